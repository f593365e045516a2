package dev.radiomics.cohort.report.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.cohort.result.ValueColumn;
import dev.radiomics.cohort.table.ResultTable;
import dev.radiomics.core.testing.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededRandom.class)
class ColumnsTest {
    private static final double NONE = Double.NaN;

    private static Column column(String name, double... values) {
        return Column.of(new ValueColumn("original", "glcm", name, "", "", ""), "1", values, Map.of());
    }

    private static List<String> names(Duplicates.Group group) {
        return group.columns().stream().map(column -> column.column().feature()).toList();
    }

    @Test
    void farValuesLieThreeRangesBeyondTheQuartiles() {
        // Of 0 to 8 and one more the quartiles are 2.25 and 6.75, so that values above 20.25 are far; below likewise.
        assertArrayEquals(
                new int[0], column("near", 0, 1, 2, 3, 4, 5, 6, 7, 8, 20.25).outliers());
        assertArrayEquals(
                new int[] {9}, column("far", 0, 1, 2, 3, 4, 5, 6, 7, 8, 20.26).outliers());
        assertArrayEquals(
                new int[] {0},
                column("below", -12.26, 0, 1, 2, 3, 4, 5, 6, 7, 8).outliers());
        assertArrayEquals(new int[0], column("few", 0, 0, 1, 1, 2, 100).outliers());
        assertFalse(column("few", 0, 0, 1, 1, 2, NONE, NONE, 100).canHaveOutliers());
        assertFalse(column("no range", 1, 1, 1, 1, 1, 1, 1, 100).canHaveOutliers());
    }

    @Test
    void constantColumnsHaveOneValue() {
        assertTrue(column("constant", 2, 2, NONE, 2).isConstant());
        assertFalse(column("varying", 2, 2, 2.0000001).isConstant());
        assertFalse(column("single", 2, NONE).isConstant());
        assertFalse(column("missing", NONE, NONE).isConstant());
    }

    @Test
    void infiniteValuesAreMissing() {
        Column column = column("infinite", 1, Double.POSITIVE_INFINITY, 3);
        assertEquals(1, column.missing());
        assertEquals(2, column.distribution().orElseThrow().mean());
    }

    @Test
    void duplicatesAreFound() {
        List<Duplicates.Group> groups = Duplicates.find(List.of(
                column("a", 1, 2, 3, 4, 6),
                column("other", 1, 2, 3, 4, 5),
                column("constant", 1, 1, 1, 1, 1),
                column("a again", 1, 2, 3, 4, 6),
                column("b", 5, 1, 3, 2, 9),
                column("b times -1e-6 plus 1000", 999.999995, 999.999999, 999.999997, 999.999998, 999.999991),
                column("constant again", 1, 1, 1, 1, 1),
                column("a elsewhere", 1, 2, 3, 4, NONE)));
        assertEquals(2, groups.size());
        assertEquals(List.of("a", "a again"), names(groups.get(0)));
        assertTrue(groups.get(0).identical());
        assertEquals(List.of("b", "b times -1e-6 plus 1000"), names(groups.get(1)));
        assertFalse(groups.get(1).identical());
    }

    @Test
    void columnsOfFewRegionsAreNoDuplicates() {
        assertEquals(List.of(), Duplicates.find(List.of(column("a", 1, 2, 3, 4), column("b", 1, 2, 3, 4))));
    }

    /** The same pairs as comparing every column with every other one. */
    @Test
    void sortingFindsWhatComparingAllFinds(SplittableRandom random) {
        int regions = random.nextInt(5, 40);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double[] values;
            if (i > 0 && random.nextInt(3) == 0) {
                double[] like = columns.get(random.nextInt(i)).values();
                double factor = random.nextDouble(-3, 3);
                double noise = random.nextBoolean() ? 0 : 1e-3;
                values = Arrays.stream(like)
                        .map(value -> factor * value + 5 + noise * random.nextDouble())
                        .toArray();
            } else {
                values = random.doubles(regions, -1, 1).toArray();
                if (random.nextInt(4) == 0) {
                    values[0] = NONE;
                }
            }
            columns.add(column("c" + i, values));
        }
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (correlation(columns.get(i).values(), columns.get(j).values()) >= 1 - 1e-9) {
                    expected.add("c" + j);
                    expected.add("c" + i);
                }
            }
        }
        Set<String> found = new TreeSet<>();
        Duplicates.find(columns).forEach(group -> found.addAll(names(group)));
        assertEquals(expected, found);
    }

    /** Pearson's, without its sign; 0 for columns with values for different or too few regions. */
    private static double correlation(double[] a, double[] b) {
        double[] x = present(a);
        double[] y = present(b);
        if (x.length != y.length || Double.isNaN(a[0]) != Double.isNaN(b[0]) || x.length < Duplicates.FEWEST_REGIONS) {
            return 0;
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return Math.abs(xy) / Math.sqrt(xx * yy);
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    @Test
    void variantsAreKeptApart(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), """
                case_id,roi,settings,settings_hash,original|glcm|A|||,original|glcm|B|||
                p,1,fine,aa,1,
                p,1,coarse,bb,2,5
                q,1,fine,aa,NaN,
                q,1,coarse,bb,3,
                """);
        List<Variant> variants = Variant.of(ResultTable.read(file));
        assertEquals(
                List.of("fine", "coarse"), variants.stream().map(Variant::name).toList());
        Variant fine = variants.get(0);
        assertEquals(1, fine.columns().size());
        assertArrayEquals(new double[] {1, NONE}, fine.columns().get(0).values());
        assertEquals(Map.of("", 1), fine.columns().get(0).reasons());
        Column b = variants.get(1).columns().get(1);
        assertArrayEquals(new double[] {5, NONE}, b.values());
        assertEquals(Map.of("not in the table", 1), b.reasons());
    }
}
