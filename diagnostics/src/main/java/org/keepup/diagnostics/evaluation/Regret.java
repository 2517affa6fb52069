package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecaster;

/**
 * A mixed population at several rates of slips and of inconsistent use, of which the engine is not told, beside exact Bayes,
 * which is: how much the engine loses, and whether its probabilities mean what they say.
 */
final class Regret implements Protocol {

    private static final double[] SLIPS = {0.02, 0.05, 0.1, 0.2};
    private static final double[] FIRES = {1, 0.8};
    private static final int[] ANSWERS = {5, 10, 20};

    /** Shares of the population. */
    private static final double KNOW = 0.49;

    private static final double ONE = 0.32;
    private static final double TWO = 0.05;
    private static final double MUDDLE = 0.14;

    @Override
    public String name() {
        return "regret";
    }

    @Override
    public String about() {
        return "accuracy, calibration and forecasts beside exact Bayes with the true parameters, in a mixed population";
    }

    @Override
    public Report run(Setting setting) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("malrules", Integer.toString(setting.malrules().size()));
        settings.put("pupils per condition", Integer.toString(setting.others()));
        settings.put(
                "population", "know it " + KNOW + ", one malrule " + ONE + ", two " + TWO + ", no system " + MUDDLE);
        settings.put("habits", setting.habits().toString());
        return new Report(name(), settings, new Run(setting).tables());
    }

    private static final class Run {
        private final Setting setting;
        private final World world;
        private final Items items;
        private final DiagnosticEngine engine;
        private final Map<State.Holds, Double> singles;
        private final Map<State.Holds, Double> pairs;

        Run(Setting setting) {
            this.setting = setting;
            this.world = setting.world();
            this.items = Items.of(setting.pool());
            this.engine = setting.engine().over(setting.malrules());
            this.singles = Population.singles(setting);
            this.pairs = Population.pairs(setting);
        }

        List<Report.Table> tables() {
            List<List<Object>> top1 = new ArrayList<>();
            List<List<Object>> calibration = new ArrayList<>();
            List<List<Object>> coverage = new ArrayList<>();
            List<List<Object>> forecasts = new ArrayList<>();
            List<Case> all = new ArrayList<>();
            for (double fires : FIRES) {
                for (double slips : SLIPS) {
                    Cell cell = cell(fires, slips);
                    for (int a = 0; a < ANSWERS.length; a++) {
                        Scores mine = new Scores(cell.engine.get(a));
                        Scores best = new Scores(cell.ceiling.get(a));
                        Scores fair = new Scores(cell.untold.get(a));
                        double[] fairRegret =
                                regretInterval(cell.engine.get(a), cell.untold.get(a), setting.seed() + a);
                        long seed = setting.seed() + a;
                        double[] regret = regretInterval(cell.engine.get(a), cell.ceiling.get(a), seed);
                        top1.add(List.of(
                                fires,
                                slips,
                                ANSWERS[a],
                                mine.top1(),
                                best.top1(),
                                best.top1() - mine.top1(),
                                regret[0],
                                regret[1],
                                fair.top1(),
                                fair.top1() - mine.top1(),
                                fairRegret[0],
                                fairRegret[1],
                                kind(cell.engine.get(a), State.Knows.class, 1),
                                kind(cell.ceiling.get(a), State.Knows.class, 1),
                                kind(cell.engine.get(a), State.Holds.class, 1),
                                kind(cell.ceiling.get(a), State.Holds.class, 1),
                                kind(cell.engine.get(a), State.Holds.class, 2),
                                kind(cell.ceiling.get(a), State.Holds.class, 2),
                                kind(cell.engine.get(a), State.Muddles.class, 1),
                                kind(cell.ceiling.get(a), State.Muddles.class, 1)));
                        double[] error = mine.calibrationInterval(seed);
                        double[] brier =
                                mine.interval(seed, one -> one.judgement().brier(one.truth()));
                        calibration.add(List.of(
                                fires,
                                slips,
                                ANSWERS[a],
                                mine.calibrationError(),
                                error[0],
                                error[1],
                                best.calibrationError(),
                                mine.brier(),
                                brier[0],
                                brier[1],
                                best.brier()));
                        coverage.add(List.of(
                                fires,
                                slips,
                                ANSWERS[a],
                                mine.riskAt(0.5),
                                mine.riskAt(0.7),
                                mine.riskAt(0.9),
                                mine.riskAt(1),
                                mine.areaUnderRisk(),
                                best.areaUnderRisk(),
                                mine.named(),
                                mine.named() == 0 ? Double.NaN : mine.namedWrong() / mine.named()));
                        all.addAll(cell.engine.get(a));
                    }
                    forecasts.add(cell.next.row(engine.name(), fires, slips));
                    forecasts.add(cell.best.row("ceiling", fires, slips));
                }
            }
            List<String> heads = new ArrayList<>(List.of("engine", "fires", "slips"));
            heads.addAll(Figures.NextAnswers.COLUMNS);
            return List.of(
                    new Report.Table(
                            "regret",
                            "Share of pupils whose likeliest explanation is the truth (or a group with it), beside the"
                                    + " ceiling that is told the slip rate and one that is only told which rates there"
                                    + " are; regret with its 95 % interval; then by kind of pupil: engine, ceiling",
                            List.of(
                                    "fires",
                                    "slips",
                                    "answers",
                                    "top-1",
                                    "ceiling",
                                    "regret",
                                    "from",
                                    "to",
                                    "ceiling, slips untold",
                                    "regret to it",
                                    "from ",
                                    "to ",
                                    "knows it",
                                    "ceiling ",
                                    "one malrule",
                                    "ceiling  ",
                                    "two",
                                    "ceiling   ",
                                    "no system",
                                    "ceiling    "),
                            top1),
                    new Report.Table(
                            "calibration",
                            "Calibration error of the likeliest explanation (ten bins) and Brier score (0 to 2), each with"
                                    + " its 95 % bootstrap interval",
                            List.of(
                                    "fires",
                                    "slips",
                                    "answers",
                                    "ECE",
                                    "from",
                                    "to",
                                    "ceiling's ECE",
                                    "Brier",
                                    "from ",
                                    "to ",
                                    "ceiling's Brier"),
                            calibration),
                    new Report.Table(
                            "risk-coverage",
                            "Share of wrong diagnoses among the surest half, seven and nine tenths, and all; area under that"
                                    + " curve; how often malrules are named, and how often then wrongly",
                            List.of(
                                    "fires",
                                    "slips",
                                    "answers",
                                    "risk at 50 %",
                                    "at 70 %",
                                    "at 90 %",
                                    "at 100 %",
                                    "area",
                                    "ceiling's area",
                                    "named",
                                    "of these wrongly"),
                            coverage),
                    Figures.reliability(
                            "reliability", "Confidence said and found, all conditions together", new Scores(all)),
                    new Report.Table(
                            "next-answer",
                            "The eleventh answer foretold from ten; an answer that a forecast does not name counts as"
                                    + " probability " + Figures.NextAnswers.UNNAMED + " in the log score",
                            heads,
                            forecasts),
                    Figures.worst("worst", "Malrules found least often, all conditions together", all));
        }

        private static double kind(List<Case> cases, Class<? extends State> kind, int malrules) {
            return new Scores(cases.stream()
                            .filter(one -> kind.isInstance(one.truth())
                                    && (!(one.truth() instanceof State.Holds holds)
                                            || holds.malrules().size() == malrules))
                            .toList())
                    .top1();
        }

        private double[] regretInterval(List<Case> mine, List<Case> best, long seed) {
            Map<Case, Double> regret = new java.util.IdentityHashMap<>();
            for (int i = 0; i < mine.size(); i++) {
                regret.put(
                        mine.get(i),
                        (best.get(i).isRight() ? 1.0 : 0) - (mine.get(i).isRight() ? 1.0 : 0));
            }
            return new Scores(mine).interval(seed, one -> regret.getOrDefault(one, 0.0));
        }

        /** The mixed population, each of the slip rates being as frequent as the others. */
        private Map<SimulatedPupil, Double> prior(double fires, double[] slips) {
            Map<SimulatedPupil, Double> prior = new LinkedHashMap<>();
            for (double rate : slips) {
                double share = 1.0 / slips.length;
                prior.put(SimulatedPupil.knows(rate), KNOW * share);
                singles.forEach(
                        (state, weight) -> prior.put(new SimulatedPupil(state, fires, rate), ONE * share * weight));
                pairs.forEach(
                        (state, weight) -> prior.put(new SimulatedPupil(state, fires, rate), TWO * share * weight));
            }
            for (double errs : MalruleDiagnose.ERRS) {
                prior.put(SimulatedPupil.muddles(errs), MUDDLE / MalruleDiagnose.ERRS.length);
            }
            return prior;
        }

        private Cell cell(double fires, double slips) {
            Map<SimulatedPupil, Double> prior = prior(fires, new double[] {slips});
            ExactBayes ceiling = new ExactBayes(world, prior);
            ExactBayes untold = new ExactBayes(world, prior(fires, SLIPS));
            Population population = new Population(prior);
            Random random = setting.random("regret " + fires + " " + slips);
            Cell cell = new Cell();
            for (int i = 0; i < setting.others(); i++) {
                SimulatedPupil pupil = population.draw(random);
                List<Task> tasks = items.draw(ANSWERS[ANSWERS.length - 1], random);
                ResponseSheet sheet = world.sheet("simulated", pupil, tasks, random);
                for (int a = 0; a < ANSWERS.length; a++) {
                    ResponseSheet part = Figures.first(sheet, ANSWERS[a]);
                    cell.engine.get(a).add(Figures.judged(engine, part, pupil.state()));
                    cell.ceiling.get(a).add(Figures.judged(ceiling, part, pupil.state()));
                    cell.untold.get(a).add(Figures.judged(untold, part, pupil.state()));
                }
                ResponseSheet ten = Figures.first(sheet, 10);
                if (engine instanceof Forecaster forecaster) {
                    cell.next.add(forecaster, ten, sheet.responses().get(10));
                }
                cell.best.add(ceiling, ten, sheet.responses().get(10));
            }
            return cell;
        }
    }

    /** One condition's cases, by number of answers. */
    private static final class Cell {
        private final List<List<Case>> engine = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final List<List<Case>> ceiling = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final List<List<Case>> untold = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final Figures.NextAnswers next = new Figures.NextAnswers();
        private final Figures.NextAnswers best = new Figures.NextAnswers();
    }
}
