package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Forecaster;

/**
 * The ceiling: Bayes' rule with the very parameters that made the answers, over every kind of pupil that could have been
 * drawn. No engine that is not told these can do better on average. Not thread-safe, as its {@link World} is not.
 */
public final class ExactBayes implements DiagnosticEngine, Forecaster {

    /** Kinds of pupils are left out whose posterior probability, all together, is surely below this. */
    private static final double LEFT_OUT = 1e-3;

    private static final int SEVERAL = -2;

    private final World world;
    private final List<SimulatedPupil> pupils;
    private final double[] weights;
    private final Map<Task, Foretold> foretold = new HashMap<>();

    /** Log likelihoods by response and kind of pupil, for the sheets that grow by a response at a time. */
    private final Map<Response, double[]> logs = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Response, double[]> eldest) {
            return size() > 64;
        }
    };

    /**
     * @param world where the pupils live
     * @param prior how likely each kind of pupil is drawn; need not add up to 1
     */
    public ExactBayes(World world, Map<SimulatedPupil, Double> prior) {
        this.world = Objects.requireNonNull(world, "world");
        this.pupils = List.copyOf(prior.keySet());
        this.weights = pupils.stream()
                .mapToDouble(pupil -> Objects.requireNonNull(prior.get(pupil)))
                .toArray();
    }

    @Override
    public String name() {
        return "ceiling";
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        Answered answered = Answered.on(sheet);
        Map<State, Double> states = new LinkedHashMap<>();
        posterior(answered.responses()).forEach((pupil, p) -> states.merge(pupil.state(), p, Double::sum));
        return answered.diagnosis(states);
    }

    @Override
    public List<Forecast> forecast(ResponseSheet sheet, List<Task> tasks) {
        Map<SimulatedPupil, Double> posterior = posterior(Answered.on(sheet).responses());
        List<Forecast> forecasts = new ArrayList<>();
        for (Task task : tasks) {
            Map<String, Answer> candidates = new LinkedHashMap<>();
            posterior.keySet().stream()
                    .flatMap(pupil -> World.intended(pupil.state(), task).stream())
                    .forEach(answer -> candidates.putIfAbsent(answer.form(), answer));
            List<Forecast.Expected> expected = candidates.values().stream()
                    .map(answer -> new Forecast.Expected(answer.text(), probability(posterior, task, answer)))
                    .sorted(Comparator.comparingDouble(Forecast.Expected::probability)
                            .reversed()
                            .thenComparing(Forecast.Expected::answer))
                    .toList();
            forecasts.add(new Forecast(sheet.pupil(), task, expected));
        }
        return forecasts;
    }

    /** How likely the pupil of a sheet is to write an answer next. */
    double probability(ResponseSheet sheet, Task task, Answer answer) {
        return probability(posterior(Answered.on(sheet).responses()), task, answer);
    }

    private double probability(Map<SimulatedPupil, Double> posterior, Task task, Answer answer) {
        double p = 0;
        for (Map.Entry<SimulatedPupil, Double> entry : posterior.entrySet()) {
            p += entry.getValue() * world.probability(entry.getKey(), task, answer);
        }
        return Math.min(1, p);
    }

    private Map<SimulatedPupil, Double> posterior(List<Response> responses) {
        double[] bounds = bounds(responses);
        Integer[] order = new Integer[bounds.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -bounds[i]));
        double highest = bounds[order[0]];
        double[] rest = new double[order.length + 1];
        for (int k = order.length - 1; k >= 0; k--) {
            rest[k] = rest[k + 1] + Math.exp(bounds[order[k]] - highest);
        }
        Map<SimulatedPupil, Double> logs = new LinkedHashMap<>();
        double best = Double.NEGATIVE_INFINITY;
        double reached = 0;
        for (int k = 0; k < order.length && !(rest[k] <= LEFT_OUT * reached); k++) {
            int i = order[k];
            double log = Math.log(weights[i]);
            for (Response response : responses) {
                log += log(i, response);
            }
            logs.put(pupils.get(i), log);
            best = Math.max(best, log);
            reached += Math.exp(log - highest);
        }
        double top = best;
        if (top == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("no pupil of this population can have written these answers: "
                    + responses.stream()
                            .map(r -> r.task() + " = " + r.answer().text())
                            .toList());
        }
        double total =
                logs.values().stream().mapToDouble(log -> Math.exp(log - top)).sum();
        logs.replaceAll((pupil, log) -> Math.exp(log - top) / total);
        return logs;
    }

    private double log(int pupil, Response response) {
        double[] known = logs.computeIfAbsent(response, one -> {
            double[] none = new double[weights.length];
            Arrays.fill(none, Double.NaN);
            return none;
        });
        if (Double.isNaN(known[pupil])) {
            known[pupil] = Math.log(world.probability(pupils.get(pupil), response.task(), response.answer()));
        }
        return known[pupil];
    }

    /** Upper bounds of log prior and likelihood that ask for no distribution of slips. */
    private double[] bounds(List<Response> responses) {
        double[] bounds = new double[weights.length];
        Arrays.setAll(bounds, i -> Math.log(weights[i]));
        for (Response response : responses) {
            Foretold foretold = foretold(response.task());
            boolean right = response.isCorrect();
            int given = foretold.index().getOrDefault(response.answer().form(), -1);
            String form = response.answer().form();
            double[] slips = new double[foretold.texts().size()];
            for (int answer = 0; answer < slips.length; answer++) {
                slips[answer] = world.slipBound(foretold.texts().get(answer), form);
            }
            for (int i = 0; i < bounds.length; i++) {
                SimulatedPupil pupil = pupils.get(i);
                if (pupil.state() instanceof State.Muddles) {
                    bounds[i] += log(i, response);
                    continue;
                }
                int intended = foretold.intended()[i];
                double slip = pupil.fires() * (intended == SEVERAL ? 1 : slips[intended])
                        + (1 - pupil.fires()) * (right ? 0 : slips[foretold.right()]);
                double hit = intended == SEVERAL || intended == given
                        ? right ? 1 : pupil.fires()
                        : right ? 1 - pupil.fires() : 0;
                bounds[i] += Math.log((1 - pupil.slips()) * hit + pupil.slips() * slip);
            }
        }
        return bounds;
    }

    private Foretold foretold(Task task) {
        return foretold.computeIfAbsent(task, asked -> {
            Map<String, Integer> index = new LinkedHashMap<>();
            int right = index.computeIfAbsent(asked.correct().orElseThrow().form(), form -> index.size());
            int[] intended = new int[weights.length];
            for (int i = 0; i < intended.length; i++) {
                List<Answer> answers = World.intended(pupils.get(i).state(), asked);
                intended[i] = answers.size() == 1
                        ? index.computeIfAbsent(answers.get(0).form(), form -> index.size())
                        : SEVERAL;
            }
            return new Foretold(index, List.copyOf(index.keySet()), right, intended);
        });
    }

    /**
     * What each kind of pupil intends to answer to a task.
     *
     * @param index of an answer, by form
     * @param texts the answers by index
     * @param right index of the right answer
     * @param intended by pupil, the index of the answer, or {@link #SEVERAL}
     */
    private record Foretold(Map<String, Integer> index, List<String> texts, int right, int[] intended) {}
}
