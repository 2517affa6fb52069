package org.keepup.diagnostics.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;

/** What the engines of this package share: the answered responses of a sheet, and a diagnosis made of plain weights. */
record Answered(ResponseSheet sheet, List<Response> responses) {

    static Answered on(ResponseSheet sheet) {
        return new Answered(
                sheet,
                sheet.responses().stream()
                        .filter(response -> response.status() == Status.ANSWERED)
                        .toList());
    }

    int right() {
        return (int) responses.stream().filter(Response::isCorrect).count();
    }

    /** What a state foretells, response by response. */
    List<String> foretold(State state) {
        return responses.stream()
                .map(response -> World.intended(state, response.task()).get(0).form())
                .toList();
    }

    boolean isVisible(State state) {
        return state instanceof State.Holds holds
                && responses.stream().anyMatch(response -> holds.isVisibleOn(response.task()));
    }

    /** One topic's diagnosis from the probabilities of states; states that foretell the same are one hypothesis. */
    Diagnosis diagnosis(Map<State, Double> probabilities) {
        double correct = 0;
        double muddled = 0;
        double systematic = 0;
        Map<List<String>, List<State.Holds>> groups = new LinkedHashMap<>();
        Map<List<String>, Double> weights = new LinkedHashMap<>();
        for (Map.Entry<State, Double> entry : probabilities.entrySet()) {
            double p = entry.getValue();
            if (entry.getKey() instanceof State.Knows) {
                correct += p;
            } else if (entry.getKey() instanceof State.Muddles) {
                muddled += p;
            } else if (entry.getKey() instanceof State.Holds holds) {
                systematic += p;
                if (p > 1e-6 && isVisible(holds)) {
                    List<String> foretold = foretold(holds);
                    groups.computeIfAbsent(foretold, key -> new java.util.ArrayList<>())
                            .add(holds);
                    weights.merge(foretold, p, Double::sum);
                }
            }
        }
        List<Hypothesis> hypotheses = groups.entrySet().stream()
                .map(group -> hypothesis(group.getKey(), group.getValue(), weights.get(group.getKey())))
                .sorted(Comparator.comparingDouble(Hypothesis::probability)
                        .reversed()
                        .thenComparing(hypothesis -> hypothesis.malrules().toString()))
                .toList();
        double best = hypotheses.isEmpty() ? 0 : hypotheses.get(0).probability();
        Outcome outcome = best >= Math.max(correct, muddled)
                ? Outcome.SYSTEMATIC
                : muddled > correct
                        ? Outcome.UNSYSTEMATIC
                        : right() == responses.size() ? Outcome.SECURE : Outcome.SLIPS;
        String topic = responses.isEmpty() ? "" : responses.get(0).task().form().topic();
        TopicDiagnosis one = new TopicDiagnosis(
                topic,
                responses.size(),
                right(),
                outcome,
                hypotheses,
                new TopicDiagnosis.Probabilities(correct, Math.min(1, systematic), muddled, 0),
                "");
        return new Diagnosis(
                sheet.pupil(), sheet.responses().size(), right(), responses.isEmpty() ? List.of() : List.of(one));
    }

    private Hypothesis hypothesis(List<String> foretold, List<State.Holds> group, double weight) {
        int explains = 0;
        for (int i = 0; i < responses.size(); i++) {
            Response response = responses.get(i);
            explains += !response.isCorrect() && response.answer().form().equals(foretold.get(i)) ? 1 : 0;
        }
        List<SortedSet<String>> sets = group.stream()
                .map(State.Holds::malrules)
                .sorted(Comparator.<SortedSet<String>>comparingInt(SortedSet::size)
                        .thenComparing(SortedSet::toString))
                .toList();
        return new Hypothesis(
                new TreeSet<>(sets.get(0)),
                Math.min(1, weight),
                explains,
                responses.size() - right(),
                sets.subList(1, sets.size()),
                List.of());
    }
}
