package org.keepup.core.item;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.core.task.TaskNotationException;

/**
 * Reads item banks. A CSV has the columns {@code id,task} and optionally {@code objectives,marks,topic}; an option is a
 * column {@code option A} and, for the malrules or misconceptions behind it, {@code tags A} (several are parted by spaces).
 * In catalogue files the same stands under {@code items:}, with {@code options: [{label, answer, tags}]}. Immutable and
 * thread-safe.
 */
public final class ItemReader {

    private static final Set<String> COLUMNS = Set.of("id", "task", "objectives", "marks", "topic");
    private static final Pattern OPTION_COLUMN = Pattern.compile("(option|tags)[ _]+(\\S+)");

    private final TaskForms forms;

    private ItemReader(TaskForms forms) {
        this.forms = forms;
    }

    /** @param forms the notation in which tasks are written */
    public static ItemReader of(TaskForms forms) {
        return new ItemReader(forms);
    }

    /**
     * Reads a CSV file.
     *
     * @throws CatalogueException with every problem, if there is any
     */
    public ItemBank read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return csv(file.toString(), in);
        } catch (IOException e) {
            Problems problems = new Problems();
            problems.add(Place.of(file.toString()), "", "cannot be read: " + e + ".", "Maybe the path is mistyped.");
            throw new CatalogueException(problems.all());
        }
    }

    /**
     * Reads CSV text.
     *
     * @throws CatalogueException with every problem, if there is any
     */
    public ItemBank parse(String name, String text) {
        try {
            return csv(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Reads what stands under {@code items:} in catalogue files.
     *
     * @throws CatalogueException with every problem, if there is any
     */
    public ItemBank read(Layers layers) {
        Problems problems = new Problems();
        Draft draft = new Draft(problems);
        for (Entry entry : layers.entries("items")) {
            Fields fields = Fields.of(entry, problems).only("id", "task", "objectives", "marks", "topic", "options");
            List<DraftOption> options = new ArrayList<>();
            for (Entry option : fields.items("options")) {
                Fields of = Fields.of(option, problems).only("label", "answer", "tags");
                options.add(new DraftOption(of.place(), of.text("label"), of.text("answer"), of.texts("tags")));
            }
            draft.add(
                    new Cell(fields.place("id"), fields.text("id")),
                    new Cell(fields.place("task"), fields.text("task")),
                    fields.texts("objectives"),
                    new Cell(fields.place("marks"), fields.optionalText("marks").orElse("")),
                    fields.optionalText("topic").orElse(""),
                    options);
        }
        problems.throwIfAny();
        return ItemBank.of(draft.items());
    }

    private ItemBank csv(String name, InputStream in) throws IOException {
        Problems problems = new Problems();
        Findings findings = Findings.to(problems::add, notice -> {});
        Optional<TextFile> file = TextFile.open(name, in, findings);
        problems.throwIfAny();
        TableReader table = TableReader.of(file.orElseThrow(), ItemReader::isHeader, findings);
        if (table.header().isEmpty()) {
            problems.add(Place.of(name), "", "no header; expected a first row such as id,task,objectives,marks.");
            problems.throwIfAny();
        }
        Map<String, Integer> columns = columns(table, problems);
        Draft draft = new Draft(problems);
        Optional<Row> next;
        while ((next = table.next()).isPresent()) {
            Row row = next.get();
            if (row.size() > table.header().get().size()) {
                problems.add(
                        table.place(row, 0),
                        "",
                        row.size() + " cells where the header has "
                                + table.header().get().size() + ".",
                        "Maybe a task or answer with a comma needs quotes around it.");
                continue;
            }
            draft.add(
                    cell(table, row, columns, "id"),
                    cell(table, row, columns, "task"),
                    words(cell(table, row, columns, "objectives").text),
                    cell(table, row, columns, "marks"),
                    cell(table, row, columns, "topic").text,
                    options(table, row, columns));
        }
        problems.throwIfAny();
        return ItemBank.of(draft.items());
    }

    private static boolean isHeader(Row row) {
        List<String> names = row.cells().stream().map(ItemReader::name).toList();
        return names.contains("id") && names.contains("task");
    }

    private static Map<String, Integer> columns(TableReader table, Problems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Row header = table.header().orElseThrow();
        for (int i = 0; i < header.size(); i++) {
            String name = name(header.cell(i));
            if (name.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(name) && !OPTION_COLUMN.matcher(name).matches()) {
                problems.add(
                        table.place(header, i),
                        header.cell(i),
                        "unknown column; known are id, task, objectives, marks, topic, 'option A', 'tags A'.",
                        Problems.nearest(name, COLUMNS));
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.add(table.place(header, i), header.cell(i), "this column stands twice.");
            }
        }
        return columns;
    }

    private static String name(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return name.equals("objective") ? "objectives" : name;
    }

    private static Cell cell(TableReader table, Row row, Map<String, Integer> columns, String name) {
        Integer index = columns.get(name);
        return index == null ? new Cell(table.place(row, 0), "") : new Cell(table.place(row, index), row.cell(index));
    }

    private static List<DraftOption> options(TableReader table, Row row, Map<String, Integer> columns) {
        List<DraftOption> options = new ArrayList<>();
        columns.forEach((name, index) -> {
            Matcher option = OPTION_COLUMN.matcher(name);
            if (option.matches()
                    && option.group(1).equals("option")
                    && !row.cell(index).isEmpty()) {
                String label = option.group(2).toUpperCase(Locale.ROOT);
                List<String> tags = columns.entrySet().stream()
                        .filter(column -> isTags(column.getKey(), option.group(2)))
                        .flatMap(column -> words(row.cell(column.getValue())).stream())
                        .toList();
                options.add(new DraftOption(table.place(row, index), label, row.cell(index), tags));
            }
        });
        return options;
    }

    private static boolean isTags(String column, String label) {
        Matcher tags = OPTION_COLUMN.matcher(column);
        return tags.matches() && tags.group(1).equals("tags") && tags.group(2).equals(label);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Cell(Place place, String text) {}

    private record DraftOption(Place place, String label, String answer, List<String> tags) {}

    /** Items as far as they are read, checked one by one. */
    private final class Draft {

        private final Problems problems;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final Map<String, Place> places = new LinkedHashMap<>();

        Draft(Problems problems) {
            this.problems = problems;
        }

        List<Item> items() {
            return List.copyOf(items.values());
        }

        void add(
                Cell id, Cell task, List<String> objectives, Cell marks, String topic, List<DraftOption> draftOptions) {
            if (id.text.isEmpty()) {
                problems.add(id.place, "id", "an item needs an id.");
                return;
            }
            Place before = places.putIfAbsent(id.text, id.place);
            if (before != null) {
                problems.add(id.place, "id", "item '" + id.text + "' stands already at " + before + ".");
                return;
            }
            Optional<Task> asked = task(id.text, task);
            Optional<Rational> worth = marks(id.text, marks);
            List<Option> options = options(id.text, draftOptions);
            if (asked.isEmpty() || worth.isEmpty() || options.size() < draftOptions.size()) {
                return;
            }
            Item item = new Item(
                    id.text,
                    asked.get(),
                    objectives.isEmpty() ? asked.get().form().objectives() : objectives,
                    worth.get(),
                    topic.isEmpty() ? asked.get().form().topic() : topic,
                    options);
            if (!options.isEmpty() && options.stream().noneMatch(item::isCorrect)) {
                problems.add(
                        id.place,
                        "options",
                        "item '" + id.text + "': no option is right; "
                                + asked.get()
                                        .correct()
                                        .map(right -> asked.get() + " is " + right.text() + ".")
                                        .orElse(asked.get() + " has no right answer."));
                return;
            }
            items.put(id.text, item);
        }

        private Optional<Task> task(String id, Cell task) {
            if (task.text.isEmpty()) {
                problems.add(task.place, "task", "item '" + id + "' has no task.");
                return Optional.empty();
            }
            try {
                return Optional.of(forms.parse(task.text));
            } catch (TaskNotationException e) {
                problems.add(task.place, "task", "item '" + id + "': " + e.getMessage());
                return Optional.empty();
            }
        }

        private Optional<Rational> marks(String id, Cell marks) {
            if (marks.text.isEmpty()) {
                return Optional.of(Rational.ONE);
            }
            Optional<Rational> worth =
                    Numeral.parse(marks.text).map(Numeral::value).filter(value -> value.signum() > 0);
            if (worth.isEmpty()) {
                problems.add(
                        marks.place,
                        "marks",
                        "item '" + id + "': '" + marks.text + "' is not a number of marks above 0.",
                        "Maybe 1.");
            }
            return worth;
        }

        private List<Option> options(String id, List<DraftOption> drafts) {
            Map<String, Option> options = new LinkedHashMap<>();
            for (DraftOption draft : drafts) {
                if (draft.label.isEmpty() || draft.answer.isEmpty()) {
                    problems.add(draft.place, "options", "item '" + id + "': an option needs a label and an answer.");
                } else if (options.putIfAbsent(
                                draft.label.toUpperCase(Locale.ROOT),
                                new Option(draft.label, Answer.parse(draft.answer), draft.tags))
                        != null) {
                    problems.add(draft.place, "options", "item '" + id + "' has two options '" + draft.label + "'.");
                }
            }
            return List.copyOf(options.values());
        }
    }
}
