package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Pool;
import org.keepup.diagnostics.probe.Candidates;
import org.keepup.diagnostics.probe.Probe;
import org.keepup.diagnostics.probe.Question;
import org.keepup.diagnostics.probe.StoppingRule;

/**
 * Questions asked until one explanation has 95 %, chosen by expected information or at random, to the same pupils: from a small pool
 * of the test's own items, and from a large one that was generated with all patterns of columns. Whatever no item of the pool
 * parts counts as one explanation.
 */
final class Adaptive implements Protocol {

    private static final int SMALL = 60;
    private static final int LARGE = 500;
    private static final int YEAR = 4;
    private static final int MOST = 40;
    private static final double SLIPS = 0.05;
    private static final StoppingRule ENOUGH = new StoppingRule(0.95);

    /** How questions are chosen. */
    private record Way(String chosenBy, String from, Pool pool, boolean informed) {}

    @Override
    public String name() {
        return "adaptive";
    }

    @Override
    public String about() {
        return "how many questions it takes to 95 %, chosen by expected information and at random";
    }

    @Override
    public Report run(Setting setting) {
        List<List<Object>> rows = new ArrayList<>();
        int pupils = Math.max(1, setting.others() / 4);
        DiagnosticEngine engine = setting.engine().over(setting.malrules());
        if (engine instanceof BayesEngine bayes) {
            Random random = setting.random("adaptive");
            Probe probe = new Probe(bayes);
            List<Task> items = setting.items().draw(SMALL, random);
            TaskForm form = items.get(0).form();
            Pool small = probe.pool(items);
            Pool large = probe.pool(Candidates.of(form, YEAR, LARGE, random.nextLong()));
            Population population = new Population(holders(setting));
            List<SimulatedPupil> drawn = new ArrayList<>();
            for (int i = 0; i < pupils; i++) {
                drawn.add(population.draw(random));
            }
            for (Way way : List.of(
                    new Way("expected information", "test items", small, true),
                    new Way("random", "test items", small, false),
                    new Way("expected information", "generated", large, true),
                    new Way("random", "generated", large, false))) {
                rows.add(row(way, drawn, bayes, probe, setting));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("malrules", Integer.toString(setting.malrules().size()));
        settings.put("pools, at most, slips", SMALL + " and " + LARGE + ", " + MOST + ", " + SLIPS);
        settings.put("habits", setting.habits().toString());
        return new Report(
                name(),
                settings,
                List.of(new Report.Table(
                        "adaptive",
                        "Questions until one explanation has 95 %; the same pupils, each with one malrule",
                        List.of(
                                "chosen by",
                                "pool",
                                "pupils",
                                "mean questions",
                                "median",
                                "nine in ten",
                                "95 % reached",
                                "likeliest is right"),
                        rows)));
    }

    private static List<Object> row(
            Way way, List<SimulatedPupil> pupils, BayesEngine engine, Probe probe, Setting setting) {
        int[] asked = new int[pupils.size()];
        int right = 0;
        int reached = 0;
        Random random = setting.random("adaptive " + way.chosenBy() + way.from());
        World world = setting.world();
        for (int i = 0; i < asked.length; i++) {
            SimulatedPupil pupil = pupils.get(i);
            List<Task> shuffled = new ArrayList<>(way.pool().tasks());
            Collections.shuffle(shuffled, random);
            List<Response> responses = new ArrayList<>();
            TaskForm form = shuffled.get(0).form();
            Outlook outlook = engine.outlook(sheet(responses), form);
            while (responses.size() < Math.min(MOST, shuffled.size()) && !ENOUGH.isMet(outlook, way.pool())) {
                Task next = shuffled.get(responses.size());
                if (way.informed()) {
                    List<Task> before = responses.stream().map(Response::task).toList();
                    List<Question> questions = probe.next(outlook, way.pool(), before, 1);
                    if (questions.isEmpty()) {
                        break;
                    }
                    next = questions.get(0).task();
                }
                responses.add(Response.of(next, world.answer(pupil, next, random)));
                outlook = engine.outlook(sheet(responses), form);
            }
            asked[i] = responses.size();
            reached += ENOUGH.isMet(outlook, way.pool()) ? 1 : 0;
            right += Figures.judged(engine, sheet(responses), pupil.state()).isRight() ? 1 : 0;
        }
        Arrays.sort(asked);
        return List.of(
                way.chosenBy(),
                way.from(),
                asked.length,
                Arrays.stream(asked).average().orElse(Double.NaN),
                asked[asked.length / 2],
                asked[(int) (0.9 * (asked.length - 1))],
                (double) reached / asked.length,
                (double) right / asked.length);
    }

    private static ResponseSheet sheet(List<Response> responses) {
        return ResponseSheet.of("simulated", responses);
    }

    private static Map<SimulatedPupil, Double> holders(Setting setting) {
        Map<SimulatedPupil, Double> holders = new LinkedHashMap<>();
        Population.singles(setting)
                .forEach((state, weight) -> holders.put(new SimulatedPupil(state, 1, SLIPS), weight));
        return holders;
    }
}
