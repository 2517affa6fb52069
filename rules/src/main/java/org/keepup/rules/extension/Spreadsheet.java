package org.keepup.rules.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.table.Row;
import org.keepup.core.table.Table;

/** Reads XLSX. The only class that needs fastexcel-reader: loaded when there is a spreadsheet to read and not before. */
final class Spreadsheet {

    /** A header is looked for in this many rows: real sheets have titles above it. */
    private static final int HEADER_ROWS = 30;

    private static final int LETTERS = 26;

    private Spreadsheet() {}

    /** The tables of a workbook: of each sheet the rows below the first that is a header; a sheet without one is passed over. */
    static List<Table> read(Path file, Predicate<List<String>> isHeader, Problems problems) {
        List<Table> tables = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                String name = file + " sheet '" + sheet.getName() + "'";
                List<Row> rows = rows(sheet);
                OptionalInt header = IntStream.range(0, Math.min(HEADER_ROWS, rows.size()))
                        .filter(i -> isHeader.test(Table.names(rows.get(i))))
                        .findFirst();
                if (header.isPresent()) {
                    int at = header.getAsInt();
                    tables.add(Table.of(
                            name,
                            rows.get(at),
                            rows.subList(at + 1, rows.size()),
                            (row, column) ->
                                    Place.of(name + (column < 0 ? " row " : " cell " + letters(column)) + row.line()),
                            problems));
                }
            }
        } catch (ExcelReaderException | IOException e) {
            problems.add(
                    Place.of(file.toString()),
                    "",
                    "this is not a readable XLSX file: " + e.getMessage() + ".",
                    "Maybe it is an older .xls file; save it as .xlsx or .csv.");
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "XLSX files can be read only with fastexcel-reader on the class path."
                            + " Maybe add the dependency org.dhatim:fastexcel-reader, or save the table as CSV.",
                    e);
        }
        return tables;
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.map(row -> {
                        List<String> cells = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
                        row.forEach(cell -> {
                            if (cell != null) {
                                cells.set(cell.getColumnIndex(), text(cell));
                            }
                        });
                        return new Row(row.getRowNum(), cells);
                    })
                    .toList();
        }
    }

    private static String text(Cell cell) {
        return cell.getText() == null ? "" : cell.getText();
    }

    /** A column's name: A to Z, AA … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
