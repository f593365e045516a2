package dev.radiomics.io.dicom.dataset;

/** The data elements that the readers ask for, with the keywords of DICOM PS3.6. */
public final class Tags {
    public static final Tag MEDIA_STORAGE_SOP_CLASS_UID = new Tag(0x00020002, "MediaStorageSOPClassUID", Vr.UI);
    public static final Tag TRANSFER_SYNTAX_UID = new Tag(0x00020010, "TransferSyntaxUID", Vr.UI);
    public static final Tag SPECIFIC_CHARACTER_SET = new Tag(0x00080005, "SpecificCharacterSet", Vr.CS);
    public static final Tag IMAGE_TYPE = new Tag(0x00080008, "ImageType", Vr.CS);
    public static final Tag SOP_CLASS_UID = new Tag(0x00080016, "SOPClassUID", Vr.UI);
    public static final Tag SOP_INSTANCE_UID = new Tag(0x00080018, "SOPInstanceUID", Vr.UI);
    public static final Tag SERIES_DATE = new Tag(0x00080021, "SeriesDate", Vr.DA);
    public static final Tag ACQUISITION_DATE = new Tag(0x00080022, "AcquisitionDate", Vr.DA);
    public static final Tag CONTENT_DATE = new Tag(0x00080023, "ContentDate", Vr.DA);
    public static final Tag ACQUISITION_DATE_TIME = new Tag(0x0008002A, "AcquisitionDateTime", Vr.DT);
    public static final Tag SERIES_TIME = new Tag(0x00080031, "SeriesTime", Vr.TM);
    public static final Tag ACQUISITION_TIME = new Tag(0x00080032, "AcquisitionTime", Vr.TM);
    public static final Tag CONTENT_TIME = new Tag(0x00080033, "ContentTime", Vr.TM);
    public static final Tag MODALITY = new Tag(0x00080060, "Modality", Vr.CS);
    public static final Tag MANUFACTURER = new Tag(0x00080070, "Manufacturer", Vr.LO);
    public static final Tag SERIES_DESCRIPTION = new Tag(0x0008103E, "SeriesDescription", Vr.LO);
    public static final Tag REFERENCED_SERIES_SEQUENCE = new Tag(0x00081115, "ReferencedSeriesSequence", Vr.SQ);
    public static final Tag REFERENCED_IMAGE_SEQUENCE = new Tag(0x00081140, "ReferencedImageSequence", Vr.SQ);
    public static final Tag REFERENCED_INSTANCE_SEQUENCE = new Tag(0x0008114A, "ReferencedInstanceSequence", Vr.SQ);
    public static final Tag REFERENCED_SOP_CLASS_UID = new Tag(0x00081150, "ReferencedSOPClassUID", Vr.UI);
    public static final Tag REFERENCED_SOP_INSTANCE_UID = new Tag(0x00081155, "ReferencedSOPInstanceUID", Vr.UI);
    public static final Tag REFERENCED_FRAME_NUMBER = new Tag(0x00081160, "ReferencedFrameNumber", Vr.IS);
    public static final Tag SOURCE_IMAGE_SEQUENCE = new Tag(0x00082112, "SourceImageSequence", Vr.SQ);
    public static final Tag DERIVATION_IMAGE_SEQUENCE = new Tag(0x00089124, "DerivationImageSequence", Vr.SQ);
    public static final Tag PATIENT_SEX = new Tag(0x00100040, "PatientSex", Vr.CS);
    public static final Tag PATIENT_SIZE = new Tag(0x00101020, "PatientSize", Vr.DS);
    public static final Tag PATIENT_WEIGHT = new Tag(0x00101030, "PatientWeight", Vr.DS);
    public static final Tag SLICE_THICKNESS = new Tag(0x00180050, "SliceThickness", Vr.DS);
    public static final Tag ECHO_TIME = new Tag(0x00180081, "EchoTime", Vr.DS);
    public static final Tag SPACING_BETWEEN_SLICES = new Tag(0x00180088, "SpacingBetweenSlices", Vr.DS);
    public static final Tag TRIGGER_TIME = new Tag(0x00181060, "TriggerTime", Vr.DS);
    public static final Tag RADIOPHARMACEUTICAL_START_TIME = new Tag(0x00181072, "RadiopharmaceuticalStartTime", Vr.TM);
    public static final Tag RADIONUCLIDE_TOTAL_DOSE = new Tag(0x00181074, "RadionuclideTotalDose", Vr.DS);
    public static final Tag RADIONUCLIDE_HALF_LIFE = new Tag(0x00181075, "RadionuclideHalfLife", Vr.DS);
    public static final Tag RADIOPHARMACEUTICAL_START_DATE_TIME =
            new Tag(0x00181078, "RadiopharmaceuticalStartDateTime", Vr.DT);
    public static final Tag ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR =
            new Tag(0x00181114, "EstimatedRadiographicMagnificationFactor", Vr.DS);
    public static final Tag GANTRY_DETECTOR_TILT = new Tag(0x00181120, "GantryDetectorTilt", Vr.DS);
    public static final Tag ACTUAL_FRAME_DURATION = new Tag(0x00181242, "ActualFrameDuration", Vr.IS);
    public static final Tag IMAGER_PIXEL_SPACING = new Tag(0x00181164, "ImagerPixelSpacing", Vr.DS);
    public static final Tag NOMINAL_SCANNED_PIXEL_SPACING = new Tag(0x00182010, "NominalScannedPixelSpacing", Vr.DS);
    public static final Tag SEQUENCE_OF_ULTRASOUND_REGIONS = new Tag(0x00186011, "SequenceOfUltrasoundRegions", Vr.SQ);
    public static final Tag REGION_LOCATION_MIN_X0 = new Tag(0x00186018, "RegionLocationMinX0", Vr.UL);
    public static final Tag REGION_LOCATION_MIN_Y0 = new Tag(0x0018601A, "RegionLocationMinY0", Vr.UL);
    public static final Tag REGION_LOCATION_MAX_X1 = new Tag(0x0018601C, "RegionLocationMaxX1", Vr.UL);
    public static final Tag REGION_LOCATION_MAX_Y1 = new Tag(0x0018601E, "RegionLocationMaxY1", Vr.UL);
    public static final Tag PHYSICAL_UNITS_X_DIRECTION = new Tag(0x00186024, "PhysicalUnitsXDirection", Vr.US);
    public static final Tag PHYSICAL_UNITS_Y_DIRECTION = new Tag(0x00186026, "PhysicalUnitsYDirection", Vr.US);
    public static final Tag PHYSICAL_DELTA_X = new Tag(0x0018602C, "PhysicalDeltaX", Vr.FD);
    public static final Tag PHYSICAL_DELTA_Y = new Tag(0x0018602E, "PhysicalDeltaY", Vr.FD);
    public static final Tag FRAME_ACQUISITION_DATE_TIME = new Tag(0x00189074, "FrameAcquisitionDateTime", Vr.DT);
    public static final Tag EFFECTIVE_ECHO_TIME = new Tag(0x00189082, "EffectiveEchoTime", Vr.FD);
    public static final Tag DIFFUSION_B_VALUE = new Tag(0x00189087, "DiffusionBValue", Vr.FD);
    public static final Tag MR_ECHO_SEQUENCE = new Tag(0x00189114, "MREchoSequence", Vr.SQ);
    public static final Tag MR_DIFFUSION_SEQUENCE = new Tag(0x00189117, "MRDiffusionSequence", Vr.SQ);
    public static final Tag CARDIAC_SYNCHRONIZATION_SEQUENCE =
            new Tag(0x00189118, "CardiacSynchronizationSequence", Vr.SQ);
    public static final Tag FRAME_REFERENCE_DATE_TIME = new Tag(0x00189151, "FrameReferenceDateTime", Vr.DT);
    public static final Tag NOMINAL_CARDIAC_TRIGGER_DELAY_TIME =
            new Tag(0x00189153, "NominalCardiacTriggerDelayTime", Vr.FD);
    public static final Tag DECAY_CORRECTION_DATE_TIME = new Tag(0x00189701, "DecayCorrectionDateTime", Vr.DT);
    public static final Tag STUDY_INSTANCE_UID = new Tag(0x0020000D, "StudyInstanceUID", Vr.UI);
    public static final Tag SERIES_INSTANCE_UID = new Tag(0x0020000E, "SeriesInstanceUID", Vr.UI);
    public static final Tag SERIES_NUMBER = new Tag(0x00200011, "SeriesNumber", Vr.IS);
    public static final Tag ACQUISITION_NUMBER = new Tag(0x00200012, "AcquisitionNumber", Vr.IS);
    public static final Tag INSTANCE_NUMBER = new Tag(0x00200013, "InstanceNumber", Vr.IS);
    public static final Tag IMAGE_POSITION_PATIENT = new Tag(0x00200032, "ImagePositionPatient", Vr.DS);
    public static final Tag IMAGE_ORIENTATION_PATIENT = new Tag(0x00200037, "ImageOrientationPatient", Vr.DS);
    public static final Tag FRAME_OF_REFERENCE_UID = new Tag(0x00200052, "FrameOfReferenceUID", Vr.UI);
    public static final Tag TEMPORAL_POSITION_IDENTIFIER = new Tag(0x00200100, "TemporalPositionIdentifier", Vr.IS);
    public static final Tag SLICE_LOCATION = new Tag(0x00201041, "SliceLocation", Vr.DS);
    public static final Tag STACK_ID = new Tag(0x00209056, "StackID", Vr.SH);
    public static final Tag IN_STACK_POSITION_NUMBER = new Tag(0x00209057, "InStackPositionNumber", Vr.UL);
    public static final Tag FRAME_CONTENT_SEQUENCE = new Tag(0x00209111, "FrameContentSequence", Vr.SQ);
    public static final Tag PLANE_POSITION_SEQUENCE = new Tag(0x00209113, "PlanePositionSequence", Vr.SQ);
    public static final Tag PLANE_ORIENTATION_SEQUENCE = new Tag(0x00209116, "PlaneOrientationSequence", Vr.SQ);
    public static final Tag TEMPORAL_POSITION_INDEX = new Tag(0x00209128, "TemporalPositionIndex", Vr.UL);
    public static final Tag DIMENSION_INDEX_VALUES = new Tag(0x00209157, "DimensionIndexValues", Vr.UL);
    public static final Tag TEMPORAL_POSITION_TIME_OFFSET = new Tag(0x0020930D, "TemporalPositionTimeOffset", Vr.FD);
    public static final Tag SAMPLES_PER_PIXEL = new Tag(0x00280002, "SamplesPerPixel", Vr.US);
    public static final Tag PHOTOMETRIC_INTERPRETATION = new Tag(0x00280004, "PhotometricInterpretation", Vr.CS);
    public static final Tag PLANAR_CONFIGURATION = new Tag(0x00280006, "PlanarConfiguration", Vr.US);
    public static final Tag NUMBER_OF_FRAMES = new Tag(0x00280008, "NumberOfFrames", Vr.IS);
    public static final Tag ROWS = new Tag(0x00280010, "Rows", Vr.US);
    public static final Tag COLUMNS = new Tag(0x00280011, "Columns", Vr.US);
    public static final Tag PIXEL_SPACING = new Tag(0x00280030, "PixelSpacing", Vr.DS);
    public static final Tag PIXEL_ASPECT_RATIO = new Tag(0x00280034, "PixelAspectRatio", Vr.IS);
    public static final Tag CORRECTED_IMAGE = new Tag(0x00280051, "CorrectedImage", Vr.CS);
    public static final Tag BITS_ALLOCATED = new Tag(0x00280100, "BitsAllocated", Vr.US);
    public static final Tag BITS_STORED = new Tag(0x00280101, "BitsStored", Vr.US);
    public static final Tag HIGH_BIT = new Tag(0x00280102, "HighBit", Vr.US);
    public static final Tag PIXEL_REPRESENTATION = new Tag(0x00280103, "PixelRepresentation", Vr.US);
    public static final Tag PIXEL_PADDING_VALUE = new Tag(0x00280120, "PixelPaddingValue", Vr.US);
    public static final Tag RESCALE_INTERCEPT = new Tag(0x00281052, "RescaleIntercept", Vr.DS);
    public static final Tag RESCALE_SLOPE = new Tag(0x00281053, "RescaleSlope", Vr.DS);
    public static final Tag RESCALE_TYPE = new Tag(0x00281054, "RescaleType", Vr.LO);
    public static final Tag RED_PALETTE_DESCRIPTOR = new Tag(0x00281101, "RedPaletteColorLookupTableDescriptor", Vr.US);
    public static final Tag GREEN_PALETTE_DESCRIPTOR =
            new Tag(0x00281102, "GreenPaletteColorLookupTableDescriptor", Vr.US);
    public static final Tag BLUE_PALETTE_DESCRIPTOR =
            new Tag(0x00281103, "BluePaletteColorLookupTableDescriptor", Vr.US);
    public static final Tag RED_PALETTE_DATA = new Tag(0x00281201, "RedPaletteColorLookupTableData", Vr.OW);
    public static final Tag GREEN_PALETTE_DATA = new Tag(0x00281202, "GreenPaletteColorLookupTableData", Vr.OW);
    public static final Tag BLUE_PALETTE_DATA = new Tag(0x00281203, "BluePaletteColorLookupTableData", Vr.OW);
    public static final Tag MODALITY_LUT_SEQUENCE = new Tag(0x00283000, "ModalityLUTSequence", Vr.SQ);
    public static final Tag LUT_DESCRIPTOR = new Tag(0x00283002, "LUTDescriptor", Vr.US);
    public static final Tag LUT_DATA = new Tag(0x00283006, "LUTData", Vr.OW);
    public static final Tag PIXEL_MEASURES_SEQUENCE = new Tag(0x00289110, "PixelMeasuresSequence", Vr.SQ);
    public static final Tag FRAME_VOI_LUT_SEQUENCE = new Tag(0x00289132, "FrameVOILUTSequence", Vr.SQ);
    public static final Tag PIXEL_VALUE_TRANSFORMATION_SEQUENCE =
            new Tag(0x00289145, "PixelValueTransformationSequence", Vr.SQ);
    public static final Tag RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE =
            new Tag(0x00540016, "RadiopharmaceuticalInformationSequence", Vr.SQ);
    public static final Tag NUMBER_OF_SLICES = new Tag(0x00540081, "NumberOfSlices", Vr.US);
    public static final Tag NUMBER_OF_TIME_SLICES = new Tag(0x00540101, "NumberOfTimeSlices", Vr.US);
    public static final Tag SERIES_TYPE = new Tag(0x00541000, "SeriesType", Vr.CS);
    public static final Tag UNITS = new Tag(0x00541001, "Units", Vr.CS);
    public static final Tag SUV_TYPE = new Tag(0x00541006, "SUVType", Vr.CS);
    public static final Tag DECAY_CORRECTION = new Tag(0x00541102, "DecayCorrection", Vr.CS);
    public static final Tag FRAME_REFERENCE_TIME = new Tag(0x00541300, "FrameReferenceTime", Vr.DS);
    public static final Tag DECAY_FACTOR = new Tag(0x00541321, "DecayFactor", Vr.DS);
    public static final Tag SEGMENTATION_TYPE = new Tag(0x00620001, "SegmentationType", Vr.CS);
    public static final Tag SEGMENT_SEQUENCE = new Tag(0x00620002, "SegmentSequence", Vr.SQ);
    public static final Tag SEGMENT_NUMBER = new Tag(0x00620004, "SegmentNumber", Vr.US);
    public static final Tag SEGMENT_LABEL = new Tag(0x00620005, "SegmentLabel", Vr.LO);
    public static final Tag SEGMENT_IDENTIFICATION_SEQUENCE =
            new Tag(0x0062000A, "SegmentIdentificationSequence", Vr.SQ);
    public static final Tag REFERENCED_SEGMENT_NUMBER = new Tag(0x0062000B, "ReferencedSegmentNumber", Vr.US);
    public static final Tag MAXIMUM_FRACTIONAL_VALUE = new Tag(0x0062000E, "MaximumFractionalValue", Vr.US);
    public static final Tag SEGMENTATION_FRACTIONAL_TYPE = new Tag(0x00620010, "SegmentationFractionalType", Vr.CS);
    public static final Tag REFERENCED_FRAME_OF_REFERENCE_SEQUENCE =
            new Tag(0x30060010, "ReferencedFrameOfReferenceSequence", Vr.SQ);
    public static final Tag RT_REFERENCED_STUDY_SEQUENCE = new Tag(0x30060012, "RTReferencedStudySequence", Vr.SQ);
    public static final Tag RT_REFERENCED_SERIES_SEQUENCE = new Tag(0x30060014, "RTReferencedSeriesSequence", Vr.SQ);
    public static final Tag CONTOUR_IMAGE_SEQUENCE = new Tag(0x30060016, "ContourImageSequence", Vr.SQ);
    public static final Tag STRUCTURE_SET_ROI_SEQUENCE = new Tag(0x30060020, "StructureSetROISequence", Vr.SQ);
    public static final Tag ROI_NUMBER = new Tag(0x30060022, "ROINumber", Vr.IS);
    public static final Tag REFERENCED_FRAME_OF_REFERENCE_UID =
            new Tag(0x30060024, "ReferencedFrameOfReferenceUID", Vr.UI);
    public static final Tag ROI_NAME = new Tag(0x30060026, "ROIName", Vr.LO);
    public static final Tag ROI_CONTOUR_SEQUENCE = new Tag(0x30060039, "ROIContourSequence", Vr.SQ);
    public static final Tag CONTOUR_SEQUENCE = new Tag(0x30060040, "ContourSequence", Vr.SQ);
    public static final Tag CONTOUR_GEOMETRIC_TYPE = new Tag(0x30060042, "ContourGeometricType", Vr.CS);
    public static final Tag NUMBER_OF_CONTOUR_POINTS = new Tag(0x30060046, "NumberOfContourPoints", Vr.IS);
    public static final Tag CONTOUR_DATA = new Tag(0x30060050, "ContourData", Vr.DS);
    public static final Tag REFERENCED_ROI_NUMBER = new Tag(0x30060084, "ReferencedROINumber", Vr.IS);
    public static final Tag SHARED_FUNCTIONAL_GROUPS_SEQUENCE =
            new Tag(0x52009229, "SharedFunctionalGroupsSequence", Vr.SQ);
    public static final Tag PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE =
            new Tag(0x52009230, "PerFrameFunctionalGroupsSequence", Vr.SQ);
    public static final Tag EXTENDED_OFFSET_TABLE = new Tag(0x7FE00001, "ExtendedOffsetTable", Vr.OV);
    public static final Tag FLOAT_PIXEL_DATA = new Tag(0x7FE00008, "FloatPixelData", Vr.OF);
    public static final Tag DOUBLE_FLOAT_PIXEL_DATA = new Tag(0x7FE00009, "DoubleFloatPixelData", Vr.OD);
    public static final Tag PIXEL_DATA = new Tag(0x7FE00010, "PixelData", Vr.OW);

    private Tags() {}
}
