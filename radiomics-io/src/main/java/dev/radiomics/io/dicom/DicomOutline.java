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
import java.util.Set;
import java.util.stream.Collectors;

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
            infos.add(info(series, catalogue));
        }
        return infos;
    }

    private static SeriesInfo info(DicomSeries series, DicomCatalogue catalogue) throws IOException {
        List<VolumeOutline> volumes = List.of();
        List<Region> regions = new ArrayList<>();
        List<MaskObject> masks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (series.kind() == DicomSeries.Kind.IMAGE) {
            try {
                volumes = SeriesReader.outlines(series.objects(), ReadOptions.defaults());
                notes.addAll(volumes.get(0).notes());
            } catch (RadiomicsException e) {
                notes.add(unreadable(e));
            }
        }
        for (DicomSource mask : series.isMask() ? series.objects() : List.<DicomSource>of()) {
            try {
                regions.addAll(DicomImages.regions(List.of(mask), ReadOptions.defaults(), Optional.empty())
                        .regions());
                masks.add(mask(mask, catalogue));
            } catch (RadiomicsException e) {
                notes.add(unreadable(e));
            }
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

    private static String unreadable(RadiomicsException reason) {
        return "cannot be read: " + reason.getMessage();
    }

    private static MaskObject mask(DicomSource object, DicomCatalogue catalogue) throws IOException {
        DicomDataset dataset = object.open().dataset();
        Set<String> series = MaskReferences.series(dataset);
        if (series.isEmpty()) {
            series = MaskReferences.sourceImages(dataset).stream()
                    .flatMap(instance -> catalogue.seriesOf(instance).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return new MaskObject(path(object), series, MaskReferences.framesOfReference(dataset));
    }

    /** Objects of a folder are files. */
    private static Path path(DicomSource object) {
        return Path.of(object.name());
    }
}
