package dev.radiomics.io.dicom.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Mask;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.DicomBytes;
import dev.radiomics.io.dicom.DicomImages;
import dev.radiomics.io.dicom.dataset.DicomSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** How tests read objects with the parser that they are about. */
interface DicomContract {

    /** The object in a file, by the parser under test. */
    DicomSource source(Path file);

    /** Objects written to files of a folder, in this order. */
    default List<DicomSource> sources(Path folder, List<DicomBytes> objects) {
        List<DicomSource> sources = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            sources.add(source(objects.get(i).write(folder.resolve(i + ".dcm"))));
        }
        return sources;
    }

    default Volume read(Path folder, List<DicomBytes> objects, ReadOptions options) {
        return unchecked(() -> DicomImages.read(sources(folder, objects), options));
    }

    default Volume read(Path folder, DicomBytes... objects) {
        return read(folder, List.of(objects), ReadOptions.defaults());
    }

    default Mask mask(Path folder, DicomBytes object, int region, Optional<Volume> image) {
        return unchecked(() -> {
            RegionSet set = DicomImages.regions(sources(folder, List.of(object)), ReadOptions.defaults(), image);
            return set.mask(set.regions().get(region));
        });
    }

    default void assertRefused(Callable<?> reading, String... parts) {
        String message = assertThrows(RadiomicsException.class, reading::call).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    static <T> T unchecked(Callable<T> reading) {
        try {
            return reading.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
