package org.keepup.core.response;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;

/** A table with one response a row. */
final class LongTable {

    private final TableReader table;
    private final Row header;
    private final Findings findings;
    private final Map<Field, Integer> columns;
    private final Unnamed unnamed;
    private final Map<String, Integer> details = new LinkedHashMap<>();
    private final Map<String, Integer> further = new LinkedHashMap<>();

    LongTable(TableReader table, Row header, Findings findings) {
        this.table = table;
        this.header = header;
        this.findings = findings;
        this.columns = Field.in(header.cells());
        this.unnamed = new Unnamed(table, findings);
        for (int i = 0; i < header.size(); i++) {
            if (header.cell(i).isEmpty()) {
                unnamed.add(i);
            } else if (!columns.containsValue(i)) {
                keep(i, header.cell(i));
            }
        }
    }

    static boolean isHeader(Map<Field, Integer> columns) {
        return columns.containsKey(Field.PUPIL) && (columns.containsKey(Field.TASK) || columns.containsKey(Field.ITEM));
    }

    /** Reads all rows. */
    void read(LongForm form) throws IOException {
        if (!LongForm.suffices(columns.keySet())) {
            findings.problem(
                    table.place(header, 0),
                    "",
                    "no column 'answer' (or 'response'), so nothing can be read.",
                    further.keySet().stream()
                            .filter(name -> !Problems.nearest(name, java.util.List.of("answer", "response"))
                                    .isEmpty())
                            .findFirst()
                            .map(name -> "Maybe the column '" + name + "' is meant: then rename it.")
                            .orElse(""));
            return;
        }
        for (Row title : table.titles()) {
            findings.notice(table.place(title, 0), "", "this row above the header is skipped.", "");
        }
        Optional<Row> next;
        while ((next = table.next()).isPresent()) {
            Row row = next.get();
            if (fits(row)) {
                unnamed.check(row);
                form.add(new RowDraft(row));
            }
        }
        form.end();
    }

    private void keep(int index, String name) {
        Place place = table.place(header, index);
        if (Field.isPersonal(name)) {
            Personal.tell(findings, place, name);
            return;
        }
        Optional<Field> field = Field.named(name);
        if (field.isPresent()) {
            findings.problem(
                    place,
                    name,
                    "a second column for '" + field.get().column() + "'; it is left out.",
                    "Maybe one of the two needs another name.");
            return;
        }
        Optional<String> detail = Field.detail(name);
        Map<String, Integer> kept = detail.isPresent() ? details : further;
        if (kept.putIfAbsent(detail.orElse(name), index) != null) {
            findings.problem(
                    place,
                    name,
                    "a second column '" + name + "'; it is left out.",
                    "Maybe one of the two needs another name.");
        }
    }

    private boolean fits(Row row) {
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.cell(i).isEmpty()) {
                findings.problem(
                        table.place(row, i),
                        "",
                        who(row) + row.size() + " cells where the header has " + header.size()
                                + "; the row is left out.",
                        "Maybe an answer or task with a comma needs quotes around it.");
                return false;
            }
        }
        if (row.size() < header.size()) {
            for (Field needed : columns.keySet()) {
                if (columns.get(needed) >= row.size()
                        && (needed == Field.TASK
                                || needed == Field.ITEM
                                || needed == Field.ANSWER
                                || needed == Field.PUPIL)) {
                    findings.problem(
                            table.place(row, 0),
                            "",
                            who(row) + row.size() + (row.size() == 1 ? " cell" : " cells") + " where the header has "
                                    + header.size() + ", and '" + needed.column()
                                    + "' is missing; the row is left out.",
                            "Maybe the row was cut off, or the answer was blank: then end it with a comma.");
                    return false;
                }
            }
            findings.notice(
                    table.place(row, 0),
                    "",
                    who(row) + row.size() + " cells where the header has " + header.size()
                            + "; the missing ones were taken to be empty.",
                    "");
        }
        return true;
    }

    private String who(Row row) {
        String pupil = row.cell(columns.get(Field.PUPIL));
        return pupil.isEmpty() ? "" : "pupil " + pupil + ": ";
    }

    private final class RowDraft implements Draft {

        private final Row row;

        RowDraft(Row row) {
            this.row = row;
        }

        @Override
        public String text(Field field) {
            Integer index = columns.get(field);
            return index == null ? "" : row.cell(index);
        }

        @Override
        public Place place(Field field) {
            Integer index = columns.get(field);
            return index == null ? new Place(table.place(row, 0).file(), row.line(), 0) : table.place(row, index);
        }

        @Override
        public String column(Field field) {
            Integer index = columns.get(field);
            return index == null ? field.column() : header.cell(index);
        }

        @Override
        public Map<String, String> details() {
            return named(details);
        }

        @Override
        public Map<String, String> further() {
            return named(further);
        }

        private Map<String, String> named(Map<String, Integer> indexes) {
            if (indexes.isEmpty()) {
                return Map.of();
            }
            Map<String, String> values = new LinkedHashMap<>();
            indexes.forEach((name, index) -> {
                if (index < row.size() && !row.cells().get(index).isBlank()) {
                    values.put(name, row.cells().get(index));
                }
            });
            return Collections.unmodifiableMap(values);
        }
    }
}
