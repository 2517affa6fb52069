package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecaster;

/**
 * A mixed population at several rates of slips and of inconsistent use beside exact Bayes, which is told these rates: how much
 * an engine loses that is not told, that is told, and that is told wrongly; and whether its probabilities mean what they say.
 */
final class Regret implements Protocol {

    private static final double[] SLIPS = {0.02, 0.05, 0.1, 0.2};
    private static final double[] FIRES = {1, 0.8};
    private static final List<Integer> ANSWERS = List.of(5, 10, 20);
    private static final int KNOWN = 10;

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
        private final Map<State.Holds, Double> singles;
        private final Map<State.Holds, Double> pairs;

        Run(Setting setting) {
            this.setting = setting;
            this.world = setting.world();
            this.items = Items.of(setting.pool());
            this.singles = Population.singles(setting);
            this.pairs = Population.pairs(setting);
        }

        List<Report.Table> tables() {
            List<Cell> cells = new ArrayList<>();
            for (double fires : FIRES) {
                for (double slips : SLIPS) {
                    cells.add(cell(fires, slips));
                }
            }
            List<Case> all = cells.stream()
                    .flatMap(cell -> ANSWERS.stream().flatMap(answers -> cell.engine(answers).stream()))
                    .toList();
            return List.of(
                    summary(cells),
                    regret(cells),
                    told(cells),
                    calibration(cells),
                    coverage(cells),
                    Figures.reliability(
                            "reliability", "Confidence said and found, all conditions together", new Scores(all)),
                    nextAnswers(cells),
                    Figures.worst("worst", "Malrules found least often, all conditions together", all));
        }

        private Report.Table summary(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Expects expects : cells.get(0).told.keySet()) {
                for (int answers : ANSWERS) {
                    double[] regrets = cells.stream()
                            .mapToDouble(cell -> cell.regret(expects, answers))
                            .toArray();
                    Scores scores = new Scores(cells.stream()
                            .flatMap(cell -> cell.cases(expects, answers).stream())
                            .toList());
                    double[] error = scores.calibrationInterval(setting.seed() + answers);
                    rows.add(List.of(
                            expects.told(),
                            answers,
                            scores.size(),
                            Arrays.stream(regrets).average().orElseThrow(),
                            Arrays.stream(regrets).max().orElseThrow(),
                            scores.calibrationError(),
                            error[0],
                            error[1],
                            scores.brier()));
                }
            }
            return new Report.Table(
                    "summary",
                    "All conditions together, by what the engine is told of slips and of inconsistent use: regret to the"
                            + " ceiling on average and in the worst condition, calibration error with its 95 % interval, Brier"
                            + " score",
                    List.of("told", "answers", "pupils", "regret", "worst regret", "ECE", "from", "to", "Brier"),
                    rows);
        }

        private Report.Table regret(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Cell cell : cells) {
                for (int answers : ANSWERS) {
                    List<Case> mine = cell.engine(answers);
                    List<Case> best = cell.ceiling.of(answers);
                    List<Case> fair = cell.untold.of(answers);
                    double[] interval = regretInterval(mine, best, answers);
                    double[] fairInterval = regretInterval(mine, fair, answers);
                    double top1 = new Scores(mine).top1();
                    rows.add(List.of(
                            cell.fires,
                            cell.slips,
                            answers,
                            top1,
                            new Scores(best).top1(),
                            new Scores(best).top1() - top1,
                            interval[0],
                            interval[1],
                            new Scores(fair).top1(),
                            new Scores(fair).top1() - top1,
                            fairInterval[0],
                            fairInterval[1],
                            kind(mine, State.Knows.class, 1),
                            kind(best, State.Knows.class, 1),
                            kind(mine, State.Holds.class, 1),
                            kind(best, State.Holds.class, 1),
                            kind(mine, State.Holds.class, 2),
                            kind(best, State.Holds.class, 2),
                            kind(mine, State.Muddles.class, 1),
                            kind(best, State.Muddles.class, 1)));
                }
            }
            return new Report.Table(
                    "regret",
                    "Share of pupils whose likeliest explanation is the truth (or a group with it), for the engine as it"
                            + " comes, beside the ceiling that is told the slip rate and one that is only told which rates"
                            + " there are; regret with its 95 % interval; then by kind of pupil: engine, ceiling",
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
                    rows);
        }

        private Report.Table told(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Cell cell : cells) {
                for (int answers : ANSWERS) {
                    for (Expects expects : cell.told.keySet()) {
                        double[] interval =
                                regretInterval(cell.cases(expects, answers), cell.ceiling.of(answers), answers);
                        rows.add(List.of(
                                cell.fires,
                                cell.slips,
                                answers,
                                expects.told(),
                                cell.regret(expects, answers),
                                interval[0],
                                interval[1],
                                new Scores(cell.cases(expects, answers)).calibrationError()));
                    }
                }
            }
            return new Report.Table(
                    "told",
                    "Regret to the ceiling with its 95 % interval, and calibration error, by what the engine is told",
                    List.of("fires", "slips", "answers", "told", "regret", "from", "to", "ECE"),
                    rows);
        }

        private Report.Table calibration(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Cell cell : cells) {
                for (int answers : ANSWERS) {
                    Scores mine = new Scores(cell.engine(answers));
                    Scores best = new Scores(cell.ceiling.of(answers));
                    long seed = setting.seed() + answers;
                    double[] error = mine.calibrationInterval(seed);
                    double[] brier = mine.interval(seed, one -> one.judgement().brier(one.truth()));
                    rows.add(List.of(
                            cell.fires,
                            cell.slips,
                            answers,
                            mine.calibrationError(),
                            error[0],
                            error[1],
                            best.calibrationError(),
                            mine.brier(),
                            brier[0],
                            brier[1],
                            best.brier()));
                }
            }
            return new Report.Table(
                    "calibration",
                    "Calibration error of the likeliest explanation (ten bins) and Brier score (0 to 2), each with its"
                            + " 95 % bootstrap interval, for the engine as it comes",
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
                    rows);
        }

        private static Report.Table coverage(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Cell cell : cells) {
                for (int answers : ANSWERS) {
                    Scores mine = new Scores(cell.engine(answers));
                    rows.add(List.of(
                            cell.fires,
                            cell.slips,
                            answers,
                            mine.riskAt(0.5),
                            mine.riskAt(0.7),
                            mine.riskAt(0.9),
                            mine.riskAt(1),
                            mine.areaUnderRisk(),
                            new Scores(cell.ceiling.of(answers)).areaUnderRisk(),
                            mine.named(),
                            mine.named() == 0 ? Double.NaN : mine.namedWrong() / mine.named()));
                }
            }
            return new Report.Table(
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
                    rows);
        }

        private static Report.Table nextAnswers(List<Cell> cells) {
            List<List<Object>> rows = new ArrayList<>();
            for (Cell cell : cells) {
                rows.add(cell.next.row(cell.engine, cell.fires, cell.slips));
                rows.add(cell.best.row("ceiling", cell.fires, cell.slips));
            }
            List<String> heads = new ArrayList<>(List.of("engine", "fires", "slips"));
            heads.addAll(Figures.NextAnswers.COLUMNS);
            return new Report.Table(
                    "next-answer",
                    "The eleventh answer foretold from ten; an answer that a forecast does not name counts as"
                            + " probability " + Figures.NextAnswers.UNNAMED + " in the log score",
                    heads,
                    rows);
        }

        private static double kind(List<Case> cases, Class<? extends State> kind, int malrules) {
            return new Scores(cases.stream()
                            .filter(one -> kind.isInstance(one.truth())
                                    && (!(one.truth() instanceof State.Holds holds)
                                            || holds.malrules().size() == malrules))
                            .toList())
                    .top1();
        }

        private double[] regretInterval(List<Case> mine, List<Case> best, int answers) {
            Map<Case, Double> regret = new IdentityHashMap<>();
            for (int i = 0; i < mine.size(); i++) {
                regret.put(
                        mine.get(i),
                        (best.get(i).isRight() ? 1.0 : 0) - (mine.get(i).isRight() ? 1.0 : 0));
            }
            return new Scores(mine).interval(setting.seed() + answers, one -> regret.getOrDefault(one, 0.0));
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
            Map<Expects, DiagnosticEngine> engines = Expects.engines(setting, fires, slips);
            DiagnosticEngine engine = Objects.requireNonNull(engines.get(Expects.NOTHING));
            Population population = new Population(prior);
            Random random = setting.random("regret " + fires + " " + slips);
            Cell cell = new Cell(fires, slips, engine.name(), engines.keySet());
            for (int i = 0; i < setting.others(); i++) {
                SimulatedPupil pupil = population.draw(random);
                List<Task> tasks = items.draw(Collections.max(ANSWERS), random);
                ResponseSheet sheet = world.sheet("simulated", pupil, tasks, random);
                for (int answers : ANSWERS) {
                    ResponseSheet part = Figures.first(sheet, answers);
                    engines.forEach((expects, one) ->
                            cell.cases(expects, answers).add(Figures.judged(one, part, pupil.state())));
                    cell.ceiling.of(answers).add(Figures.judged(ceiling, part, pupil.state()));
                    cell.untold.of(answers).add(Figures.judged(untold, part, pupil.state()));
                }
                ResponseSheet known = Figures.first(sheet, KNOWN);
                Response next = sheet.responses().get(KNOWN);
                if (engine instanceof Forecaster forecaster) {
                    cell.next.add(forecaster, known, next);
                }
                cell.best.add(ceiling, known, next);
            }
            return cell;
        }
    }

    /** One engine's cases, by number of answers. */
    private record ByAnswers(Map<Integer, List<Case>> cases) {
        static ByAnswers empty() {
            Map<Integer, List<Case>> cases = new LinkedHashMap<>();
            ANSWERS.forEach(answers -> cases.put(answers, new ArrayList<>()));
            return new ByAnswers(cases);
        }

        List<Case> of(int answers) {
            return Objects.requireNonNull(cases.get(answers));
        }
    }

    /** One condition. */
    private static final class Cell {
        private final double fires;
        private final double slips;
        private final String engine;
        private final Map<Expects, ByAnswers> told = new LinkedHashMap<>();
        private final ByAnswers ceiling = ByAnswers.empty();
        private final ByAnswers untold = ByAnswers.empty();
        private final Figures.NextAnswers next = new Figures.NextAnswers();
        private final Figures.NextAnswers best = new Figures.NextAnswers();

        Cell(double fires, double slips, String engine, Set<Expects> told) {
            this.fires = fires;
            this.slips = slips;
            this.engine = engine;
            told.forEach(expects -> this.told.put(expects, ByAnswers.empty()));
        }

        List<Case> cases(Expects expects, int answers) {
            return Objects.requireNonNull(told.get(expects)).of(answers);
        }

        /** Of the engine as it comes. */
        List<Case> engine(int answers) {
            return cases(Expects.NOTHING, answers);
        }

        double regret(Expects expects, int answers) {
            return new Scores(ceiling.of(answers)).top1() - new Scores(cases(expects, answers)).top1();
        }
    }
}
