package org.keepup.core.response;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.item.Item;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.task.Task;

/**
 * A table with one pupil a row and one question a column, read one pupil at a time.
 *
 * <p>A cell that begins with {@code #} speaks about the answer: {@code #absent} or another status word, {@code #unreadable 2?6}
 * with what could be made out, {@code #answer A} for an answer that would otherwise be taken for a code.
 */
final class WideTable {

    /** Rows looked at to decide whether the cells are answers or marks. */
    private static final int LOOKED_AT = 500;

    private static final Pattern ASKS_SOMETHING = Pattern.compile(".*[0-9+×÷=*/?\\[\\]<>%].*");

    private final TableReader table;
    private final Row header;
    private final Questions questions;
    private final AnswerCells answers;
    private final FieldValues values;
    private final InOrder findings;
    private final Tally tally;
    private final CellMeaning meaning;
    private final Map<Field, Integer> columns;
    private final Map<Integer, String> details = new LinkedHashMap<>();
    private final PupilLines pupilLines = new PupilLines();
    private final Deque<Row> buffered = new ArrayDeque<>();
    private final Unnamed unnamed;
    private List<Column> asked = List.of();

    WideTable(
            TableReader table,
            Row header,
            Questions questions,
            AnswerCells answers,
            FieldValues values,
            InOrder findings,
            Tally tally,
            CellMeaning meaning) {
        this.table = table;
        this.header = header;
        this.questions = questions;
        this.answers = answers;
        this.values = values;
        this.findings = findings;
        this.tally = tally;
        this.meaning = meaning;
        this.columns = Field.in(header.cells());
        this.unnamed = new Unnamed(table, findings);
    }

    void read(Consumer<ResponseSheet> sheets) throws IOException {
        ColumnNotes notes = new ColumnNotes(table, header, questions, values, findings);
        notes.readTitles(table.titles());
        Optional<Row> next;
        while ((next = table.next()).isPresent()) {
            if (!notes.read(next.get(), columns.get(Field.PUPIL))) {
                buffered.add(next.get());
                break;
            }
        }
        asked = askedColumns(notes);
        if (asked.isEmpty()) {
            findings.problem(
                    table.place(header, 0),
                    "",
                    "no column is a task or an item, so nothing can be read.",
                    "Maybe the columns can be headed with the tasks, such as 402 - 137.");
            return;
        }
        while (buffered.size() < LOOKED_AT && (next = table.next()).isPresent()) {
            buffered.add(next.get());
        }
        boolean marks = areMarks();
        if (!marks && !dropUnknown()) {
            return;
        }
        while ((next = nextRow()).isPresent()) {
            sheet(next.get(), marks).ifPresent(sheets);
        }
    }

    private Optional<Row> nextRow() throws IOException {
        if (!buffered.isEmpty()) {
            return Optional.of(buffered.pop());
        }
        Optional<Row> next = table.next();
        if (next.isPresent()) {
            findings.release();
        }
        return next;
    }

    /** One question's column. */
    private record Column(
            int index, String name, Question question, Particulars particulars, Map<String, Response> known) {}

    private List<Column> askedColumns(ColumnNotes notes) {
        List<Column> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.cell(i);
            if (isKnown(i)) {
                continue;
            }
            Question question = notes.question(i);
            if (question.label().isEmpty()) {
                unnamed.add(i);
                continue;
            }
            if (question.task().isEmpty() && !isQuestion(i, name, notes)) {
                continue;
            }
            if (name.isEmpty()) {
                name = question.label();
            }
            Integer before = seen.putIfAbsent(question.label(), i);
            if (before != null) {
                findings.problem(
                        table.place(header, i),
                        name,
                        "the column asks the same as column " + (before + 1) + "; it is left out.",
                        "Maybe one of the two is another task; two attempts at one task go in a file with one response a row.");
                continue;
            }
            found.add(new Column(i, name, question, notes.particulars(i, question), new HashMap<>()));
        }
        return found;
    }

    /** Columns that have a meaning of their own beside the questions. */
    private boolean isKnown(int index) {
        return List.of(Field.PUPIL, Field.STATUS, Field.DATE, Field.ATTEMPT).stream()
                .anyMatch(field -> Integer.valueOf(index).equals(columns.get(field)));
    }

    /** Whether a column without a task is a question all the same; what else it is, is told or kept as a detail. */
    private boolean isQuestion(int index, String name, ColumnNotes notes) {
        if (notes.isAsked(index)) {
            return true;
        }
        Place place = table.place(header, index);
        Optional<String> detail = Field.detail(name);
        if (detail.isPresent()) {
            details.put(index, detail.get());
            return false;
        }
        if (Field.isPersonal(name)) {
            Personal.tell(findings, place, name);
            return false;
        }
        if (SummaryRows.isColumn(name)) {
            findings.notice(place, name, "the column '" + name + "' sums up others and is skipped.", "");
            return false;
        }
        if (notes.isDescribed(index) || ASKS_SOMETHING.matcher(name).matches()) {
            return true;
        }
        if (details.containsValue(name)) {
            findings.problem(place, name, "a second column '" + name + "'; it is left out.", "");
            return false;
        }
        findings.notice(place, name, "the column '" + name + "' is no task or item; it is kept as it stands.", "");
        details.put(index, name);
        return false;
    }

    private boolean areMarks() {
        if (meaning != CellMeaning.GUESS) {
            return meaning == CellMeaning.MARKS;
        }
        MarksGuess guess = new MarksGuess();
        for (Row row : buffered) {
            if (!isSummary(row)) {
                for (Column column : asked) {
                    String cell = row.cell(column.index);
                    if (Status.parse(cell).isEmpty() && !cell.startsWith("#")) {
                        guess.see(column.question, column.particulars.max(), cell);
                    }
                }
            }
        }
        guess.tell(findings, Place.of(table.place(header, 0).file()));
        return guess.areMarks();
    }

    /** Leaves out columns that ask nothing known; false when none is left. */
    private boolean dropUnknown() {
        List<Column> known = new ArrayList<>();
        for (Column column : asked) {
            if (column.question.task().isPresent()) {
                known.add(column);
            } else {
                Questions.Reason reason = questions.unknown(column.question.label());
                findings.problem(
                        table.place(header, column.index),
                        column.name,
                        reason.message() + " The column is left out.",
                        reason.remedy());
            }
        }
        asked = List.copyOf(known);
        return !asked.isEmpty();
    }

    private boolean isSummary(Row row) {
        int pupilAt = columns.get(Field.PUPIL);
        String pupil = row.cell(pupilAt);
        if (!pupil.isEmpty()) {
            return SummaryRows.isRow(pupil);
        }
        return details.keySet().stream().anyMatch(index -> SummaryRows.isRow(row.cell(index)));
    }

    private Optional<ResponseSheet> sheet(Row row, boolean marks) {
        int pupilAt = columns.get(Field.PUPIL);
        String pupil = row.cell(pupilAt);
        Place place = table.place(row, pupilAt);
        String pupilColumn = header.cell(pupilAt);
        if (isSummary(row)) {
            findings.notice(place, pupilColumn, "the row sums up others and is skipped.", "");
            return Optional.empty();
        }
        if (pupil.isEmpty()) {
            findings.problem(
                    place,
                    pupilColumn,
                    "no pupil here; the row is left out.",
                    "Maybe this is a row of totals, or the pseudonym is missing.");
            return Optional.empty();
        }
        if (pupil.startsWith("#")) {
            findings.problem(
                    place,
                    pupilColumn,
                    "'" + pupil
                            + "' is no pupil; rows that begin with # describe the columns and stand above the pupils."
                            + " The row is left out.",
                    Altered.in(pupil).map(Altered::remedy).orElse("Maybe it belongs above the first pupil."));
            return Optional.empty();
        }
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.cell(i).isEmpty()) {
                findings.problem(
                        table.place(row, i),
                        "",
                        "pupil " + pupil + ": " + row.size() + " cells where the header has " + header.size()
                                + "; the row is left out, because the answers may stand under the wrong tasks.",
                        "Maybe an answer with a comma needs quotes around it.");
                return Optional.empty();
            }
        }
        OptionalInt before = pupilLines.note(pupil, row.line());
        if (before.isPresent()) {
            findings.problem(
                    place,
                    pupilColumn,
                    "pupil " + pupil + " is already on line " + before.getAsInt() + "; this row is left out.",
                    "Maybe two pupils share the pseudonym; two sittings of one pupil go in a file with one response a row.");
            return Optional.empty();
        }
        if (row.size() < header.size()) {
            findings.problem(
                    table.place(row, 0),
                    "",
                    "pupil " + pupil + ": " + row.size() + (row.size() == 1 ? " cell" : " cells")
                            + " where the header has " + header.size() + "; nothing was read for the missing ones.",
                    "Maybe the row was cut off.");
        }
        unnamed.check(row);
        return Optional.of(new RowReading(row, pupil).sheet(marks));
    }

    /** One pupil's row being read. */
    private final class RowReading {

        private final Row row;
        private final String pupil;
        private final Optional<Status> status;
        private final Optional<LocalDate> date;
        private final Optional<Integer> attempt;

        RowReading(Row row, String pupil) {
            this.row = row;
            this.pupil = pupil;
            this.status = own(Field.STATUS, "a status such as absent", Status::parse);
            this.date = own(Field.DATE, "a date such as 2026-11-20 or 20/11/2026", values::date);
            this.attempt = own(Field.ATTEMPT, "a number from 1", values::attempt);
        }

        ResponseSheet sheet(boolean marks) {
            List<Response> responses = new ArrayList<>(marks ? 0 : asked.size());
            List<MarkedResponse> marked = new ArrayList<>(marks ? asked.size() : 0);
            for (Column column : asked) {
                if (column.index >= row.size() || row.cell(column.index).equals(Marking.NONE)) {
                    continue;
                }
                if (marks) {
                    mark(column).ifPresent(marked::add);
                } else {
                    responses.add(response(column));
                }
            }
            if (!responses.isEmpty() && responses.stream().allMatch(response -> response.status() == Status.BLANK)) {
                tally.count(
                        "blank row",
                        place(columns.get(Field.PUPIL)),
                        header.cell(columns.get(Field.PUPIL)),
                        count -> (count == 1 ? "pupil " + pupil + " has" : count + " pupils have")
                                + " no answer at all; the cells were read as blank, not as absent.",
                        "Maybe A for absent is meant.");
            }
            Map<String, String> kept = new LinkedHashMap<>();
            details.forEach((index, name) -> {
                if (index < row.size() && !row.cells().get(index).isBlank()) {
                    kept.put(name, row.cells().get(index));
                }
            });
            return new ResponseSheet(pupil, responses, marked, kept);
        }

        private <T> Optional<T> own(
                Field field, String expected, java.util.function.Function<String, Optional<T>> parse) {
            Integer index = columns.get(field);
            if (index == null || row.cell(index).isEmpty()) {
                return Optional.empty();
            }
            Optional<T> value = parse.apply(row.cell(index));
            if (value.isEmpty()) {
                problem(index, "'" + row.cell(index) + "' is not " + expected + "; it is left out.", "");
            }
            return value;
        }

        private Response response(Column column) {
            String cell = row.cell(column.index);
            boolean plain = date.isEmpty() && attempt.isEmpty() && status.isEmpty();
            Response known = plain ? column.known.get(cell) : null;
            if (known != null) {
                return known;
            }
            Task task = column.question.task().orElseThrow();
            Particulars particulars = particulars(column.particulars);
            if (cell.isEmpty()) {
                Status blank = status.filter(told -> told != Status.ANSWERED && told != Status.UNREADABLE)
                        .orElse(Status.BLANK);
                return remember(column, cell, plain, new Response(task, Answer.BLANK, blank, particulars));
            }
            Optional<Status> code = code(column, cell);
            if (code.isPresent()) {
                Answer answer =
                        code.get() == Status.UNREADABLE ? new Answer.Unreadable(Marking.rest(cell)) : Answer.BLANK;
                return new Response(task, answer, code.get(), particulars);
            }
            AnswerCells.Reading reading = answers.read(column.question, cell, place(column.index), column.name, pupil);
            if (reading.answer() instanceof Answer.Unreadable) {
                return new Response(task, reading.answer(), Status.UNREADABLE, particulars);
            }
            Particulars full = reading.option().map(particulars::withOption).orElse(particulars);
            return remember(column, cell, plain, new Response(task, reading.answer(), Status.ANSWERED, full));
        }

        private Response remember(Column column, String cell, boolean plain, Response response) {
            if (plain && column.known.size() < Question.MOST_REMEMBERED) {
                column.known.put(cell, response);
            }
            return response;
        }

        /** A cell that says what became of the answer instead of giving it. */
        private Optional<Status> code(Column column, String cell) {
            Optional<Status> marked = Marking.status(cell);
            if (marked.isPresent()) {
                return marked;
            }
            Optional<Status> told = Status.parse(cell).filter(status -> status != Status.ANSWERED);
            boolean isLetter = cell.length() == 1;
            if (told.isEmpty() || (isLetter && !isCode(column, cell))) {
                return Optional.empty();
            }
            tally.count(
                    "code " + cell,
                    place(column.index),
                    column.name,
                    count -> count + (count == 1 ? " cell '" : " cells '") + cell + "' " + (count == 1 ? "was" : "were")
                            + " read as '" + told.get().word() + "', not as an answer.",
                    isLetter ? "Maybe the pupil wrote " + cell + ": then put '#answer " + cell + "'." : "");
            return told;
        }

        /** A single capital is a school's code unless the task could be answered by a letter. */
        private boolean isCode(Column column, String cell) {
            boolean hasOptions = column.question
                    .item()
                    .map(Item::options)
                    .filter(options -> !options.isEmpty())
                    .isPresent();
            boolean lettersAnswer = column.question
                    .task()
                    .flatMap(Task::correct)
                    .filter(right -> right instanceof Answer.Text)
                    .filter(right -> right.text().chars().anyMatch(Character::isLetter))
                    .isPresent();
            return !hasOptions && !lettersAnswer && cell.equals(cell.toUpperCase(Locale.ROOT));
        }

        private Optional<MarkedResponse> mark(Column column) {
            String cell = row.cell(column.index);
            Particulars particulars = particulars(column.particulars);
            if (cell.isEmpty()) {
                return Optional.of(new MarkedResponse(
                        column.question.task(), Optional.of(status.orElse(Status.BLANK)), particulars));
            }
            Optional<Status> code = Marking.status(cell).or(() -> Status.parse(cell));
            if (code.isPresent()) {
                return Optional.of(new MarkedResponse(column.question.task(), code, particulars));
            }
            Optional<Rational> mark = values.marks(cell)
                    .filter(value -> particulars.max().isEmpty()
                            || value.compareTo(particulars.max().get()) <= 0);
            if (mark.isEmpty()) {
                problem(
                        column.index,
                        "'" + cell + "' is not a mark; expected a number from 0"
                                + particulars.max().map(max -> " to " + max).orElse("") + ".",
                        "Maybe the cells are answers: then say so when the file is read.");
                return Optional.empty();
            }
            return Optional.of(new MarkedResponse(column.question.task(), status, particulars.withMark(mark.get())));
        }

        private Particulars particulars(Particulars columns) {
            Particulars all = date.map(columns::withDate).orElse(columns);
            return attempt.isPresent() ? all.withAttempt(attempt.get()) : all;
        }

        private void problem(int index, String message, String remedy) {
            findings.problem(place(index), header.cell(index), "pupil " + pupil + ": " + message, remedy);
        }

        private Place place(int index) {
            return table.place(row, index);
        }
    }
}
