package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Forecast;

/** The predictive distribution over answers to one task: every hypothesis foretells, weighed by its probability. */
final class Foresight {

    /** Hypotheses less probable than this are left out. */
    private static final double NEGLIGIBLE = 1e-6;

    /** How far, once a great many pupils have answered, what they answered is pooled with what the model expects. */
    private static final double CROWD = 0.3;

    private static final double CROWD_HALF_WAY = 10;

    private final Component component;
    private final Posterior posterior;
    private final Expectation.Errors errors;

    Foresight(Component component, Posterior posterior, Expectation.Errors errors) {
        this.errors = errors;
        this.component = component;
        this.posterior = posterior;
    }

    Forecast of(ResponseSheet sheet, Task task) {
        Map<String, Double> massByForm = new LinkedHashMap<>();
        Map<String, String> textByForm = new LinkedHashMap<>();
        Expectation.Sink sink = (answer, mass) -> {
            massByForm.merge(answer.form(), mass, Double::sum);
            textByForm.putIfAbsent(answer.form(), answer.text());
        };
        Expectation expectation = new Expectation(component, posterior, component.profile(task), errors);
        expectation.knowing(posterior.correct(), sink);
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.probability() < NEGLIGIBLE) {
                break;
            }
            expectation.holding(candidate, candidate.probability(), sink);
        }
        expectation.muddling(posterior.unsystematic(), sink);
        expectation.other(sink);
        pool(sheet, component.profile(task), massByForm, sink);
        List<Forecast.Expected> answers = new ArrayList<>();
        massByForm.forEach((form, mass) -> answers.add(new Forecast.Expected(textByForm.get(form), Math.min(1, mass))));
        answers.sort(Comparator.comparingDouble(Forecast.Expected::probability)
                .reversed()
                .thenComparing(Forecast.Expected::answer));
        return new Forecast(sheet.pupil(), task, answers);
    }

    /**
     * A pool of two opinions, the model's on this pupil and the share of other pupils that gave each answer: for the pupils
     * whose ways the model does not know. What the pupil answered to the task itself is no other pupil's.
     */
    private static void pool(
            ResponseSheet sheet, TaskProfile profile, Map<String, Double> massByForm, Expectation.Sink sink) {
        Cohort.Observed observed = profile.observed();
        List<Response> own = sheet.responses().stream()
                .filter(response -> response.task().equals(profile.task()) && response.status() == Status.ANSWERED)
                .toList();
        double others = observed.right() + observed.wrong() - own.size();
        if (others <= 0) {
            return;
        }
        double share = CROWD * others / (others + CROWD_HALF_WAY);
        massByForm.replaceAll((form, mass) -> mass * (1 - share));
        long ownRight = own.stream().filter(Response::isCorrect).count();
        profile.task()
                .correct()
                .ifPresent(answer -> sink.add(answer, share * Math.max(0, observed.right() - ownRight) / others));
        for (Cohort.Seen seen : observed.answers().values()) {
            long mine = own.stream()
                    .filter(response -> response.answer().sameForm(seen.answer()))
                    .count();
            if (seen.times() > mine) {
                sink.add(seen.answer(), share * (seen.times() - mine) / others);
            }
        }
    }
}
