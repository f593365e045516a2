package dev.radiomics.io;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.RadiomicsException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which regions of a mask file are wanted. */
public final class RegionChoice {
    private static final int LISTED = 20;

    private static final RegionChoice ONLY = new RegionChoice("", OptionalDouble.empty(), Optional.empty(), List.of());
    private static final RegionChoice ALL =
            new RegionChoice("all regions", OptionalDouble.empty(), Optional.of("*"), List.of(region -> true));

    private final String wanted;
    private final OptionalDouble number;
    private final Optional<String> name;

    /** Tried one after the other: the first that any region meets decides. None: the file must hold a single region. */
    private final List<Predicate<Region>> attempts;

    private RegionChoice(
            String wanted, OptionalDouble number, Optional<String> name, List<Predicate<Region>> attempts) {
        this.wanted = wanted;
        this.number = number;
        this.name = name;
        this.attempts = attempts;
    }

    /** The only region of the file; an error if there are more. */
    public static RegionChoice only() {
        return ONLY;
    }

    /** Every region of the file. */
    public static RegionChoice all() {
        return ALL;
    }

    /** The region with this label (as a float, if the labels are floats), Segment Number or ROI Number. */
    public static RegionChoice numbered(double number) {
        if (!Double.isFinite(number) || number == 0) {
            throw new RadiomicsException("a label must be a number other than 0 (0 is background), got " + number);
        }
        return new RegionChoice(
                "label " + DecimalText.brief(number),
                OptionalDouble.of(number),
                Optional.empty(),
                List.of(region -> region.number() == number || region.number() == (float) number));
    }

    /**
     * The regions of this name; where no region has it, those of this name in whatever case, then the one with this number, then
     * those that match it as a pattern ({@code *} any characters, {@code ?} one).
     */
    public static RegionChoice named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new RadiomicsException("the name of a region is empty; give a name, a number or a pattern");
        }
        NamePattern pattern = NamePattern.of(stripped);
        return new RegionChoice(
                "region '" + stripped + "'",
                OptionalDouble.empty(),
                Optional.of(stripped),
                List.of(
                        region -> region.name().strip().equals(stripped),
                        region -> region.name().strip().equalsIgnoreCase(stripped),
                        region -> DecimalText.brief(region.number()).equals(stripped),
                        region -> pattern.matches(region.name())));
    }

    /** The number that was asked for, if one was. */
    public OptionalDouble number() {
        return number;
    }

    /** The name or pattern that was asked for, if one was; {@code *} for all regions. */
    public Optional<String> name() {
        return name;
    }

    /** Whether nothing was said but that there is a single region. */
    boolean isOnly() {
        return attempts.isEmpty();
    }

    /**
     * The wanted ones, at least one.
     *
     * @throws RadiomicsException with the known regions if there is none, or if several are there and none was chosen
     */
    List<Region> among(List<Region> regions) {
        if (attempts.isEmpty()) {
            if (regions.size() > 1) {
                throw new RadiomicsException("the mask holds several regions, say which one to take: " + list(regions));
            }
            return regions;
        }
        for (Predicate<Region> attempt : attempts) {
            List<Region> found = regions.stream().filter(attempt).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new RadiomicsException(wanted + " is not in the mask; it holds " + list(regions));
    }

    /** As {@link #among}, but exactly one. */
    Region oneAmong(List<Region> regions) {
        List<Region> found = among(regions);
        if (found.size() > 1) {
            throw new RadiomicsException(
                    wanted + " means several regions of the mask, say which one to take: " + list(found));
        }
        return found.get(0);
    }

    private static String list(List<Region> regions) {
        String listed = regions.stream().limit(LISTED).map(Region::toString).collect(Collectors.joining(", "));
        return regions.size() > LISTED ? listed + " and " + (regions.size() - LISTED) + " more" : listed;
    }

    @Override
    public String toString() {
        return wanted.isEmpty() ? "the only region" : wanted;
    }
}
