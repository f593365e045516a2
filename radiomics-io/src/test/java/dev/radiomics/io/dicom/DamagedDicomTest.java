package dev.radiomics.io.dicom;

import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.core.testing.Mutations;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionChoice;
import dev.radiomics.io.StandardisedUptake;
import dev.radiomics.io.dicom.contract.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Damaged DICOM files are read or refused, and nothing else happens. */
@ExtendWith(SeededRandom.class)
@Timeout(3600)
class DamagedDicomTest {
    private static final ReadOptions FIRST = ReadOptions.defaults().withTimePoint(0);
    private static final int MOST_EXAMPLES = 60;

    @TempDir
    Path folder;

    private Mutations damaged(String name) {
        return Mutations.of(folder.resolve(name)).knowing(DicomDamage::apply);
    }

    private static void readImage(Path file) {
        Images.info(file);
        Images.read(file, FIRST);
    }

    @Test
    void images(SplittableRandom random) throws IOException {
        damaged("image.dcm").assertReadOrRefused(random, Examples.images(), DamagedDicomTest::readImage);
    }

    @Test
    void deflatedImages(SplittableRandom random) throws IOException {
        damaged("deflated.dcm")
                .repairedBy(Examples::deflated)
                .assertReadOrRefused(random, List.of(Examples.beforeDeflating()), DamagedDicomTest::readImage);
    }

    @Test
    void compressedImages(SplittableRandom random) throws IOException {
        damaged("compressed.dcm").assertReadOrRefused(random, Examples.compressed(), DamagedDicomTest::readImage);
    }

    @Test
    void imagesOfOtherPrograms(SplittableRandom random) throws IOException {
        damaged("other.dcm")
                .assertReadOrRefused(random, small(DataFolder.requirePydicom("")), DamagedDicomTest::readImage);
    }

    @Test
    void imagesOfScanners(SplittableRandom random) throws IOException {
        damaged("clinical.dcm").assertReadOrRefused(random, small(DataFolder.require("clinical")), file -> {
            readImage(file);
            Images.read(file, FIRST.withSuv(StandardisedUptake.BODY_WEIGHT));
        });
    }

    /** The smallest DICOM files of a folder and those below it. */
    private static List<byte[]> small(Path data) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(data)) {
            files = walk.filter(file -> file.toString().endsWith(".dcm"))
                    .sorted(Comparator.<Path>comparingLong(file -> file.toFile().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST_EXAMPLES)
                    .toList();
        }
        List<byte[]> examples = new ArrayList<>();
        for (Path file : files) {
            examples.add(Files.readAllBytes(file));
        }
        return examples;
    }

    @Test
    void uptakeValues(SplittableRandom random) throws IOException {
        damaged("pet.dcm").assertReadOrRefused(random, Examples.pet(), file -> {
            for (StandardisedUptake kind : StandardisedUptake.values()) {
                Images.read(file, FIRST.withSuv(kind));
            }
        });
    }

    @Test
    void segmentations(SplittableRandom random) throws IOException {
        Volume image = Images.read(stack("image"));
        damaged("seg.dcm").assertReadOrRefused(random, Examples.segmentations(), file -> {
            readMasks(file, Optional.empty());
            readMasks(file, Optional.of(image));
        });
    }

    @Test
    void structureSets(SplittableRandom random) throws IOException {
        Volume image = Images.read(stack("image"));
        damaged("rtstruct.dcm")
                .assertReadOrRefused(random, Examples.structureSets(), file -> readMasks(file, Optional.of(image)));
    }

    private static void readMasks(Path file, Optional<Volume> image) {
        Images.regions(file);
        Images.readMasks(file, RegionChoice.all(), FIRST, image, Mask::voxelCount);
    }

    private Path stack(String name) throws IOException {
        Path series = Files.createDirectory(folder.resolve(name));
        List<DicomBytes> slices = Examples.maskedImage();
        for (int i = 0; i < slices.size(); i++) {
            slices.get(i).write(series.resolve(i + ".dcm"));
        }
        return series;
    }

    /** One slice of a series is damaged. */
    @Test
    void folders(SplittableRandom random) throws IOException {
        Path series = stack("series");
        List<byte[]> valid = List.of(Examples.maskedImage().get(2).toFile(DicomBytes.EXPLICIT));
        Mutations.of(series.resolve("2.dcm")).knowing(DicomDamage::apply).assertReadOrRefused(random, valid, file -> {
            Images.folder(series);
            Images.read(series, FIRST);
        });
    }
}
