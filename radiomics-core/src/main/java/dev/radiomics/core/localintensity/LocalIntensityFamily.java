package dev.radiomics.core.localintensity;

import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.LocalIntensityFeature;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * Local intensity features (IBSI 9ST6): means over spheres of 1 cm^3 around voxels of the intensity mask. Voxels of the image outside
 * the region count towards a sphere. Where several voxels share the largest intensity, the highest of their means is taken.
 *
 * <p>{@code O(N r^2)} for N voxels of the region and a sphere of r voxels.
 */
public record LocalIntensityFamily() implements FeatureFamily {
    /** Radius in mm of a sphere of 1 cm^3, {@code 10 (3 / (4 pi))^(1/3)}: 6.2035. */
    private static final double RADIUS_MM = 10 * Math.cbrt(3 / (4 * Math.PI));

    @Override
    public Family family() {
        return Family.LOCAL_INTENSITY;
    }

    @Override
    public List<LocalIntensityFeature> features() {
        return List.of(LocalIntensityFeature.values());
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Geometry image = input.region().image().geometry();
        Sphere sphere = Sphere.of(RADIUS_MM, image.spacingMm(), image.size());
        SphereMeans means = new SphereMeans(input.region(), sphere);
        List<Peaks> slabs = input.execution().map(means.slabCount(), slab -> {
            Peaks peaks = new Peaks();
            means.visit(slab, input.execution(), peaks::add);
            return peaks;
        });
        Peaks all = new Peaks();
        slabs.forEach(all::merge);
        return List.of(
                FeatureValue.of(LocalIntensityFeature.LOCAL_INTENSITY_PEAK, all.local),
                FeatureValue.of(LocalIntensityFeature.GLOBAL_INTENSITY_PEAK, all.global));
    }

    /** The highest mean, and the highest mean around a voxel of the largest intensity. */
    private static final class Peaks {
        private double maximum = Double.NEGATIVE_INFINITY;
        private double local = Double.NEGATIVE_INFINITY;
        private double global = Double.NEGATIVE_INFINITY;

        void add(double intensity, double mean) {
            global = Math.max(global, mean);
            if (intensity > maximum) {
                maximum = intensity;
                local = mean;
            } else if (intensity == maximum) {
                local = Math.max(local, mean);
            }
        }

        void merge(Peaks other) {
            global = Math.max(global, other.global);
            if (other.maximum > maximum) {
                maximum = other.maximum;
                local = other.local;
            } else if (other.maximum == maximum) {
                local = Math.max(local, other.local);
            }
        }
    }
}
