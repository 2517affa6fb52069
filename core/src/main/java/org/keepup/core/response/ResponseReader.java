package org.keepup.core.response;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.ItemBank;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;
import org.keepup.core.task.TaskForms;

/**
 * Reads files of responses: CSV with one response a row, CSV with one pupil a row, or JSON; which of them is found from the
 * content. Whatever a pupil wrote is read; whatever is wrong with the file is told with its place, and all good rows are
 * used. {@code docs/reference/response-files.md} describes the files. Immutable and thread-safe.
 */
public final class ResponseReader {

    private static final Comparator<Problem> BY_LINE =
            Comparator.comparingInt(problem -> problem.place().line());

    private final TaskForms forms;
    private final ItemBank bank;
    private final CellMeaning meaning;

    private ResponseReader(TaskForms forms, ItemBank bank, CellMeaning meaning) {
        this.forms = Objects.requireNonNull(forms, "forms");
        this.bank = Objects.requireNonNull(bank, "bank");
        this.meaning = Objects.requireNonNull(meaning, "meaning");
    }

    /** @param forms the notation in which tasks are written */
    public static ResponseReader of(TaskForms forms) {
        return new ResponseReader(forms, ItemBank.empty(), CellMeaning.GUESS);
    }

    /** A reader that also knows items by their ids. */
    public ResponseReader with(ItemBank items) {
        return new ResponseReader(forms, items, meaning);
    }

    /** A reader that does not guess whether cells are answers or marks. */
    public ResponseReader with(CellMeaning cells) {
        return new ResponseReader(forms, bank, cells);
    }

    /** Reads a file from disk; one that cannot be read is a problem too. */
    public ResponseFile read(Path file) {
        return collect(file.toString(), (sheets, findings) -> stream(file, sheets, findings));
    }

    /**
     * Reads content that is already open; the caller closes it.
     *
     * @param name as the user knows it, for messages
     */
    public ResponseFile read(String name, InputStream content) {
        return collect(name, (sheets, findings) -> stream(name, content, sheets, findings));
    }

    /**
     * Reads text.
     *
     * @param name as the user knows it, for messages
     */
    public ResponseFile parse(String name, String text) {
        return read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Hands on each pupil's sheet as soon as it is complete. A file with one pupil a row needs the memory of a few pupils,
     * however long it is; the rows of one pupil in other files may stand far apart, so those are read to the end first.
     */
    public void stream(Path file, Consumer<ResponseSheet> sheets, Findings findings) {
        try (InputStream content = Files.newInputStream(file)) {
            stream(file.toString(), content, sheets, findings);
        } catch (IOException e) {
            tellUnreadable(file.toString(), e, findings);
        }
    }

    /** As {@link #stream(Path, Consumer, Findings)}, from content that is already open; the caller closes it. */
    public void stream(String name, InputStream content, Consumer<ResponseSheet> sheets, Findings findings) {
        InOrder inOrder = new InOrder(findings);
        try {
            Optional<TextFile> file = TextFile.open(name, content, inOrder);
            if (file.isPresent()) {
                read(file.get(), sheets, inOrder);
            }
        } catch (IOException e) {
            tellUnreadable(name, e, inOrder);
        }
        inOrder.release();
    }

    private interface Reading {
        void into(Consumer<ResponseSheet> sheets, Findings findings);
    }

    private static ResponseFile collect(String name, Reading reading) {
        List<ResponseSheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        reading.into(sheets::add, Findings.to(problems::add, notices::add));
        problems.sort(BY_LINE);
        notices.sort(BY_LINE);
        return new ResponseFile(name, sheets, problems, notices);
    }

    private void read(TextFile file, Consumer<ResponseSheet> sheets, InOrder findings) throws IOException {
        Tally tally = new Tally();
        List<ResponseSheet> gathered = beginsAsJson(file.reader())
                ? readJson(file, findings, tally)
                : readTable(file, sheets, findings, tally);
        tally.tell(findings);
        file.tellOddBytes(findings);
        findings.release();
        gathered.forEach(sheets);
    }

    private static boolean beginsAsJson(BufferedReader reader) throws IOException {
        char[] beginning = new char[256];
        reader.mark(beginning.length);
        int count = reader.read(beginning, 0, beginning.length);
        reader.reset();
        return count > 0 && JsonForm.begins(new String(beginning, 0, count));
    }

    private List<ResponseSheet> readJson(TextFile file, Findings findings, Tally tally) throws IOException {
        Questions questions = new Questions(forms, bank, false);
        FieldValues values = new FieldValues(false);
        Records records = new Records(questions, new AnswerCells(false, findings, tally), values, findings, tally);
        LongForm form = new LongForm(records, questions, values, findings, Place.of(file.name()), meaning, true);
        new JsonForm(file.name(), findings, records, form).read(file.reader());
        return records.sheets();
    }

    /** Hands on the sheets of a table with one pupil a row; gives those that had to be gathered first. */
    private List<ResponseSheet> readTable(TextFile file, Consumer<ResponseSheet> sheets, InOrder findings, Tally tally)
            throws IOException {
        TableReader table = TableReader.of(file, ResponseReader::isHeader, findings);
        Optional<Row> header = table.header();
        if (header.isEmpty()) {
            tellNoHeader(file.name(), table, findings);
            return List.of();
        }
        Map<Field, Integer> columns = Field.in(header.get().cells());
        if (!columns.containsKey(Field.PUPIL)) {
            findings.problem(
                    table.place(header.get(), 0),
                    "",
                    "no column 'pupil', but there is one with names; Keepup works with pseudonyms.",
                    "Maybe the column can be called 'pupil' and hold pseudonyms such as P001.");
            return List.of();
        }
        boolean isLong = LongTable.isHeader(columns);
        if (!isLong && columns.containsKey(Field.ANSWER)) {
            findings.problem(
                    table.place(header.get(), columns.get(Field.ANSWER)),
                    header.get().cell(columns.get(Field.ANSWER)),
                    "there are answers, but no column 'task' or 'item' says to what.",
                    "Maybe a column needs the name 'task'.");
            return List.of();
        }
        boolean decimalCommas = table.separator() == ';';
        Questions questions = new Questions(forms, bank, decimalCommas);
        AnswerCells answers = new AnswerCells(decimalCommas, findings, tally);
        FieldValues values = new FieldValues(decimalCommas);
        if (isLong) {
            Records records = new Records(questions, answers, values, findings, tally);
            new LongTable(table, header.get(), findings)
                    .read(new LongForm(
                            records,
                            questions,
                            values,
                            findings,
                            Place.of(file.name()),
                            meaning,
                            columns.containsKey(Field.ANSWER) || columns.containsKey(Field.OPTION)));
            return records.sheets();
        }
        new WideTable(table, header.get(), questions, answers, values, findings, tally, meaning).read(sheets);
        return List.of();
    }

    private static boolean isHeader(Row row) {
        return Field.in(row.cells()).containsKey(Field.PUPIL)
                || (row.size() > 1 && row.cells().stream().anyMatch(Field::isPersonal));
    }

    private static void tellNoHeader(String name, TableReader table, Findings findings) throws IOException {
        Optional<Row> first = table.next();
        if (first.isEmpty()) {
            findings.problem(Place.of(name), "", "the file is empty.", "Maybe it was not saved.");
            return;
        }
        String remedy = first.get().cells().stream()
                .map(cell -> Problems.nearest(cell.strip().toLowerCase(java.util.Locale.ROOT), List.of("pupil")))
                .filter(near -> !near.isEmpty())
                .findFirst()
                .orElse("Maybe the first line with the columns' names is missing.");
        findings.problem(
                table.place(first.get(), 0),
                "",
                "no header with a column 'pupil'; expected a first line such as pupil,task,answer or"
                        + " pupil,402 - 137,47 + 386.",
                remedy);
    }

    private static void tellUnreadable(String name, IOException e, Findings findings) {
        String why = e instanceof NoSuchFileException
                ? "there is no such file."
                : "cannot be read: "
                        + (e instanceof FileSystemException system && system.getReason() != null
                                ? system.getReason()
                                : String.valueOf(e.getMessage()))
                        + ".";
        findings.problem(Place.of(name), "", why, "Maybe the path is mistyped.");
    }
}
