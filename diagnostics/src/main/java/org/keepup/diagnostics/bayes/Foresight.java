package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Forecast;

/** The predictive distribution over answers to one task: every hypothesis foretells, weighed by its probability. */
final class Foresight {

    /** Hypotheses less probable than this are left out. */
    private static final double NEGLIGIBLE = 1e-6;

    private final Component component;
    private final Posterior posterior;

    Foresight(Component component, Posterior posterior) {
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
        Expectation expectation = new Expectation(component, posterior, component.profile(task));
        expectation.knowing(posterior.correct(), sink);
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.probability() < NEGLIGIBLE) {
                break;
            }
            expectation.holding(candidate, candidate.probability(), sink);
        }
        expectation.muddling(posterior.unsystematic(), sink);
        expectation.other(sink);
        List<Forecast.Expected> answers = new ArrayList<>();
        massByForm.forEach((form, mass) -> answers.add(new Forecast.Expected(textByForm.get(form), Math.min(1, mass))));
        answers.sort(Comparator.comparingDouble(Forecast.Expected::probability)
                .reversed()
                .thenComparing(Forecast.Expected::answer));
        return new Forecast(sheet.pupil(), task, answers);
    }
}
