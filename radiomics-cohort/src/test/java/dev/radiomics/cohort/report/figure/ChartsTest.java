package dev.radiomics.cohort.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.feature.Aggregation;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;
import dev.radiomics.core.preprocessing.Discretisation;
import dev.radiomics.core.roi.DiscretisedRegion;
import dev.radiomics.core.roi.Distribution;
import dev.radiomics.core.roi.RegionOfInterest;
import dev.radiomics.core.texture.CountMatrix;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.glrlm.GlrlmFamily;
import dev.radiomics.core.texture.glrlm.GlrlmSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {
    private static final Geometry GRID = Geometry.of(new GridSize(5, 1, 1), new Vector3(1, 1, 1));

    /** Five voxels, the last one outside the region. */
    private static DiscretisedRegion levels() {
        Volume image = Volume.of(new double[] {1, 1, 1, 3, 3}, GRID);
        Mask mask = Mask.of(new boolean[] {true, true, true, true, false}, GRID);
        return new Discretisation.None().apply(RegionOfInterest.of(image, mask));
    }

    @Test
    void levelsAreCounted() {
        BarChart chart = Histograms.ofLevels(levels());
        assertEquals("3 voxels", chart.highest());
        assertEquals(2, chart.bars().size());
        assertEquals(
                new BarChart.Bar(0, 1 / 3.0, 1, "1: intensities 1, 3 voxels"),
                chart.bars().get(0));
        assertEquals(
                new BarChart.Bar(2 / 3.0, 1 / 3.0, 1 / 3.0, "3: intensities 3, 1 voxel"),
                chart.bars().get(1));
        assertEquals(
                List.of("1", "2", "3"), chart.ticks().stream().map(Tick::label).toList());
        assertEquals(
                List.of("1", "", "3"), chart.notes().stream().map(Tick::label).toList());
    }

    @Test
    void intensitiesAreBinned() {
        BarChart chart = Histograms.ofIntensities(new double[] {0, 0.5, 32, 64});
        assertEquals(
                List.of(
                        "1: intensities 0 to 0.5, 2 voxels",
                        "33: intensities 32, 1 voxel",
                        "64: intensities 64, 1 voxel"),
                chart.bars().stream().map(BarChart.Bar::text).toList());
        assertEquals(1, Histograms.ofIntensities(new double[] {7, 7}).bars().size());
    }

    /** The run of three voxels of level 1 along x, and in every other direction runs of one. */
    @Test
    void heatMapsShowTheMatrices() throws IOException {
        GlrlmFamily family = new GlrlmFamily(GlrlmSettings.defaults(Set.of(Aggregation.AVERAGED_3D)));
        List<CountMatrix> matrices;
        try (Execution execution = Execution.of(1, () -> false)) {
            matrices = family.matrices(levels(), execution).stream()
                    .map(Labelled::value)
                    .toList();
        }
        HeatMap map = HeatMap.of("runs", "", "", matrices);
        BufferedImage pixels = SlicesTest.decode(map.pixels());
        assertEquals(3, pixels.getWidth());
        assertEquals(3, pixels.getHeight());
        // Level 1: 3 x 12 runs of one voxel, 1 of three; level 3: 13 of one. The largest has the brightest shade.
        assertEquals("36", map.largest());
        assertEquals(255, pixels.getRaster().getSample(0, 0, 0));
        assertEquals(0, pixels.getRaster().getSample(1, 0, 0));
        assertEquals(
                1 + Math.round(254 * Math.log(2) / Math.log(37)),
                pixels.getRaster().getSample(2, 0, 0));
        assertEquals(0, pixels.getRaster().getSample(0, 1, 0));
        assertEquals(
                1 + Math.round(254 * Math.log(14) / Math.log(37)),
                pixels.getRaster().getSample(0, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 256, 257, 1000, 65_535, 100_000_000})
    void everyIndexHasACell(int largest) {
        for (IndexBins bins : List.of(IndexBins.even(largest), IndexBins.widening(largest))) {
            assertTrue(bins.count() <= 64, () -> bins.count() + " cells");
            assertEquals(0, bins.cell(1));
            assertEquals(bins.count() - 1, bins.cell(largest));
            int step = Math.max(1, largest / 10_000);
            for (int index = 1; index <= largest - step; index += step) {
                int before = bins.cell(index);
                int after = bins.cell(index + step);
                assertTrue(after >= before && after < bins.count());
            }
        }
        assertEquals("1", IndexBins.widening(largest).ticks().get(0).label());
    }

    @Test
    void spreadsShowQuartiles() {
        // 0, 1, 2, 3, 4: the quartiles are 1 and 3.
        Spread spread = Spread.of(Distribution.of(new double[] {4, 1, 3, 2, 0}));
        assertEquals(25, spread.boxLeft());
        assertEquals(50, spread.boxWidth());
        assertEquals(50, spread.median());
        assertTrue(spread.bars().startsWith("M0.0 20.0v-20.0h3.6v20.0z"), spread.bars());
    }
}
