package dev.radiomics.cli;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.preprocessing.Discretisation;
import java.util.Optional;

/** The choice between bins of fixed size and a fixed number of bins. */
final class GreyLevels {
    private GreyLevels() {}

    /** The discretisation chosen by one of two options; empty if neither is given. */
    static Optional<Discretisation> choice(String widthOption, Double width, String countOption, Integer count) {
        if (width != null && count != null) {
            throw new RadiomicsException("give " + widthOption + " or " + countOption + ", not both");
        }
        if (width != null) {
            return Optional.of(new Discretisation.FixedBinSize(width));
        }
        return Optional.ofNullable(count).map(Discretisation.FixedBinNumber::new);
    }
}
