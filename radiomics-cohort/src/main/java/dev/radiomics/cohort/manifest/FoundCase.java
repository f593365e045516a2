package dev.radiomics.cohort.manifest;

import java.nio.file.Path;

/**
 * An image and a mask that belong together.
 *
 * @param id unique in its scan; made of folders and names of files alone
 * @param image a file, or the folder of a DICOM series
 * @param mask a file
 * @param modality of the image; empty if its file does not say
 * @param series Series Instance UID where the folder of the image holds several; else empty
 */
public record FoundCase(String id, Path image, Path mask, String modality, String series) {}
