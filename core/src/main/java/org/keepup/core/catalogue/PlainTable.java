package org.keepup.core.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a plain table into rows: one map a row, by the header's names; an empty cell is an absent field. */
final class PlainTable {

    private PlainTable() {}

    static Entry.Sequence read(String file, String text) {
        Problems problems = new Problems();
        List<Entry> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(withoutMark(text))) {
            List<String> header = List.of();
            for (CsvRecord record : records) {
                Place place = new Place(file, (int) record.getStartingLineNumber(), 0);
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(String::strip).toList();
                    checkHeader(header, place, problems);
                } else {
                    rows.add(row(header, record.getFields(), place, problems));
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    Place.of(file), "", "this is not a CSV table: " + e.getMessage() + ".", "Maybe a quote is open.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        problems.throwIfAny();
        return new Entry.Sequence(new Place(file, 1, 0), rows);
    }

    private static Entry row(List<String> header, List<String> cells, Place place, Problems problems) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= header.size()) {
                problems.add(
                        place,
                        "",
                        "'" + cell + "' stands beyond the last of the " + header.size() + " columns.",
                        "Maybe a text with a comma needs quotes around it.");
                break;
            }
            fields.put(header.get(i), new Entry.Scalar(place, cell, true));
        }
        return new Entry.Mapping(place, fields);
    }

    private static void checkHeader(List<String> header, Place place, Problems problems) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                problems.add(place, "", "column " + (i + 1) + " has no name.");
            } else if (header.indexOf(header.get(i)) < i) {
                problems.add(place, header.get(i), "two columns have this name.");
            }
        }
    }

    /** Comma, semicolon or tab: whichever the first line holds most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
