package org.keepup.diagnostics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

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

    /** Says in one plain sentence what parts of a topic come to together. */
    public interface Summing {
        String summary(int responses, int correct, Outcome outcome, List<Hypothesis> hypotheses);
    }

    /**
     * One topic from parts that rest on different responses. Hypotheses keep their own probabilities; one that several parts
     * hold has all their evidence and the highest of their probabilities, no more, since each part began with a prior of its
     * own. Knowing the topic is knowing every part.
     *
     * @param parts at least one
     * @param outcome what they come to, see {@link #outcome(List)}
     */
    public static TopicDiagnosis together(String topic, List<TopicDiagnosis> parts, Outcome outcome, Summing summing) {
        Map<SortedSet<String>, Hypothesis> bySet = new LinkedHashMap<>();
        double correct = 1;
        double notSystematic = 1;
        double notOther = 1;
        for (TopicDiagnosis part : parts) {
            part.hypotheses().forEach(one -> bySet.merge(one.malrules(), one, Hypothesis::with));
            correct *= part.probabilities().correct();
            notSystematic *= 1 - part.probabilities().systematic();
            notOther *= 1 - part.probabilities().other();
        }
        List<Hypothesis> hypotheses = bySet.values().stream()
                .sorted(Comparator.comparingDouble(Hypothesis::probability)
                        .reversed()
                        .thenComparing(hypothesis -> hypothesis.malrules().toString()))
                .toList();
        double systematic = Math.min(1 - notSystematic, 1 - correct);
        double other = Math.min(1 - notOther, 1 - correct - systematic);
        double unsystematic = Math.max(0, 1 - correct - systematic - other);
        int responses = parts.stream().mapToInt(TopicDiagnosis::responses).sum();
        int right = parts.stream().mapToInt(TopicDiagnosis::correct).sum();
        return new TopicDiagnosis(
                topic,
                responses,
                right,
                outcome,
                hypotheses,
                new Probabilities(correct, systematic, unsystematic, Math.max(0, other)),
                summing.summary(responses, right, outcome, hypotheses));
    }

    /**
     * What parts about different things within a topic come to. What is found in one part is not unmade by another: an outcome
     * that names something comes before one that is open, and the whole is secure only when every part is.
     */
    public static Outcome outcome(List<TopicDiagnosis> parts) {
        for (Outcome outcome :
                List.of(Outcome.SYSTEMATIC, Outcome.UNSYSTEMATIC, Outcome.NOT_ENOUGH_EVIDENCE, Outcome.SLIPS)) {
            if (parts.stream().anyMatch(part -> part.outcome() == outcome)) {
                return outcome;
            }
        }
        return Outcome.SECURE;
    }

    /**
     * Posterior probabilities; they add up to 1, except where marks alone are known: then what is missing to 1 is not knowing
     * it, of a kind that marks do not tell.
     *
     * @param correct knows it, slips apart
     * @param systematic some malrule or set of malrules of the library
     * @param unsystematic errors of no one kind
     * @param other something systematic that is not in the library
     */
    public record Probabilities(double correct, double systematic, double unsystematic, double other) {}
}
