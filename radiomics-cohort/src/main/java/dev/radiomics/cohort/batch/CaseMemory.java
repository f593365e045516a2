package dev.radiomics.cohort.batch;

import dev.radiomics.cohort.extraction.CaseInput;
import dev.radiomics.cohort.settings.CaseSettings;
import dev.radiomics.cohort.settings.RegionSettings;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.extraction.ExtractionSettings;
import dev.radiomics.core.extraction.ResponseMaps;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An estimate of the memory that a case needs, from the header of its image and its settings; no voxel is read. Between 1 and 2 times the
 * smallest heap that cases of 0.5 to 17 million voxels ran in, plus a constant. Moran's I and Geary's C, which have a limit of their own, are not
 * part of it: a case that runs out of memory is tried again alone.
 */
final class CaseMemory {
    /** Buffers, tables and matrices of a case, whatever its size. */
    private static final long BASE_BYTES = 48L << 20;

    /** A label image while its regions are made of it. */
    private static final int MASK_BYTES = 6;

    private static final int NUMBER_BYTES = 8;

    /** Arrays of a region while its features are computed, if it takes a quarter of the image. */
    private static final int REGION_BYTES = 4;

    /** Grids that filters work on beside their responses. */
    private static final int WORKING_GRIDS = 5;

    /** Of files whose header cannot be read: compressed images grow. */
    private static final int GROWTH = 6;

    private CaseMemory() {}

    /** Bytes of heap. */
    static long estimate(CaseInput input, CaseSettings settings) {
        ImageInfo header;
        List<RegionSettings> variants;
        try {
            header = Images.info(input.image());
            variants = settings.ofRegion(input.modality().orElse(""), "");
        } catch (RadiomicsException e) {
            // Several series, a damaged file, settings that depend on the region: reading will tell.
            return BASE_BYTES + GROWTH * fileBytes(input);
        }
        double bytes = 0;
        for (RegionSettings variant : variants) {
            bytes += ofSteps(header, variant.extraction());
        }
        double voxels = header.geometry().size().voxelCount();
        return (long) (BASE_BYTES + voxels * (storedBytes(header) + MASK_BYTES) + bytes);
    }

    private static double ofSteps(ImageInfo header, ExtractionSettings settings) {
        double before = header.geometry().size().voxelCount();
        double after = before * growth(header, settings);
        double bytes = settings.normalisation().isPresent() ? before * NUMBER_BYTES : 0;
        boolean changed = settings.resampling().isPresent() || settings.roundIntensities();
        bytes += changed ? after * (NUMBER_BYTES + 1) : 0;
        bytes += after * REGION_BYTES;
        for (ResponseMaps maps : settings.responseMaps()) {
            double grid = maps.beforeResampling() ? Math.max(before, after) : after;
            bytes += grid * NUMBER_BYTES * (maps.bank().filters().size() + WORKING_GRIDS);
        }
        return bytes;
    }

    private static double growth(ImageInfo header, ExtractionSettings settings) {
        if (settings.resampling().isEmpty()) {
            return 1;
        }
        Vector3 old = header.geometry().spacingMm();
        Vector3 wanted = settings.resampling().get().spacingMm();
        GridSize size = header.geometry().size();
        double growth = 1;
        for (int axis = 0; axis < 3; axis++) {
            if (wanted.along(axis) > 0) {
                double length = size.along(axis) * old.along(axis) / wanted.along(axis);
                growth *= Math.ceil(length) / size.along(axis);
            }
        }
        return growth;
    }

    private static int storedBytes(ImageInfo header) {
        return header.dataType().contains("64") ? NUMBER_BYTES : NUMBER_BYTES / 2;
    }

    private static long fileBytes(CaseInput input) {
        try {
            long bytes = 0;
            for (Path file : Images.files(input.image())) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (RadiomicsException | IOException e) {
            return 0;
        }
    }
}
