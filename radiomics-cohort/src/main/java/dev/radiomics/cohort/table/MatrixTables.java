package dev.radiomics.cohort.table;

import dev.radiomics.core.DecimalText;
import dev.radiomics.core.texture.Labelled;
import dev.radiomics.core.texture.MatrixLabel;
import dev.radiomics.core.texture.TextureMatrix;
import dev.radiomics.io.AtomicFiles;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Texture matrices as CSV: aggregation_code, direction (a step x y z in voxels), slice (index along z in the image that features are
 * computed from, from 0), and the columns of the matrix, one row an entry.
 */
public final class MatrixTables {
    private MatrixTables() {}

    /**
     * Writes matrices of one family to a text.
     *
     * @param firstSlice where the box of the region begins along z
     */
    public static void write(List<? extends Labelled<? extends TextureMatrix>> matrices, int firstSlice, Appendable out)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CsvTable.FORMAT);
        List<String> header = new ArrayList<>(List.of("aggregation_code", "direction", "slice"));
        if (!matrices.isEmpty()) {
            header.addAll(matrices.get(0).value().columns());
        }
        printer.printRecord(header);
        for (Labelled<? extends TextureMatrix> matrix : matrices) {
            for (int entry = 0; entry < matrix.value().entryCount(); entry++) {
                printer.printRecord(row(matrix.label(), firstSlice, matrix.value(), entry));
            }
        }
        printer.flush();
    }

    /** Writes matrices of one family to a file, which appears when it is complete, or not at all. */
    public static void write(List<? extends Labelled<? extends TextureMatrix>> matrices, int firstSlice, Path file) {
        AtomicFiles.write(file, stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(matrices, firstSlice, out);
            out.flush();
        });
    }

    private static List<String> row(MatrixLabel label, int firstSlice, TextureMatrix matrix, int entry) {
        List<String> cells = new ArrayList<>();
        cells.add(label.aggregation().code());
        cells.add(label.direction()
                .map(step -> step.dx() + " " + step.dy() + " " + step.dz())
                .orElse(""));
        cells.add(
                label.slice().isPresent()
                        ? String.valueOf(firstSlice + label.slice().getAsInt())
                        : "");
        for (int column = 0; column < matrix.columns().size(); column++) {
            cells.add(DecimalText.brief(matrix.value(entry, column)));
        }
        return cells;
    }
}
