package org.keepup.diagnostics.bayes;

import java.util.List;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;

/** One plain sentence for the teacher. */
final class Summary {

    private Summary() {}

    static String of(String topic, int right, int wrong, Outcome outcome, List<Hypothesis> hypotheses, double other) {
        int all = right + wrong;
        return switch (outcome) {
            case SECURE -> "All " + all + " answers are right, and the tasks would have shown most known errors.";
            case SLIPS ->
                "Knows how: " + right + " of " + all + " right; the " + (wrong == 1 ? "error looks" : "errors look")
                        + " like slips.";
            case SYSTEMATIC -> {
                Hypothesis best = hypotheses.get(0);
                yield best.explains() + " of " + best.wrong() + " wrong "
                        + (best.wrong() == 1 ? "answer is" : "answers are") + " exactly what "
                        + (best.malrules().size() > 1
                                ? "these wrong procedures together give"
                                : "one wrong procedure gives")
                        + (best.indistinguishable().isEmpty()
                                ? "."
                                : "; " + best.indistinguishable().size()
                                        + " other" + (best.indistinguishable().size() == 1 ? "" : "s")
                                        + " would give the same on these tasks.");
            }
            case UNSYSTEMATIC ->
                other > 0.4
                        ? wrong + " of " + all
                                + " wrong, in a way that looks consistent but is in no catalogue: ask the pupil"
                                + " to talk through the working."
                        : wrong + " of " + all + " wrong, with no one procedure behind the errors.";
            case NOT_ENOUGH_EVIDENCE ->
                wrong == 0
                        ? "All " + all + " answers are right, but these tasks would not have shown the common errors."
                        : wrong + " of " + all + " wrong; not enough evidence to say why.";
        };
    }
}
