package org.keepup.diagnostics.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * What one item cannot tell.
 *
 * @param task the item
 * @param collisions malrules that give the same wrong answer, by answer; only answers that two or more give
 * @param hidden malrules about its form that answer it rightly: it cannot show them
 */
public record Lint(Task task, Map<String, List<String>> collisions, List<String> hidden) {

    public Lint {
        Objects.requireNonNull(task, "task");
        collisions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(collisions));
        hidden = List.copyOf(hidden);
    }

    /** Looks at each item of a bank. */
    public static List<Lint> of(List<Task> items, MalruleLibrary library) {
        return items.stream().map(item -> of(item, library)).toList();
    }

    private static Lint of(Task task, MalruleLibrary library) {
        Map<String, List<String>> byAnswer = new LinkedHashMap<>();
        List<String> hidden = new ArrayList<>();
        for (Malrule malrule : library.about(task.form())) {
            List<Answer> answers = malrule.predict(task);
            List<Answer> wrong =
                    answers.stream().filter(answer -> !task.accepts(answer)).toList();
            if (wrong.isEmpty()) {
                hidden.add(malrule.id());
            }
            wrong.stream()
                    .map(Answer::form)
                    .distinct()
                    .forEach(form -> byAnswer.computeIfAbsent(form, key -> new ArrayList<>())
                            .add(malrule.id()));
        }
        byAnswer.values().removeIf(ids -> ids.size() < 2);
        return new Lint(task, byAnswer, hidden);
    }
}
