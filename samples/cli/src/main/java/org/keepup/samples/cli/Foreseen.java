package org.keepup.samples.cli;

import java.util.Comparator;
import java.util.List;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * A wrong answer that can be foreseen.
 *
 * @param answer as the pupil would write it
 * @param malrules that give it, by id
 */
record Foreseen(Answer answer, List<Malrule> malrules) {

    private static final Comparator<Foreseen> MOST_MALRULES_FIRST = Comparator.comparingInt(
                    (Foreseen foreseen) -> -foreseen.malrules.size())
            .thenComparing(
                    foreseen -> foreseen.answer.value(),
                    Comparator.comparing(value -> value.orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(foreseen -> foreseen.answer.form());

    Foreseen {
        malrules = List.copyOf(malrules);
    }

    /** Every wrong answer that the library foresees for a task. */
    static List<Foreseen> to(Task task, MalruleLibrary library) {
        return library.wrongAnswers(task).entrySet().stream()
                .filter(entry -> !entry.getKey().isBlank())
                .map(entry -> new Foreseen(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Malrule::id))
                                .toList()))
                .sorted(MOST_MALRULES_FIRST)
                .toList();
    }
}
