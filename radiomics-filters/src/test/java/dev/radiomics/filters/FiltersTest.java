package dev.radiomics.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of image types and their grammar. */
class FiltersTest {
    /** One of every kind, as their names are written. */
    static final List<String> NAMES = List.of(
            "original",
            "mean:size=15:3d:mirror",
            "log:sigma=3mm:truncation=4:3d:mirror",
            "log:sigma=0.0025mm:truncation=3.5:2d:constant=-1000",
            "laws:kernel=L5E5E5:3d:zero",
            "laws:kernel=L5E5E5:rotations=max:energy=7:3d:mirror",
            "laws:kernel=S3W5:rotations=min:2d:nearest",
            "gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=-30deg:planes=axial:zero",
            "gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=0deg:step=22.5deg:planes=orthogonal:pooling=average:mirror",
            "wavelet:family=db3:level=1:band=LLH:rotations=average:3d:mirror",
            "wavelet:family=coif17:level=2:band=HL:2d:periodic",
            "simoncelli:level=1:3d:periodic:padding=0",
            "simoncelli:level=2:2d:mirror:padding=12",
            "riesz:order=1-0-0:of=log:sigma=3mm:truncation=4:3d:zero:padding=32",
            "riesz:order=0-2-0:tensor=1mm:of=simoncelli:level=1:3d:nearest:padding=32",
            "square",
            "squareroot",
            "logarithm",
            "exponential",
            "gradient:3d:nearest",
            "lbp:radius=1:points=8:2d:zero",
            "lbp:radius=1.5:subdivisions=1:degree=1:3d:zero",
            "lbp:radius=1:subdivisions=2:kurtosis:3d:mirror",
            "mean:size=3:2d:zero+square+log:sigma=1mm:truncation=4:2d:zero");

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameReadsBackAsItself(String name) {
        Filter filter = Filters.parse(name);
        assertEquals(name, filter.imageType());
        assertEquals(filter, Filters.parse(filter.imageType()));
    }

    @Test
    void everyKindIsCovered() {
        for (String kind : Filters.names()) {
            assertTrue(NAMES.stream().anyMatch(name -> name.split(":", -1)[0].equals(kind)), kind);
        }
    }

    @Test
    void presetsHaveNamesThatReadBackAndAreAllThere() {
        assertEquals(36 + 22, FilterPresets.all().size());
        FilterPresets.all().forEach((id, filter) -> {
            assertEquals(filter, Filters.parse(id));
            assertEquals(filter, Filters.parse(filter.imageType()), id);
        });
        assertEquals(
                36,
                new HashSet<>(FilterPresets.all().entrySet().stream()
                                .filter(e -> e.getKey().startsWith("ibsi-2-phase1-"))
                                .map(e -> e.getValue().imageType())
                                .toList())
                        .size());
    }

    @Test
    void orderUnitsCaseAndSpaceDoNotMatter() {
        assertEquals(Filters.parse("log:sigma=3mm:3d:mirror"), Filters.parse(" LOG : mirror : 3d : sigma = 3.0 "));
        assertEquals(
                Filters.parse("wavelet:family=db3:level=1:band=LLH:3d:zero"),
                Filters.parse("wavelet:band=llh:3d:zero:family=DB3:level=1"));
    }

    @Test
    void filtersCompose() {
        Filter chain =
                Filters.parse("mean:size=3:2d:zero").then(IntensityMap.SQUARE).then(IntensityMap.LOGARITHM);
        assertEquals("mean:size=3:2d:zero+square+logarithm", chain.imageType());
        assertEquals(chain, Filters.parse(chain.imageType()));
        assertEquals(
                chain, Filters.parse("mean:size=3:2d:zero").then(IntensityMap.SQUARE.then(IntensityMap.LOGARITHM)));
    }

    @Test
    void bandsOfALevel() {
        List<String> bands = new ArrayList<>();
        SeparableWavelet.bands("db2", 1, Optional.empty(), Dimensions.THREE, Boundary.ZERO)
                .forEach(wavelet -> bands.add(wavelet.band()));
        assertEquals(List.of("LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH"), bands);
    }

    /** Each message says what is wrong and what would be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "median:size=3:3d:zero | unknown filter 'median'; known are original, mean, log,",
                "mean:size=3:3d:zero:sigma=1 | 'sigma' is unknown; 'mean' takes 2d, 3d, constant=, mirror, nearest, periodic, size=, zero",
                "square:3d | '3d' is unknown; 'square' takes no parameters",
                "mean:3d:zero | 'size=' is missing",
                "mean:size=3:size=5:3d:zero | 'size' is given twice",
                "mean:size=3::3d:zero | a part is empty",
                "mean:size=three:3d:zero | 'size' must be a whole number, got 'three'",
                "mean:size=4:3d:zero | mean size must be an odd number of voxels above 0, got 4",
                "mean:size=3:zero | say either 2d (slice by slice) or 3d",
                "mean:size=3:3d | say one boundary condition: zero, constant=VALUE, nearest, periodic or mirror",
                "mean:size=3:3d:zero:mirror | say one boundary condition: zero, constant=VALUE, nearest, periodic or mirror, not zero and mirror",
                "mean:size=3:3d:zero=1 | 'zero' takes no value",
                "log:sigma=0mm:3d:zero | log sigma must be above 0 mm, got 0.0",
                "log:sigma=-1:3d:zero | log sigma must be above 0 mm, got -1.0",
                "log:sigma=NaN:3d:zero | 'sigma' must be a number",
                "log:sigma=3cm:3d:zero | 'sigma' must be a number (mm), got '3cm'",
                "laws:kernel=L5X5:2d:zero | laws kernel must be 2 of L3, E3, S3, L5, E5, S5, W5, R5 in one word for 2d, got 'L5X5'",
                "laws:kernel=L5E5:3d:zero | laws kernel must be 3 of",
                "laws:kernel=L5E5:rotations=mean:2d:zero | 'rotations' must be max, min or average, got 'mean'",
                "gabor:sigma=5:lambda=0:gamma=1:theta=0:zero | gabor lambda must be above 0 mm, got 0.0",
                "gabor:sigma=-5:lambda=2:gamma=1:theta=0:zero | gabor sigma must be above 0 mm, got -5.0",
                "gabor:sigma=5:lambda=2:gamma=1:theta=0:step=50:zero | gabor step must divide a full turn of 360 degrees",
                "gabor:sigma=5:lambda=2:gamma=1:theta=0:planes=all:zero | 'planes' must be axial or orthogonal, got 'all'",
                "wavelet:family=db39:level=1:band=LL:2d:zero | unknown wavelet 'db39'; known are haar, db1 to db38, sym2 to sym20 and coif1 to coif17",
                "wavelet:family=db2:level=0:band=LL:2d:zero | wavelet level must be 1 to 20, got 0",
                "wavelet:family=db2:level=1:band=LX:2d:zero | wavelet band must be 2 letters L or H for 2d, got 'LX'",
                "simoncelli:level=0:3d | simoncelli level must be 1 to 20, got 0",
                "simoncelli:level=1:3d:mirror:padding=0 | simoncelli padding must be 1 to 10000 voxels for the boundary mirror, got 0",
                "riesz:order=0-0-0:of=simoncelli:level=1:3d | riesz order must be 3 numbers from 0, of sum 1 to 20, for 3d, got [0, 0, 0]",
                "riesz:order=1-0:of=simoncelli:level=1:3d | riesz order must be 3 numbers",
                "riesz:order=1-0-0:of=mean:size=3:3d:zero | 'of' must be log or simoncelli, got 'mean'",
                "ibsi-2-phase1-3.A | unknown filter preset 'ibsi-2-phase1-3.A'; known are ibsi-2-phase1-1.a.1,"
            })
    void badNamesAreRefused(String name, String message) {
        String actual = assertThrows(RadiomicsException.class, () -> Filters.parse(name))
                .getMessage();
        assertTrue(actual.contains(message), actual);
    }

    @Test
    void numbersMayHaveExponentsButNoJavaSuffixes() {
        assertEquals(Filters.parse("mean:size=3:3d:constant=1000"), Filters.parse("mean:size=3:3d:constant=1e+3"));
        assertThrows(RadiomicsException.class, () -> Filters.parse("log:sigma=3f:3d:mirror"));
        assertThrows(RadiomicsException.class, () -> Filters.parse("mean:size=3:3d:constant=0x1p3"));
        assertThrows(RadiomicsException.class, () -> Filters.parse("mean:size=3:3d:constant=NaN"));
    }
}
