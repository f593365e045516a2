package dev.radiomics.cohort.settings;

import static dev.radiomics.cohort.settings.grammar.Kinds.flag;
import static dev.radiomics.cohort.settings.grammar.Kinds.listOf;
import static dev.radiomics.cohort.settings.grammar.Kinds.named;
import static dev.radiomics.cohort.settings.grammar.Kinds.number;
import static dev.radiomics.cohort.settings.grammar.Kinds.numberAbove;
import static dev.radiomics.cohort.settings.grammar.Kinds.numberAboveUpTo;
import static dev.radiomics.cohort.settings.grammar.Kinds.numberFrom;
import static dev.radiomics.cohort.settings.grammar.Kinds.oneOf;
import static dev.radiomics.cohort.settings.grammar.Kinds.oneOrMore;
import static dev.radiomics.cohort.settings.grammar.Kinds.openTuple;
import static dev.radiomics.cohort.settings.grammar.Kinds.section;
import static dev.radiomics.cohort.settings.grammar.Kinds.text;
import static dev.radiomics.cohort.settings.grammar.Kinds.tuple;
import static dev.radiomics.cohort.settings.grammar.Kinds.wholeFrom;
import static dev.radiomics.cohort.settings.grammar.SettingKey.optional;
import static dev.radiomics.cohort.settings.grammar.SettingKey.required;

import dev.radiomics.cohort.settings.grammar.SectionGrammar;
import dev.radiomics.cohort.settings.grammar.SettingKey;
import dev.radiomics.core.preprocessing.NormalisationVoxels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What may stand in a settings file. */
public final class SettingsGrammar {
    /** The version of the grammar that this release reads. */
    static final int VERSION = 1;

    private static final long MOST_BINS = 65_535;

    private SettingsGrammar() {}

    /** The whole file. */
    public static SectionGrammar file() {
        List<SettingKey> keys = new ArrayList<>();
        keys.add(required("version", wholeFrom(VERSION, VERSION), "Version of this format: 1.", "1"));
        keys.add(optional(
                "preset",
                oneOf(SettingsPresets.names()),
                "Settings to begin with; sections of this file replace those of the preset.",
                "ct"));
        keys.addAll(sections());
        keys.add(optional(
                "rules",
                listOf(section(rule())),
                "Sections that replace those above for some cases and regions; later rules win.",
                "[]"));
        keys.add(optional(
                "variants",
                listOf(section(variant())),
                "Several settings in one run: each variant replaces sections and has rows of its own.",
                "[]"));
        return new SectionGrammar(keys);
    }

    /** The sections that rules and variants can replace. */
    static List<SettingKey> sections() {
        return List.of(
                optional("reading", section(reading()), "How image and mask files are read.", "{suv: bw}"),
                optional("region", section(region()), "What becomes of regions of several parts.", "{parts: merged}"),
                optional(
                        "normalisation",
                        section(normalisation()),
                        "Intensity normalisation, the first step; for images without a scale of their own, MR above all. Default: none.",
                        "{method: z-score, over: image}"),
                optional(
                        "resampling",
                        section(resampling()),
                        "Interpolation to another voxel spacing. Default: the voxels of the image.",
                        "{spacing: [1, 1, 1], interpolation: cubic}"),
                optional(
                        "resegmentation",
                        section(resegmentation()),
                        "Which voxels of the region stay in the intensity mask. Default: all.",
                        "{range: [-1000, 400]}"),
                optional(
                        "discretisation",
                        oneOrMore(section(discretisation())),
                        "How grey levels are made, one way or a list of several; there is no default, since the IBSI has none.",
                        "{bin-width: 25}"),
                optional(
                        "aggregations",
                        listOf(text()),
                        "Aggregations of the texture families: IBSI codes, or 2d, 2.5d, 3d, all. Default: IAZD and KOBO (3D, merged).",
                        "[IAZD, KOBO]"),
                optional(
                        "families",
                        named(FamilyGrammar.families()),
                        "What is computed of the image itself. Default: every family; {} for none.",
                        "[morphology, statistics, glcm]"),
                optional(
                        "response-maps",
                        listOf(section(responseMaps())),
                        "Image filters, and what is computed of their response maps. Default: none.",
                        "[{filters: ['log:sigma=3mm:3d:mirror'], families: [statistics]}]"));
    }

    private static SectionGrammar reading() {
        return SectionGrammar.of(
                optional(
                        "suv",
                        oneOf("bw", "lbm", "lbm-james", "bsa"),
                        "Standardised uptake values of PET by body weight, lean body mass (Janmahasatian, or James), body surface area. Default: values as stored.",
                        "bw"),
                optional(
                        "time-point",
                        wholeFrom(0, Integer.MAX_VALUE),
                        "Which volume of an image with several, from 0.",
                        "1"),
                optional(
                        "spacing",
                        tuple(3, numberAbove(0)),
                        "Distance of pixels in mm for images whose files do not state it.",
                        "[0.1, 0.1, 1]"),
                optional(
                        "precise-philips",
                        flag(),
                        "MR of Philips: values that can be compared between series instead of those displayed. Default: false.",
                        "false"),
                optional(
                        "segment-threshold",
                        numberAboveUpTo(0, 1),
                        "A pixel of a fractional segmentation belongs to its segment from this fraction of the maximum on. Default: 0.5.",
                        "0.5"),
                optional(
                        "resample-mask",
                        flag(),
                        "Bring a mask on another grid to that of the image instead of refusing it. Default: false.",
                        "false"));
    }

    private static SectionGrammar region() {
        return SectionGrammar.of(optional(
                "parts",
                oneOf(Arrays.stream(RegionParts.values()).map(RegionParts::key).toList()),
                "Parts of a region that do not touch are one region, regions of their own, or all but the largest left out. Default: merged.",
                "merged"));
    }

    private static SectionGrammar normalisation() {
        return SectionGrammar.of(
                required("method", oneOf("z-score", "percentiles", "landmarks"), "What is done.", "z-score"),
                required(
                        "over",
                        oneOf(voxels()),
                        "Which voxels statistics come from; reference: the mask of the manifest's column reference.",
                        "image"),
                optional(
                        "clip",
                        numberAbove(0),
                        "z-score: intensities further from the mean than so many standard deviations are set to that distance. Default: none.",
                        "3"),
                optional("scale", numberAbove(0), "z-score: standard deviation of the result. Default: 1.", "1"),
                optional("shift", number(), "z-score: mean of the result. Default: 0.", "0"),
                optional(
                        "percentiles",
                        tuple(2, numberFrom(0, 100)),
                        "percentiles: the lower and the upper one.",
                        "[1, 99]"),
                optional("values", tuple(2, number()), "percentiles: what they become. Default: [0, 1].", "[0, 1]"),
                optional(
                        "clip-range",
                        flag(),
                        "percentiles: intensities beyond them are set to the values. Default: false.",
                        "true"),
                optional(
                        "landmarks",
                        section(landmarks()),
                        "landmarks: the standard scale, as radiomics fit-landmarks writes it.",
                        "{percentiles: [1, 50, 99], values: [0, 480, 1000]}"),
                optional(
                        "landmarks-file",
                        text(),
                        "landmarks: the file of the standard scale, relative to this file.",
                        "landmarks.json"));
    }

    /** A standard scale of intensities, and what it was fitted to. */
    static SectionGrammar landmarks() {
        return SectionGrammar.of(
                required("percentiles", listOf(numberFrom(0, 100)), "Percentiles of an image, rising.", "[1, 50, 99]"),
                required("values", listOf(number()), "What each becomes, rising.", "[0, 480, 1000]"),
                optional(
                        "over",
                        oneOf(voxels()),
                        "Which voxels the percentiles were taken over; must be what the normalisation says.",
                        "image"),
                optional("images", wholeFrom(1, Integer.MAX_VALUE), "How many images it is the mean of.", "40"),
                optional("library", text(), "The version that fitted it.", "1.0.0"));
    }

    private static List<String> voxels() {
        return Arrays.stream(NormalisationVoxels.values())
                .map(NormalisationVoxels::key)
                .toList();
    }

    private static SectionGrammar resampling() {
        return SectionGrammar.of(
                optional(
                        "spacing",
                        tuple(3, numberFrom(0, 1000)),
                        "New spacing in mm along x, y, z; 0 keeps an axis. Without it only rounding is done.",
                        "[1, 1, 1]"),
                optional(
                        "interpolation",
                        oneOf("nearest", "linear", "cubic"),
                        "Interpolation of the image (cubic: B-spline). Default: linear.",
                        "cubic"),
                optional(
                        "mask-interpolation",
                        oneOf("nearest", "linear"),
                        "Interpolation of the mask; linear keeps voxels from one half on. Default: linear.",
                        "linear"),
                optional(
                        "round",
                        flag(),
                        "Round intensities to whole numbers afterwards, as for Hounsfield units. Default: false.",
                        "true"));
    }

    private static SectionGrammar resegmentation() {
        return SectionGrammar.of(
                optional(
                        "range",
                        openTuple(2, number()),
                        "Leave out voxels outside this closed range; null for an open end.",
                        "[-1000, 400]"),
                optional(
                        "outliers",
                        numberAbove(0),
                        "Leave out voxels more than so many standard deviations from the mean.",
                        "3"));
    }

    /** One way to make grey levels. */
    static SectionGrammar discretisation() {
        return SectionGrammar.of(
                optional("bin-width", numberAbove(0), "Bins of this width, in the unit of the image.", "25"),
                optional(
                        "bin-count",
                        wholeFrom(1, MOST_BINS),
                        "So many bins between the smallest and the largest intensity of the region.",
                        "32"),
                optional("none", flag(), "true: intensities are grey levels already.", "true"));
    }

    private static SectionGrammar responseMaps() {
        return SectionGrammar.of(
                required(
                        "filters",
                        listOf(text()),
                        "Filters with their parameters (radiomics filter --help).",
                        "['log:sigma=3mm:3d:mirror']"),
                optional(
                        "before-resampling",
                        flag(),
                        "Filter the image as it is and resample the maps. Default: false, as the IBSI does.",
                        "false"),
                optional(
                        "discretisation",
                        oneOrMore(section(discretisation())),
                        "How grey levels of the maps are made, if a family needs them.",
                        "{bin-count: 32}"),
                required("families", named(FamilyGrammar.families()), "What is computed of each map.", "[statistics]"));
    }

    private static SectionGrammar rule() {
        List<SettingKey> keys = new ArrayList<>();
        keys.add(required(
                "when",
                section(SectionGrammar.of(
                        optional("modality", text(), "Modality of the case, such as MR.", "MR"),
                        optional("region", text(), "Name of the region; * and ? stand for any characters.", "GTV*"))),
                "Which cases and regions.",
                "{modality: MR}"));
        keys.addAll(sections());
        return new SectionGrammar(keys);
    }

    private static SectionGrammar variant() {
        List<SettingKey> keys = new ArrayList<>();
        keys.add(required("name", text(), "Name in the column settings of tables.", "1mm"));
        // How files are read and regions are made is the same for all variants.
        sections().stream()
                .filter(key -> !key.name().equals("reading") && !key.name().equals("region"))
                .forEach(keys::add);
        return new SectionGrammar(keys);
    }
}
