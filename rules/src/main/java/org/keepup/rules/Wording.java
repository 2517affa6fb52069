package org.keepup.rules;

import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Verdict;

/** Evidence in words that a tutor reads. */
final class Wording {

    private Wording() {}

    /** A probability in words; never shown as certainty. */
    static String probability(double probability) {
        if (probability > 0.99) {
            return "more than 99%";
        }
        if (probability < 0.01) {
            return "less than 1%";
        }
        return "about " + Math.round(probability * 100) + "%";
    }

    /** {@code 5 of 6 wrong answers in subtraction, such as 402 - 137 = 335 (right: 265), …}. */
    static String evidence(String topic, Hypothesis hypothesis) {
        String example = hypothesis.evidence().stream()
                .filter(evidence -> evidence.verdict() == Verdict.SUPPORTS)
                .findFirst()
                .map(evidence -> ", such as " + answered(evidence) + ",")
                .orElse("");
        String all = hypothesis.explains() == hypothesis.wrong()
                ? hypothesis.wrong() == 1
                        ? "The one wrong answer"
                        : hypothesis.wrong() == 2
                                ? "Both wrong answers"
                                : "All " + hypothesis.wrong() + " wrong answers"
                : hypothesis.explains() + " of " + hypothesis.wrong() + " wrong answers";
        return all + " in " + topic + example + (hypothesis.explains() == 1 ? " is" : " are")
                + " just what this misconception gives. Probability: " + probability(hypothesis.probability()) + ".";
    }

    private static String answered(Evidence evidence) {
        return evidence.response().task() + " = " + evidence.response().answer().text()
                + evidence.response()
                        .task()
                        .correct()
                        .map(correct -> " (right: " + correct.text() + ")")
                        .orElse("");
    }
}
