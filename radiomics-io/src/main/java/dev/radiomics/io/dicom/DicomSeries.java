package dev.radiomics.io.dicom;

import dev.radiomics.core.DecimalText;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Uids;
import java.util.List;

/**
 * The objects of one series.
 *
 * @param uid Series Instance UID (0020,000E); empty if the objects state none
 * @param modality Modality (0008,0060)
 * @param frameOfReferenceUid Frame of Reference UID (0020,0052) of the first object; may be empty
 * @param description Series Description (0008,103E), free text of the department
 */
public record DicomSeries(
        String uid,
        Kind kind,
        String modality,
        String frameOfReferenceUid,
        String description,
        List<? extends DicomSource> objects) {

    /** What can be done with the objects of a series. */
    public enum Kind {
        /** Images. */
        IMAGE,
        /** Segmentations (SEG). */
        SEGMENTATION,
        /** Structure sets with contours (RTSTRUCT). */
        CONTOURS,
        /** Objects without an image of the patient: reports, plans, doses. */
        OTHER
    }

    /** Copies the list. */
    public DicomSeries {
        objects = List.copyOf(objects);
    }

    DicomSeries with(List<? extends DicomSource> others) {
        return new DicomSeries(uid, kind, modality, frameOfReferenceUid, description, others);
    }

    /** Whether its objects mark regions of interest. */
    public boolean isMask() {
        return kind == Kind.SEGMENTATION || kind == Kind.CONTOURS;
    }

    /** For messages: {@code CT, 60 objects, UID 1.2.3}; without the description, since people write names there. */
    @Override
    public String toString() {
        return (modality.isEmpty() ? "unknown modality" : modality) + ", "
                + DecimalText.counted(objects.size(), "object") + ", UID " + Uids.shown(uid);
    }
}
