package dev.radiomics.conformance.ibsi2;

import dev.radiomics.conformance.Comparison;
import dev.radiomics.conformance.ComparisonRule;
import dev.radiomics.conformance.DataFolders;
import dev.radiomics.conformance.Section;
import dev.radiomics.core.execution.Execution;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.FilterPresets;
import dev.radiomics.io.Images;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Phase 1 of IBSI 2: response maps of digital phantoms. A map passes when no voxel differs from the reference by more than 1 % of the
 * range of the reference map.
 */
public final class PhaseOne {
    /** The name of the data set in reports. */
    public static final String NAME = "ibsi_2_phase_1";

    /** Largest difference, as a fraction of the range of the reference map. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final Map<String, String> PHANTOMS = phantoms();

    private PhaseOne() {}

    private static Map<String, String> phantoms() {
        Map<String, String> phantoms = new TreeMap<>();
        assign(phantoms, "checkerboard", "1.a.1 1.a.2 1.a.3 1.a.4 2.b 2.c 3.b.1 3.b.2 3.b.3 3.c.1 3.c.2 3.c.3");
        assign(phantoms, "checkerboard", "7.a.1 7.a.2 8.a.1 8.a.2 8.a.3");
        assign(phantoms, "impulse", "1.b.1 2.a 3.a.1 3.a.2 3.a.3 4.a.1 4.a.2 5.a.1 5.a.2 9.a");
        assign(phantoms, "sphere", "4.b.1 4.b.2 6.a.1 6.a.2 9.b.1");
        assign(phantoms, "pattern_1", "10.b.1");
        return phantoms;
    }

    private static void assign(Map<String, String> phantoms, String phantom, String ids) {
        for (String id : ids.split(" ", -1)) {
            phantoms.put(id, phantom);
        }
    }

    /** The ids of the 33 tests with a reference map. */
    public static List<String> ids() {
        return List.copyOf(PHANTOMS.keySet());
    }

    /** Runs the tests whose phantom and reference map are in the data folder. */
    public static Section run(Path data, Execution execution) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String id : PHANTOMS.keySet()) {
            run(id, data, execution).ifPresent(comparisons::add);
        }
        return new Section(NAME, comparisons);
    }

    /** Runs one test; empty if its phantom or its reference map is not in the data folder. */
    public static Optional<Comparison> run(String id, Path data, Execution execution) {
        String phantom = PHANTOMS.get(id);
        Optional<Path> image = DataFolders.find(
                data,
                String.format(Locale.ROOT, "data_sets/ibsi_2_digital_phantom/nifti/%1$s/image/%1$s.nii.gz", phantom));
        Optional<Path> reference = DataFolders.find(
                data, "ibsi_2_reference_data/reference_response_maps/" + id.replace('.', '_') + "-ValidCRM.nii");
        if (image.isEmpty() || reference.isEmpty()) {
            return Optional.empty();
        }
        Volume map = FilterPresets.of("ibsi-2-phase1-" + id).apply(Images.read(image.get()), execution);
        double deviation = deviation(map, Images.read(reference.get()));
        boolean within = ComparisonRule.isWithinUnrounded(deviation, BigDecimal.ZERO, TOLERANCE);
        return Optional.of(
                new Comparison(NAME, id, "", "", OptionalDouble.of(deviation), BigDecimal.ZERO, TOLERANCE, within));
    }

    private static double deviation(Volume map, Volume reference) {
        double[] computed = map.toArray();
        double[] expected = reference.toArray();
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        double largest = computed.length == expected.length ? 0 : Double.NaN;
        for (int i = 0; i < Math.min(computed.length, expected.length); i++) {
            minimum = Math.min(minimum, expected[i]);
            maximum = Math.max(maximum, expected[i]);
            // Math.max keeps NaN, so that a map with NaN never passes.
            largest = Math.max(largest, Math.abs(computed[i] - expected[i]));
        }
        return largest / (maximum - minimum);
    }
}
