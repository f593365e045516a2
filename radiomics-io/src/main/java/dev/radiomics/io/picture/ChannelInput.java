package dev.radiomics.io.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file for the decoders: without a copy of it in a cache, and in any file system. */
final class ChannelInput extends ImageInputStreamImpl {
    private final SeekableByteChannel channel;

    ChannelInput(Path file) throws IOException {
        this.channel = Files.newByteChannel(file);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 1 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] destination, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        channel.position(streamPos);
        int count = channel.read(ByteBuffer.wrap(destination, offset, length));
        streamPos += Math.max(0, count);
        return count;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            // Unknown, in the words of the interface.
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
