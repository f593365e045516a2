package dev.radiomics.io.dicom.dataset;

/**
 * A private data element, found by its creator, since the block it lies in differs from file to file.
 *
 * @param creator value of the Private Creator element that reserves the block, such as {@code Philips PET Private Group}
 * @param group an odd group number
 * @param element the last two hexadecimal digits of the element number
 * @param keyword a name for messages
 */
public record PrivateTag(String creator, int group, int element, String keyword, Vr vr) {}
