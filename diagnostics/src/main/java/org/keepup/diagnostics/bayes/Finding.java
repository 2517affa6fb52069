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
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.EvidenceList;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.TopicDiagnosis.Probabilities;
import org.keepup.diagnostics.Verdict;

/**
 * What one component's answers come to: the posterior in the words of the API, but for the pupil, so that it is the same for
 * all who gave the same answers.
 *
 * @param hypotheses groups of sets that foretell the same on this sheet, best first
 */
record Finding(Outcome outcome, int right, int wrong, List<Shown> hypotheses, Probabilities probabilities) {

    private static final double WORTH_SHOWING = 0.005;
    private static final double WORTH_A_WORD = 1e-9;
    private static final int MOST_SHOWN = 8;

    /**
     * A hypothesis without the pupil.
     *
     * @param sets that cannot be told apart, best first
     * @param set the first of them, by index
     * @param predictions by task of the paper, what they foretell
     */
    record Shown(
            List<SortedSet<String>> sets, int[] set, double probability, int explains, int wrong, short[] predictions) {

        SortedSet<String> malrules() {
            return sets.get(0);
        }

        Hypothesis of(Component component, Sheet sheet) {
            return new Hypothesis(
                    sets.get(0),
                    probability,
                    explains,
                    wrong,
                    sets.subList(1, sets.size()),
                    sheet.past().isNothing()
                            ? EvidenceList.of(sheet.size(), task -> evidence(sheet, task))
                            : evidence(component, sheet));
        }

        /** Of the answers before as well. */
        private List<Evidence> evidence(Component component, Sheet sheet) {
            List<Past.Answered> before = sheet.past().answers();
            return EvidenceList.of(before.size() + sheet.size(), task -> {
                if (task >= before.size()) {
                    return evidence(sheet, task - before.size());
                }
                Past.Answered answered = before.get(task);
                TaskProfile.Reading reading = answered.reading();
                return evidence(answered.response(), reading, component.predictions(reading.profile(), set));
            });
        }

        private Evidence evidence(Sheet sheet, int task) {
            TaskProfile.Reading reading = sheet.reading(task);
            return evidence(
                    sheet.responses().get(task), reading, reading.profile().foretold(predictions[task]));
        }

        private static Evidence evidence(Response response, TaskProfile.Reading reading, int[] foretold) {
            TaskProfile profile = reading.profile();
            if (foretold.length == 0) {
                Optional<String> right = response.task().correct().map(Answer::text);
                Verdict verdict =
                        reading.right() ? Verdict.NEUTRAL : reading.isNear() ? Verdict.SLIP : Verdict.CONTRADICTS;
                return new Evidence(response, right, verdict);
            }
            int best = foretold[0];
            boolean near = false;
            for (int index : foretold) {
                best = profile.match(index, reading) > profile.match(best, reading) ? index : best;
                near |= AnswerNoise.near(reading.form(), profile.wrong(index).form()) > 0;
            }
            Verdict verdict = reading.right()
                    ? Verdict.CONTRADICTS
                    : profile.match(best, reading) > 0 ? Verdict.SUPPORTS : near ? Verdict.SLIP : Verdict.CONTRADICTS;
            return new Evidence(response, Optional.of(profile.wrong(best).text()), verdict);
        }
    }

    static Finding of(Posterior posterior, DecisionRule rule) {
        Sheet sheet = posterior.sheet();
        Groups groups = new Groups(posterior);
        List<Shown> hypotheses = new ArrayList<>();
        for (Group group : groups.worthShowing()) {
            hypotheses.add(group.shown(posterior));
        }
        hypotheses.sort(Comparator.comparingDouble(Shown::probability)
                .reversed()
                .thenComparing(shown -> shown.malrules().toString()));
        if (hypotheses.size() > MOST_SHOWN) {
            hypotheses = hypotheses.subList(0, MOST_SHOWN);
        }
        Probabilities probabilities = new Probabilities(
                posterior.correct(), posterior.systematic(), posterior.unsystematic(), posterior.other());
        Outcome outcome = decide(sheet, hypotheses, Math.min(1, groups.named), probabilities, rule);
        return new Finding(outcome, sheet.allRight(), sheet.allWrong(), List.copyOf(hypotheses), probabilities);
    }

    private static Outcome decide(
            Sheet sheet, List<Shown> hypotheses, double named, Probabilities probabilities, DecisionRule rule) {
        if (!hypotheses.isEmpty()
                && named >= rule.systematic()
                && hypotheses.get(0).probability() >= rule.leading() * named
                && hypotheses.get(0).explains() >= rule.explained() * sheet.allWrong()
                && hypotheses.get(0).explains()
                        >= rule.supports() * hypotheses.get(0).malrules().size()) {
            return Outcome.SYSTEMATIC;
        }
        if (probabilities.correct() >= rule.secure()) {
            return sheet.allWrong() == 0 ? Outcome.SECURE : Outcome.SLIPS;
        }
        return probabilities.unsystematic() + probabilities.other() >= rule.unsystematic()
                ? Outcome.UNSYSTEMATIC
                : Outcome.NOT_ENOUGH_EVIDENCE;
    }

    /**
     * Sets that foretell the same on every task of the sheet are one group; a set that nobody can see is in none, and only
     * groups that may be worth showing are put together.
     */
    private static final class Groups {
        private final Map<Column, Group> byColumn = new LinkedHashMap<>();

        /** The probability of all sets that foretold a wrong answer. */
        private double named;

        Groups(Posterior posterior) {
            List<Alike> alike = posterior.alike();
            double[] probabilities = new double[alike.size()];
            // a group that is worth showing has a part of at least its mean
            double least = WORTH_SHOWING / Math.max(1, alike.size());
            for (int i = 0; i < probabilities.length; i++) {
                Alike one = alike.get(i);
                if (one.tally().fired() > 0) {
                    probabilities[i] = posterior.probability(one);
                    named += probabilities[i];
                    if (probabilities[i] >= least) {
                        byColumn.putIfAbsent(one.column(), new Group(one.tally().fired()));
                    }
                }
            }
            for (int i = 0; i < probabilities.length; i++) {
                if (probabilities[i] > 0) {
                    Group group = byColumn.get(alike.get(i).column());
                    if (group != null) {
                        group.add(alike.get(i), probabilities[i]);
                    }
                }
            }
        }

        List<Group> worthShowing() {
            List<Group> worthShowing = new ArrayList<>();
            for (Group group : byColumn.values()) {
                if (group.probability >= WORTH_SHOWING) {
                    worthShowing.add(group);
                }
            }
            return worthShowing;
        }
    }

    /** Sets of malrules that cannot be told apart on the sheet. */
    private static final class Group {
        private final int fired;
        private final List<Alike> parts = new ArrayList<>();
        private double probability;

        Group(int fired) {
            this.fired = fired;
        }

        void add(Alike one, double share) {
            parts.add(one);
            probability += share;
        }

        Shown shown(Posterior posterior) {
            List<SortedSet<String>> sets = new ArrayList<>();
            List<Posterior.Weighed> smallest = smallest(posterior);
            for (Posterior.Weighed set : smallest) {
                sets.add(posterior.component().ids(set.set()));
            }
            return new Shown(
                    List.copyOf(sets),
                    smallest.get(0).set(),
                    Math.min(1, probability),
                    fired,
                    posterior.sheet().allWrong(),
                    parts.get(0).column().predictions());
        }

        /** A pair that foretells no more than one of its members adds nothing a reader could use. */
        private List<Posterior.Weighed> smallest(Posterior posterior) {
            List<Posterior.Weighed> smallest = new ArrayList<>();
            List<Posterior.Weighed> ofSize = new ArrayList<>();
            for (int size = 1; size <= 3; size++) {
                for (Alike part : parts) {
                    if (part.setSize() == size && !addsNothing(part, smallest)) {
                        posterior.addTo(ofSize, part, WORTH_A_WORD);
                    }
                }
                int smaller = smallest.size();
                for (Posterior.Weighed set : ofSize) {
                    if (!holdsOneOf(set, smallest.subList(0, smaller))) {
                        smallest.add(set);
                    }
                }
                ofSize.clear();
            }
            if (smallest.size() > 1) {
                smallest.sort(Posterior.Weighed.BEST_FIRST);
            }
            return smallest;
        }

        private static boolean addsNothing(Alike part, List<Posterior.Weighed> smaller) {
            for (Posterior.Weighed one : smaller) {
                if (part.allHold(one.set())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean holdsOneOf(Posterior.Weighed set, List<Posterior.Weighed> smaller) {
            for (Posterior.Weighed one : smaller) {
                if (isWithin(one.set(), set.set())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isWithin(int[] smaller, int[] set) {
            for (int member : smaller) {
                if (java.util.Arrays.binarySearch(set, member) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A component's finding about one pupil. */
    record About(Finding finding, Component component, Sheet sheet) {}

    /** What all components say of one pupil. */
    static Diagnosis diagnosis(String pupil, int responses, List<About> parts) {
        Map<String, List<About>> byTopic = new LinkedHashMap<>();
        int correct = 0;
        for (About part : parts) {
            correct += part.finding().right();
            byTopic.computeIfAbsent(part.component().topic(), topic -> new ArrayList<>())
                    .add(part);
        }
        List<TopicDiagnosis> topics = new ArrayList<>();
        byTopic.forEach((topic, findings) -> topics.add(merge(topic, findings)));
        return new Diagnosis(pupil, responses, correct, topics);
    }

    /**
     * One topic from its components. Hypotheses of different components concern different tasks and can hold at the same
     * time, so each keeps its own probability; that of knowing the topic is that of knowing every part.
     */
    private static TopicDiagnosis merge(String topic, List<About> parts) {
        List<Finding> findings = parts.stream().map(About::finding).toList();
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (About part : parts) {
            for (Shown shown : part.finding().hypotheses()) {
                hypotheses.add(shown.of(part.component(), part.sheet()));
            }
        }
        if (parts.size() > 1) {
            hypotheses.sort(Comparator.comparingDouble(Hypothesis::probability)
                    .reversed()
                    .thenComparing(hypothesis -> hypothesis.malrules().toString()));
            hypotheses = hypotheses.subList(0, Math.min(MOST_SHOWN, hypotheses.size()));
        }
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
