package org.keepup.diagnostics.bayes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/** Sets of malrules of one component that act together, composed once per set. Thread-safe. */
final class Compounds {

    private final List<Malrule> malrules;
    private final Map<List<Integer>, Optional<Malrule>> composed = new ConcurrentHashMap<>();

    Compounds(List<Malrule> malrules) {
        this.malrules = malrules;
    }

    /**
     * Whether a pupil can hold all of these at once: those that speak about the same form must compose in the procedure;
     * those that speak about different forms do not meet.
     */
    boolean canBeHeld(List<Integer> set) {
        for (int i = 0; i < set.size(); i++) {
            for (int j = i + 1; j < set.size(); j++) {
                if (meet(set.get(i), set.get(j))
                        && composed(List.of(set.get(i), set.get(j))).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meet(int a, int b) {
        var forms = malrules.get(a).description().forms();
        return malrules.get(b).description().forms().stream().anyMatch(forms::contains);
    }

    /** What holders of the set write; empty when none of them speaks about the task. */
    Optional<List<Answer>> answers(List<Integer> set, Task task) {
        List<Integer> speaking = set.stream()
                .filter(index -> TaskProfile.speaksOf(malrules.get(index), task))
                .toList();
        return speaking.isEmpty() ? Optional.empty() : composed(speaking).map(malrule -> malrule.predict(task));
    }

    private Optional<Malrule> composed(List<Integer> set) {
        Optional<Malrule> known = composed.get(set);
        if (known != null) {
            return known;
        }
        Optional<Malrule> all = Optional.of(malrules.get(set.get(0)));
        for (int i = 1; i < set.size(); i++) {
            Malrule next = malrules.get(set.get(i));
            all = all.flatMap(malrule -> malrule.with(next));
        }
        composed.put(set, all);
        return all;
    }
}
