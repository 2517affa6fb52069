package org.keepup.core.response;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.Place;
import org.keepup.core.item.Item;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;

/** What the rows around the header say about the columns of a wide table: tasks, items, marks to be had, topics. */
final class ColumnNotes {

    private enum Kind {
        TASK,
        ITEM,
        MAX,
        TOPIC
    }

    /** What teachers write in front of such rows. */
    private static final Map<String, Kind> LABELS = Map.ofEntries(
            Map.entry("#task", Kind.TASK),
            Map.entry("#item", Kind.ITEM),
            Map.entry("#max", Kind.MAX),
            Map.entry("#topic", Kind.TOPIC),
            Map.entry("task", Kind.TASK),
            Map.entry("tasks", Kind.TASK),
            Map.entry("question", Kind.TASK),
            Map.entry("questions", Kind.TASK),
            Map.entry("item", Kind.ITEM),
            Map.entry("items", Kind.ITEM),
            Map.entry("max marks", Kind.MAX),
            Map.entry("maximum", Kind.MAX),
            Map.entry("maximum marks", Kind.MAX),
            Map.entry("marks available", Kind.MAX),
            Map.entry("available marks", Kind.MAX),
            Map.entry("out of", Kind.MAX),
            Map.entry("topic", Kind.TOPIC),
            Map.entry("topics", Kind.TOPIC),
            Map.entry("strand", Kind.TOPIC),
            Map.entry("content domain", Kind.TOPIC));

    private final TableReader table;
    private final Row header;
    private final Questions questions;
    private final FieldValues values;
    private final Findings findings;
    private final Map<Integer, String> tasks = new HashMap<>();
    private final Map<Integer, String> items = new HashMap<>();
    private final Map<Integer, Rational> max = new HashMap<>();
    private final Map<Integer, String> topics = new HashMap<>();

    ColumnNotes(TableReader table, Row header, Questions questions, FieldValues values, Findings findings) {
        this.table = table;
        this.header = header;
        this.questions = questions;
        this.values = values;
        this.findings = findings;
    }

    /** Rows above the header: tasks when most cells are tasks, otherwise titles. */
    void readTitles(List<Row> titles) {
        for (Row row : titles) {
            if (isMostlyTasks(row, -1)) {
                take(Kind.TASK, row, -1);
                tellTaken(row, 0, "the tasks of the columns");
            } else {
                findings.notice(table.place(row, 0), "", "this row above the header is skipped.", "");
            }
        }
    }

    /** A row below the header; false when it is a pupil's. */
    boolean read(Row row, int pupilAt) {
        String label = row.cell(pupilAt).toLowerCase(Locale.ROOT);
        Kind kind = LABELS.get(label);
        if (kind != null) {
            take(kind, row, pupilAt);
            if (!label.startsWith("#")) {
                tellTaken(
                        row,
                        pupilAt,
                        "a description of the columns (" + kind.name().toLowerCase(Locale.ROOT) + ")");
            }
            return true;
        }
        if (label.startsWith("#") && Altered.in(row.cell(pupilAt)).isEmpty()) {
            findings.notice(
                    table.place(row, pupilAt),
                    header.cell(pupilAt),
                    "the row '" + row.cell(pupilAt) + "' is skipped; known are #task, #item, #max, #topic.",
                    "");
            return true;
        }
        if (!label.isEmpty()) {
            return false;
        }
        if (isMostlyTasks(row, pupilAt)) {
            take(Kind.TASK, row, pupilAt);
            tellTaken(row, pupilAt, "the tasks of the columns");
        } else {
            findings.notice(
                    table.place(row, pupilAt),
                    header.cell(pupilAt),
                    "a row without a pupil above the first pupil; it is skipped.",
                    "Maybe it gives the marks to be had: then put #max in front.");
        }
        return true;
    }

    /** Whether some row gives a column's task or item. */
    boolean isAsked(int index) {
        return tasks.containsKey(index) || items.containsKey(index);
    }

    /** Whether some row gives a column's marks or topic, as it may for totals too. */
    boolean isDescribed(int index) {
        return max.containsKey(index) || topics.containsKey(index);
    }

    /** What a column asks. */
    Question question(int index) {
        String label = header.cell(index);
        String item = items.getOrDefault(index, "");
        String task = tasks.getOrDefault(index, "");
        if (!task.isEmpty()) {
            String name = !item.isEmpty() ? item : label.isEmpty() ? task : label;
            return name.equals(task) ? questions.labelled(task) : questions.labelled(name, task);
        }
        return !item.isEmpty() && !item.equals(label) && questions.task(label).isPresent()
                ? questions.labelled(item, label)
                : questions.labelled(item.isEmpty() ? label : item);
    }

    Particulars particulars(int index, Question question) {
        Particulars all = Particulars.NONE;
        boolean isId = items.containsKey(index)
                || question.item().isPresent()
                || question.task().isEmpty()
                || (tasks.containsKey(index) && !question.label().equals(tasks.get(index)));
        if (isId) {
            all = all.withItem(question.item().map(Item::id).orElse(question.label()));
        }
        if (topics.containsKey(index)) {
            all = all.withTopic(topics.get(index));
        }
        Optional<Rational> marks = Optional.ofNullable(max.get(index));
        return marks.isPresent() ? all.withMax(marks.get()) : all;
    }

    private boolean isMostlyTasks(Row row, int pupilAt) {
        int cells = 0;
        int asking = 0;
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            if (i != pupilAt && !row.cell(i).isEmpty()) {
                cells++;
                asking += questions.labelled(row.cell(i)).task().isPresent() ? 1 : 0;
            }
        }
        return asking > 0 && 2 * asking > cells;
    }

    private void take(Kind kind, Row row, int pupilAt) {
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            String cell = row.cell(i);
            if (i == pupilAt || cell.isEmpty()) {
                continue;
            }
            switch (kind) {
                case TASK -> tasks.put(i, cell);
                case ITEM -> items.put(i, cell);
                case TOPIC -> topics.put(i, cell);
                case MAX -> takeMax(i, cell, table.place(row, i));
            }
        }
    }

    private void takeMax(int index, String cell, Place place) {
        Optional<Rational> marks = values.marks(cell).filter(value -> value.signum() > 0);
        if (marks.isPresent()) {
            max.put(index, marks.get());
        } else {
            findings.problem(
                    place, header.cell(index), "'" + cell + "' is not a number of marks above 0; it is left out.", "");
        }
    }

    private void tellTaken(Row row, int index, String as) {
        findings.notice(table.place(row, index), "", "this row was read as " + as + ".", "");
    }
}
