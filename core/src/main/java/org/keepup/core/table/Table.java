package org.keepup.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/**
 * A table small enough to be held whole: a header and rows below it, each cell with its place. For large files read row by row
 * with {@link TableReader}.
 *
 * @param name the file's, or the file's and the sheet's, as the user knows it
 * @param header names in lower case, with {@code _} for spaces and hyphens, in the table's order
 * @param place of the header
 * @param rows the cells that are not blank, by the header's names
 */
public record Table(String name, List<String> header, Place place, List<Entry.Mapping> rows) {
    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Says where a cell of a table stands; a negative column is the row as a whole. */
    @FunctionalInterface
    public interface Places {
        Place at(Row row, int column);
    }

    /**
     * Reads text: UTF-8, UTF-16 or the Windows alphabet; comma, semicolon or tab between cells.
     *
     * @param name the file's name as the user knows it
     * @param isHeader tells the header from titles above it, by its names
     * @param problems takes what is wrong; a row that cannot be read is left out
     * @return empty, with a problem noted, if there is no header
     * @throws IOException if the content cannot be read
     */
    public static Optional<Table> read(
            String name, InputStream content, Predicate<List<String>> isHeader, Problems problems) throws IOException {
        Findings findings = Findings.to(problems::add, notice -> {});
        Optional<TextFile> file = TextFile.open(name, content, findings);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (TextFile text = file.get()) {
            TableReader reader = TableReader.of(text, row -> isHeader.test(names(row)), findings);
            if (reader.header().isEmpty()) {
                return Optional.empty();
            }
            List<Row> rows = new ArrayList<>();
            Optional<Row> row;
            while ((row = reader.next()).isPresent()) {
                rows.add(row.get());
            }
            return Optional.of(of(
                    name,
                    reader.header().get(),
                    rows,
                    (at, column) -> column < 0 ? new Place(name, at.line(), 0) : new Place(name, at.line(), column + 1),
                    problems));
        }
    }

    /**
     * Makes a table of rows that were read elsewhere.
     *
     * @param places says where a cell stands
     * @param problems takes what is wrong: a column without a name or with another's, a cell beyond the header
     */
    public static Table of(String name, Row header, List<Row> rows, Places places, Problems problems) {
        List<String> names = names(header);
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names = names.subList(0, names.size() - 1);
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && names.indexOf(names.get(i)) < i) {
                problems.add(places.at(header, i), names.get(i), "two columns have this name.");
            }
        }
        List<Entry.Mapping> entries = new ArrayList<>();
        for (Row row : rows) {
            if (!row.isBlank()) {
                entries.add(entry(names, row, places, problems));
            }
        }
        return new Table(name, names, places.at(header, -1), entries);
    }

    /** The rows as fields, in order. */
    public List<Fields> fields(Problems problems) {
        return rows.stream().map(row -> Fields.of(row, problems)).toList();
    }

    /** A header's names as they are compared. */
    public static List<String> names(Row header) {
        return header.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_"))
                .toList();
    }

    private static Entry.Mapping entry(List<String> names, Row row, Places places, Problems problems) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.cell(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= names.size() || names.get(i).isEmpty()) {
                problems.add(
                        places.at(row, i),
                        "",
                        "'" + cell + "' stands in a column that has no name.",
                        "Maybe a text with a comma needs quotes around it.");
                continue;
            }
            fields.put(names.get(i), new Entry.Scalar(places.at(row, i), cell, true));
        }
        return new Entry.Mapping(places.at(row, -1), fields);
    }
}
