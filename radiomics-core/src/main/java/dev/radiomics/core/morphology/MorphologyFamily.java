package dev.radiomics.core.morphology;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Family;
import dev.radiomics.core.feature.FeatureValue;
import dev.radiomics.core.feature.MorphologyFeature;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.spi.FamilyInput;
import dev.radiomics.core.spi.FeatureFamily;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The morphology family (IBSI HCUG).
 *
 * <p>Shape comes from the morphological mask: a marching cubes mesh at iso-level 0.5 (volume, area and what follows from them), its
 * convex hull (diameter, hull, oriented box and minimum volume ellipsoid), and the voxel centres (principal axes). Intensities come
 * from the intensity mask. Lengths are in mm along the axes of the grid; no feature depends on the orientation of the image.
 *
 * <p>Undefined are: the principal axes and what follows from them for one voxel; the densities of the approximate
 * enclosing ellipsoid where that has no volume (flat regions) or no area (straight lines); the centre of mass shift where the intensities add
 * up to 0; Moran's I and Geary's C for one voxel, for equal intensities, and above the memory limit of the settings.
 *
 * <p>In an image of one slice, which tells nothing of a shape across it, all that needs the third dimension is undefined as well: the mesh
 * and what follows from it (integrated intensity too, whose volume is that of the mesh), diameter, least axis, flatness and densities. The volume by
 * voxel counting (with the spacing along z as it is), the centre of mass shift, major and minor axis, elongation, Moran's I and Geary's C
 * stay. A region within one slice of several is one that is known to be flat, and has all values.
 *
 * <p>Time is linear in the voxels of the box, n log n for Moran's I and Geary's C.
 */
public record MorphologyFamily(MorphologySettings settings) implements FeatureFamily {
    private static final String ONE_VOXEL = "needs at least two voxels";
    private static final String ONE_SLICE =
            "the image has one slice: a shape in 3-D is not defined; see the family morphology_2d";

    /** The family with default settings. */
    public MorphologyFamily() {
        this(MorphologySettings.defaults());
    }

    @Override
    public Family family() {
        return Family.MORPHOLOGY;
    }

    @Override
    public List<MorphologyFeature> features() {
        return List.of(MorphologyFeature.values());
    }

    @Override
    public List<FeatureValue> compute(FamilyInput input) {
        Computation computation = new Computation(input.region(), input.execution());
        computation.run(settings);
        List<FeatureValue> values = new ArrayList<>();
        for (MorphologyFeature feature : features()) {
            values.add(computation.values.get(feature));
        }
        return values;
    }

    /** The values of one region while they are computed. */
    private static final class Computation {
        private final RegionOfInterest region;
        private final Execution execution;
        private final GridSize size;
        private final Vector3 spacingMm;
        private final Map<MorphologyFeature, FeatureValue> values = new EnumMap<>(MorphologyFeature.class);

        Computation(RegionOfInterest region, Execution execution) {
            this.region = region;
            this.execution = execution;
            this.size = region.size();
            this.spacingMm = region.geometry().spacingMm();
        }

        void run(MorphologySettings settings) {
            add(
                    MorphologyFeature.VOLUME_VOXEL_COUNTING,
                    region.morphologicalVoxelCount() * region.geometry().voxelVolume());
            VoxelMoments moments = VoxelMoments.of(region.morphologicalMask(), size, execution);
            double[] variances = principalVariances(moments);
            addPrincipalAxes(variances);
            IntensityMoments intensity = IntensityMoments.of(region, execution);
            addCentreOfMassShift(moments, intensity);
            addAutocorrelation(settings);
            if (region.image().geometry().size().z() == 1) {
                addUndefinedOthers(ONE_SLICE);
                return;
            }
            SurfaceMesh mesh = SurfaceMesh.of(region.morphologicalMask(), size, spacingMm, execution);
            addMesh(mesh);
            addBoundingBox(mesh);
            addHull(mesh, settings);
            addLeastAxis(variances, mesh);
            add(MorphologyFeature.INTEGRATED_INTENSITY, mesh.volume() * intensity.sum() / region.voxelCount());
        }

        private void add(MorphologyFeature feature, double value) {
            values.put(feature, FeatureValue.of(feature, value));
        }

        private void addQuotient(MorphologyFeature feature, double value) {
            values.put(feature, FeatureValue.ofQuotient(feature, value));
        }

        private void addUndefined(String reason, MorphologyFeature... features) {
            for (MorphologyFeature feature : features) {
                values.put(feature, FeatureValue.undefined(feature, reason));
            }
        }

        private void addUndefinedOthers(String reason) {
            for (MorphologyFeature feature : MorphologyFeature.values()) {
                values.putIfAbsent(feature, FeatureValue.undefined(feature, reason));
            }
        }

        private void addMesh(SurfaceMesh mesh) {
            double volume = mesh.volume();
            double area = mesh.area();
            double sphereArea = Math.cbrt(36 * Math.PI * volume * volume);
            add(MorphologyFeature.VOLUME_MESH, volume);
            add(MorphologyFeature.SURFACE_AREA_MESH, area);
            add(MorphologyFeature.SURFACE_TO_VOLUME_RATIO, area / volume);
            add(MorphologyFeature.COMPACTNESS_1, volume / (Math.sqrt(Math.PI) * area * Math.sqrt(area)));
            add(MorphologyFeature.COMPACTNESS_2, 36 * Math.PI * volume * volume / (area * area * area));
            add(MorphologyFeature.SPHERICAL_DISPROPORTION, area / sphereArea);
            add(MorphologyFeature.SPHERICITY, sphereArea / area);
            add(MorphologyFeature.ASPHERICITY, area / sphereArea - 1);
        }

        /** The region's box is tight, and the mesh reaches half a voxel beyond the outermost voxel centres. */
        private void addBoundingBox(SurfaceMesh mesh) {
            double x = size.x() * spacingMm.x();
            double y = size.y() * spacingMm.y();
            double z = size.z() * spacingMm.z();
            add(MorphologyFeature.VOLUME_DENSITY_AABB, mesh.volume() / (x * y * z));
            add(MorphologyFeature.AREA_DENSITY_AABB, mesh.area() / (2 * (x * y + y * z + z * x)));
        }

        private void addHull(SurfaceMesh mesh, MorphologySettings settings) {
            LatticePoints extremes = MeshExtremes.of(region.morphologicalMask(), size, execution);
            ConvexPolyhedron hull = ConvexPolyhedron.hullOf(extremes, spacingMm.times(0.5), execution);
            add(MorphologyFeature.MAXIMUM_3D_DIAMETER, hull.diameter(execution));
            add(MorphologyFeature.VOLUME_DENSITY_CONVEX_HULL, mesh.volume() / hull.volume());
            add(MorphologyFeature.AREA_DENSITY_CONVEX_HULL, mesh.area() / hull.area());
            OrientedBox box = OrientedBox.smallestOn(hull, execution);
            add(MorphologyFeature.VOLUME_DENSITY_OMBB, mesh.volume() / box.volume());
            add(MorphologyFeature.AREA_DENSITY_OMBB, mesh.area() / box.area());
            Ellipsoid ellipsoid = EnclosingEllipsoid.of(hull, settings.ellipsoidTolerance(), execution)
                    .ellipsoid();
            add(MorphologyFeature.VOLUME_DENSITY_MVEE, mesh.volume() / ellipsoid.volume());
            add(MorphologyFeature.AREA_DENSITY_MVEE, mesh.area() / ellipsoid.area());
        }

        /** Variances along the principal axes in mm^2, largest first; none for one voxel. */
        private double[] principalVariances(VoxelMoments moments) {
            return region.morphologicalVoxelCount() < 2
                    ? new double[0]
                    : moments.covariance(spacingMm, moments.count() - 1).nonNegativeEigenvalues();
        }

        private void addPrincipalAxes(double[] variances) {
            if (variances.length == 0) {
                addUndefined(
                        ONE_VOXEL,
                        MorphologyFeature.MAJOR_AXIS_LENGTH,
                        MorphologyFeature.MINOR_AXIS_LENGTH,
                        MorphologyFeature.ELONGATION);
                return;
            }
            add(MorphologyFeature.MAJOR_AXIS_LENGTH, 4 * Math.sqrt(variances[0]));
            add(MorphologyFeature.MINOR_AXIS_LENGTH, 4 * Math.sqrt(variances[1]));
            add(MorphologyFeature.ELONGATION, Math.sqrt(variances[1] / variances[0]));
        }

        private void addLeastAxis(double[] variances, SurfaceMesh mesh) {
            if (variances.length == 0) {
                addUndefined(
                        ONE_VOXEL,
                        MorphologyFeature.LEAST_AXIS_LENGTH,
                        MorphologyFeature.FLATNESS,
                        MorphologyFeature.VOLUME_DENSITY_AEE,
                        MorphologyFeature.AREA_DENSITY_AEE);
                return;
            }
            add(MorphologyFeature.LEAST_AXIS_LENGTH, 4 * Math.sqrt(variances[2]));
            add(MorphologyFeature.FLATNESS, Math.sqrt(variances[2] / variances[0]));
            Ellipsoid ellipsoid = new Ellipsoid(
                    2 * Math.sqrt(variances[0]), 2 * Math.sqrt(variances[1]), 2 * Math.sqrt(variances[2]));
            addQuotient(MorphologyFeature.VOLUME_DENSITY_AEE, mesh.volume() / ellipsoid.volume());
            addQuotient(MorphologyFeature.AREA_DENSITY_AEE, mesh.area() / ellipsoid.area());
        }

        private void addCentreOfMassShift(VoxelMoments moments, IntensityMoments intensity) {
            Vector3 shift = moments.centre(spacingMm).minus(intensity.centre(spacingMm));
            if (shift.isFinite()) {
                add(MorphologyFeature.CENTRE_OF_MASS_SHIFT, shift.norm());
            } else {
                addUndefined("the intensities add up to 0", MorphologyFeature.CENTRE_OF_MASS_SHIFT);
            }
        }

        private void addAutocorrelation(MorphologySettings settings) {
            SpatialAutocorrelation result = SpatialAutocorrelation.of(region, settings, execution);
            if (result.reason().isEmpty()) {
                add(MorphologyFeature.MORAN_I, result.moranI());
                add(MorphologyFeature.GEARY_C, result.gearyC());
            } else {
                addUndefined(result.reason(), MorphologyFeature.MORAN_I, MorphologyFeature.GEARY_C);
            }
        }
    }
}
