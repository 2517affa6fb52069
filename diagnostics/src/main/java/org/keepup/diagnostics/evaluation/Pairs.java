package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.DiagnosticEngine;

/** Pupils with two malrules at once, 20 items, 5 % slips: how often both are named, beside exact Bayes. */
final class Pairs implements Protocol {

    private static final int ANSWERS = 20;
    private static final double SLIPS = 0.05;

    @Override
    public String name() {
        return "compounds";
    }

    @Override
    public String about() {
        return "pupils with two malrules at once: how often both are named, beside exact Bayes";
    }

    @Override
    public Report run(Setting setting) {
        World world = setting.world();
        Items items = Items.of(setting.pool());
        DiagnosticEngine engine = setting.engine().over(setting.malrules());
        Map<State.Holds, Double> pairs = Population.pairs(setting);
        Map<SimulatedPupil, Double> prior = new LinkedHashMap<>();
        prior.put(SimulatedPupil.knows(SLIPS), 0.49);
        Population.singles(setting).forEach((state, weight) -> prior.put(pupil(state), 0.32 * weight));
        pairs.forEach((state, weight) -> prior.put(pupil(state), 0.05 * weight));
        for (double errs : MalruleDiagnose.ERRS) {
            prior.put(SimulatedPupil.muddles(errs), 0.14 / MalruleDiagnose.ERRS.length);
        }
        ExactBayes ceiling = new ExactBayes(world, prior);
        Map<SimulatedPupil, Double> drawn = new LinkedHashMap<>();
        pairs.forEach((state, weight) -> drawn.put(pupil(state), weight));
        Population population = new Population(drawn);
        Random random = setting.random("compounds");
        int wanted = Math.max(1, setting.others() / 8);
        List<Case> mine = new ArrayList<>();
        List<Case> best = new ArrayList<>();
        for (int tries = 0; mine.size() < wanted && tries < 50 * wanted; tries++) {
            SimulatedPupil pupil = population.draw(random);
            ResponseSheet sheet = world.sheet("simulated", pupil, items.draw(ANSWERS, random), random);
            if (bothShow((State.Holds) pupil.state(), sheet)) {
                mine.add(Figures.judged(engine, sheet, pupil.state()));
                best.add(Figures.judged(ceiling, sheet, pupil.state()));
            }
        }
        int both = 0;
        int lost = 0;
        for (int i = 0; i < mine.size(); i++) {
            both += best.get(i).isRight() ? 1 : 0;
            lost += best.get(i).isRight() && !mine.get(i).isRight() ? 1 : 0;
        }
        Scores scores = new Scores(mine);
        double[] sets = scores.sets();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("pairs that can be held", Integer.toString(pairs.size()));
        settings.put("pupils", Integer.toString(mine.size()));
        settings.put("answers, slips", ANSWERS + ", " + SLIPS);
        settings.put("habits", setting.habits().toString());
        return new Report(
                name(),
                settings,
                List.of(
                        new Report.Table(
                                "compounds",
                                "Pupils with two malrules that both show on the sheet: share for whom the pair is the"
                                        + " likeliest explanation, for whom the ceiling finds it, of those the engine too,"
                                        + " and for whom the engine decides to name it",
                                List.of(
                                        "pupils",
                                        "pair likeliest",
                                        "ceiling",
                                        "of the ceiling's",
                                        "pair named",
                                        "others named",
                                        "set precision",
                                        "set recall"),
                                List.of(List.of(
                                        mine.size(),
                                        scores.top1(),
                                        new Scores(best).top1(),
                                        both == 0 ? Double.NaN : 1 - (double) lost / both,
                                        scores.namedRight(),
                                        scores.namedWrong(),
                                        sets[0],
                                        sets[1]))),
                        Figures.worst("worst", "Pairs found least often", mine)));
    }

    private static SimulatedPupil pupil(State state) {
        return new SimulatedPupil(state, 1, SLIPS);
    }

    /** Whether the pair foretells something else than either of its malrules alone. */
    private static boolean bothShow(State.Holds pair, ResponseSheet sheet) {
        Answered answered = Answered.on(sheet);
        List<String> foretold = answered.foretold(pair);
        return pair.parts().stream().noneMatch(part -> answered.foretold(part).equals(foretold));
    }
}
