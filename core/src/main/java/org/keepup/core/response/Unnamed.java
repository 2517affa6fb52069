package org.keepup.core.response;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;

/** Columns without a name in the header. Spreadsheets leave empty ones at the right; others are told when something is in them. */
final class Unnamed {

    private final TableReader table;
    private final Findings findings;
    private final List<Integer> columns = new ArrayList<>();

    Unnamed(TableReader table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    void add(int index) {
        columns.add(index);
    }

    /** Tells of each column once. */
    void check(Row row) {
        Iterator<Integer> left = columns.iterator();
        while (left.hasNext()) {
            int index = left.next();
            if (!row.cell(index).isEmpty()) {
                findings.problem(
                        table.place(row, index),
                        "",
                        "column " + (index + 1) + " has no name in the header; what stands in it is left out.",
                        "Maybe a task is missing in the header.");
                left.remove();
            }
        }
    }
}
