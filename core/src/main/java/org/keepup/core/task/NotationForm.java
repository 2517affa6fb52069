package org.keepup.core.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.formula.Bindings;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Value;

/** A task form that is data: its notation and its right answer come from a catalogue file. */
final class NotationForm implements TaskForm {

    /** What a catalogue entry says, compiled. */
    record Definition(
            Place place,
            String id,
            String name,
            String topic,
            List<Notation> notations,
            Scope scope,
            Optional<Formula> where,
            Formula answer,
            List<Formula> alternatives,
            Acceptance acceptance,
            List<String> objectives,
            List<Example> examples,
            List<Generation> generation) {
        Definition {
            notations = List.copyOf(notations);
            alternatives = List.copyOf(alternatives);
            objectives = List.copyOf(objectives);
            examples = List.copyOf(examples);
            generation = List.copyOf(generation);
        }
    }

    /** The name under which formulas find the right answer. */
    static final String RIGHT = "right";

    private static final int MAX_ATTEMPTS = 300;

    private final Definition definition;

    NotationForm(Definition definition) {
        this.definition = definition;
    }

    @Override
    public String id() {
        return definition.id;
    }

    @Override
    public String name() {
        return definition.name;
    }

    @Override
    public String topic() {
        return definition.topic;
    }

    @Override
    public String notation() {
        return definition.notations.get(0).text();
    }

    @Override
    public List<String> objectives() {
        return definition.objectives;
    }

    @Override
    public List<Example> examples() {
        return definition.examples;
    }

    @Override
    public Scope scope() {
        return definition.scope;
    }

    List<Notation> notations() {
        return definition.notations;
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(definition.place);
    }

    @Override
    public Optional<Task> parse(String line) {
        return match(Line.regular(line));
    }

    /** Reads a line that is regular already. */
    Optional<Task> match(String regular) {
        for (Notation notation : definition.notations) {
            Optional<Task> task = notation.match(regular).flatMap(this::check);
            if (task.isPresent()) {
                return task;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Task> task(Map<String, Value> values) {
        if (!values.keySet().containsAll(Notation.holes(notation()))) {
            return Optional.empty();
        }
        return parse(definition.notations.get(0).print(values));
    }

    private Optional<Task> check(Map<String, Value> matched) {
        Bindings bindings = definition.scope.bind(matched);
        if (definition.where.isPresent() && !definition.where.get().holds(bindings)) {
            return Optional.empty();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (String hole : new ArrayList<>(definition.scope.names())) {
            if (matched.containsKey(hole)) {
                values.put(hole, matched.get(hole));
            }
        }
        String text = definition.notations.get(0).print(values);
        return Optional.of(new Task(
                this, values, text, definition.answer.evaluate(bindings).map(Answer::of)));
    }

    @Override
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        definition.generation.forEach(generation -> years.add(generation.year()));
        return years;
    }

    @Override
    public Optional<Task> draw(int year, RandomGenerator random) {
        return definition.generation.stream()
                .min(Comparator.<Generation>comparingInt(generation -> Math.abs(generation.year() - year))
                        .thenComparingInt(Generation::year))
                .flatMap(generation -> draw(generation, random));
    }

    private Optional<Task> draw(Generation generation, RandomGenerator random) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Task> task = generation.draw(random).flatMap(this::task);
            if (task.isPresent() && task.get().correct().isPresent()) {
                return task;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean accepts(Task task, Answer correct, Answer given) {
        if (definition.acceptance.accepts(correct, given)) {
            return true;
        }
        Bindings bindings = definition.scope.bind(task.values());
        return definition.alternatives.stream()
                .flatMap(alternative -> alternative.evaluate(bindings).stream())
                .anyMatch(right -> Answer.of(right).sameValue(given));
    }

    @Override
    public String toString() {
        return id() + ": " + notation();
    }
}
