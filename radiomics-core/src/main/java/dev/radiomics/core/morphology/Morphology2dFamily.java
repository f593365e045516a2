package dev.radiomics.core.morphology;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.Morphology2dFeature;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.List;

/**
 * The shape of a region in an image of one slice, such as a mammogram; the IBSI defines no such features.
 *
 * <p>Everything comes from the morphological mask in the plane of x and y, whose spacings may differ: its marching squares outline (area,
 * perimeter, diameter and what follows from them) and its pixel centres (principal axes). The spacing along z plays no part. Only the
 * elongation of one pixel is undefined.
 *
 * <p>An image of several slices has no rows of this family, even if the region lies in one of them: there the IBSI defines the morphology.
 * An image of one slice that lies along x or y must be stored along z.
 *
 * <p>Time is linear in the pixels of the box.
 */
public record Morphology2dFamily() implements FeatureFamily {
    @Override
    public Family family() {
        return Family.MORPHOLOGY_2D;
    }

    @Override
    public List<Morphology2dFeature> features() {
        return List.of(Morphology2dFeature.values());
    }

    @Override
    public boolean appliesTo(Geometry image) {
        return image.size().z() == 1;
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Geometry image = input.region().image().geometry();
        if (!appliesTo(image)) {
            throw new RadiomicsException("morphology_2d is for images of one slice, got " + image.size()
                    + " voxels; compute the family morphology");
        }
        PlanarShape shape = PlanarShape.of(input.region(), input.execution());
        return features().stream().map(feature -> value(feature, shape)).toList();
    }

    private static FeatureValue value(Morphology2dFeature feature, PlanarShape shape) {
        double area = shape.mesh().area();
        double perimeter = shape.mesh().perimeter();
        double circle = 2 * Math.sqrt(Math.PI * area);
        if (feature == Morphology2dFeature.ELONGATION && shape.majorAxis() == 0) {
            return FeatureValue.undefined(feature, "needs at least two pixels");
        }
        return FeatureValue.of(
                feature,
                switch (feature) {
                    case AREA_MESH -> area;
                    case AREA_PIXEL_COUNTING -> shape.pixelArea();
                    case PERIMETER -> perimeter;
                    case PERIMETER_TO_AREA_RATIO -> perimeter / area;
                    case SPHERICITY -> circle / perimeter;
                    case SPHERICAL_DISPROPORTION -> perimeter / circle;
                    case CIRCULARITY -> 4 * Math.PI * area / (perimeter * perimeter);
                    case EQUIVALENT_DIAMETER -> 2 * Math.sqrt(area / Math.PI);
                    case MAXIMUM_2D_DIAMETER -> shape.diameter();
                    case MAJOR_AXIS_LENGTH -> shape.majorAxis();
                    case MINOR_AXIS_LENGTH -> shape.minorAxis();
                    case ELONGATION -> shape.minorAxis() / shape.majorAxis();
                });
    }
}
