package org.keepup.core.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keepup.core.catalogue.Place;

/**
 * Reads a table row by row. The separator is the one under which a header is found. A row whose quote marks do not fit is
 * told as a problem and reading goes on with the next line, so that one stray quote mark does not swallow a file. Not
 * thread-safe.
 */
public final class TableReader {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final char QUOTE = '"';

    /** A header is looked for in this many rows: real sheets have titles above it. */
    private static final int HEADER_ROWS = 30;

    /** A row that runs over more lines than this has a stray quote mark. */
    private static final int MOST_LINES_A_ROW = 200;

    private final String name;
    private final Lines lines;
    private final Findings findings;
    private final char separator;
    private final List<Row> titles;
    private final Optional<Row> header;
    private final CsvReader.CsvReaderBuilder quoted;
    private int expectedCells = 16;

    private TableReader(String name, Lines lines, Findings findings, Predicate<Row> isHeader) throws IOException {
        this.name = name;
        this.lines = lines;
        this.findings = findings;
        this.quoted = CsvReader.builder()
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        Deque<Lines.Line> beginning = beginning();
        Beginning best = new Beginning(declaredSeparator(beginning), List.of(), Optional.empty());
        for (char candidate : SEPARATORS) {
            Beginning found = beginning(beginning, candidate, isHeader);
            if (found.columns() > best.columns()) {
                best = found;
            }
        }
        this.separator = best.separator;
        this.titles = best.titles;
        this.header = best.header;
        beginning.descendingIterator().forEachRemaining(lines::putBack);
        if (header.isPresent()) {
            skipThrough(header.get());
        }
    }

    /**
     * Reads as far as the header.
     *
     * @param isHeader tells a header row from titles and data
     */
    public static TableReader of(TextFile file, Predicate<Row> isHeader, Findings findings) throws IOException {
        return new TableReader(file.name(), new Lines(file.reader()), findings, isHeader);
    }

    /** The header; empty when none of the first rows is one. */
    public Optional<Row> header() {
        return header;
    }

    /** The rows above the header that hold anything. */
    public List<Row> titles() {
        return titles;
    }

    /** What stands between the cells. */
    public char separator() {
        return separator;
    }

    /** The place of a cell, for messages. */
    public Place place(Row row, int index) {
        return new Place(name, row.line(), index + 1);
    }

    /** The next row that holds anything; empty at the end. */
    public Optional<Row> next() throws IOException {
        while (true) {
            Lines.Line line = lines.next();
            if (line == null) {
                return Optional.empty();
            }
            if (line.text().isBlank()) {
                continue;
            }
            Optional<Row> row = line.text().indexOf(QUOTE) < 0
                    ? Optional.of(new Row(line.number(), split(line.text())))
                    : quoted(line, separator, lines, findings);
            if (row.isPresent() && !row.get().isBlank()) {
                return row;
            }
        }
    }

    private record Beginning(char separator, List<Row> titles, Optional<Row> header) {
        int columns() {
            return header.map(Row::size).orElse(0);
        }
    }

    private Deque<Lines.Line> beginning() throws IOException {
        Deque<Lines.Line> beginning = new ArrayDeque<>();
        Lines.Line line;
        while (beginning.size() < HEADER_ROWS && (line = lines.next()) != null) {
            beginning.add(line);
        }
        return beginning;
    }

    /** Spreadsheets may write {@code sep=;} on a line of its own. */
    private static char declaredSeparator(Deque<Lines.Line> beginning) {
        if (!beginning.isEmpty()) {
            String first = beginning.peek().text().strip();
            if (first.length() == 5 && first.startsWith("sep=")) {
                beginning.pop();
                return first.charAt(4);
            }
        }
        return SEPARATORS[0];
    }

    private Beginning beginning(Deque<Lines.Line> beginning, char candidate, Predicate<Row> isHeader)
            throws IOException {
        Lines some = new Lines(new StringReader(""));
        beginning.descendingIterator().forEachRemaining(some::putBack);
        List<Row> above = new ArrayList<>();
        Lines.Line line;
        while ((line = some.next()) != null) {
            Optional<Row> row = quoted(line, candidate, some, Findings.to(problem -> {}, notice -> {}));
            if (row.isPresent() && isHeader.test(row.get())) {
                return new Beginning(candidate, List.copyOf(above), row);
            }
            row.filter(title -> !title.isBlank()).ifPresent(above::add);
        }
        return new Beginning(candidate, List.of(), Optional.empty());
    }

    private void skipThrough(Row header) throws IOException {
        Lines.Line line;
        while ((line = lines.next()) != null) {
            if (line.number() == header.line()) {
                quoted(line, separator, lines, findings);
                return;
            }
        }
    }

    private List<String> split(String text) {
        List<String> cells = new ArrayList<>(expectedCells);
        int from = 0;
        int to;
        while ((to = text.indexOf(separator, from)) >= 0) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        expectedCells = cells.size();
        return cells;
    }

    /** A row with quoted cells, which may run over several lines. */
    private Optional<Row> quoted(Lines.Line first, char separator, Lines lines, Findings findings) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        QuoteState state = QuoteState.START.after(first.text(), separator);
        List<Lines.Line> more = new ArrayList<>();
        Lines.Line last = first;
        while (state == QuoteState.QUOTED && more.size() < MOST_LINES_A_ROW) {
            Lines.Line next = lines.next();
            if (next == null) {
                break;
            }
            text.append(last.end()).append(next.text());
            state = state.after(last.end() + next.text(), separator);
            more.add(next);
            last = next;
        }
        if (state != QuoteState.QUOTED && state != QuoteState.BROKEN) {
            try {
                if (!more.isEmpty()
                        && text.indexOf(String.valueOf(separator), first.text().length()) >= 0) {
                    tellLongCell(first, last, findings);
                }
                return Optional.of(new Row(
                        first.number(),
                        quoted.fieldSeparator(separator)
                                .ofSingleCsvRecord(text.toString())
                                .getFields()));
            } catch (CsvParseException e) {
                state = QuoteState.BROKEN;
            }
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            lines.putBack(more.get(i));
        }
        findings.problem(
                new Place(name, first.number(), 0),
                "",
                "this row is left out, because a quote mark (\") "
                        + (state == QuoteState.BROKEN
                                ? "stands in the middle of a cell."
                                : "is opened and not closed."),
                "Maybe the mark belongs to what was written: then write it twice and put the whole cell in quotes.");
        return Optional.empty();
    }

    private void tellLongCell(Lines.Line first, Lines.Line last, Findings findings) {
        findings.notice(
                new Place(name, first.number(), 0),
                "",
                "a quoted cell runs on to line " + last.number() + ".",
                "Maybe a quote mark (\") was typed by mistake, and the rows between belong to other pupils.");
    }

    /** Where a text stands between quote marks. */
    private enum QuoteState {
        START,
        PLAIN,
        QUOTED,
        CLOSED,
        BROKEN;

        QuoteState after(String text, char separator) {
            QuoteState state = this;
            for (int i = 0; i < text.length() && state != BROKEN; i++) {
                state = state.after(text.charAt(i), separator);
            }
            return state;
        }

        private QuoteState after(char c, char separator) {
            if (this == QUOTED) {
                return c == QUOTE ? CLOSED : QUOTED;
            }
            if (c == separator) {
                return START;
            }
            if (c == QUOTE) {
                return this == PLAIN ? PLAIN : QUOTED;
            }
            if (c == ' ' || c == '\t') {
                return this;
            }
            return this == CLOSED ? BROKEN : PLAIN;
        }
    }
}
