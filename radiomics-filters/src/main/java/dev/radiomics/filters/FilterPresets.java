package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The filters of the IBSI 2 tests by id: {@code ibsi-2-phase1-3.b.1} (digital phantoms), {@code ibsi-2-phase2-3.A} (CT image; A in
 * 2-D on the image as it is, B in 3-D on voxels of 1 mm). The ids of the phases differ by case alone: 3.a.1 is not 3.A.
 *
 * <p>9.b.2, 10.a, 10.b.2 of phase 1 and 10.A, 10.B, 11.A, 11.B of phase 2 have no published reference. The boundary of phase 2 is
 * left open there; it is mirror here.
 */
public final class FilterPresets {
    /** What every id starts with. */
    static final String PREFIX = "ibsi-2-phase";

    private static final Map<String, Filter> PRESETS = presets();

    private FilterPresets() {}

    private static Map<String, Filter> presets() {
        Map<String, Filter> presets = new LinkedHashMap<>();
        addPhase1(presets);
        addPhase2(presets);
        return Collections.unmodifiableMap(presets);
    }

    private static void addPhase1(Map<String, Filter> presets) {
        phase1(presets, "1.a.1", "mean:size=15:3d:zero");
        phase1(presets, "1.a.2", "mean:size=15:3d:nearest");
        phase1(presets, "1.a.3", "mean:size=15:3d:periodic");
        phase1(presets, "1.a.4", "mean:size=15:3d:mirror");
        phase1(presets, "1.b.1", "mean:size=15:2d:zero");
        phase1(presets, "2.a", "log:sigma=3mm:truncation=4:3d:zero");
        phase1(presets, "2.b", "log:sigma=5mm:truncation=4:3d:mirror");
        phase1(presets, "2.c", "log:sigma=5mm:truncation=4:2d:mirror");
        phase1(presets, "3.a.1", "laws:kernel=E5L5S5:3d:zero");
        phase1(presets, "3.a.2", "laws:kernel=E5L5S5:rotations=max:3d:zero");
        phase1(presets, "3.a.3", "laws:kernel=E5L5S5:rotations=max:energy=7:3d:zero");
        phase1(presets, "3.b.1", "laws:kernel=E3W5R5:3d:mirror");
        phase1(presets, "3.b.2", "laws:kernel=E3W5R5:rotations=max:3d:mirror");
        phase1(presets, "3.b.3", "laws:kernel=E3W5R5:rotations=max:energy=7:3d:mirror");
        phase1(presets, "3.c.1", "laws:kernel=L5S5:2d:mirror");
        phase1(presets, "3.c.2", "laws:kernel=L5S5:rotations=max:2d:mirror");
        phase1(presets, "3.c.3", "laws:kernel=L5S5:rotations=max:energy=7:2d:mirror");
        phase1(presets, "4.a.1", "gabor:sigma=10mm:lambda=4mm:gamma=0.5:theta=60deg:planes=axial:zero");
        phase1(presets, "4.a.2", "gabor:sigma=10mm:lambda=4mm:gamma=0.5:theta=0deg:step=45deg:planes=orthogonal:zero");
        phase1(presets, "4.b.1", "gabor:sigma=20mm:lambda=8mm:gamma=2.5:theta=225deg:planes=axial:mirror");
        phase1(
                presets,
                "4.b.2",
                "gabor:sigma=20mm:lambda=8mm:gamma=2.5:theta=0deg:step=22.5deg:planes=orthogonal:mirror");
        phase1(presets, "5.a.1", "wavelet:family=db2:level=1:band=LHL:3d:zero");
        phase1(presets, "5.a.2", "wavelet:family=db2:level=1:band=LHL:rotations=average:3d:zero");
        phase1(presets, "6.a.1", "wavelet:family=coif1:level=1:band=HHL:3d:periodic");
        phase1(presets, "6.a.2", "wavelet:family=coif1:level=1:band=HHL:rotations=average:3d:periodic");
        phase1(presets, "7.a.1", "wavelet:family=haar:level=2:band=LLL:rotations=average:3d:mirror");
        phase1(presets, "7.a.2", "wavelet:family=haar:level=2:band=HHH:rotations=average:3d:mirror");
        phase1(presets, "8.a.1", "simoncelli:level=1:3d:periodic");
        phase1(presets, "8.a.2", "simoncelli:level=2:3d:periodic");
        phase1(presets, "8.a.3", "simoncelli:level=3:3d:periodic");
        phase1(presets, "9.a", "riesz:order=1-0-0:of=log:sigma=3mm:3d:zero");
        phase1(presets, "9.b.1", "riesz:order=0-2-0:of=log:sigma=3mm:3d:zero");
        phase1(presets, "9.b.2", "riesz:order=0-2-0:tensor=1mm:of=log:sigma=3mm:3d:zero");
        phase1(presets, "10.a", "riesz:order=1-0-0:of=simoncelli:level=1:3d:zero");
        phase1(presets, "10.b.1", "riesz:order=0-2-0:of=simoncelli:level=1:3d:nearest");
        phase1(presets, "10.b.2", "riesz:order=0-2-0:tensor=1mm:of=simoncelli:level=1:3d:nearest");
    }

    private static void addPhase2(Map<String, Filter> presets) {
        phase2(presets, "1", "original", "original");
        phase2(presets, "2", "mean:size=5:2d:mirror", "mean:size=5:3d:mirror");
        phase2(presets, "3", "log:sigma=1.5mm:2d:mirror", "log:sigma=1.5mm:3d:mirror");
        phase2(
                presets,
                "4",
                "laws:kernel=L5E5:rotations=max:energy=7:2d:mirror",
                "laws:kernel=L5E5E5:rotations=max:energy=7:3d:mirror");
        String gabor = "gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=0deg:step=22.5deg";
        phase2(presets, "5", gabor + ":planes=axial:mirror", gabor + ":planes=orthogonal:mirror");
        phase2(
                presets,
                "6",
                "wavelet:family=db3:level=1:band=LH:rotations=average:2d:mirror",
                "wavelet:family=db3:level=1:band=LLH:rotations=average:3d:mirror");
        phase2(
                presets,
                "7",
                "wavelet:family=db3:level=2:band=HH:rotations=average:2d:mirror",
                "wavelet:family=db3:level=2:band=HHH:rotations=average:3d:mirror");
        phase2(presets, "8", "simoncelli:level=1:2d:periodic", "simoncelli:level=1:3d:periodic");
        phase2(presets, "9", "simoncelli:level=2:2d:periodic", "simoncelli:level=2:3d:periodic");
        phase2(
                presets,
                "10",
                "riesz:order=0-2:of=simoncelli:level=1:2d:periodic",
                "riesz:order=0-2-0:of=simoncelli:level=1:3d:periodic");
        phase2(
                presets,
                "11",
                "riesz:order=0-2:tensor=1mm:of=simoncelli:level=1:2d:periodic",
                "riesz:order=0-2-0:tensor=1mm:of=simoncelli:level=1:3d:periodic");
    }

    private static void phase1(Map<String, Filter> presets, String id, String filter) {
        presets.put(PREFIX + "1-" + id, Filters.parse(filter));
    }

    private static void phase2(Map<String, Filter> presets, String id, String filter2d, String filter3d) {
        presets.put(PREFIX + "2-" + id + ".A", Filters.parse(filter2d));
        presets.put(PREFIX + "2-" + id + ".B", Filters.parse(filter3d));
    }

    /** All presets by id, in the order of the tests. */
    public static Map<String, Filter> all() {
        return PRESETS;
    }

    /**
     * A preset.
     *
     * @throws RadiomicsException if there is none of this id; the message lists the known ones
     */
    public static Filter of(String id) {
        Filter filter = PRESETS.get(id);
        if (filter == null) {
            throw new RadiomicsException(
                    "unknown filter preset '" + id + "'; known are " + String.join(", ", PRESETS.keySet()));
        }
        return filter;
    }
}
