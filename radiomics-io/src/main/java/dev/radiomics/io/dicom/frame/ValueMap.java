package dev.radiomics.io.dicom.frame;

import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.Tags;
import java.util.Optional;

/** From stored values to the values that the modality means: Hounsfield units, Bq/ml. */
public sealed interface ValueMap permits Rescale, ModalityLut {

    /** The value of a stored value. */
    double apply(double stored);

    /** Whether whole numbers stay whole numbers that fit an int. */
    boolean keepsWholeNumbers();

    /** That of a dataset: its Modality LUT, else its Rescale Slope and Intercept, else the stored values themselves. */
    public static ValueMap of(DicomDataset dataset) {
        Optional<DicomDataset> table = dataset.item(Tags.MODALITY_LUT_SEQUENCE);
        return table.isPresent() ? ModalityLut.of(table.get()) : Rescale.of(dataset);
    }
}
