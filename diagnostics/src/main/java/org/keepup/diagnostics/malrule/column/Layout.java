package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of digits laid out in columns, as on squared paper. Cells are counted from the ones, which are column 0. */
final class Layout {

    private record Row(String sign, String[] cells) {}

    private final List<Row> rows = new ArrayList<>();
    private final int places;
    private int columns;

    Layout() {
        this(0);
    }

    /** @param places how many columns stand after the point */
    Layout(int places) {
        this.places = places;
    }

    /** @param cells what stands in each column, ones first; empty where nothing does */
    Layout row(String sign, String... cells) {
        rows.add(new Row(sign, cells.clone()));
        for (int c = columns; c < cells.length; c++) {
            columns = cells[c].isEmpty() ? columns : c + 1;
        }
        return this;
    }

    /** A number's digits. */
    Layout number(String sign, String digits) {
        return row(sign, new StringBuilder(digits).reverse().toString().split(""));
    }

    Layout rule() {
        rows.add(new Row("-", new String[0]));
        return this;
    }

    List<String> lines() {
        int[] widths = new int[columns];
        Arrays.fill(widths, 1);
        int signs = 0;
        for (Row row : rows) {
            signs = Math.max(signs, row.sign().length());
            for (int c = 0; c < Math.min(columns, row.cells().length); c++) {
                widths[c] = Math.max(widths[c], row.cells()[c].length());
            }
        }
        String gap = Arrays.stream(widths).allMatch(width -> width == 1) ? "" : " ";
        int point = places > 0 ? 1 : 0;
        int total = signs + 1 + point + Arrays.stream(widths).sum() + gap.length() * Math.max(0, columns - 1);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().length == 0) {
                lines.add("-".repeat(total));
                continue;
            }
            StringBuilder line = new StringBuilder(row.sign())
                    .append(" ".repeat(signs + 1 - row.sign().length()));
            for (int c = columns - 1; c >= 0; c--) {
                String cell = c < row.cells().length ? row.cells()[c] : "";
                line.append(" ".repeat(widths[c] - cell.length())).append(cell).append(c > 0 ? gap : "");
                if (c == places && c > 0) {
                    line.append(cell.isEmpty() ? ' ' : '.');
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
