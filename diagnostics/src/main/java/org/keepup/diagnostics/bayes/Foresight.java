package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Forecast;

/** The predictive distribution over answers to one task: every hypothesis foretells, weighed by its probability. */
final class Foresight {

    /** Hypotheses less probable than this are left out. */
    private static final double NEGLIGIBLE = 1e-6;

    private final Component component;
    private final Posterior posterior;
    private final Rates rates;
    private final Map<String, Double> massByForm = new LinkedHashMap<>();
    private final Map<String, String> textByForm = new LinkedHashMap<>();

    Foresight(Component component, Posterior posterior) {
        this.component = component;
        this.posterior = posterior;
        this.rates = component.rates();
    }

    Forecast of(ResponseSheet sheet, Task task) {
        massByForm.clear();
        textByForm.clear();
        TaskProfile profile = component.profile(task);
        Tally tally = posterior.right();
        double slip = rates.slip().meanAfter(tally.slips(), tally.exact());
        right(task, posterior.correct() * (1 - slip));
        slips(profile, posterior.correct() * slip);
        for (Posterior.Weighed candidate : posterior.candidates()) {
            if (candidate.probability() > NEGLIGIBLE) {
                candidate(task, profile, candidate);
            }
        }
        double errs = posterior.sheet().errorRate(rates, profile);
        right(task, posterior.unsystematic() * (1 - errs));
        muddle(profile, posterior.unsystematic() * errs);
        right(task, posterior.other() * (1 - errs));
        muddle(profile, posterior.other() * errs * 0.3);
        List<Forecast.Expected> answers = new ArrayList<>();
        massByForm.forEach((form, mass) -> answers.add(new Forecast.Expected(textByForm.get(form), Math.min(1, mass))));
        answers.sort(Comparator.comparingDouble(Forecast.Expected::probability)
                .reversed()
                .thenComparing(Forecast.Expected::answer));
        return new Forecast(sheet.pupil(), task, answers);
    }

    private void candidate(Task task, TaskProfile profile, Posterior.Weighed candidate) {
        Tally tally = candidate.tally();
        double slip = rates.slip().meanAfter(tally.slips(), tally.exact() + tally.fired() + tally.held());
        double fires = rates.fires().meanAfter(tally.fired(), tally.held());
        int[] foretold = component.predictions(profile, candidate.set());
        double kept = candidate.probability() * (1 - slip);
        if (foretold.length == 0) {
            right(task, kept);
        } else {
            for (int index : foretold) {
                add(profile.wrong(index), kept * fires / foretold.length);
            }
            right(task, kept * (1 - fires));
        }
        slips(profile, candidate.probability() * slip);
    }

    private void right(Task task, double mass) {
        task.correct().ifPresent(answer -> add(answer, mass));
    }

    /** Of a slip, the part that lands where malrules or other pupils land; the rest cannot be foreseen. */
    private void slips(TaskProfile profile, double mass) {
        profile.expectedErrors(0.2).forEach((answer, share) -> add(answer, mass * share));
    }

    private void muddle(TaskProfile profile, double mass) {
        profile.expectedErrors(0.4).forEach((answer, share) -> add(answer, mass * share));
    }

    private void add(Answer answer, double mass) {
        massByForm.merge(answer.form(), mass, Double::sum);
        textByForm.putIfAbsent(answer.form(), answer.text());
    }
}
