package dev.radiomics.io.voxels;

import java.io.IOException;

/** The bytes of one of several volumes that take turns: so many bytes of the first, as many of the second, and so on. */
final class AlternatingBytes implements VoxelBytes {
    private final VoxelBytes all;
    private final long run;
    private final int volume;
    private final int volumes;
    private long leftInRun;
    private long toSkip;

    AlternatingBytes(VoxelBytes all, long run, int volume, int volumes) {
        this.all = all;
        this.run = run;
        this.volume = volume;
        this.volumes = volumes;
        this.toSkip = volume * run;
        this.leftInRun = run;
    }

    @Override
    public void readFully(byte[] destination, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = (int) Math.min(length - done, advance());
            all.readFully(destination, offset + done, count);
            leftInRun -= count;
            done += count;
        }
    }

    @Override
    public void skip(long length) throws IOException {
        long done = 0;
        while (done < length) {
            long count = Math.min(length - done, advance());
            all.skip(count);
            leftInRun -= count;
            done += count;
        }
    }

    /** Goes to the next run if this one is used up; how much is left of it. */
    private long advance() throws IOException {
        if (leftInRun == 0) {
            toSkip = (volumes - 1) * run;
            leftInRun = run;
        }
        if (toSkip > 0) {
            all.skip(toSkip);
            toSkip = 0;
        }
        return leftInRun;
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
