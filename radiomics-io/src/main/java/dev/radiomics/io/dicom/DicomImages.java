package dev.radiomics.io.dicom;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.contour.ContourRegions;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.segmentation.SegmentRegions;
import dev.radiomics.io.dicom.series.SeriesReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Images and masks from DICOM objects, whoever parsed them: the way in for a PACS application that has objects in memory. Files are
 * read by {@link dev.radiomics.io.Images}.
 */
public final class DicomImages {
    private DicomImages() {}

    /**
     * Reads the image series among some objects.
     *
     * @throws RadiomicsException if there is none, or several and the options choose none; if its objects do not make an even stack
     * @throws IOException if an object cannot be read
     */
    public static Volume read(List<? extends DicomSource> objects, ReadOptions options) throws IOException {
        return read(DicomCatalogue.of(objects), options);
    }

    static Volume read(DicomCatalogue catalogue, ReadOptions options) throws IOException {
        return SeriesReader.read(catalogue.image(options.seriesInstanceUid()).objects(), options);
    }

    /**
     * The regions of the segmentation or structure set among some objects; where there is none but an image, those of its labels.
     *
     * @param image the image on whose grid masks are wanted; contours need it
     * @throws RadiomicsException if there are several, or it belongs to another image
     * @throws IOException if an object cannot be read
     */
    public static RegionSet regions(List<? extends DicomSource> objects, ReadOptions options, Optional<Volume> image)
            throws IOException {
        return regions(DicomCatalogue.of(objects), options, image);
    }

    static RegionSet regions(DicomCatalogue catalogue, ReadOptions options, Optional<Volume> image) throws IOException {
        Optional<DicomSource> mask = catalogue.mask();
        if (mask.isEmpty()) {
            return RegionSet.ofLabels(read(catalogue, options));
        }
        DicomObject object = mask.get().open();
        try {
            return object.dataset().items(Tags.STRUCTURE_SET_ROI_SEQUENCE).isEmpty()
                    ? SegmentRegions.of(object, options.segmentThreshold(), image)
                    : ContourRegions.of(object, image);
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            throw new ImageFormatException(object.source(), e.getMessage(), e);
        }
    }
}
