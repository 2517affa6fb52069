package org.keepup.samples.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Evidence;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.TopicDiagnosis.Probabilities;
import org.keepup.diagnostics.Verdict;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * The simplest engine that does anything: whichever malrule gives most of the wrong answers is to blame. It knows neither
 * slips nor priors, so its probabilities are mere shares. Immutable.
 */
final class NearestAnswer implements DiagnosticEngine {

    private final MalruleLibrary malrules;

    NearestAnswer(MalruleLibrary malrules) {
        this.malrules = malrules;
    }

    @Override
    public String name() {
        return "nearest-answer";
    }

    @Override
    public boolean reads(Response response) {
        return response.status() == Status.ANSWERED
                && !malrules.about(response.task().form()).isEmpty();
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        Map<String, List<Response>> byTopic = new LinkedHashMap<>();
        for (Response response : sheet.responses()) {
            if (reads(response)) {
                byTopic.computeIfAbsent(response.task().form().topic(), topic -> new ArrayList<>())
                        .add(response);
            }
        }
        List<TopicDiagnosis> topics = new ArrayList<>();
        byTopic.forEach((topic, responses) -> topics.add(diagnose(topic, responses)));
        int correct =
                (int) sheet.responses().stream().filter(Response::isCorrect).count();
        return new Diagnosis(sheet.pupil(), sheet.responses().size(), correct, topics);
    }

    private TopicDiagnosis diagnose(String topic, List<Response> responses) {
        List<Response> wrong =
                responses.stream().filter(response -> !response.isCorrect()).toList();
        int right = responses.size() - wrong.size();
        if (wrong.isEmpty()) {
            return new TopicDiagnosis(
                    topic,
                    responses.size(),
                    right,
                    Outcome.SECURE,
                    List.of(),
                    new Probabilities(1, 0, 0, 0),
                    "All right.");
        }
        Map<String, Integer> explained = new TreeMap<>();
        for (Response response : wrong) {
            malrules.wrongAnswers(response.task()).forEach((answer, givers) -> {
                if (answer.sameForm(response.answer())) {
                    givers.forEach(malrule -> explained.merge(malrule.id(), 1, Integer::sum));
                }
            });
        }
        Optional<String> best = explained.keySet().stream()
                .reduce((one, other) -> explained.get(one) >= explained.get(other) ? one : other);
        double share = best.map(id -> (double) explained.get(id) / wrong.size()).orElse(0.0);
        List<Hypothesis> hypotheses = best.stream()
                .map(id -> new Hypothesis(
                        new TreeSet<>(List.of(id)),
                        share,
                        explained.get(id),
                        wrong.size(),
                        List.of(),
                        evidence(malrules.malrule(id).orElseThrow(), responses)))
                .toList();
        return new TopicDiagnosis(
                topic,
                responses.size(),
                right,
                share > 0.5 ? Outcome.SYSTEMATIC : Outcome.UNSYSTEMATIC,
                hypotheses,
                new Probabilities(0, share, 1 - share, 0),
                best.map(id -> explained.get(id) + " of " + wrong.size() + " wrong answers are what " + id + " gives.")
                        .orElse("No malrule gives any of the wrong answers."));
    }

    private static List<Evidence> evidence(Malrule malrule, List<Response> responses) {
        return responses.stream()
                .map(response -> {
                    List<Answer> foretold = malrule.predict(response.task());
                    boolean fits = foretold.stream().anyMatch(response.answer()::sameForm);
                    return new Evidence(
                            response,
                            foretold.stream().findFirst().map(Answer::text),
                            foretold.isEmpty() || response.isCorrect() && fits
                                    ? Verdict.NEUTRAL
                                    : fits ? Verdict.SUPPORTS : Verdict.CONTRADICTS);
                })
                .toList();
    }
}
