package org.keepup.core.item;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.keepup.core.catalogue.CatalogueFile;
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

/**
 * Reads item banks. A CSV has the columns {@code id,task} and optionally {@code objectives,marks,topic,seconds,correct}; an
 * option is a column {@code option A} and, for the malrules or misconceptions behind it, {@code tags A} (several are parted
 * by spaces). In catalogue files the same stands under {@code items:}, with {@code options: [{label, answer, tags}]}.
 *
 * <p>A task may be a question in words instead of plain notation when it offers options and {@code correct} names the right
 * one by its label or its text; such an item needs a topic. Immutable and thread-safe.
 */
public final class ItemReader {

    private static final Set<String> COLUMNS =
            Set.of("id", "task", "objectives", "marks", "topic", "seconds", "correct");
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
     * Reads a file: CSV, or YAML or JSON as catalogue files are.
     *
     * @throws CatalogueException with every problem, if there is any
     */
    public ItemBank read(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(yaml|yml|json)")) {
            CatalogueFile catalogue = CatalogueFile.read(file);
            Problems problems = new Problems();
            if (Fields.of(catalogue.root(), problems).only("items").names().isEmpty()) {
                problems.add(Place.of(file.toString()), "", "no items are found here; expected 'items:' and a list.");
            }
            problems.throwIfAny();
            return read(new Layers(List.of(catalogue)));
        }
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
        ItemBank bank = read(layers, problems);
        problems.throwIfAny();
        return bank;
    }

    /** As {@link #read(Layers)}, but an item that cannot be read is noted and left out. */
    public ItemBank read(Layers layers, Problems problems) {
        Draft draft = new Draft(problems);
        for (Entry entry : layers.entries("items")) {
            Fields fields = Fields.of(entry, problems);
            List<String> known = new ArrayList<>(COLUMNS);
            known.add("options");
            fields.names().stream()
                    .filter(name -> OPTION_COLUMN.matcher(name(name)).matches())
                    .forEach(known::add);
            fields.only(known.toArray(String[]::new));
            draft.add(
                    new Cell(fields.place("id"), fields.text("id")),
                    new Cell(fields.place("task"), fields.text("task")),
                    fields.texts("objectives").stream()
                            .flatMap(text -> words(text).stream())
                            .toList(),
                    cell(fields, "marks"),
                    cell(fields, "seconds"),
                    fields.optionalText("topic").orElse(""),
                    cell(fields, "correct"),
                    options(fields, problems));
        }
        return ItemBank.of(draft.items());
    }

    private static Cell cell(Fields fields, String name) {
        return new Cell(fields.place(name), fields.optionalText(name).orElse(""));
    }

    /** A list of options, or fields as a table has them: {@code option A} and {@code tags A}. */
    private static List<DraftOption> options(Fields fields, Problems problems) {
        List<DraftOption> options = new ArrayList<>();
        for (Entry option : fields.items("options")) {
            Fields of = Fields.of(option, problems).only("label", "answer", "tags");
            options.add(new DraftOption(of.place(), of.text("label"), of.text("answer"), of.texts("tags")));
        }
        for (String field : fields.names()) {
            Matcher option = OPTION_COLUMN.matcher(name(field));
            if (option.matches() && option.group(1).equals("option")) {
                List<String> tags = fields.names().stream()
                        .filter(column -> isTags(name(column), option.group(2)))
                        .flatMap(column -> fields.texts(column).stream())
                        .flatMap(text -> words(text).stream())
                        .toList();
                options.add(new DraftOption(
                        fields.place(field),
                        option.group(2).toUpperCase(Locale.ROOT),
                        fields.optionalText(field).orElse(""),
                        tags));
            }
        }
        return options;
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
                    cell(table, row, columns, "seconds"),
                    cell(table, row, columns, "topic").text,
                    cell(table, row, columns, "correct"),
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
                        "unknown column; known are id, task, objectives, marks, topic, seconds, correct, 'option A',"
                                + " 'tags A'.",
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
                Cell id,
                Cell task,
                List<String> objectives,
                Cell marks,
                Cell seconds,
                String topic,
                Cell correct,
                List<DraftOption> draftOptions) {
            if (id.text.isEmpty()) {
                problems.add(id.place, "id", "an item needs an id.");
                return;
            }
            Place before = places.putIfAbsent(id.text, id.place);
            if (before != null) {
                problems.add(id.place, "id", "item '" + id.text + "' stands already at " + before + ".");
                return;
            }
            List<Option> options = options(id.text, draftOptions);
            Optional<Option> right = right(id.text, correct, options);
            if (right.isEmpty() && !correct.text.isEmpty()) {
                return;
            }
            Optional<Task> asked = task(id.text, task, topic, objectives, options, right);
            Optional<Rational> worth = marks(id.text, marks);
            Optional<Optional<Duration>> time = time(id.text, seconds);
            if (asked.isEmpty() || worth.isEmpty() || time.isEmpty() || options.size() < draftOptions.size()) {
                return;
            }
            Item item = new Item(
                    id.text,
                    asked.get(),
                    objectives.isEmpty() ? asked.get().form().objectives() : objectives,
                    worth.get(),
                    topic.isEmpty() ? asked.get().form().topic() : topic,
                    options,
                    time.get());
            if (!options.isEmpty() && options.stream().noneMatch(item::isCorrect)) {
                problems.add(
                        id.place,
                        "options",
                        "item '" + id.text + "': no option is right; "
                                + asked.get()
                                        .correct()
                                        .map(answer -> asked.get() + " is " + answer.text() + ".")
                                        .orElse(asked.get() + " has no right answer."));
                return;
            }
            if (right.isPresent() && !item.isCorrect(right.get())) {
                problems.add(
                        correct.place,
                        "correct",
                        "item '" + id.text + "': " + asked.get() + " is not "
                                + right.get().answer().text() + ".");
                return;
            }
            items.put(id.text, item);
        }

        /** The option that is said to be right, by its label or its text. */
        private Optional<Option> right(String id, Cell correct, List<Option> options) {
            if (correct.text.isEmpty()) {
                return Optional.empty();
            }
            Optional<Option> right = options.stream()
                    .filter(option -> option.label().equalsIgnoreCase(correct.text))
                    .findFirst()
                    .or(() -> options.stream()
                            .filter(option -> option.answer().sameForm(Answer.parse(correct.text)))
                            .findFirst());
            if (right.isEmpty()) {
                problems.add(
                        correct.place,
                        "correct",
                        "item '" + id + "': '" + correct.text + "' is none of its options.",
                        "Maybe "
                                + (options.isEmpty()
                                        ? "the options are missing"
                                        : options.get(0).label()) + ".");
            }
            return right;
        }

        private Optional<Task> task(
                String id,
                Cell task,
                String topic,
                List<String> objectives,
                List<Option> options,
                Optional<Option> right) {
            if (task.text.isEmpty()) {
                problems.add(task.place, "task", "item '" + id + "' has no task.");
                return Optional.empty();
            }
            Optional<Task> plain = forms.find(task.text);
            if (plain.isPresent()) {
                return plain;
            }
            if (options.size() >= 2 && right.isPresent()) {
                return inWords(id, task, topic, objectives, options, right.get());
            }
            problems.add(
                    task.place,
                    "task",
                    "item '" + id + "': " + forms.whyUnknown(task.text)
                            + (options.isEmpty()
                                    ? ""
                                    : " A question in words needs the right option named in 'correct'."));
            return Optional.empty();
        }

        private Optional<Task> inWords(
                String id, Cell task, String topic, List<String> objectives, List<Option> options, Option right) {
            if (!topic.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                problems.add(
                        task.place,
                        "topic",
                        "item '" + id + "' asks in words and needs a topic: lower-case words joined by '-', not '"
                                + topic + "'.",
                        "Maybe 'shape'.");
                return Optional.empty();
            }
            for (Item other : items.values()) {
                if (other.task().form() instanceof ChoiceForm
                        && other.topic().equals(topic)
                        && ChoiceForm.same(other.task().text(), task.text)) {
                    problems.add(task.place, "task", "item '" + id + "' asks the same as item '" + other.id() + "'.");
                    return Optional.empty();
                }
            }
            ChoiceForm.Question question = new ChoiceForm.Question(task.text, right.answer(), options, objectives);
            return new ChoiceForm(topic, List.of(question)).parse(task.text);
        }

        private Optional<Optional<Duration>> time(String id, Cell seconds) {
            if (seconds.text.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            if (!seconds.text.matches("[1-9][0-9]{0,4}")) {
                problems.add(
                        seconds.place,
                        "seconds",
                        "item '" + id + "': '" + seconds.text + "' is not a whole number of seconds above 0.",
                        "Maybe 30.");
                return Optional.empty();
            }
            return Optional.of(Optional.of(Duration.ofSeconds(Long.parseLong(seconds.text))));
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
