package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Finds zones: voxels of one grey level that are connected by a side, an edge or a corner (26 neighbours; 8 in a slice).
 *
 * <p>A raster scan per slab, union-find over the parts met, and a join of slabs along their seams: linear in voxels. Memory is two
 * slices of labels a slab, and 12 bytes a part of a zone in the slabs being scanned. Immutable, may be shared between threads.
 */
public final class ZoneLabeller {
    private final DiscretisedRegion region;
    private final RowSpans spans;
    private final EarlierNeighbours neighbours = new EarlierNeighbours();

    /** A labeller for a region. */
    public ZoneLabeller(DiscretisedRegion region, RowSpans spans) {
        this.region = region;
        this.spans = spans;
    }

    /**
     * The zones of single slices.
     *
     * @param distances for each voxel, laid out as the levels, a number of which each zone takes the smallest; null for none
     */
    public List<Zones> slices(int firstSlice, int endSlice, char[] distances, Execution execution) {
        ZoneScan scan = new ZoneScan(region, spans, distances, false, neighbours);
        List<Zones> slices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            scan.scanAlone(z);
            slices.add(scan.takeZones());
        }
        return slices;
    }

    /**
     * The zones of the region in groups, each zone in one of them: those inside a slab by slab, then those that cross seams.
     *
     * @param distances as for {@link #slices}
     * @param use what becomes of each group
     */
    public <T> List<T> volume(char[] distances, Execution execution, Function<Zones, T> use) {
        Slabs slabs = new Slabs(spans.size().z());
        List<T> groups = new ArrayList<>(Collections.nCopies(slabs.count(), null));
        List<SlabZones> scanned = execution.map(slabs.count(), slab -> {
            SlabZones zones = new ZoneScan(region, spans, distances, true, neighbours)
                    .scanSlab(slabs.first(slab), slabs.end(slab), slab > 0, slab + 1 < slabs.count(), execution);
            groups.set(slab, use.apply(zones.inside()));
            return zones;
        });
        ZoneForest open = new ZoneForest();
        int offsetBelow = 0;
        for (int slab = 0; slab < scanned.size(); slab++) {
            int offset = open.append(scanned.get(slab).open());
            if (slab > 0) {
                int[] below = scanned.get(slab - 1).highestPlane();
                joinSeam(
                        slabs.first(slab),
                        open,
                        below,
                        offsetBelow,
                        scanned.get(slab).lowestPlane(),
                        offset);
            }
            offsetBelow = offset;
        }
        groups.add(use.apply(open.zones()));
        return groups;
    }

    private void joinSeam(int z, ZoneForest all, int[] planeBelow, int offsetBelow, int[] plane, int offset) {
        char[] levels = region.levels();
        int slice = region.strideZ() * (z + 1);
        for (int y = 0; y < spans.size().y(); y++) {
            int row = region.strideY() * (y + 1) + 1;
            for (int p = row + spans.first(y, z); p < row + spans.end(y, z); p++) {
                int level = levels[slice + p];
                if (level != 0) {
                    joinBelow(all, level, p, slice, planeBelow, offsetBelow, plane[p] + offset);
                }
            }
        }
    }

    private void joinBelow(ZoneForest all, int level, int p, int slice, int[] planeBelow, int offsetBelow, int part) {
        char[] levels = region.levels();
        int sliceBelow = slice - region.strideZ();
        if (levels[sliceBelow + p] == level) {
            // It touches the others, so they are one zone already.
            all.join(part, planeBelow[p] + offsetBelow);
            return;
        }
        for (int dy = -region.strideY(); dy <= region.strideY(); dy += region.strideY()) {
            for (int q = p + dy - 1; q <= p + dy + 1; q++) {
                if (levels[sliceBelow + q] == level) {
                    all.join(part, planeBelow[q] + offsetBelow);
                }
            }
        }
    }
}
