package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Template;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.source.Source;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;

/** Reads malrules from the entries under {@code malrules:}. */
final class MalruleReader {

    private static final Pattern EXAMPLE = Pattern.compile("(.+?) -> (.*?) ?\\((.*)\\)");
    private static final Pattern NESTED = Pattern.compile("(.+?) -> (.+) \\((.+)\\)");
    private static final List<String> DESCRIPTION = List.of(
            "id",
            "name",
            "topic",
            "meaning",
            "misconception",
            "objectives",
            "prevalence",
            "weight",
            "weight-by-year",
            "examples",
            "source",
            "confidence",
            "note");
    private static final List<String> BEHAVIOUR = List.of("form", "forms", "when", "let", "answer", "says", "cases");

    private final TaskForms forms;
    private final Set<String> formIds = new TreeSet<>();
    private final Set<String> declaredForms;
    private final Misconceptions misconceptions;
    private final Map<String, MalruleProcedure> procedures;

    /** @param declaredForms ids of all forms in the files, also of those that cannot be read */
    MalruleReader(
            TaskForms forms,
            Set<String> declaredForms,
            Misconceptions misconceptions,
            List<MalruleProcedure> procedures) {
        this.forms = forms;
        forms.all().forEach(form -> formIds.add(form.id()));
        this.declaredForms = Set.copyOf(declaredForms);
        this.misconceptions = misconceptions;
        this.procedures = new LinkedHashMap<>();
        procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
    }

    /** Reads one entry; what is wrong is noted in its problems. */
    Malrule read(Fields fields) {
        Optional<Malrule> malrule = fields.get("procedure").isPresent() ? procedural(fields) : formulas(fields);
        return malrule.orElseThrow();
    }

    private Optional<Malrule> procedural(Fields fields) {
        String id = fields.text("procedure");
        if (!fields.known("procedure", List.of(id), "procedure", procedures.keySet())) {
            return Optional.empty();
        }
        MalruleProcedure procedure = procedures.get(id);
        fields.only(Stream.of(DESCRIPTION, List.of("procedure"), procedure.fields())
                .flatMap(names -> names.stream())
                .toArray(String[]::new));
        String topic = fields.optionalText("topic").orElse(procedure.topic());
        Optional<MalruleDescription> description = description(fields, procedure.forms(topic), topic);
        return description.flatMap(read -> procedure.malrule(read, fields, fields.problems()));
    }

    private Optional<Malrule> formulas(Fields fields) {
        fields.only(Stream.of(DESCRIPTION, BEHAVIOUR).flatMap(List::stream).toArray(String[]::new));
        Map<String, FormulaMalrule.Case> byForm = new LinkedHashMap<>();
        List<Fields> cases = fields.groups("cases");
        if (cases.isEmpty()) {
            addCases(fields, byForm);
        }
        for (Fields one : cases) {
            addCases(one.only(BEHAVIOUR.toArray(String[]::new)), byForm);
        }
        String topic = fields.optionalText("topic")
                .or(() -> byForm.keySet().stream()
                        .findFirst()
                        .flatMap(forms::form)
                        .map(TaskForm::topic))
                .orElse("");
        Optional<MalruleDescription> description = description(fields, byForm.keySet(), topic);
        return fields.problems().isEmpty()
                ? description.map(read -> new FormulaMalrule(read, byForm))
                : Optional.empty();
    }

    private void addCases(Fields fields, Map<String, FormulaMalrule.Case> byForm) {
        Set<String> ids = new LinkedHashSet<>(fields.texts("form"));
        ids.addAll(fields.texts("forms"));
        if (ids.isEmpty()) {
            fields.note("form", "missing; a malrule names the task form, or forms, that it speaks about.");
        }
        if (!formIds.containsAll(ids) && declaredForms.containsAll(ids)) {
            ids.removeAll(formIds);
            fields.note(
                    "form", "cannot be read before the form '" + ids.iterator().next() + "' is mended.");
            return;
        }
        if (!fields.known(fields.get("form").isPresent() ? "form" : "forms", ids, "task form", formIds)) {
            return;
        }
        for (String id : ids) {
            int before = fields.problems().all().size();
            FormulaMalrule.Case own = formulaCase(fields, forms.form(id).orElseThrow());
            if (byForm.put(id, own) != null) {
                fields.note("form", "the form '" + id + "' stands twice.");
            }
            if (fields.problems().all().size() > before) {
                return; // the same mistake would come once more with every further form
            }
        }
    }

    private FormulaMalrule.Case formulaCase(Fields fields, TaskForm form) {
        Problems problems = fields.problems();
        Scope scope = form.scope().define(fields, "let");
        Optional<Formula> when = fields.optionalText("when")
                .flatMap(text -> Formula.compile(text, scope, fields.place("when"), "when", problems));
        List<Formula> answers = new ArrayList<>();
        if (fields.get("answer").isEmpty()) {
            fields.note("answer", "missing; a malrule has a formula for its answer, or names a procedure.");
        }
        fields.items("answer")
                .forEach(item -> Formula.read(item, scope, "answer", problems).ifPresent(answers::add));
        List<Template> says = new ArrayList<>();
        for (String line : fields.texts("says")) {
            Template.compile(line, scope, fields.place("says"), "says", problems)
                    .ifPresent(says::add);
        }
        return new FormulaMalrule.Case(scope, when, answers, says);
    }

    private Optional<MalruleDescription> description(Fields fields, Set<String> forms, String topic) {
        List<MalruleDescription.Example> examples = fields.texts("examples").stream()
                .flatMap(text -> example(text, fields).stream())
                .toList();
        if (fields.items("examples").isEmpty()) {
            fields.note("examples", "missing; at least one 'task -> wrong (right)' is required.");
        }
        String id = fields.text("id");
        String name = fields.text("name");
        String meaning = fields.text("meaning");
        Prevalence prevalence = prevalence(fields);
        Optional<Source> source = fields.source();
        if (source.isEmpty() || !fields.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MalruleDescription(
                id,
                name,
                topic,
                forms,
                meaning,
                fields.optionalText("misconception")
                        .or(() -> misconceptions.behind(id).map(Misconception::id))
                        .orElse(""),
                fields.texts("objectives"),
                prevalence,
                examples,
                source.get()));
    }

    private static Prevalence prevalence(Fields fields) {
        double weight = fields.optional("weight", MalruleReader::weight).orElse(1.0);
        Map<SchoolYear, Double> byYear = new EnumMap<>(SchoolYear.class);
        fields.map("weight-by-year").forEach((name, entry) -> {
            try {
                byYear.put(
                        SchoolYear.of(name), weight(entry instanceof Entry.Scalar scalar ? scalar.value() : "a list"));
            } catch (IllegalArgumentException e) {
                fields.note("weight-by-year", e.getMessage());
            }
        });
        return new Prevalence(fields.optionalText("prevalence").orElse(""), weight, byYear);
    }

    private static double weight(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no weight above 0. Maybe '5', for a malrule that is met"
                            + " five times as often as one of which nothing is known.");
        }
        return Double.parseDouble(text);
    }

    private static Optional<MalruleDescription.Example> example(String text, Fields fields) {
        Matcher matcher = NESTED.matcher(text);
        if (!matcher.matches()) {
            matcher = EXAMPLE.matcher(text);
        }
        if (!matcher.matches()) {
            fields.note("examples", "'" + text + "' is not written 'task -> wrong (right)'.");
            return Optional.empty();
        }
        return Optional.of(new MalruleDescription.Example(
                matcher.group(1).strip(),
                matcher.group(2).strip(),
                matcher.group(3).strip()));
    }
}
