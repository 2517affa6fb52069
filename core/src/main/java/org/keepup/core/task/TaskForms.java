package org.keepup.core.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/** Every known task form: the plain-text notation, parsed. Immutable and thread-safe. */
public final class TaskForms {

    private final Map<String, TaskForm> byId = new LinkedHashMap<>();

    /** Each form's notations under the fixed word or sign that the fewest forms share. */
    private final Map<String, List<TaskForm>> byWord = new HashMap<>();

    /** Forms without any fixed word. */
    private final List<TaskForm> wordless = new ArrayList<>();

    /** @throws IllegalArgumentException if two forms have the same id */
    public TaskForms(List<? extends TaskForm> forms) {
        for (TaskForm form : forms) {
            if (byId.put(form.id(), form) != null) {
                throw new IllegalArgumentException("two task forms have the id '" + form.id() + "'");
            }
        }
        Map<String, Integer> frequency = new HashMap<>();
        for (TaskForm form : byId.values()) {
            for (Set<String> words : fixedWords(form)) {
                words.forEach(word -> frequency.merge(word, 1, Integer::sum));
            }
        }
        for (TaskForm form : byId.values()) {
            for (Set<String> words : fixedWords(form)) {
                Optional<String> rarest = words.stream()
                        .min(Comparator.<String>comparingInt(frequency::get).thenComparing(word -> word));
                List<TaskForm> sharing =
                        rarest.isEmpty() ? wordless : byWord.computeIfAbsent(rarest.get(), word -> new ArrayList<>());
                if (!sharing.contains(form)) {
                    sharing.add(form);
                }
            }
        }
    }

    /** The library's own catalogue files. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(TaskForms.class, TaskForms.class::getResourceAsStream, "forms/");
    }

    /** The library's own forms. */
    public static TaskForms builtIn() {
        Problems problems = new Problems();
        TaskForms forms = read(new Layers(builtInFiles()), problems);
        problems.throwIfAny();
        return forms;
    }

    /** Reads the subject forms; a form that cannot be read is noted and left out. */
    public static TaskForms read(Layers layers, Problems problems) {
        return new TaskForms(FormReader.read(layers, problems));
    }

    /**
     * These forms and more.
     *
     * @throws IllegalArgumentException if two forms have the same id
     */
    public TaskForms with(List<? extends TaskForm> more) {
        List<TaskForm> all = new ArrayList<>(byId.values());
        all.addAll(more);
        return more.isEmpty() ? this : new TaskForms(all);
    }

    private static List<Set<String>> fixedWords(TaskForm form) {
        return form instanceof NotationForm data
                ? data.notations().stream().map(Notation::words).toList()
                : List.of(Set.of());
    }

    /** In catalogue order. */
    public List<TaskForm> all() {
        return List.copyOf(byId.values());
    }

    public Optional<TaskForm> form(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Reads a line of notation; empty when it is of no known form. */
    public Optional<Task> find(String line) {
        String regular = Line.regular(line);
        Optional<Task> task = findRegular(regular);
        if (task.isPresent()) {
            return task;
        }
        String plain = Phrasing.plain(regular);
        return plain.equals(regular) ? Optional.empty() : findRegular(plain);
    }

    private Optional<Task> findRegular(String regular) {
        return candidates(regular)
                .flatMap(form -> match(form, regular).stream())
                .findFirst();
    }

    /** The forms whose fixed words may all stand in a line: no other can match it. */
    private Stream<TaskForm> candidates(String regular) {
        Stream<TaskForm> worded =
                Line.words(regular).stream().flatMap(word -> byWord.getOrDefault(word, List.of()).stream());
        return Stream.concat(worded, wordless.stream()).distinct();
    }

    private static Optional<Task> match(TaskForm form, String regular) {
        return form instanceof NotationForm data ? data.match(regular) : form.parse(regular);
    }

    /** Every form that a line is of: one, or the forms are ambiguous. */
    public List<TaskForm> formsOf(String line) {
        String regular = Line.regular(line);
        return candidates(regular)
                .filter(form -> match(form, regular).isPresent())
                .toList();
    }

    /**
     * Reads a line of notation.
     *
     * @throws TaskNotationException if it is of no known form, naming the nearest
     */
    public Task parse(String line) {
        return find(line).orElseThrow(() -> new TaskNotationException(whyUnknown(line)));
    }

    /** What to tell about a line that is of no known form, naming the nearest. */
    public String whyUnknown(String line) {
        String shown = line.strip().length() > 80 ? line.strip().substring(0, 80) + "…" : line.strip();
        String message = "'" + shown + "' is not a task in any known form.";
        return NearestForm.to(Line.regular(line), byId.values())
                .map(near -> message + " Maybe write it like '" + near.task() + "' ("
                        + near.form().name() + ").")
                .orElse(message);
    }
}
