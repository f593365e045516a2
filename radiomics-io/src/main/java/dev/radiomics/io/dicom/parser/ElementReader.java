package dev.radiomics.io.dicom.parser;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.Tags;
import dev.radiomics.io.dicom.dataset.Vr;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads elements one after the other, sequences into their items. One reader a file; not for several threads. */
final class ElementReader {
    private static final int META_GROUP = 0x0002;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int DELIMITERS = 0xFFFE;
    private static final long UNDEFINED = 0xFFFFFFFFL;

    /** As the last tag wanted: every element up to the pixel data. */
    static final int ALL = -1;

    private static final int SHORTEST_ELEMENT = 8;

    /** Sequences in DICOM objects go a handful of levels deep. */
    private static final int DEEPEST = 64;

    /** A longer value that is no pixel data (a private block of raw data, say) is not kept. */
    private static final long LONGEST_VALUE = 1L << 26;

    /** What an element and an item need beside their values. */
    private static final int ELEMENT_BYTES = 96;

    private static final int ITEM_BYTES = 176;

    /** The part of the memory that elements may take: deflated ones can be a thousand times as long as their file. */
    private static final int MEMORY_PART = 8;

    private final DicomInput in;
    private final Path file;
    private final long most;
    private long held;
    private TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    private CharacterSet characterSet = CharacterSet.DEFAULT;
    private int tag;
    private long tagPosition;

    ElementReader(DicomInput in, Path file) {
        this(in, file, Runtime.getRuntime().maxMemory() / MEMORY_PART);
    }

    /**
     * A reader.
     *
     * @param most bytes of memory that elements may take
     */
    ElementReader(DicomInput in, Path file, long most) {
        this.in = in;
        this.file = file;
        this.most = most;
    }

    /** What was being read, for the message about a file that ends too early. */
    String where() {
        return tag == 0
                ? ""
                : String.format(Locale.ROOT, ", in element %s that begins at byte %d", name(tag), tagPosition);
    }

    /** The elements of group 0002, always explicit and little-endian; none if the file has none. */
    DicomDataset metaInformation() throws IOException {
        Map<Integer, Element> elements = new HashMap<>();
        while (nextGroup() == META_GROUP) {
            readElement(elements, 0);
        }
        return new ParsedDataset(elements, ByteOrder.LITTLE_ENDIAN, characterSet, Optional.empty());
    }

    private int nextGroup() throws IOException {
        byte[] head = in.peek(2);
        return head.length < 2 ? -1 : ByteBuffer.wrap(head).order(in.order()).getShort() & 0xFFFF;
    }

    /** The elements up to a tag, the pixel data, or the end of the file, whatever comes first. */
    DicomDataset dataset(TransferSyntax transferSyntax, int last) throws IOException {
        syntax = transferSyntax;
        in.setOrder(syntax.order());
        Map<Integer, Element> elements = new HashMap<>();
        Optional<DicomPixelData> pixels = Optional.empty();
        while (pixels.isEmpty() && !isEnd(last)) {
            pixels = readElement(elements, 0);
        }
        return new ParsedDataset(elements, syntax.order(), characterSet, pixels);
    }

    /** Whether no element that is wanted follows: some writers fill files up with zeros. */
    private boolean isEnd(int last) throws IOException {
        byte[] head = in.peek(SHORTEST_ELEMENT);
        if (isZero(head)) {
            return true;
        }
        if (head.length < SHORTEST_ELEMENT) {
            throw new EOFException();
        }
        int next = tagAt(ByteBuffer.wrap(head).order(syntax.order()));
        return next == 0 || Integer.compareUnsigned(next, last) > 0;
    }

    private static boolean isZero(byte[] bytes) {
        for (byte value : bytes) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static int tagAt(ByteBuffer words) {
        return ((words.getShort(0) & 0xFFFF) << 16) | (words.getShort(2) & 0xFFFF);
    }

    /** The items of a sequence in the implicit little-endian syntax that lies in memory. */
    static List<ParsedDataset> itemsOf(byte[] value, CharacterSet characterSet) throws IOException {
        ElementReader reader = new ElementReader(DicomInput.of(value), Path.of(""));
        reader.syntax = TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
        reader.characterSet = characterSet;
        return reader.items(value.length, 1);
    }

    /** Reads one element into the map; the pixel data of the object itself are returned instead. */
    private Optional<DicomPixelData> readElement(Map<Integer, Element> elements, int depth) throws IOException {
        tagPosition = in.position();
        tag = (in.unsignedShort() << 16) | in.unsignedShort();
        int number = tag;
        ElementHead head = head();
        Optional<DicomPixelData.Kind> pixels = depth == 0 ? DicomPixelData.Kind.of(number) : Optional.empty();
        if (pixels.isPresent()) {
            boolean inWords = head.vr() == Vr.OW;
            return Optional.of(
                    PixelDataIndex.read(in, file, pixels.get(), inWords, head.length(), extendedOffsets(elements)));
        }
        if (number >>> 16 == DELIMITERS) {
            throw damaged("a delimiter " + name(number) + " where an element was expected");
        }
        boolean isSequence = head.vr() == Vr.SQ || head.length() == UNDEFINED;
        if (isSequence) {
            hold(ELEMENT_BYTES);
            elements.put(number, sequence(head, depth + 1));
        } else {
            readValue(elements, number, head);
        }
        return Optional.empty();
    }

    private void hold(long bytes) {
        held += bytes;
        if (held > most) {
            throw damaged("the elements before byte " + in.position() + " need more than " + (most >> 20)
                    + " MiB of memory: the file is damaged, or Java needs more (-Xmx)");
        }
    }

    private static byte[] extendedOffsets(Map<Integer, Element> elements) {
        return elements.get(Tags.EXTENDED_OFFSET_TABLE.number()) instanceof Element.Bytes table
                ? table.value()
                : new byte[0];
    }

    private Element sequence(ElementHead head, int depth) throws IOException {
        if (head.vr() != Vr.SQ && head.vr() != Vr.UN) {
            PixelDataIndex.skipFragments(in);
            return new Element.Sequence(List.of());
        }
        // A sequence that an explicit file calls UN has implicit items (PS3.5, 6.2.2).
        TransferSyntax outer = syntax;
        syntax = head.vr() == Vr.UN ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN : syntax;
        in.setOrder(syntax.order());
        Element sequence = new Element.Sequence(items(head.length(), depth));
        syntax = outer;
        in.setOrder(outer.order());
        return sequence;
    }

    private void readValue(Map<Integer, Element> elements, int number, ElementHead head) throws IOException {
        if (!in.mayHold(head.length())) {
            throw damaged("element " + name(number) + " announces " + head.length()
                    + " bytes, more than the file has left: the file is truncated or damaged");
        }
        if (head.length() > LONGEST_VALUE) {
            in.skip(head.length());
            return;
        }
        hold(ELEMENT_BYTES + head.length());
        Element.Bytes element = new Element.Bytes(head.vr(), in.read((int) head.length()));
        elements.put(number, element);
        if (number == Tags.SPECIFIC_CHARACTER_SET.number()) {
            String names = new String(element.value(), StandardCharsets.ISO_8859_1);
            characterSet = CharacterSet.of(
                    Arrays.stream(names.split("\\\\")).map(String::strip).toList());
        }
    }

    /** Value representation and length of an element. */
    private record ElementHead(Vr vr, long length) {}

    private ElementHead head() throws IOException {
        if (!syntax.explicitVr() || tag >>> 16 == DELIMITERS) {
            return new ElementHead(Vr.UN, in.unsignedInt());
        }
        byte[] code = in.peek(2);
        Optional<Vr> vr = code.length < 2 ? Optional.empty() : VrCodes.of(code[0], code[1]);
        if (vr.isEmpty() && !(code.length == 2 && Character.isUpperCase(code[0]) && Character.isUpperCase(code[1]))) {
            // Some writers fall back to implicit elements in the middle of an explicit object.
            return new ElementHead(Vr.UN, in.unsignedInt());
        }
        in.skip(2);
        if (vr.isEmpty() || vr.get().hasLongLength()) {
            in.skip(2);
            return new ElementHead(vr.orElse(Vr.UN), in.unsignedInt());
        }
        return new ElementHead(vr.get(), in.unsignedShort());
    }

    /** Items up to the end of a sequence of known or undefined length. */
    private List<ParsedDataset> items(long length, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw damaged("sequences are nested more than " + DEEPEST + " deep");
        }
        long end = end(length);
        List<ParsedDataset> items = new ArrayList<>();
        while (in.position() < end) {
            int number = (in.unsignedShort() << 16) | in.unsignedShort();
            long itemLength = in.unsignedInt();
            if (number == SEQUENCE_END) {
                return items;
            }
            if (number != ITEM) {
                throw damaged("found " + name(number) + ", expected an item of a sequence");
            }
            items.add(item(itemLength, depth));
        }
        return items;
    }

    private ParsedDataset item(long length, int depth) throws IOException {
        hold(ITEM_BYTES);
        CharacterSet outer = characterSet;
        long end = end(length);
        Map<Integer, Element> elements = new HashMap<>();
        while (in.position() < end && !endsItem()) {
            readElement(elements, depth);
        }
        if (length != UNDEFINED && in.position() > end) {
            throw damaged("an element reaches beyond the end of its item");
        }
        ParsedDataset item = new ParsedDataset(elements, syntax.order(), characterSet, Optional.empty());
        characterSet = outer;
        return item;
    }

    /** Passes the delimiter of an item of undefined length. */
    private boolean endsItem() throws IOException {
        byte[] head = in.peek(4);
        if (head.length < 4) {
            return false;
        }
        if (tagAt(ByteBuffer.wrap(head).order(syntax.order())) != ITEM_END) {
            return false;
        }
        in.skip(8);
        return true;
    }

    private long end(long length) {
        if (length == UNDEFINED) {
            return Long.MAX_VALUE;
        }
        if (!in.mayHold(length)) {
            throw damaged("a sequence announces " + length
                    + " bytes, more than the file has left: the file is truncated or damaged");
        }
        return in.position() + length;
    }

    private RadiomicsException damaged(String problem) {
        return new RadiomicsException(
                problem + " (at byte " + tagPosition + "); copy the file or export the object again");
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "(%04X,%04X)", number >>> 16, number & 0xFFFF);
    }
}
