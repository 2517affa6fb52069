package org.keepup.core.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;

/** Reads task forms from the entries under {@code forms:}. */
final class FormReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EXAMPLE = Pattern.compile("(.+?) -> (.+)");
    private static final Pattern YEAR = Pattern.compile("y([1-6])");

    private final Fields fields;
    private final Problems problems;
    private final Map<String, HoleType> known;

    /** @param known kinds of hole that forms read before declared in the same words; more are added */
    private FormReader(Fields fields, Map<String, HoleType> known) {
        this.fields = fields;
        this.problems = fields.problems();
        this.known = known;
    }

    /** Every well-formed form; what is malformed is noted and left out. */
    static List<NotationForm> read(Layers layers, Problems problems) {
        Map<String, HoleType> known = new HashMap<>();
        return Register.read(
                        layers,
                        "forms",
                        "form",
                        "id",
                        NotationForm::id,
                        entry -> new FormReader(entry, known).form().orElseThrow(),
                        problems)
                .values();
    }

    private Optional<NotationForm> form() {
        fields.only(
                "id",
                "name",
                "topic",
                "notation",
                "also",
                "holes",
                "where",
                "let",
                "answer",
                "alternatives",
                "accept",
                "objectives",
                "examples",
                "generate",
                "note");
        String id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(fields.place("id"), "id", "'" + id + "' must be lower-case words joined by '-'.");
        }
        Map<String, HoleType> types = holeTypes();
        List<Notation> notations = notations(types);
        // a hole of an unknown kind is told once, not in every formula that uses it
        Set<String> named = new LinkedHashSet<>(types.keySet());
        named.addAll(Notation.holes(fields.optionalText("notation").orElse("")));
        Scope holes = Scope.of(named);
        Scope scope = holes.define(fields, "let");
        Optional<Formula> where = formula("where", scope);
        Optional<Formula> answer = formula("answer", scope);
        if (fields.get("answer").isEmpty()) {
            fields.text("answer");
        }
        List<Formula> alternatives = fields.texts("alternatives").stream()
                .flatMap(text ->
                        Formula.compile(text, scope, fields.place("alternatives"), "alternatives", problems).stream())
                .toList();
        List<TaskForm.Example> examples = examples();
        Acceptance acceptance = acceptance();
        List<Generation> generation = generation();
        String name = fields.text("name");
        String topic = fields.text("topic");
        if (!problems.isEmpty() || answer.isEmpty() || notations.isEmpty()) {
            return Optional.empty();
        }
        NotationForm form = new NotationForm(new NotationForm.Definition(
                fields.place(),
                id,
                name,
                topic,
                notations,
                scope.define(NotationForm.RIGHT, answer.get()),
                where,
                answer.get(),
                alternatives,
                acceptance,
                fields.texts("objectives"),
                examples,
                generation));
        if (problems.expected()) {
            checkExamples(form);
        }
        return Optional.of(form);
    }

    private Map<String, HoleType> holeTypes() {
        Set<String> named = new LinkedHashSet<>();
        Stream.concat(fields.optionalText("notation").stream(), fields.texts("also").stream())
                .forEach(text -> named.addAll(Notation.holes(text)));
        Map<String, HoleType> types = new LinkedHashMap<>();
        Map<String, Entry> declared = fields.map("holes");
        declared.forEach((hole, kind) -> {
            if (!named.contains(hole)) {
                problems.add(
                        kind.place(), "holes", "no notation has a hole '" + hole + "'.", Problems.nearest(hole, named));
            } else if (kind instanceof Entry.Scalar scalar) {
                Optional.ofNullable(known.get(scalar.value()))
                        .or(() -> HoleType.of(scalar.value(), problem -> problems.add(kind.place(), hole, problem)))
                        .ifPresent(type -> {
                            known.put(scalar.value(), type);
                            types.put(hole, type);
                        });
            } else {
                problems.add(kind.place(), hole, "expected a kind of hole such as 'whole'.");
            }
        });
        for (String hole : named) {
            if (!declared.containsKey(hole)) {
                problems.add(
                        fields.place("holes"),
                        "holes",
                        "the hole '" + hole + "' has no kind.",
                        "Maybe add '" + hole + ": whole'.");
            }
        }
        return types;
    }

    private List<Notation> notations(Map<String, HoleType> types) {
        List<Notation> notations = new ArrayList<>();
        String canonical = fields.text("notation");
        Set<String> holes = new TreeSet<>(Notation.holes(canonical));
        List<String> all = new ArrayList<>(List.of(canonical));
        all.addAll(fields.texts("also"));
        for (String text : all) {
            if (!new TreeSet<>(Notation.holes(text)).equals(holes)) {
                problems.add(
                        fields.place("also"), "also", "'" + text + "' must have the holes of '" + canonical + "'.");
            } else if (types.keySet().containsAll(holes) && !text.isBlank()) {
                notations.add(new Notation(text, types));
            }
        }
        return notations;
    }

    private Optional<Formula> formula(String field, Scope scope) {
        return fields.optionalText(field)
                .flatMap(text -> Formula.compile(text, scope, fields.place(field), field, problems));
    }

    private Acceptance acceptance() {
        String word = fields.optionalText("accept").orElse("value");
        Set<String> known = new TreeSet<>();
        for (Acceptance acceptance : Acceptance.values()) {
            if (acceptance.word().equals(word)) {
                return acceptance;
            }
            known.add(acceptance.word());
        }
        problems.add(
                fields.place("accept"),
                "accept",
                "'" + word + "' is unknown; known are " + String.join(", ", known) + ".",
                Problems.nearest(word, known));
        return Acceptance.VALUE;
    }

    private List<TaskForm.Example> examples() {
        List<TaskForm.Example> examples = new ArrayList<>();
        for (String text : fields.texts("examples")) {
            Matcher example = EXAMPLE.matcher(text);
            if (example.matches()) {
                examples.add(new TaskForm.Example(
                        example.group(1).strip(), example.group(2).strip()));
            } else {
                problems.add(fields.place("examples"), "examples", "'" + text + "' is not written 'task -> answer'.");
            }
        }
        if (fields.items("examples").isEmpty()) {
            problems.add(fields.place(), "examples", "missing; at least one 'task -> answer' is required.");
        }
        return examples;
    }

    private void checkExamples(NotationForm form) {
        for (TaskForm.Example example : form.examples()) {
            Optional<Task> task = form.parse(example.task());
            if (task.isEmpty()) {
                problems.add(
                        fields.place("examples"),
                        "examples",
                        "'" + example.task() + "' is not written as '" + form.notation() + "'"
                                + " or does not fulfil 'where'.");
            } else {
                String given = task.get().correct().map(answer -> answer.text()).orElse("no answer");
                if (!given.equals(example.answer())) {
                    problems.add(
                            fields.place("examples"),
                            "examples",
                            "'" + example.task() + " -> " + example.answer() + "', but the answer formula gives '"
                                    + given + "'.");
                }
            }
        }
    }

    private List<Generation> generation() {
        List<Generation> generation = new ArrayList<>();
        fields.map("generate").forEach((year, entry) -> {
            Matcher matcher = YEAR.matcher(year.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                problems.add(entry.place(), "generate", "'" + year + "' is no school year; expected y1 to y6.");
                return;
            }
            generation(Integer.parseInt(matcher.group(1)), entry).ifPresent(generation::add);
        });
        return generation;
    }

    private Optional<Generation> generation(int year, Entry entry) {
        if (!(entry instanceof Entry.Mapping mapping)) {
            problems.add(entry.place(), "generate", "expected a group of 'hole: formula' lines.");
            return Optional.empty();
        }
        Map<String, Entry> draws = new LinkedHashMap<>(mapping.fields());
        Optional<Formula> keep = Optional.empty();
        Entry kept = draws.remove("keep");
        Scope scope = Scope.empty().define(draws, "generate", problems);
        if (kept != null) {
            keep = Formula.read(kept, scope, "keep", problems);
        }
        return Optional.of(new Generation(year, scope, keep));
    }
}
