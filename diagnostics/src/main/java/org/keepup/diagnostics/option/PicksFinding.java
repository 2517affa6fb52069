package org.keepup.diagnostics.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.keepup.core.item.Option;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.TopicDiagnosis.Probabilities;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.bayes.DecisionRule;

/** What the picks from items that share ideas come to, in the words of the API. */
final class PicksFinding {

    /** Fewer right picks than this are never called secure: a guess is right too often. */
    private static final int FEWEST_FOR_SECURE = 3;

    private static final double WORTH_SHOWING = 0.005;
    private static final int MOST_SHOWN = 8;

    private final List<OptionEngine.Picked> answered;
    private final Picks posterior;
    private final DecisionRule rule;
    private final int right;

    PicksFinding(List<OptionEngine.Picked> answered, Picks posterior, DecisionRule rule) {
        this.answered = answered;
        this.posterior = posterior;
        this.rule = rule;
        int count = 0;
        for (int i = 0; i < answered.size(); i++) {
            count += posterior.items().get(i).isRight(posterior.picked(i)) ? 1 : 0;
        }
        this.right = count;
    }

    TopicDiagnosis topic(String topic) {
        List<Group> groups = groups();
        List<Hypothesis> hypotheses = groups.stream()
                .filter(group -> group.explains() > 0 && group.probability >= WORTH_SHOWING)
                .limit(MOST_SHOWN)
                .map(Group::hypothesis)
                .toList();
        Probabilities probabilities = new Probabilities(
                posterior.probability(Picks.Kind.CORRECT),
                posterior.probability(Picks.Kind.IDEAS),
                posterior.probability(Picks.Kind.UNSYSTEMATIC),
                0);
        double named = groups.stream()
                .filter(group -> group.explains() > 0)
                .mapToDouble(group -> group.probability)
                .sum();
        Outcome outcome = decide(hypotheses, named, probabilities);
        return new TopicDiagnosis(
                topic,
                answered.size(),
                right,
                outcome,
                hypotheses,
                probabilities,
                summary(answered.size(), right, outcome, hypotheses));
    }

    private Outcome decide(List<Hypothesis> hypotheses, double named, Probabilities probabilities) {
        int wrong = answered.size() - right;
        if (!hypotheses.isEmpty()) {
            Hypothesis best = hypotheses.get(0);
            if (named >= rule.systematic()
                    && best.probability() >= rule.leading() * named
                    && best.explains() >= rule.explained() * wrong
                    && best.explains() >= rule.supports() * best.malrules().size()) {
                return Outcome.SYSTEMATIC;
            }
        }
        if (probabilities.correct() >= rule.secure() && answered.size() >= FEWEST_FOR_SECURE) {
            return wrong == 0 ? Outcome.SECURE : Outcome.SLIPS;
        }
        return probabilities.unsystematic() >= rule.unsystematic() && wrong > 0
                ? Outcome.UNSYSTEMATIC
                : Outcome.NOT_ENOUGH_EVIDENCE;
    }

    /** One plain sentence for the teacher. */
    static String summary(int all, int right, Outcome outcome, List<Hypothesis> hypotheses) {
        int wrong = all - right;
        return switch (outcome) {
            case SECURE -> "All " + all + " options picked are right, more often than guessing would hit.";
            case SLIPS ->
                "Knows it: " + right + " of " + all + " options picked are right; the "
                        + (wrong == 1 ? "other looks like a slip." : "others look like slips.");
            case SYSTEMATIC -> {
                Hypothesis best = hypotheses.get(0);
                yield best.explains() + " of " + best.wrong() + " wrong "
                        + (best.wrong() == 1 ? "option is" : "options are") + " what "
                        + (best.malrules().size() > 1 ? "these ideas together lead" : "one idea leads") + " to"
                        + (best.indistinguishable().isEmpty()
                                ? "."
                                : "; " + best.indistinguishable().size() + " other"
                                        + (best.indistinguishable().size() == 1 ? "" : "s")
                                        + " would lead to the same.");
            }
            case UNSYSTEMATIC ->
                wrong + " of " + all + " options picked " + (wrong == 1 ? "is" : "are")
                        + " wrong; like the other picks, it looks like guessing.";
            case NOT_ENOUGH_EVIDENCE ->
                wrong == 0
                        ? (all == 1 ? "The option picked is" : "All " + all + " options picked are")
                                + " right, but guessing might have done it."
                        : wrong + " of " + all + " options picked " + (wrong == 1 ? "is" : "are")
                                + " wrong; not enough evidence to say why.";
        };
    }

    /** Sets of ideas that lead to the same options throughout. */
    private List<Group> groups() {
        Map<List<SortedSet<Integer>>, Group> groups = new LinkedHashMap<>();
        for (Picks.Explanation explanation : posterior.explanations()) {
            if (explanation.kind() == Picks.Kind.IDEAS) {
                List<SortedSet<Integer>> signature = posterior.items().stream()
                        .map(item -> item.foretold(explanation.ideas()))
                        .toList();
                groups.computeIfAbsent(signature, Group::new).add(explanation);
            }
        }
        return groups.values().stream()
                .sorted(Comparator.<Group>comparingDouble(group -> group.probability)
                        .reversed()
                        .thenComparing(group -> group.sets.get(0).toString()))
                .toList();
    }

    private final class Group {
        private final List<SortedSet<Integer>> foretold;
        private final List<SortedSet<String>> sets = new ArrayList<>();
        private double probability;

        Group(List<SortedSet<Integer>> foretold) {
            this.foretold = foretold;
        }

        void add(Picks.Explanation explanation) {
            // a pair that leads where one of its members leads adds nothing a reader could use
            if (sets.stream().noneMatch(explanation.ideas()::containsAll)) {
                sets.add(explanation.ideas());
            }
            probability += explanation.probability();
        }

        int explains() {
            int explains = 0;
            for (int i = 0; i < answered.size(); i++) {
                explains += foretold.get(i).contains(posterior.picked(i)) ? 1 : 0;
            }
            return explains;
        }

        Hypothesis hypothesis() {
            List<Evidence> evidence = new ArrayList<>();
            for (int i = 0; i < answered.size(); i++) {
                evidence.add(evidence(i));
            }
            return new Hypothesis(
                    sets.get(0),
                    Math.min(1, probability),
                    explains(),
                    answered.size() - right,
                    sets.subList(1, sets.size()),
                    evidence);
        }

        private Evidence evidence(int i) {
            OptionEngine.Picked one = answered.get(i);
            boolean isRight = posterior.items().get(i).isRight(one.option());
            if (foretold.get(i).isEmpty()) {
                return new Evidence(
                        one.response(),
                        one.item().options().stream()
                                .filter(one.item()::isCorrect)
                                .findFirst()
                                .map(option -> option.answer().text()),
                        isRight ? Verdict.NEUTRAL : Verdict.CONTRADICTS);
            }
            boolean fits = foretold.get(i).contains(one.option());
            Option shown = one.item()
                    .options()
                    .get(fits ? one.option() : foretold.get(i).first());
            return new Evidence(
                    one.response(), Optional.of(shown.answer().text()), fits ? Verdict.SUPPORTS : Verdict.CONTRADICTS);
        }
    }
}
