package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Bindings;
import org.keepup.core.formula.Formula;
import org.keepup.core.formula.Scope;
import org.keepup.core.formula.Template;
import org.keepup.core.formula.Value;
import org.keepup.core.task.Task;

/** A malrule that is data: for each form a condition, formulas for the wrong answer, and the steps in words. */
final class FormulaMalrule implements Malrule {

    /**
     * What it does with the tasks of one form.
     *
     * @param scope the form's names and the malrule's own definitions
     * @param when the condition under which it says anything
     * @param answers most typical first
     * @param says a line each
     */
    record Case(Scope scope, Optional<Formula> when, List<Formula> answers, List<Template> says) {
        Case {
            answers = List.copyOf(answers);
            says = List.copyOf(says);
        }
    }

    private final MalruleDescription description;
    private final Map<String, Case> byForm;

    FormulaMalrule(MalruleDescription description, Map<String, Case> byForm) {
        this.description = description;
        this.byForm = new LinkedHashMap<>(byForm);
    }

    @Override
    public MalruleDescription description() {
        return description;
    }

    @Override
    public List<Answer> predict(Task task) {
        Case own = byForm.get(task.form().id());
        if (own == null) {
            return List.of();
        }
        Bindings bindings = own.scope.bind(task.values());
        return applies(own, bindings) ? answers(own, bindings) : List.of();
    }

    private static boolean applies(Case own, Bindings bindings) {
        return own.when.isEmpty() || own.when.get().holds(bindings);
    }

    private static List<Answer> answers(Case own, Bindings bindings) {
        if (own.answers.size() == 1) {
            Optional<Value> value = own.answers.get(0).evaluate(bindings);
            return value.isPresent() ? List.of(Answer.of(value.get())) : List.of();
        }
        List<Answer> answers = new ArrayList<>();
        for (Formula formula : own.answers) {
            formula.evaluate(bindings).map(Answer::of).ifPresent(answer -> {
                if (answers.stream().noneMatch(answer::sameForm)) {
                    answers.add(answer);
                }
            });
        }
        return List.copyOf(answers);
    }

    @Override
    public List<String> steps(Task task) {
        Case own = byForm.get(task.form().id());
        if (own == null) {
            return List.of();
        }
        Bindings bindings = own.scope.bind(task.values());
        if (!applies(own, bindings)) {
            return List.of();
        }
        List<Answer> answers = answers(own, bindings);
        if (answers.isEmpty()) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        own.says.forEach(line -> line.fill(bindings).ifPresent(steps::add));
        if (steps.isEmpty()) {
            steps.add(task.text() + " → " + answers.get(0).text());
        }
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        return id();
    }
}
