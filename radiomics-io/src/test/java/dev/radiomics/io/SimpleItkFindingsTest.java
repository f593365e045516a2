package dev.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.image.Direction;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.testing.DataFolder;
import dev.radiomics.io.voxels.VoxelWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.Test;

/** The test images of PyRadiomics, as SimpleITK reads them ({@code conformance/cross-check/formats.py}). */
class SimpleItkFindingsTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void nrrd() throws IOException {
        Path folder = DataFolder.require("pyradiomics");
        List<String> lines;
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                SimpleItkFindingsTest.class.getResourceAsStream("simpleitk.csv"), StandardCharsets.UTF_8))) {
            lines = table.lines().skip(1).toList();
        }
        assertEquals(6, lines.size());
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            Volume image = Images.read(folder.resolve(fields[0]));
            Geometry geometry = image.geometry();
            VoxelWriter voxels = VoxelWriter.of(image);
            assertEquals(fields[1], voxels.type().label(), line);
            assertEquals(fields[2].replace(" ", " x "), geometry.size().toString(), line);
            assertArrayEquals(numbers(fields[3]), numbers(geometry.spacingMm()), TOLERANCE, line);
            assertArrayEquals(numbers(fields[4]), numbers(geometry.originMm()), TOLERANCE, line);
            Direction direction = geometry.direction();
            assertArrayEquals(
                    numbers(fields[5]), numbers(direction.x(), direction.y(), direction.z()), TOLERANCE, line);
            assertEquals(fields[6], checksum(voxels), line);
            assertEquals(List.of(), image.notes());
        }
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static double[] numbers(Vector3... vectors) {
        return Stream.of(vectors)
                .flatMap(vector -> Stream.of(vector.x(), vector.y(), vector.z()))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Of the voxels as little-endian bytes, x fastest. */
    private static String checksum(VoxelWriter voxels) throws IOException {
        CRC32 checksum = new CRC32();
        voxels.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        return String.format("%08x", checksum.getValue());
    }
}
