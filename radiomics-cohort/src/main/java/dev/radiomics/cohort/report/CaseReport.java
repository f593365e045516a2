package dev.radiomics.cohort.report;

import dev.radiomics.cohort.extraction.CaseExtractor;
import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.extraction.CaseListener;
import dev.radiomics.cohort.extraction.CaseRecorder;
import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionResult;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.StageListener;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page (HTML, one file) about a case: pictures of the regions before and after resampling, histograms, texture matrices, the steps with
 * their diagnostics, and all values. It names neither patient nor files; its title is the id of the case.
 */
public final class CaseReport {
    /** A page with pictures of more regions would take too long to load. */
    private static final int MOST_REGIONS = 8;

    private CaseReport() {}

    /**
     * Extracts a case and writes its page. Of the first 8 regions (or variants) there are pictures and values.
     *
     * @return what became of the case
     * @throws RadiomicsException if the case cannot be read, if its only region has no values, or if the page cannot be written
     */
    public static CaseRecord write(CaseInput input, CaseSettings settings, int threads, Path file) {
        CaseRecorder recorder = new CaseRecorder(input, Path.of(""), false, Optional.empty());
        PageMessages messages = PageMessages.of(input);
        Collector collector = new Collector(recorder, threads, messages);
        CaseExtractor.with(settings).threads(threads).extract(input, collector);
        recorder.throwOnlyFailure();
        CaseRecord record = recorder.record();
        Templates.write("case", CasePage.of(record, collector.sections, messages), file);
        return record;
    }

    /** Makes a section of each region as soon as it is extracted, so that images are let go of. */
    private static final class Collector implements CaseListener {
        private final CaseRecorder recorder;
        private final int threads;
        private final PageMessages messages;
        private final List<RegionSection> sections = new ArrayList<>();
        private RegionStages stages = new RegionStages();

        Collector(CaseRecorder recorder, int threads, PageMessages messages) {
            this.recorder = recorder;
            this.threads = threads;
            this.messages = messages;
        }

        @Override
        public void image(Volume image) {
            recorder.image(image);
        }

        @Override
        public Optional<StageListener> stages(Mask region, RegionSettings settings) {
            stages = new RegionStages();
            return Optional.of(stages);
        }

        @Override
        public void result(RegionResult result, RegionSettings settings) {
            recorder.result(result, settings);
            if (sections.size() < MOST_REGIONS) {
                sections.add(RegionSection.of(sections.size() + 1, result, settings, stages, threads, messages));
            }
            stages = new RegionStages();
        }

        @Override
        public void failure(String region, String settings, RadiomicsException reason) {
            recorder.failure(region, settings, reason);
        }
    }
}
