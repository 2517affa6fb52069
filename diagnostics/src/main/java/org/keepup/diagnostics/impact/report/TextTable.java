package org.keepup.diagnostics.impact.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of equal width; the first from the left, the others from the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void appendTo(StringBuilder out, String indent) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String fill = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? "" : GAP).append(i == 0 ? row.get(i) + fill : fill + row.get(i));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
