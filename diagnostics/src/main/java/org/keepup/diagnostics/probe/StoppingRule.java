package org.keepup.diagnostics.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * When enough has been asked: one explanation has reached a probability, explanations that no candidate could part counting
 * as one.
 *
 * @param probability from which it is enough, above 0 and below 1
 */
public record StoppingRule(double probability) {

    public StoppingRule {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1 is needed, not " + probability);
        }
    }

    /** Whether to stop. */
    public boolean isMet(Outlook outlook, Ties ties) {
        Map<Object, Double> mass = new HashMap<>();
        for (Outlook.Explanation explanation : outlook.explanations()) {
            mass.merge(ties.group(explanation), explanation.probability(), Double::sum);
        }
        return mass.values().stream().anyMatch(held -> held >= probability);
    }

    /** Which malrules give the same answers to every candidate, so that no number of questions parts them. Immutable. */
    public static final class Ties {
        private final Map<String, Integer> groupById = new HashMap<>();

        /** @param candidates everything that could be asked */
        public Ties(MalruleLibrary library, List<Task> candidates) {
            Map<List<List<String>>, Integer> groups = new HashMap<>();
            for (Malrule malrule : library.all()) {
                List<List<String>> foretold = new ArrayList<>();
                for (Task task : candidates) {
                    List<Answer> answers =
                            malrule.description().forms().contains(task.form().id())
                                    ? malrule.predict(task)
                                    : List.of();
                    foretold.add(
                            answers.isEmpty()
                                    ? task.correct().stream().map(Answer::form).toList()
                                    : answers.stream().map(Answer::form).toList());
                }
                groupById.put(malrule.id(), groups.computeIfAbsent(foretold, key -> groups.size()));
            }
        }

        /** Equal for explanations that cannot be parted; compounds of tied malrules count as tied. */
        public Object group(Outlook.Explanation explanation) {
            return explanation.kind() == Outlook.Kind.MALRULES
                    ? explanation.malrules().stream()
                            .map(id -> groupById.getOrDefault(id, -1))
                            .sorted()
                            .toList()
                    : explanation.kind();
        }
    }
}
