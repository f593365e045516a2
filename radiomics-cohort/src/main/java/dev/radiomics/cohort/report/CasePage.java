package dev.radiomics.cohort.report;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.CaseSource;
import dev.radiomics.cohort.result.InputFile;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.DecimalText;
import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The page of a case.
 *
 * @param facts where the values are from
 * @param omitted how many regions have values but no section
 */
record CasePage(
        String caseId,
        String version,
        List<Fact> facts,
        List<RegionSection> regions,
        int omitted,
        List<RegionFailure> failures) {

    static CasePage of(CaseRecord record, List<RegionSection> sections, UnaryOperator<String> cleaned) {
        int omitted = record.regions().size() - sections.size();
        return new CasePage(
                cleaned.apply(record.caseId()),
                Shown.library(),
                facts(record.source()),
                sections,
                omitted,
                record.failures().stream()
                        .map(failure -> new RegionFailure(
                                failure.region(), failure.settings(), cleaned.apply(failure.reason())))
                        .toList());
    }

    /** Whether there are several regions to choose from. */
    boolean several() {
        return regions.size() > 1;
    }

    /** Whether regions have no section. */
    boolean anyOmitted() {
        return omitted > 0;
    }

    /** Whether regions have no values. */
    boolean anyFailure() {
        return !failures.isEmpty();
    }

    private static List<Fact> facts(CaseSource source) {
        List<Fact> facts = new ArrayList<>();
        source.geometry().ifPresent(geometry -> addGeometry(facts, geometry));
        if (!source.modality().isEmpty()) {
            facts.add(new Fact("Modality", source.modality()));
        }
        facts.add(new Fact("Image file", file(source.image())));
        facts.add(new Fact("Mask file", file(source.mask())));
        source.reference().ifPresent(reference -> facts.add(new Fact("Reference mask", file(reference))));
        return facts;
    }

    private static void addGeometry(List<Fact> facts, Geometry geometry) {
        facts.add(new Fact("Voxels", geometry.size().toString().replace('x', '×')));
        facts.add(new Fact("Spacing", StageLine.spacing(geometry.spacingMm())));
        facts.add(new Fact("Origin (LPS)", triple(geometry.originMm()) + " mm"));
        facts.add(new Fact(
                "Axes (LPS)",
                "x " + triple(geometry.direction().x()) + ", y "
                        + triple(geometry.direction().y()) + ", z "
                        + triple(geometry.direction().z())));
    }

    /** By content, since names of files may be those of patients. */
    private static String file(InputFile file) {
        return DecimalText.counted(file.files(), "file") + ", " + file.bytes() + " bytes, SHA-256 " + file.sha256();
    }

    private static String triple(Vector3 vector) {
        return "(" + Shown.number(vector.x()) + ", " + Shown.number(vector.y()) + ", " + Shown.number(vector.z()) + ")";
    }
}
