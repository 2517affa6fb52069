package org.keepup.diagnostics.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/** What is going on in a simulated pupil's head: the truth that a diagnosis is compared with. */
public sealed interface State {

    /** Knows the procedure. */
    record Knows() implements State {}

    /**
     * Follows a wrong procedure.
     *
     * @param malrules ids; two or more for a compound
     * @param procedure all of them acting together
     * @param parts each of them alone; empty for one malrule
     */
    record Holds(SortedSet<String> malrules, Malrule procedure, List<Holds> parts) implements State {
        public Holds {
            malrules = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(malrules));
            Objects.requireNonNull(procedure, "procedure");
            parts = List.copyOf(parts);
            if (malrules.isEmpty()) {
                throw new IllegalArgumentException("a pupil who holds no malrule knows it or muddles through");
            }
        }

        /** One malrule. */
        public static Holds of(Malrule malrule) {
            return new Holds(new TreeSet<>(List.of(malrule.id())), malrule, List.of());
        }

        /** Two malrules at once, or empty when they cannot act together. */
        public static Optional<Holds> of(Malrule one, Malrule other) {
            return one.with(other)
                    .map(both ->
                            new Holds(new TreeSet<>(List.of(one.id(), other.id())), both, List.of(of(one), of(other))));
        }

        /** The answers that the procedure leads to, most typical first; the right one where it has nothing to say. */
        List<Answer> answers(Task task) {
            List<Answer> answers =
                    procedure.description().forms().contains(task.form().id()) ? procedure.predict(task) : List.of();
            if (answers.stream().anyMatch(Answer::isBlank)) {
                answers = answers.stream().filter(answer -> !answer.isBlank()).toList();
            }
            return answers.isEmpty() ? task.correct().stream().toList() : answers;
        }

        /** Whether a task can show that the pupil holds this. */
        boolean isVisibleOn(Task task) {
            return answers(task).stream().anyMatch(answer -> !task.accepts(answer));
        }
    }

    /**
     * Errs without a system.
     *
     * @param errs how often, 0 to 1
     */
    record Muddles(double errs) implements State {
        public Muddles {
            if (!(errs > 0 && errs <= 1)) {
                throw new IllegalArgumentException(
                        "a pupil without system errs on more than 0 and at most 1, not " + errs);
            }
        }
    }
}
