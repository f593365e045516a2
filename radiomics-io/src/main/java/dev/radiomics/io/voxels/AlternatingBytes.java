package dev.radiomics.io.voxels;

import java.io.IOException;

/** The bytes of one of several volumes that take turns: so many bytes of the first, as many of the second, and so on. */
final class AlternatingBytes extends PiecewiseBytes {
    private final VoxelBytes all;
    private final int volume;
    private final int volumes;
    private final long run;
    private boolean begun;

    AlternatingBytes(VoxelBytes all, long run, int volume, int volumes) {
        super(run);
        this.all = all;
        this.run = run;
        this.volume = volume;
        this.volumes = volumes;
    }

    @Override
    VoxelBytes nextPiece() throws IOException {
        all.skip((begun ? volumes - 1 : volume) * run);
        begun = true;
        return all;
    }

    /** Only the last volume ends where the file does. */
    @Override
    public void finish() throws IOException {
        if (volume == volumes - 1) {
            all.finish();
        }
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
