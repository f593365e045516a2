package dev.radiomics.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.radiomics.core.testing.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededRandom.class)
class MaskComponentsTest {

    /** Labels spread from neighbour to neighbour until nothing changes. */
    private static int[] spread(boolean[] inside, GridSize size) {
        int[] labels = new int[inside.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = inside[i] ? i + 1 : 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < labels.length; a++) {
                for (int b = 0; b < labels.length; b++) {
                    if (labels[a] > 0 && labels[b] > 0 && touch(a, b, size) && labels[b] < labels[a]) {
                        labels[a] = labels[b];
                        changed = true;
                    }
                }
            }
        }
        return labels;
    }

    private static boolean touch(int a, int b, GridSize size) {
        return Math.abs(a % size.x() - b % size.x()) <= 1
                && Math.abs(a / size.x() % size.y() - b / size.x() % size.y()) <= 1
                && Math.abs(a / size.x() / size.y() - b / size.x() / size.y()) <= 1;
    }

    @RepeatedTest(40)
    void partsAreWhatNeighboursConnect(SplittableRandom random) {
        GridSize size = new GridSize(1 + random.nextInt(7), 1 + random.nextInt(6), 1 + random.nextInt(4));
        boolean[] inside = new boolean[size.arrayLength()];
        double density = random.nextDouble(0.05, 0.4);
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextDouble() < density;
        }
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        int[] labels = spread(inside, size);
        for (int label : labels) {
            if (label > 0) {
                sizes.merge(label, 1, Integer::sum);
            }
        }
        List<Integer> order = sizes.keySet().stream()
                .sorted((a, b) -> sizes.get(a).equals(sizes.get(b)) ? a - b : sizes.get(b) - sizes.get(a))
                .toList();
        Mask mask = Mask.of(inside, Geometry.of(size, new Vector3(1, 1, 1))).named("lesion");
        List<Mask> parts = new ArrayList<>();
        MaskComponents.of(mask).forEach(parts::add);
        if (order.isEmpty()) {
            assertEquals(List.of(mask), parts, "an empty mask is its own part");
            return;
        }
        assertEquals(order.size(), parts.size());
        for (int i = 0; i < parts.size(); i++) {
            boolean[] expected = new boolean[labels.length];
            for (int v = 0; v < labels.length; v++) {
                expected[v] = labels[v] == order.get(i);
            }
            assertArrayEquals(expected, parts.get(i).toArray());
            assertEquals(
                    parts.size() == 1 ? "lesion" : "lesion/" + (i + 1),
                    parts.get(i).name());
        }
    }

    @Test
    void theLargestPartKeepsTheName() {
        boolean[] inside = {true, false, true, true, false, true};
        Mask mask = Mask.of(inside, Geometry.of(new GridSize(6, 1, 1), new Vector3(1, 1, 1)))
                .named("GTV");
        Mask largest = MaskComponents.largestOf(mask);
        assertEquals(2, largest.voxelCount());
        assertEquals("GTV", largest.name());
        assertEquals(List.of("the region has 3 parts; the largest one was taken"), largest.notes());
        assertSame(largest, MaskComponents.largestOf(largest));
    }
}
