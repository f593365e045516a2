package dev.radiomics.core.roi;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Box;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A region of interest, cropped to the bounding box of its morphological mask.
 *
 * <p>Flat arrays of the box, x fastest: voxel (x, y, z) of the box is at {@code x + sizeX (y + sizeY z)}. The arrays are shared, not
 * copied: treat them as read-only.
 *
 * <p>The <em>morphological</em> mask is the drawn region; the <em>intensity</em> mask is what re-segmentation leaves of it (IBSI
 * section 2.6). Both lie on the grid of the image, and every intensity in the intensity mask is finite.
 */
public final class RegionOfInterest {
    private final Volume image;
    private final Box box;
    private final Geometry geometry;
    private final double[] intensities;
    private final boolean[] morphologicalMask;
    private final boolean[] intensityMask;
    private final double[] values;
    private final int morphologicalVoxelCount;
    private final Optional<IntensityRange> range;

    private final AtomicReference<Distribution> distribution = new AtomicReference<>();

    private RegionOfInterest(
            Volume image,
            Box box,
            double[] intensities,
            boolean[] morphologicalMask,
            boolean[] intensityMask,
            Optional<IntensityRange> range) {
        this.range = range;
        this.image = image;
        this.box = box;
        this.geometry = image.geometry().cropped(box);
        this.intensities = intensities;
        this.morphologicalMask = morphologicalMask;
        this.intensityMask = intensityMask;
        this.morphologicalVoxelCount = count(morphologicalMask);
        this.values = select(intensities, intensityMask);
    }

    /**
     * Cuts the region out of its image.
     *
     * @throws RadiomicsException if the mask is empty, lies on another grid, or holds a voxel that is NaN or infinite
     */
    public static RegionOfInterest of(Volume image, Mask mask) {
        image.geometry().requireMatch(mask.geometry());
        Box box = mask.boundingBox()
                .orElseThrow(() -> new RadiomicsException("the region of interest is empty: its mask has no voxel"));
        boolean[] cropped = crop(mask, box);
        RegionOfInterest region = new RegionOfInterest(image, box, image.read(box), cropped, cropped, Optional.empty());
        region.requireFinite();
        return region;
    }

    /**
     * This region with fewer voxels in its intensity mask.
     *
     * @param narrower flat array of the box; at least one voxel, all of them in the present intensity mask
     * @param closedRange the range that the intensities were restricted to, if it was a range
     */
    public RegionOfInterest restrictedTo(boolean[] narrower, Optional<IntensityRange> closedRange) {
        RegionOfInterest region =
                new RegionOfInterest(image, box, intensities, morphologicalMask, narrower, closedRange);
        if (region.voxelCount() == 0) {
            throw new RadiomicsException("the region of interest is empty after re-segmentation");
        }
        return region;
    }

    /**
     * The same masks over another image of the same grid, such as a response map.
     *
     * @throws RadiomicsException if the image lies on another grid or holds a voxel of the intensity mask that is NaN or infinite
     */
    public RegionOfInterest over(Volume other) {
        image.geometry().requireMatch(other.geometry());
        RegionOfInterest region =
                new RegionOfInterest(other, box, other.read(box), morphologicalMask, intensityMask, Optional.empty());
        region.requireFinite();
        return region;
    }

    private static boolean[] crop(Mask mask, Box box) {
        GridSize size = box.size();
        boolean[] cropped = new boolean[size.arrayLength()];
        int offset = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++, offset += size.x()) {
                mask.readRow(box.x(), box.y() + y, box.z() + z, size.x(), cropped, offset);
            }
        }
        return cropped;
    }

    private static int count(boolean[] mask) {
        int count = 0;
        for (boolean inside : mask) {
            if (inside) {
                count++;
            }
        }
        return count;
    }

    private static double[] select(double[] from, boolean[] mask) {
        double[] selected = new double[count(mask)];
        int n = 0;
        for (int i = 0; i < from.length; i++) {
            if (mask[i]) {
                selected[n++] = from[i];
            }
        }
        return selected;
    }

    private void requireFinite() {
        int bad = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                bad++;
            }
        }
        if (bad > 0) {
            throw new RadiomicsException(
                    bad + " of " + values.length
                            + " voxels in the region of interest are NaN or infinite; leave them out of the mask or mend the image");
        }
    }

    /** The whole image the region was cut from, for families that look around it. */
    public Volume image() {
        return image;
    }

    /** The box in the image that the arrays hold. */
    public Box box() {
        return box;
    }

    /** Size, spacing and place of the box. */
    public Geometry geometry() {
        return geometry;
    }

    /** Size of the box in voxels. */
    public GridSize size() {
        return box.size();
    }

    /** All intensities of the box, of voxels outside the masks too (these may be NaN); read-only. */
    public double[] intensities() {
        return intensities;
    }

    /** The morphological mask of the box; read-only. */
    public boolean[] morphologicalMask() {
        return morphologicalMask;
    }

    /** The intensity mask of the box; read-only. */
    public boolean[] intensityMask() {
        return intensityMask;
    }

    /** The intensity mask on the grid of the whole image, for a look at it. */
    public Mask wholeIntensityMask() {
        GridSize grid = image.geometry().size();
        GridSize size = box.size();
        boolean[] inside = new boolean[grid.arrayLength()];
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                int from = (z * size.y() + y) * size.x();
                int to = ((box.z() + z) * grid.y() + box.y() + y) * grid.x() + box.x();
                System.arraycopy(intensityMask, from, inside, to, size.x());
            }
        }
        return Mask.of(inside, image.geometry());
    }

    /** The intensities of the intensity mask alone, in array order; read-only. */
    public double[] values() {
        return values;
    }

    /** The range that re-segmentation restricted the intensities to; empty if there was none, or for a response map. */
    public Optional<IntensityRange> range() {
        return range;
    }

    /** How often which intensity occurs in the intensity mask; computed when first asked for. */
    public Distribution distribution() {
        Distribution known = distribution.get();
        if (known == null) {
            known = Distribution.of(values);
            distribution.compareAndSet(null, known);
        }
        return known;
    }

    /** Number of voxels of the intensity mask, at least 1. */
    public int voxelCount() {
        return values.length;
    }

    /** Number of voxels of the morphological mask. */
    public int morphologicalVoxelCount() {
        return morphologicalVoxelCount;
    }
}
