package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;

/**
 * A diagnosis of one topic boiled down to what can be compared with the truth.
 *
 * @param choices every explanation that the engine gave, most probable first; of equals, knowing it, then no known system
 * @param outcome what the engine decided to say
 */
record Judgement(List<Choice> choices, Outcome outcome) {

    enum Kind {
        CORRECT,
        NO_KNOWN_SYSTEM,
        MALRULES
    }

    /**
     * One explanation.
     *
     * @param sets sets of malrules that cannot be told apart on the sheet, the leading one first; empty for the other kinds
     */
    record Choice(Kind kind, List<? extends SortedSet<String>> sets, double probability) {

        /** Whether this is the truth, as far as the sheet can tell. */
        boolean isTrue(State truth) {
            return switch (kind) {
                case CORRECT -> truth instanceof State.Knows;
                case NO_KNOWN_SYSTEM -> truth instanceof State.Muddles;
                case MALRULES -> truth instanceof State.Holds holds && sets.contains(holds.malrules());
            };
        }

        Choice with(SortedSet<String> set) {
            List<SortedSet<String>> longer = new ArrayList<>(sets);
            longer.add(set);
            return new Choice(kind, longer, probability);
        }

        /** Whether this is the truth and the engine put it first among those that it cannot tell apart. */
        boolean isStrictlyTrue(State truth) {
            return kind == Kind.MALRULES
                    ? truth instanceof State.Holds holds && sets.get(0).equals(holds.malrules())
                    : isTrue(truth);
        }

        /** The set of the group that is closest to the truth. */
        Set<String> nearestTo(Set<String> truth) {
            return sets.stream()
                    .max(Comparator.comparingInt((SortedSet<String> set) -> shared(set, truth))
                            .thenComparing(Comparator.comparingInt((SortedSet<String> set) -> set.size())
                                    .reversed()))
                    .map(set -> (Set<String>) new TreeSet<>(set))
                    .orElse(Set.of());
        }

        private static int shared(Set<String> one, Set<String> other) {
            return (int) one.stream().filter(other::contains).count();
        }
    }

    /** The first topic of a diagnosis; simulated pupils are asked about one. */
    static Judgement of(Diagnosis diagnosis) {
        if (diagnosis.topics().isEmpty()) {
            return new Judgement(List.of(new Choice(Kind.CORRECT, List.of(), 0)), Outcome.NOT_ENOUGH_EVIDENCE);
        }
        return of(diagnosis.topics().get(0));
    }

    static Judgement of(TopicDiagnosis topic) {
        List<Choice> choices = new ArrayList<>();
        TopicDiagnosis.Probabilities p = topic.probabilities();
        choices.add(new Choice(Kind.CORRECT, List.of(), p.correct()));
        choices.add(new Choice(Kind.NO_KNOWN_SYSTEM, List.of(), Math.min(1, p.unsystematic() + p.other())));
        for (Hypothesis hypothesis : topic.hypotheses()) {
            List<SortedSet<String>> sets = new ArrayList<>();
            sets.add(hypothesis.malrules());
            sets.addAll(hypothesis.indistinguishable());
            choices.add(new Choice(Kind.MALRULES, sets, hypothesis.probability()));
        }
        choices.sort(Comparator.comparingDouble(Choice::probability).reversed());
        return new Judgement(List.copyOf(choices), topic.outcome());
    }

    /**
     * With the truth among the sets of a choice that names a part of it where the rest does not show on the sheet: engines
     * need not list a pair that foretells no more than one of its members.
     */
    Judgement on(ResponseSheet sheet, State truth) {
        if (!(truth instanceof State.Holds holds) || holds.parts().isEmpty()) {
            return this;
        }
        Answered answered = Answered.on(sheet);
        List<String> foretold = answered.foretold(holds);
        Set<SortedSet<String>> alike = holds.parts().stream()
                .filter(part -> answered.foretold(part).equals(foretold))
                .map(State.Holds::malrules)
                .collect(Collectors.toSet());
        List<Choice> completed = choices.stream()
                .map(choice -> choice.isTrue(truth) || choice.sets().stream().noneMatch(alike::contains)
                        ? choice
                        : choice.with(holds.malrules()))
                .toList();
        return new Judgement(completed, outcome);
    }

    Choice top() {
        return choices.get(0);
    }

    double probabilityOf(State truth) {
        return choices.stream()
                .filter(choice -> choice.isTrue(truth))
                .mapToDouble(Choice::probability)
                .sum();
    }

    /** The most probable group of malrules, when the engine decided to name one. */
    java.util.Optional<Choice> named() {
        return outcome == Outcome.SYSTEMATIC
                ? choices.stream()
                        .filter(choice -> choice.kind() == Kind.MALRULES)
                        .findFirst()
                : java.util.Optional.empty();
    }

    /** The multi-class Brier score, 0 (certain and right) to 2 (certain and wrong). */
    double brier(State truth) {
        double score = 0;
        boolean listed = false;
        for (Choice choice : choices) {
            boolean holds = choice.isTrue(truth);
            listed |= holds;
            double off = choice.probability() - (holds ? 1 : 0);
            score += off * off;
        }
        return listed ? score : score + 1;
    }
}
