package dev.radiomics.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.SeededRandom;
import dev.radiomics.io.Images;
import dev.radiomics.io.testing.RandomGeometry;
import dev.radiomics.io.testing.RoundTrip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class MetaImageWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead(SplittableRandom random) {
        RoundTrip.assertEveryTypeSurvives(random, folder, List.of("a.mha", "b.mhd", "c.MHA", "d.MHD"), 0);
    }

    @Test
    void theGeometryComesBackToTheLastDigit(SplittableRandom random) {
        Geometry geometry = RandomGeometry.of(random, new GridSize(2, 3, 4));
        Images.write(Volume.of(new float[24], geometry), folder.resolve("a.mha"));
        assertEquals(geometry, Images.read(folder.resolve("a.mha")).geometry());
    }

    @Test
    void headersAreThoseOfTheDefinition() throws IOException {
        Geometry geometry = new Geometry(
                new GridSize(2, 1, 1),
                new Vector3(0.5, 2, 1e-4),
                new Vector3(-1.5, 20, 0),
                new Direction(new Vector3(0, 1, 0), new Vector3(-1, 0, 0), new Vector3(0, 0, 1)));
        Volume volume = Volume.of(ArrayImgs.shorts(new short[] {1, -2}, 2, 1, 1), geometry);
        String header = """
                ObjectType = Image
                NDims = 3
                BinaryData = True
                BinaryDataByteOrderMSB = False
                CompressedData = False
                TransformMatrix = 0 1 0 -1 0 0 0 0 1
                Offset = -1.5 20 0
                CenterOfRotation = 0 0 0
                AnatomicalOrientation = RAI
                ElementSpacing = 0.5 2 1E-4
                DimSize = 2 1 1
                ElementType = MET_SHORT
                ElementDataFile =""";
        Images.write(volume, folder.resolve("a.mhd"));
        assertEquals(header + " a.raw\n", Files.readString(folder.resolve("a.mhd")));
        assertArrayEquals(new byte[] {1, 0, -2, -1}, Files.readAllBytes(folder.resolve("a.raw")));
        Images.write(volume, folder.resolve("a.mha"));
        assertEquals(
                header + " LOCAL\n\1\0\376\377",
                Files.readString(folder.resolve("a.mha"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void masksAreZeroAndOne(SplittableRandom random) {
        RoundTrip.assertMaskSurvives(random, folder.resolve("mask.mhd"));
    }

    @Test
    void namesThatAHeaderCannotSay() {
        RoundTrip.assertNamesRefused(folder, List.of("a%03d.mhd", "Local.mhd", "LIST of slices.mhd"));
        Volume volume = Volume.of(new float[1], Geometry.of(new GridSize(1, 1, 1), new Vector3(1, 1, 1)));
        Images.write(volume, folder.resolve("a%03d.mha"));
        assertEquals(volume.geometry(), Images.read(folder.resolve("a%03d.mha")).geometry());
    }
}
