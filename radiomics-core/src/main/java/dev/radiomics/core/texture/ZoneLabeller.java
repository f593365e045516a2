package dev.radiomics.core.texture;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.roi.DiscretisedRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds zones: voxels of one grey level that are connected by a side, an edge or a corner (26 neighbours; 8 in a slice).
 *
 * <p>A raster scan per slab, union-find over the parts met, and a join of slabs along their seams: linear in voxels. Memory is two
 * slices of labels a slab, and 12 bytes a part of a zone. Immutable, may be shared between threads.
 */
public final class ZoneLabeller {
    private final DiscretisedRegion region;
    private final RowSpans spans;

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
        ZoneScan scan = new ZoneScan(region, spans, distances, false);
        List<Zones> slices = new ArrayList<>();
        for (int z = firstSlice; z < endSlice; z++) {
            execution.checkCancelled();
            scan.scanAlone(z);
            slices.add(scan.takeZones());
        }
        return slices;
    }

    /**
     * The zones of the region.
     *
     * @param distances as for {@link #slices}
     */
    public Zones volume(char[] distances, Execution execution) {
        Slabs slabs = new Slabs(spans.size().z());
        List<ZoneScan> scans = execution.map(slabs.count(), slab -> {
            ZoneScan scan = new ZoneScan(region, spans, distances, true);
            scan.scanSlab(slabs.first(slab), slabs.end(slab), execution);
            return scan;
        });
        ZoneForest all = new ZoneForest();
        int offsetBelow = 0;
        for (int slab = 0; slab < scans.size(); slab++) {
            int offset = all.append(scans.get(slab).forest());
            if (slab > 0) {
                joinSeam(slabs.first(slab), all, scans.get(slab - 1).lastPlane(), offsetBelow, scans.get(slab), offset);
            }
            offsetBelow = offset;
        }
        return all.zones();
    }

    private void joinSeam(int z, ZoneForest all, int[] planeBelow, int offsetBelow, ZoneScan slab, int offset) {
        char[] levels = region.levels();
        int slice = region.strideZ() * (z + 1);
        for (int y = 0; y < spans.size().y(); y++) {
            int row = region.strideY() * (y + 1) + 1;
            for (int p = row + spans.first(y, z); p < row + spans.end(y, z); p++) {
                int level = levels[slice + p];
                if (level != 0) {
                    joinBelow(all, level, p, slice, planeBelow, offsetBelow, slab.firstPlane()[p] + offset);
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
