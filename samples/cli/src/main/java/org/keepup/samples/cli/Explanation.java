package org.keepup.samples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * What may be behind one answer to one task.
 *
 * @param malrules single malrules that give it, those that write it so first, then those whose answer is worth the same:
 *     2/6 is often simplified to 1/3
 * @param pairs two together that give it while neither alone does
 * @param slip in what way it is one lapse away from the right answer, if it is
 */
record Explanation(Task task, Answer answer, List<Malrule> malrules, List<Pair> pairs, Optional<String> slip) {

    /** Two malrules that one pupil holds at once. */
    record Pair(Malrule first, Malrule second, Malrule together) {}

    Explanation {
        malrules = List.copyOf(malrules);
        pairs = List.copyOf(pairs);
    }

    /** Places of answers that are only worth the same stand behind all places of answers written alike. */
    private static final int OTHERWISE = 1_000;

    static Explanation of(Task task, Answer answer, List<Malrule> library) {
        boolean right = task.accepts(answer);
        List<Malrule> single = new ArrayList<>();
        List<Malrule> others = new ArrayList<>();
        for (Malrule malrule : library) {
            (gives(malrule, task, answer) ? single : others).add(malrule);
        }
        single.sort(Comparator.comparingInt(malrule -> placeOf(task, answer, malrule.predict(task))));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; !right && !answer.isBlank() && i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                Malrule first = others.get(i);
                Malrule second = others.get(j);
                first.with(second)
                        .filter(together -> gives(together, task, answer))
                        .ifPresent(together -> pairs.add(new Pair(first, second, together)));
            }
        }
        return new Explanation(
                task, answer, single, pairs, right ? Optional.empty() : Slip.between(task.correct(), answer));
    }

    boolean isRight() {
        return task.accepts(answer);
    }

    private static boolean gives(Malrule malrule, Task task, Answer answer) {
        return placeOf(task, answer, malrule.predict(task)) < Integer.MAX_VALUE;
    }

    /** How typical an answer is among those that a malrule gives; the largest number if it is not among them. */
    private static int placeOf(Task task, Answer answer, List<Answer> predicted) {
        for (int i = 0; i < predicted.size(); i++) {
            if (predicted.get(i).sameForm(answer)) {
                return i;
            }
        }
        for (int i = 0; i < predicted.size(); i++) {
            if (worthTheSame(task, predicted.get(i), answer)) {
                return OTHERWISE + i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Where the right value is asked for in a certain form, the form is all there is to tell answers apart. */
    private static boolean worthTheSame(Task task, Answer predicted, Answer answer) {
        return answer.value().isPresent()
                && predicted.sameValue(answer)
                && task.correct().filter(answer::sameValue).isEmpty();
    }

    /** What a malrule that gives this answer writes, where that is another writing of it. */
    Optional<Answer> writtenOtherwise(Malrule malrule) {
        List<Answer> predicted = malrule.predict(task);
        return predicted.stream().anyMatch(answer::sameForm)
                ? Optional.empty()
                : predicted.stream().filter(answer::sameValue).findFirst();
    }
}
