package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
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
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Probe;
import org.keepup.diagnostics.probe.Question;
import org.keepup.diagnostics.probe.StoppingRule;

/**
 * Questions asked until one explanation has 95 %, chosen by expected information or at random from the same pool, to the same
 * pupils; malrules that no item of the pool parts count as one.
 */
final class Adaptive implements Protocol {

    private static final int POOL = 60;
    private static final int MOST = 40;
    private static final double SLIPS = 0.05;
    private static final StoppingRule ENOUGH = new StoppingRule(0.95);

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
        int pupils = Math.max(1, setting.others() / 20);
        DiagnosticEngine engine = setting.engine().over(setting.malrules());
        if (engine instanceof BayesEngine bayes) {
            World world = setting.world();
            Random random = setting.random("adaptive");
            List<Task> pool = setting.items().draw(POOL, random);
            TaskForm form = pool.get(0).form();
            StoppingRule.Ties ties =
                    new StoppingRule.Ties(MalruleLibrary.of(setting.forms(), setting.malrules()), pool);
            Population population = new Population(holders(setting));
            int[][] asked = new int[2][pupils];
            int[] right = new int[2];
            int[] reached = new int[2];
            for (int i = 0; i < pupils; i++) {
                SimulatedPupil pupil = population.draw(random);
                for (int way = 0; way < 2; way++) {
                    ResponseSheet sheet = ResponseSheet.of("simulated", List.of());
                    List<Task> shuffled = new ArrayList<>(pool);
                    java.util.Collections.shuffle(shuffled, random);
                    while (sheet.responses().size() < Math.min(MOST, pool.size())
                            && !ENOUGH.isMet(bayes.outlook(sheet, form), ties)) {
                        Task next = shuffled.get(sheet.responses().size());
                        if (way == 0) {
                            List<Question> questions = new Probe(bayes).next(sheet, form, pool, 1);
                            if (questions.isEmpty()) {
                                break;
                            }
                            next = questions.get(0).task();
                        }
                        List<Response> longer = new ArrayList<>(sheet.responses());
                        longer.add(Response.of(next, world.answer(pupil, next, random)));
                        sheet = ResponseSheet.of("simulated", longer);
                    }
                    asked[way][i] = sheet.responses().size();
                    reached[way] += ENOUGH.isMet(bayes.outlook(sheet, form), ties) ? 1 : 0;
                    right[way] += Figures.judged(bayes, sheet, pupil.state()).isRight() ? 1 : 0;
                }
            }
            for (int way = 0; way < 2; way++) {
                java.util.Arrays.sort(asked[way]);
                rows.add(List.of(
                        way == 0 ? "expected information" : "random",
                        pupils,
                        java.util.Arrays.stream(asked[way]).average().orElse(Double.NaN),
                        asked[way][pupils / 2],
                        asked[way][(int) (0.9 * (pupils - 1))],
                        (double) reached[way] / pupils,
                        (double) right[way] / pupils));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("malrules", Integer.toString(setting.malrules().size()));
        settings.put("pool, at most, slips", POOL + ", " + MOST + ", " + SLIPS);
        settings.put("habits", setting.habits().toString());
        return new Report(
                name(),
                settings,
                List.of(new Report.Table(
                        "adaptive",
                        "Questions until one explanation has 95 %; the same pupils, each with one malrule",
                        List.of(
                                "chosen by",
                                "pupils",
                                "mean questions",
                                "median",
                                "nine in ten",
                                "95 % reached",
                                "likeliest is right"),
                        rows)));
    }

    private static Map<SimulatedPupil, Double> holders(Setting setting) {
        Map<SimulatedPupil, Double> holders = new LinkedHashMap<>();
        Population.singles(setting)
                .forEach((state, weight) -> holders.put(new SimulatedPupil(state, 1, SLIPS), weight));
        return holders;
    }
}
