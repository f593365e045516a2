package dev.radiomics.io.dicom.pixel;

import dev.radiomics.core.RadiomicsException;
import java.io.IOException;
import java.util.Map;

/** Decompresses the pixels of a transfer syntax. */
interface Codec {
    String RLE = "1.2.840.10008.1.2.5";

    /** What to do with pixels that cannot be decompressed here. */
    String DECOMPRESS =
            "decompress the objects first (dcmconv, gdcmconv --raw, or the export of the PACS), or hand over what"
                    + " dcm4che has decompressed through the module radiomics-io-dcm4che";

    /** Names of the syntaxes that are refused, for the message. */
    Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("1.2.840.10008.1.2.4.80", "JPEG-LS lossless"),
            Map.entry("1.2.840.10008.1.2.4.81", "JPEG-LS near-lossless"),
            Map.entry("1.2.840.10008.1.2.4.92", "JPEG 2000 part 2 lossless"),
            Map.entry("1.2.840.10008.1.2.4.93", "JPEG 2000 part 2"),
            Map.entry("1.2.840.10008.1.2.4.100", "MPEG-2 main profile"),
            Map.entry("1.2.840.10008.1.2.4.101", "MPEG-2 high profile"),
            Map.entry("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264"),
            Map.entry("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible"),
            Map.entry("1.2.840.10008.1.2.4.107", "HEVC/H.265 main profile"),
            Map.entry("1.2.840.10008.1.2.4.108", "HEVC/H.265 main 10 profile"),
            Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL lossless"),
            Map.entry("1.2.840.10008.1.2.4.111", "JPEG XL JPEG recompression"),
            Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
            Map.entry("1.2.840.10008.1.2.4.201", "high-throughput JPEG 2000 lossless"),
            Map.entry("1.2.840.10008.1.2.4.202", "high-throughput JPEG 2000 lossless RPCL"),
            Map.entry("1.2.840.10008.1.2.4.203", "high-throughput JPEG 2000"));

    /**
     * Samples of one frame as raw bits, the samples of a pixel together.
     *
     * @param data the bytes of all its fragments
     * @throws RadiomicsException if they are damaged or do not have the size of the format
     */
    void decode(byte[] data, PixelFormat format, int[] to) throws IOException;

    /** How many samples a byte of compressed data can make at most. */
    long mostSamplesPerByte();

    /**
     * The codec of a transfer syntax.
     *
     * @throws RadiomicsException if there is none; the message names the syntax and what to do
     */
    static Codec of(String transferSyntaxUid) {
        return switch (transferSyntaxUid) {
            case RLE -> new RunLengthCodec();
            case "1.2.840.10008.1.2.4.50" -> jpeg("JPEG baseline", transferSyntaxUid);
            case "1.2.840.10008.1.2.4.51" -> jpeg("JPEG extended", transferSyntaxUid);
            case "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70" -> jpeg("JPEG lossless", transferSyntaxUid);
            case "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91" ->
                new ImageIoCodec(
                        "JPEG 2000",
                        transferSyntaxUid,
                        ImageIoCodec.JPEG_2000,
                        "com.github.jai-imageio:jai-imageio-jpeg2000 (mind its licence)");
            default -> throw unknown(OTHERS.getOrDefault(transferSyntaxUid, "unknown"), transferSyntaxUid);
        };
    }

    private static Codec jpeg(String syntax, String uid) {
        return new ImageIoCodec(syntax, uid, ImageIoCodec.JPEG, "com.twelvemonkeys.imageio:imageio-jpeg");
    }

    private static RadiomicsException unknown(String syntax, String uid) {
        return new RadiomicsException("the pixels are compressed as " + syntax + " (transfer syntax " + uid
                + "), which is not read here; " + DECOMPRESS);
    }
}
