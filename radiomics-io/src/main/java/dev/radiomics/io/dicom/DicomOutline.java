package dev.radiomics.io.dicom;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.MaskObject;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.Region;
import dev.radiomics.io.SeriesInfo;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomObject;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.DicomSource;
import dev.radiomics.io.dicom.dataset.MaskReferences;
import dev.radiomics.io.dicom.pixel.PixelSource;
import dev.radiomics.io.dicom.series.SeriesReader;
import dev.radiomics.io.dicom.series.SeriesReader.VolumeOutline;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What DICOM objects say of their images; no pixel is read. */
final class DicomOutline {
    private DicomOutline() {}

    /** An image series. */
    static ImageInfo info(DicomSeries series, List<String> notes) throws IOException {
        List<VolumeOutline> volumes = SeriesReader.outlines(series.objects(), ReadOptions.defaults());
        DicomObject first = series.objects().get(0).open();
        PixelSource source = PixelSource.of(first);
        Geometry geometry = volumes.get(0).geometry();
        List<Long> dimensions = new ArrayList<>(
                List.of((long) geometry.size().x(), (long) geometry.size().y(), (long)
                        geometry.size().z()));
        if (volumes.size() > 1) {
            dimensions.add((long) volumes.size());
        }
        List<String> warnings = new ArrayList<>(notes);
        warnings.addAll(volumes.get(0).notes());
        return new ImageInfo(
                "DICOM " + series.modality() + ", transfer syntax " + first.transferSyntaxUid(),
                dimensions,
                dataType(source),
                source.pixels().byteOrder() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian",
                geometry,
                "Image Position and Orientation (Patient)",
                1,
                0,
                volumes.size(),
                warnings);
    }

    private static String dataType(PixelSource source) {
        if (source.format().kind() != DicomPixelData.Kind.INTEGER) {
            return source.format().kind() == DicomPixelData.Kind.FLOAT ? "float32" : "float64";
        }
        return (source.format().signed() ? "int" : "uint") + source.format().bitsAllocated() + ", "
                + source.format().bitsStored() + " bits stored";
    }

    /** Every series; what is wrong with one stands in its notes. */
    static List<SeriesInfo> series(DicomCatalogue catalogue) throws IOException {
        List<SeriesInfo> infos = new ArrayList<>();
        for (DicomSeries series : catalogue.series()) {
            infos.add(info(series));
        }
        return infos;
    }

    private static SeriesInfo info(DicomSeries series) throws IOException {
        List<VolumeOutline> volumes = List.of();
        List<Region> regions = new ArrayList<>();
        List<MaskObject> masks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            if (series.kind() == DicomSeries.Kind.IMAGE) {
                volumes = SeriesReader.outlines(series.objects(), ReadOptions.defaults());
                notes.addAll(volumes.get(0).notes());
            } else if (series.isMask()) {
                for (DicomSource object : series.objects()) {
                    masks.add(mask(object));
                }
                regions.addAll(DicomImages.regions(series.objects(), ReadOptions.defaults(), Optional.empty())
                        .regions());
            }
        } catch (RadiomicsException e) {
            notes.add("cannot be read: " + e.getMessage());
        }
        return new SeriesInfo(
                series.uid(),
                series.modality(),
                series.description(),
                series.objects().stream().map(DicomOutline::path).toList(),
                series.frameOfReferenceUid(),
                volumes.stream()
                        .mapToInt(volume -> volume.geometry().size().z())
                        .sum(),
                volumes.stream().map(VolumeOutline::geometry).toList(),
                volumes.stream().map(VolumeOutline::label).toList(),
                regions,
                masks,
                notes);
    }

    private static MaskObject mask(DicomSource object) throws IOException {
        DicomDataset dataset = object.open().dataset();
        return new MaskObject(path(object), MaskReferences.series(dataset), MaskReferences.framesOfReference(dataset));
    }

    /** Objects of a folder are files. */
    private static Path path(DicomSource object) {
        return Path.of(object.name());
    }
}
