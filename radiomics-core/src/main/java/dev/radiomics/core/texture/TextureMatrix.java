package dev.radiomics.core.texture;

import java.util.List;
import java.util.Locale;

/** A texture matrix as the list of its entries: what one prints, exports or shows in a figure. Immutable. */
public interface TextureMatrix {
    /** Names of the columns of an entry, with the symbols of the IBSI reference tables, such as {@code i, j, n}. */
    List<String> columns();

    /** Number of entries. */
    int entryCount();

    /** A column of an entry; entries are sorted by grey level, then by the second column if that is an index. */
    double value(int entry, int column);

    /** Number of grey levels N_g of the whole region, whether or not they occur here. */
    int levelCount();

    /** The entries as comma-separated values with a header line; whole numbers without decimals. */
    default String toCsv() {
        StringBuilder text = new StringBuilder(String.join(",", columns())).append('\n');
        for (int entry = 0; entry < entryCount(); entry++) {
            for (int column = 0; column < columns().size(); column++) {
                double value = value(entry, column);
                text.append(column == 0 ? "" : ",")
                        .append(
                                value == Math.rint(value)
                                        ? String.format(Locale.ROOT, "%.0f", value)
                                        : Double.toString(value));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
