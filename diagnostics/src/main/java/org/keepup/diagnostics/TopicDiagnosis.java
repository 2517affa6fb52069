package org.keepup.diagnostics;

import java.util.List;
import java.util.Objects;

/**
 * What one pupil's answers to one topic say.
 *
 * @param topic subtraction, fractions …
 * @param responses answered, of this topic
 * @param correct answered right
 * @param outcome the decision
 * @param hypotheses best first, ties by id; only those worth showing
 * @param probabilities how likely each kind of explanation is
 * @param summary one plain sentence for the teacher
 */
public record TopicDiagnosis(
        String topic,
        int responses,
        int correct,
        Outcome outcome,
        List<Hypothesis> hypotheses,
        Probabilities probabilities,
        String summary) {
    public TopicDiagnosis {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(summary, "summary");
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * Posterior probabilities; they add up to 1.
     *
     * @param correct knows it, slips apart
     * @param systematic some malrule or set of malrules of the library
     * @param unsystematic errors of no one kind
     * @param other something systematic that is not in the library
     */
    public record Probabilities(double correct, double systematic, double unsystematic, double other) {}
}
