package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.TopicDiagnosis.Probabilities;
import org.keepup.diagnostics.Verdict;

/**
 * What one component's answers come to: the posterior in the words of the API.
 *
 * @param hypotheses groups of sets that foretell the same on this sheet, best first
 * @param named probability of the hypotheses that foretold at least one wrong answer, all together
 */
record Finding(
        Outcome outcome, int right, int wrong, List<Hypothesis> hypotheses, Probabilities probabilities, double named) {

    private static final double WORTH_SHOWING = 0.005;
    private static final int MOST_SHOWN = 8;

    static Finding of(Component component, Posterior posterior, DecisionRule rule) {
        Sheet sheet = posterior.sheet();
        List<Group> groups = groups(component, posterior);
        List<Hypothesis> hypotheses = sheet.wrong() == 0
                ? List.of()
                : groups.stream()
                        .filter(group -> group.tally.fired() > 0 && group.probability >= WORTH_SHOWING)
                        .limit(MOST_SHOWN)
                        .map(group -> group.hypothesis(component, sheet))
                        .toList();
        double named = Math.min(
                1,
                groups.stream()
                        .filter(group -> group.tally.fired() > 0)
                        .mapToDouble(group -> group.probability)
                        .sum());
        Probabilities probabilities = new Probabilities(
                posterior.correct(), posterior.systematic(), posterior.unsystematic(), posterior.other());
        Outcome outcome = decide(sheet, hypotheses, named, probabilities, rule);
        return new Finding(outcome, sheet.right(), sheet.wrong(), hypotheses, probabilities, named);
    }

    private static Outcome decide(
            Sheet sheet, List<Hypothesis> hypotheses, double named, Probabilities probabilities, DecisionRule rule) {
        if (!hypotheses.isEmpty()
                && named >= rule.systematic()
                && hypotheses.get(0).probability() >= rule.leading() * named
                && hypotheses.get(0).explains() >= rule.explained() * sheet.wrong()
                && hypotheses.get(0).explains()
                        >= rule.supports() * hypotheses.get(0).malrules().size()) {
            return Outcome.SYSTEMATIC;
        }
        if (probabilities.correct() >= rule.secure()) {
            return sheet.wrong() == 0 ? Outcome.SECURE : Outcome.SLIPS;
        }
        return probabilities.unsystematic() + probabilities.other() >= rule.unsystematic()
                ? Outcome.UNSYSTEMATIC
                : Outcome.NOT_ENOUGH_EVIDENCE;
    }

    /** Sets that foretell the same on every task of the sheet are one group; a set that nobody can see is in none. */
    private static List<Group> groups(Component component, Posterior posterior) {
        Map<List<List<Integer>>, Group> groups = new LinkedHashMap<>();
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.tally().fired() + candidate.tally().held() == 0 || candidate.probability() < 1e-9) {
                continue;
            }
            List<List<Integer>> signature = new ArrayList<>();
            for (TaskProfile profile : posterior.sheet().profiles()) {
                signature.add(asList(component.predictions(profile, candidate.set())));
            }
            groups.computeIfAbsent(signature, key -> new Group(candidate.tally()))
                    .add(component, candidate);
        }
        return groups.values().stream()
                .sorted(Comparator.<Group>comparingDouble(group -> group.probability)
                        .reversed()
                        .thenComparing(group -> group.sets.get(0).toString()))
                .toList();
    }

    private static List<Integer> asList(int[] indices) {
        return java.util.Arrays.stream(indices).sorted().boxed().toList();
    }

    /** Sets of malrules that cannot be told apart on the sheet. */
    private static final class Group {
        private final Tally tally;
        private final List<SortedSet<String>> sets = new ArrayList<>();
        private List<Integer> leader = List.of();
        private double probability;

        Group(Tally tally) {
            this.tally = tally;
        }

        void add(Component component, Posterior.Weighed candidate) {
            SortedSet<String> ids = new TreeSet<>();
            candidate.set().forEach(m -> ids.add(component.malrules().get(m).id()));
            if (sets.isEmpty()) {
                leader = candidate.set();
            }
            // a pair that foretells no more than one of its members adds nothing a reader could use
            if (sets.stream().noneMatch(ids::containsAll)) {
                sets.add(ids);
            }
            probability += candidate.probability();
        }

        Hypothesis hypothesis(Component component, Sheet sheet) {
            List<Evidence> evidence = new ArrayList<>();
            int explains = 0;
            for (int i = 0; i < sheet.responses().size(); i++) {
                Evidence one = evidence(component, sheet, i);
                evidence.add(one);
                explains += one.verdict() == Verdict.SUPPORTS ? 1 : 0;
            }
            return new Hypothesis(
                    sets.get(0),
                    Math.min(1, probability),
                    explains,
                    sheet.wrong(),
                    sets.subList(1, sets.size()),
                    evidence);
        }

        private Evidence evidence(Component component, Sheet sheet, int i) {
            TaskProfile profile = sheet.profiles().get(i);
            TaskProfile.Reading reading = sheet.readings().get(i);
            Response response = sheet.responses().get(i);
            int[] foretold = component.predictions(profile, leader);
            if (foretold.length == 0) {
                Optional<String> right = response.task().correct().map(Answer::text);
                Verdict verdict =
                        reading.right() ? Verdict.NEUTRAL : reading.isNear() ? Verdict.SLIP : Verdict.CONTRADICTS;
                return new Evidence(response, right, verdict);
            }
            int best = foretold[0];
            boolean near = false;
            for (int index : foretold) {
                best = profile.logMatch(index, reading) > profile.logMatch(best, reading) ? index : best;
                near |= AnswerNoise.near(reading.form(), profile.wrong(index).form()) > 0;
            }
            Verdict verdict = profile.logMatch(best, reading) > Double.NEGATIVE_INFINITY
                    ? Verdict.SUPPORTS
                    : near && !reading.right() ? Verdict.SLIP : Verdict.CONTRADICTS;
            return new Evidence(response, Optional.of(profile.wrong(best).text()), verdict);
        }
    }

    /**
     * One topic from its components. Hypotheses of different components concern different tasks and can hold at the same
     * time, so each keeps its own probability; that of knowing the topic is that of knowing every part.
     */
    static TopicDiagnosis merge(String topic, List<Finding> findings) {
        List<Hypothesis> hypotheses = findings.stream()
                .flatMap(finding -> finding.hypotheses().stream())
                .sorted(Comparator.comparingDouble(Hypothesis::probability)
                        .reversed()
                        .thenComparing(hypothesis -> hypothesis.malrules().toString()))
                .limit(MOST_SHOWN)
                .toList();
        int right = findings.stream().mapToInt(Finding::right).sum();
        int wrong = findings.stream().mapToInt(Finding::wrong).sum();
        double correct = 1;
        double notSystematic = 1;
        double notOther = 1;
        for (Finding finding : findings) {
            Probabilities p = finding.probabilities();
            correct *= p.correct();
            notSystematic *= 1 - p.systematic();
            notOther *= 1 - p.other();
        }
        double systematic =
                findings.size() == 1 ? findings.get(0).probabilities().systematic() : 1 - notSystematic;
        double other = Math.min(
                findings.size() == 1 ? findings.get(0).probabilities().other() : 1 - notOther,
                Math.max(0, 1 - correct - systematic));
        double unsystematic = Math.max(0, 1 - correct - systematic - other);
        Outcome outcome = outcome(findings);
        return new TopicDiagnosis(
                topic,
                right + wrong,
                right,
                outcome,
                hypotheses,
                new Probabilities(correct, systematic, unsystematic, other),
                Summary.of(topic, right, wrong, outcome, hypotheses, other));
    }

    /** What is known for certain of any part comes before what is open; secure only when every part is. */
    private static Outcome outcome(List<Finding> findings) {
        Set<Outcome> outcomes = new HashSet<>();
        findings.forEach(finding -> outcomes.add(finding.outcome()));
        for (Outcome outcome :
                List.of(Outcome.SYSTEMATIC, Outcome.UNSYSTEMATIC, Outcome.NOT_ENOUGH_EVIDENCE, Outcome.SLIPS)) {
            if (outcomes.contains(outcome)) {
                return outcome;
            }
        }
        return Outcome.SECURE;
    }
}
