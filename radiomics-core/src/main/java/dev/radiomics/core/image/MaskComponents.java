package dev.radiomics.core.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The connected parts of a mask: voxels that touch by a face, an edge or a corner belong together.
 *
 * <p>Linear in the voxels of the mask's grid; memory is one number a voxel of the mask's box.
 */
public final class MaskComponents {
    private final Mask mask;
    private final Box box;
    private final boolean[] waiting;

    private MaskComponents(Mask mask, Box box) {
        this.mask = mask;
        this.box = box;
        GridSize size = box.size();
        this.waiting = new boolean[size.arrayLength()];
        int at = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++, at += size.x()) {
                mask.readRow(box.x(), box.y() + y, box.z() + z, size.x(), waiting, at);
            }
        }
    }

    /**
     * The parts, from the largest to the smallest; those of one size in the order of their first voxels. They carry the name of the mask
     * and their number in this order, {@code GTV/1}, unless there is one part only. Each is made when it is asked for. An empty mask is
     * its own part.
     */
    public static Iterable<Mask> of(Mask mask) {
        List<int[]> parts = sortedParts(mask);
        if (parts.size() < 2) {
            return List.of(mask);
        }
        return () -> IntStream.range(0, parts.size())
                .mapToObj(i -> part(mask, parts.get(i)).named(mask.name() + "/" + (i + 1)))
                .iterator();
    }

    /** The largest part; the mask itself if it has only one. Of parts of one size the one with the first voxel. */
    public static Mask largestOf(Mask mask) {
        List<int[]> parts = sortedParts(mask);
        return parts.size() < 2
                ? mask
                : part(mask, parts.get(0))
                        .named(mask.name())
                        .withNote("the region has " + parts.size() + " parts; the largest one was taken");
    }

    private static List<int[]> sortedParts(Mask mask) {
        List<int[]> parts = mask.boundingBox()
                .map(box -> new MaskComponents(mask, box).parts())
                .orElseGet(ArrayList::new);
        parts.sort(Comparator.comparingInt(part -> -part.length));
        return parts;
    }

    private static Mask part(Mask mask, int[] voxels) {
        boolean[] inside = new boolean[mask.geometry().size().arrayLength()];
        for (int voxel : voxels) {
            inside[voxel] = true;
        }
        return Mask.of(inside, mask.geometry()).withNotes(mask.notes());
    }

    /** Voxels of each part, as indices of the mask's grid. */
    private List<int[]> parts() {
        List<int[]> parts = new ArrayList<>();
        int[] queue = new int[64];
        for (int start = 0; start < waiting.length; start++) {
            if (!waiting[start]) {
                continue;
            }
            waiting[start] = false;
            queue[0] = start;
            int end = 1;
            for (int next = 0; next < end; next++) {
                if (end + 26 > queue.length) {
                    queue = Arrays.copyOf(queue, 2 * queue.length);
                }
                end = addNeighbours(queue, queue[next], end);
            }
            int[] part = new int[end];
            for (int i = 0; i < end; i++) {
                part[i] = indexInGrid(queue[i]);
            }
            parts.add(part);
        }
        return parts;
    }

    private int addNeighbours(int[] queue, int voxel, int count) {
        GridSize size = box.size();
        int x = voxel % size.x();
        int y = voxel / size.x() % size.y();
        int z = voxel / size.x() / size.y();
        int end = count;
        for (int k = Math.max(0, z - 1); k <= Math.min(size.z() - 1, z + 1); k++) {
            for (int j = Math.max(0, y - 1); j <= Math.min(size.y() - 1, y + 1); j++) {
                for (int i = Math.max(0, x - 1); i <= Math.min(size.x() - 1, x + 1); i++) {
                    int neighbour = (k * size.y() + j) * size.x() + i;
                    if (waiting[neighbour]) {
                        waiting[neighbour] = false;
                        queue[end++] = neighbour;
                    }
                }
            }
        }
        return end;
    }

    private int indexInGrid(int voxel) {
        GridSize size = box.size();
        GridSize grid = mask.geometry().size();
        int x = box.x() + voxel % size.x();
        int y = box.y() + voxel / size.x() % size.y();
        int z = box.z() + voxel / size.x() / size.y();
        return (z * grid.y() + y) * grid.x() + x;
    }
}
