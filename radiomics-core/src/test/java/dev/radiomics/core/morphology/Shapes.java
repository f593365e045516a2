package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.testing.Regions;
import java.util.List;
import java.util.SplittableRandom;

/** Masks and regions that the tests of this package share. */
final class Shapes {
    private Shapes() {}

    static List<FeatureValue> compute(RegionOfInterest region) {
        return new MorphologyFamily().compute(FamilyInput.of(region, Execution.sequential()));
    }

    /** A region whose intensities do not matter. */
    static RegionOfInterest region(GridSize size, Vector3 spacingMm, boolean[] mask) {
        double[] values = new double[mask.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + i % 7;
        }
        return Regions.of(size, spacingMm, values, mask);
    }

    static boolean[] random(SplittableRandom random, GridSize size, double density) {
        boolean[] mask = new boolean[size.arrayLength()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < density;
        }
        mask[random.nextInt(mask.length)] = true;
        return mask;
    }

    static GridSize randomSize(SplittableRandom random, int largest) {
        return new GridSize(1 + random.nextInt(largest), 1 + random.nextInt(largest), 1 + random.nextInt(largest));
    }

    static Vector3 randomSpacing(SplittableRandom random) {
        return new Vector3(random.nextDouble(0.5, 3), random.nextDouble(0.5, 3), random.nextDouble(0.5, 3));
    }

    /** Voxels within an ellipsoid in the middle of a cube of n voxels; semi-axes are fractions of n. */
    static boolean[] ellipsoid(int n, double a, double b, double c) {
        boolean[] mask = new boolean[n * n * n];
        double centre = (n - 1) / 2.0;
        for (int z = 0, i = 0; z < n; z++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++, i++) {
                    double p = (x - centre) / (a * n);
                    double q = (y - centre) / (b * n);
                    double r = (z - centre) / (c * n);
                    mask[i] = p * p + q * q + r * r <= 1;
                }
            }
        }
        return mask;
    }
}
