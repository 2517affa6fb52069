package org.keepup.core.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line on which it begins, from 1
 * @param cells as written
 */
public record Row(int line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public int size() {
        return cells.size();
    }

    /** A cell without the spaces around it; empty where the row has no such cell. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
