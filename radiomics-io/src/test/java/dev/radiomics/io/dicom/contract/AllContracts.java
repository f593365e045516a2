package dev.radiomics.io.dicom.contract;

/** Every case; a parser's test class implements this one. */
public interface AllContracts
        extends DatasetContract,
                SeriesContract,
                PixelContract,
                PetContract,
                SegmentationContract,
                ContourContract,
                DamageContract {}
