package dev.radiomics.io.dicom.parser;

import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.dataset.DicomPixelData;
import dev.radiomics.io.dicom.dataset.ElementValues;
import dev.radiomics.io.dicom.dataset.Tag;
import dev.radiomics.io.dicom.dataset.Vr;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Elements as the parser found them; values are interpreted when asked for. */
final class ParsedDataset implements DicomDataset {
    private final Map<Integer, Element> elements;
    private final ByteOrder order;
    private final CharacterSet characterSet;
    private final Optional<DicomPixelData> pixelData;

    ParsedDataset(
            Map<Integer, Element> elements,
            ByteOrder order,
            CharacterSet characterSet,
            Optional<DicomPixelData> pixelData) {
        this.elements = elements;
        this.order = order;
        this.characterSet = characterSet;
        this.pixelData = pixelData;
    }

    @Override
    public List<String> strings(Tag tag) {
        if (!(elements.get(tag.number()) instanceof Element.Bytes element)) {
            return List.of();
        }
        Vr vr = representation(tag, element);
        return vr.isText()
                ? texts(vr, element.value())
                : ElementValues.texts(ElementValues.numbers(vr, element.value(), order(element)));
    }

    @Override
    public double[] numbers(Tag tag) {
        if (!(elements.get(tag.number()) instanceof Element.Bytes element)) {
            return new double[0];
        }
        Vr vr = representation(tag, element);
        if (!vr.isText()) {
            return ElementValues.numbers(vr, element.value(), order(element));
        }
        return vr.isMultiValued()
                ? ElementValues.numbers(tag, element.value())
                : ElementValues.numbers(tag, texts(vr, element.value()));
    }

    /** That of the tag where the file does not say. */
    private static Vr representation(Tag tag, Element.Bytes element) {
        return element.vr() == Vr.UN ? tag.vr() : element.vr();
    }

    /** A value of unknown representation is never turned around (PS3.5, 6.2.2). */
    private ByteOrder order(Element.Bytes element) {
        return element.vr() == Vr.UN ? ByteOrder.LITTLE_ENDIAN : order;
    }

    private List<String> texts(Vr vr, byte[] bytes) {
        String text = vr.hasCharacterSet()
                ? characterSet.decode(bytes, bytes.length)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        return ElementValues.unpadded(vr.isMultiValued() ? text.split("\\\\", -1) : new String[] {text});
    }

    @Override
    public List<? extends DicomDataset> items(Tag tag) {
        Element element = elements.get(tag.number());
        if (element instanceof Element.Sequence sequence) {
            return sequence.items();
        }
        // Without explicit value representations only whoever asks knows that this is a sequence.
        return element instanceof Element.Bytes bytes && bytes.vr() == Vr.UN
                ? DicomParser.itemsOf(tag, bytes.value(), characterSet)
                : List.of();
    }

    @Override
    public Optional<DicomPixelData> pixelData() {
        return pixelData;
    }
}
