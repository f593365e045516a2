package dev.radiomics.core.localintensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.SeededRandom;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class LocalIntensityFamilyTest {
    private static final double RADIUS_MM = Math.cbrt(3000 / (4 * Math.PI));

    @RepeatedTest(20)
    void equalsItsDefinition(SplittableRandom random) {
        GridSize size = new GridSize(3 + random.nextInt(8), 3 + random.nextInt(8), 3 + random.nextInt(30));
        Vector3 spacing =
                new Vector3(1 + 2 * random.nextDouble(), 1 + 3 * random.nextDouble(), 1 + random.nextDouble());
        boolean withNan = random.nextBoolean();
        boolean withMarkers = random.nextInt(3) == 0;
        int margin = random.nextInt(2);
        double[] values = new double[size.arrayLength()];
        boolean[] mask = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean inner =
                    i % size.x() >= margin && i / size.x() % size.y() >= margin && i >= margin * size.x() * size.y();
            mask[i] = inner && random.nextInt(4) == 0;
            // Few different values, so that the maximum is tied.
            values[i] = withNan && !mask[i] && random.nextInt(9) == 0 ? Double.NaN : random.nextInt(5);
            values[i] = withMarkers && !mask[i] && i % size.x() == 0 ? -Float.MAX_VALUE : values[i];
        }
        int certain = values.length - 1 - random.nextInt(size.x() - 1);
        mask[certain] = true;
        values[certain] = 1;
        Geometry geometry = Geometry.of(size, spacing);
        RegionOfInterest region = RegionOfInterest.of(Volume.of(values, geometry), Mask.of(mask, geometry));
        double[] expected = peaks(region);
        for (int threads = 1; threads <= 2; threads++) {
            try (Execution execution = Execution.of(threads, () -> false)) {
                List<FeatureValue> computed = new LocalIntensityFamily().compute(FamilyInput.of(region, execution));
                assertEquals(expected[0], computed.get(0).value(), 1e-9 * Math.max(1, Math.abs(expected[0])));
                assertEquals(expected[1], computed.get(1).value(), 1e-9 * Math.max(1, Math.abs(expected[1])));
            }
        }
    }

    private static double[] peaks(RegionOfInterest region) {
        double maximum = region.distribution().maximum();
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        Box box = region.box();
        int i = 0;
        for (int z = 0; z < box.size().z(); z++) {
            for (int y = 0; y < box.size().y(); y++) {
                for (int x = 0; x < box.size().x(); x++, i++) {
                    if (!region.intensityMask()[i]) {
                        continue;
                    }
                    double mean = sphereMean(region.image(), box.x() + x, box.y() + y, box.z() + z);
                    global = Math.max(global, mean);
                    if (region.intensities()[i] == maximum) {
                        local = Math.max(local, mean);
                    }
                }
            }
        }
        return new double[] {local, global};
    }

    private static double sphereMean(Volume image, int cx, int cy, int cz) {
        GridSize size = image.geometry().size();
        Vector3 centre = image.geometry().toWorld(cx, cy, cz);
        double sum = 0;
        int count = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    double value = image.valueAt(x, y, z);
                    boolean near =
                            image.geometry().toWorld(x, y, z).minus(centre).norm() <= RADIUS_MM;
                    if (near && !Double.isNaN(value)) {
                        sum += value;
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }
}
