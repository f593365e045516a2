package dev.radiomics.io.voxels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Bytes that are spread over several files, as many in each. */
public final class FileSequence extends PiecewiseBytes {
    private final Iterator<Path> files;
    private final VoxelRun each;
    private final Opening opening;
    private VoxelBytes current;

    private FileSequence(List<Path> files, VoxelRun each, Opening opening) {
        super(each.byteCount().longValueExact());
        this.files = files.iterator();
        this.each = each;
        this.opening = opening;
    }

    /** How a file is read that stands at its first byte. */
    @FunctionalInterface
    public interface Opening {
        /** The voxels of a file from the first on; an error if it cannot hold as many as it should. */
        VoxelBytes open(ByteSource source, VoxelRun voxels) throws IOException;
    }

    /** An array in files one after the other. Each is opened now, so that one too short is known before memory is asked for. */
    public static VoxelBytes of(List<Path> files, StoredArray array, Opening opening) throws IOException {
        VoxelRun each = array.share(files.size());
        if (files.size() == 1) {
            return open(files.get(0), each, opening);
        }
        for (Path file : files) {
            open(file, each, opening).close();
        }
        return new FileSequence(files, each, opening);
    }

    private static VoxelBytes open(Path file, VoxelRun voxels, Opening opening) throws IOException {
        return ByteSource.openPlain(file).handedTo(source -> opening.open(source, voxels));
    }

    @Override
    VoxelBytes nextPiece() throws IOException {
        finish();
        close();
        current = open(files.next(), each, opening);
        return current;
    }

    @Override
    public void finish() throws IOException {
        if (current != null && isAtEndOfPiece()) {
            current.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
