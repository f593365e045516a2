package dev.radiomics.cohort.batch.journal;

import dev.radiomics.cohort.result.CaseRecord;
import dev.radiomics.cohort.result.RegionFailure;
import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.AtomicFiles;
import dev.radiomics.io.FileWriteException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal, open for one run: while it is, no other run can open it. Cases may be appended by several threads. Memory: an entry of some
 * bytes for each case; the cases themselves stay on the disk.
 */
public final class Journal implements AutoCloseable {
    private static final int HEAD_BYTES = 10;

    private final Path file;
    private final FileChannel channel;
    private final SharedParts shared = new SharedParts();
    private final Map<String, Extent> cases = new HashMap<>();
    private Optional<JournalHeader> header = Optional.empty();
    private long end;

    /** Where the line of a case is. */
    private record Extent(long start, int length, Instant begun, boolean failed) {}

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a journal.
     *
     * @throws RadiomicsException if another run has it open, if it was begun under other settings or by another version of the library,
     *     or if there is one although {@code start} does not allow for it
     */
    public static Journal open(Path file, JournalHeader header, Start start) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(file, channel);
            try {
                journal.lock();
                journal.begin(header, start);
                AtomicFiles.forceFolderOf(file);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new FileWriteException(
                    file + ": this file cannot be opened (" + e + "); check folder and permissions", e);
        }
    }

    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new RadiomicsException(file + ": another run is writing here; wait for it, or choose another name");
        }
    }

    private void begin(JournalHeader mine, Start start) throws IOException {
        if (channel.size() > 0 && start == Start.NEW) {
            throw new RadiomicsException(file + ": there is the journal of an earlier run; go on with it (--resume), "
                    + "begin anew (--overwrite), or choose another name");
        }
        if (start == Start.OVERWRITE) {
            channel.truncate(0);
        }
        scan();
        requireOurs();
        channel.truncate(end);
        if (header.isEmpty()) {
            channel.truncate(0);
            end = 0;
            append(JournalEntry.of(mine));
        } else {
            requireSame(mine, header.get());
        }
    }

    /** A first line that was torn is all there is of a journal; any other text without an end of a line is none. */
    private void requireOurs() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        channel.read(head, 0);
        if (end == 0
                && !JournalLines.mayBegin(new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1))) {
            throw noJournal();
        }
    }

    private RadiomicsException noJournal() {
        return new RadiomicsException(
                file + ": this is no journal of a batch, or a damaged one; choose another name, or delete it");
    }

    private void requireSame(JournalHeader mine, JournalHeader earlier) {
        if (!earlier.settings().equals(mine.settings())) {
            throw new RadiomicsException(
                    file + ": the earlier run had other settings; results of both do not belong into "
                            + "one table: give the settings of then, begin anew (--overwrite), or choose another name");
        }
        if (earlier.plainUids() != mine.plainUids()) {
            throw new RadiomicsException(file + ": the earlier run wrote UIDs "
                    + (earlier.plainUids() ? "as they are; give --plain-uids" : "as hashes; leave out --plain-uids")
                    + ", or begin anew (--overwrite)");
        }
        if (!earlier.equals(mine)) {
            throw new RadiomicsException(file + ": the earlier run was one of radiomics "
                    + earlier.library().version() + " (" + earlier.library().commit() + "), this is "
                    + mine.library().version() + " (" + mine.library().commit()
                    + "); go on with that version, or begin anew (--overwrite)");
        }
    }

    /** Goes through the lines there are; a last one that was torn is left out. */
    private void scan() throws IOException {
        channel.position(0);
        // Closing the stream would close the channel.
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            long start = end;
            end += line.size() + 1;
            Optional<JournalEntry> entry = JournalLines.entry(line.toByteArray());
            if (start == 0 && entry.map(JournalEntry::run).isEmpty()) {
                throw noJournal();
            }
            int length = line.size();
            entry.ifPresent(found -> take(found, start, length));
            line.reset();
        }
    }

    private void take(JournalEntry entry, long start, int length) {
        if (entry.run() != null) {
            header = Optional.of(entry.run());
        }
        shared.take(entry);
        if (entry.result() != null && shared.suffices(entry.result())) {
            StoredCase stored = entry.result();
            Instant begun = Instant.ofEpochMilli(stored.begun());
            cases.put(
                    stored.key(),
                    new Extent(start, length, begun, !stored.failures().isEmpty()));
        }
    }

    /** Whether a case has all its values. */
    public synchronized boolean isDone(String key) {
        return cases.containsKey(key) && !cases.get(key).failed();
    }

    /** When a case was begun; empty if nothing is known of it. */
    public synchronized Optional<Instant> begun(String key) {
        return Optional.ofNullable(cases.get(key)).map(Extent::begun);
    }

    /**
     * Writes down what became of a case; on return it is on the disk.
     *
     * @param begun when its files began to be read
     * @throws FileWriteException if that is not possible; the case then counts as not done
     */
    public synchronized void append(String key, Instant begun, CaseRecord result) {
        try {
            for (JournalEntry entry : shared.newOnes(result)) {
                append(entry);
                shared.take(entry);
            }
            long start = end;
            append(JournalEntry.of(shared.store(key, begun, result)));
            List<RegionFailure> failures = result.failures();
            cases.put(key, new Extent(start, (int) (end - start) - 1, begun, !failures.isEmpty()));
        } catch (IOException e) {
            throw new FileWriteException(
                    file + ": writing failed (" + e.getMessage() + "); free some space, then go on with --resume", e);
        }
    }

    private void append(JournalEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(JournalLines.line(entry));
        long position = end;
        while (line.hasRemaining()) {
            position += channel.write(line, position);
        }
        channel.force(false);
        end = position;
    }

    /** What became of a case; empty if nothing is known. */
    public synchronized Optional<CaseRecord> read(String key, Map<String, String> covariates) {
        Extent extent = cases.get(key);
        if (extent == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer line = ByteBuffer.allocate(extent.length());
            while (line.hasRemaining() && channel.read(line, extent.start() + line.position()) >= 0) {}
            StoredCase stored = JournalLines.entry(line.array())
                    .map(JournalEntry::result)
                    .orElseThrow(() -> new IOException("the line of a case has changed"));
            return Optional.of(shared.restore(stored, covariates));
        } catch (IOException e) {
            throw new RadiomicsException(file + ": reading failed (" + e.getMessage() + "); check the disk", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FileWriteException(file + ": closing failed (" + e.getMessage() + "); check the disk", e);
        }
    }
}
