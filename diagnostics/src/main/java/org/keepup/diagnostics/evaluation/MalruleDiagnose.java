package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecaster;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * Pupils of every malrule alike, 1 to 10 random items, true slip rates of 0, 5, 10 and 20 % of which the engine is not told;
 * pupils who know it; pupils without a system; and each malrule taken out of the engine's library in turn.
 */
final class MalruleDiagnose implements Protocol {

    private static final double[] SLIPS = {0, 0.05, 0.1, 0.2};
    private static final int ANSWERS = 10;
    static final double[] ERRS = {0.3, 0.5, 0.7, 0.9};

    @Override
    public String name() {
        return "malrule-diagnose";
    }

    @Override
    public String about() {
        return "accuracy by number of answers and slip rate, false alarms, malrules that the engine does not know";
    }

    @Override
    public Report run(Setting setting) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", Long.toString(setting.seed()));
        settings.put("malrules", Integer.toString(setting.malrules().size()));
        settings.put("pupils per malrule and slip rate", Integer.toString(setting.pupils()));
        settings.put("pupils who know it, pupils without a system", Integer.toString(setting.others()) + " each");
        settings.put("habits", setting.habits().toString());
        List<Report.Table> tables = new ArrayList<>();
        Run run = new Run(setting);
        run.accuracy(tables);
        run.knowing(tables);
        run.muddling(tables);
        run.unknown(tables);
        return new Report(name(), settings, tables);
    }

    private static final class Run {
        private final Setting setting;
        private final World world;
        private final Items items;
        private final DiagnosticEngine engine;
        private final List<State.Holds> singles;

        Run(Setting setting) {
            this.setting = setting;
            this.world = setting.world();
            this.items = Items.of(setting.pool());
            this.engine = setting.engine().over(setting.malrules());
            this.singles = setting.malrules().stream().map(State.Holds::of).toList();
        }

        private ResponseSheet sheet(SimulatedPupil pupil, Random random) {
            List<Task> tasks = items.draw(ANSWERS, random);
            return world.sheet("simulated", pupil, tasks, random);
        }

        void accuracy(List<Report.Table> tables) {
            List<List<Object>> top1 = new ArrayList<>();
            List<List<Object>> decided = new ArrayList<>();
            List<List<Object>> forecasts = new ArrayList<>();
            for (double slip : SLIPS) {
                Map<SimulatedPupil, Double> prior = new LinkedHashMap<>();
                singles.forEach(single -> prior.put(new SimulatedPupil(single, 1, slip), 0.6 / singles.size()));
                prior.put(SimulatedPupil.knows(Math.max(slip, 1e-3)), 0.2);
                for (double errs : ERRS) {
                    prior.put(SimulatedPupil.muddles(errs), 0.2 / ERRS.length);
                }
                List<DiagnosticEngine> engines = List.of(
                        engine,
                        new ExactBayes(world, prior),
                        new NearestMatch(setting.malrules()),
                        new AlwaysCorrect());
                List<List<List<Case>>> cases = new ArrayList<>();
                engines.forEach(one -> cases.add(byAnswers()));
                List<Figures.NextAnswers> next = List.of(new Figures.NextAnswers(), new Figures.NextAnswers());
                Random random = setting.random("accuracy " + slip);
                for (State.Holds truth : singles) {
                    for (int i = 0; i < setting.pupils(); i++) {
                        ResponseSheet sheet = sheet(new SimulatedPupil(truth, 1, slip), random);
                        for (int n = 1; n <= ANSWERS; n++) {
                            ResponseSheet part = Figures.first(sheet, n);
                            for (int e = 0; e < engines.size(); e++) {
                                cases.get(e).get(n).add(Figures.judged(engines.get(e), part, truth));
                            }
                        }
                        for (int e = 0; e < next.size(); e++) {
                            if (engines.get(e) instanceof Forecaster forecaster) {
                                next.get(e)
                                        .add(
                                                forecaster,
                                                Figures.first(sheet, ANSWERS - 1),
                                                sheet.responses().get(ANSWERS - 1));
                            }
                        }
                    }
                }
                for (int e = 0; e < engines.size(); e++) {
                    List<Object> row = new ArrayList<>(List.of(engines.get(e).name(), slip));
                    for (int n = 1; n <= ANSWERS; n++) {
                        row.add(new Scores(cases.get(e).get(n)).top1());
                    }
                    row.add(new Scores(cases.get(e).get(ANSWERS)).strictTop1());
                    top1.add(row);
                }
                for (int n : new int[] {1, 2, 3, 5, 10}) {
                    Scores scores = new Scores(cases.get(0).get(n));
                    double[] sets = scores.sets();
                    decided.add(List.of(
                            slip,
                            n,
                            scores.namedRight(),
                            scores.namedWrong(),
                            scores.saying(Outcome.UNSYSTEMATIC),
                            scores.saying(Outcome.NOT_ENOUGH_EVIDENCE),
                            scores.saying(Outcome.SLIPS) + scores.saying(Outcome.SECURE),
                            sets[0],
                            sets[1],
                            sets[2]));
                }
                for (int e = 0; e < next.size(); e++) {
                    forecasts.add(next.get(e).row(engines.get(e).name(), slip));
                }
                if (slip == 0.1) {
                    tables.add(Figures.worst(
                            "worst",
                            "Malrules found least often after " + ANSWERS + " answers at 10 % slips",
                            cases.get(0).get(ANSWERS)));
                }
            }
            List<String> columns = new ArrayList<>(List.of("engine", "slips"));
            for (int n = 1; n <= ANSWERS; n++) {
                columns.add(n == 1 ? "1 answer" : n + " answers");
            }
            columns.add("strict, " + ANSWERS);
            tables.add(
                    0,
                    new Report.Table(
                            "accuracy",
                            "Share of all pupils with a malrule for whom the likeliest explanation is the truth, or a group"
                                    + " that it cannot be told from on the sheet; a malrule that the items never show"
                                    + " counts as missed",
                            columns,
                            top1));
            tables.add(
                    1,
                    new Report.Table(
                            "decisions",
                            "What the engine says of pupils with a malrule",
                            List.of(
                                    "slips",
                                    "answers",
                                    "named rightly",
                                    "named wrongly",
                                    "unsystematic",
                                    "not enough evidence",
                                    "secure or slips",
                                    "set precision",
                                    "set recall",
                                    "set F1"),
                            decided));
            List<String> heads = new ArrayList<>(List.of("engine", "slips"));
            heads.addAll(Figures.NextAnswers.COLUMNS);
            tables.add(
                    2,
                    new Report.Table(
                            "next-answer",
                            "The tenth answer foretold from nine; an answer that a forecast does not name counts as"
                                    + " probability " + Figures.NextAnswers.UNNAMED + " in the log score",
                            heads,
                            forecasts));
        }

        void knowing(List<Report.Table> tables) {
            tables.add(alarms(
                    "knowing",
                    "Pupils who know it",
                    "slips",
                    SLIPS,
                    setting.others() / SLIPS.length,
                    SimulatedPupil::knows));
        }

        void muddling(List<Report.Table> tables) {
            tables.add(alarms(
                    "muddling",
                    "Pupils who err without a system",
                    "errs",
                    ERRS,
                    setting.others() / ERRS.length,
                    SimulatedPupil::muddles));
        }

        private Report.Table alarms(
                String name,
                String who,
                String rate,
                double[] rates,
                int pupils,
                DoubleFunction<SimulatedPupil> pupil) {
            List<List<Object>> rows = new ArrayList<>();
            for (double one : rates) {
                rows.addAll(alarms(one, Math.max(1, pupils), setting.random(name + " " + one), pupil.apply(one)));
            }
            return new Report.Table(
                    "false-alarms-" + name,
                    who + ": share of them of whom a malrule is named",
                    List.of(
                            rate,
                            "answers",
                            "pupils",
                            "malrule named",
                            "unsystematic",
                            "not enough evidence",
                            "secure or slips",
                            "malrule likeliest"),
                    rows);
        }

        private List<List<Object>> alarms(double rate, int pupils, Random random, SimulatedPupil pupil) {
            List<List<Case>> cases = byAnswers();
            for (int i = 0; i < pupils; i++) {
                ResponseSheet sheet = sheet(pupil, random);
                for (int n : new int[] {2, 3, 5, ANSWERS}) {
                    cases.get(n).add(Figures.judged(engine, Figures.first(sheet, n), pupil.state()));
                }
            }
            List<List<Object>> rows = new ArrayList<>();
            for (int n : new int[] {2, 3, 5, ANSWERS}) {
                Scores scores = new Scores(cases.get(n));
                rows.add(List.of(
                        rate,
                        n,
                        pupils,
                        scores.named(),
                        scores.saying(Outcome.UNSYSTEMATIC),
                        scores.saying(Outcome.NOT_ENOUGH_EVIDENCE),
                        scores.saying(Outcome.SLIPS) + scores.saying(Outcome.SECURE),
                        scores.share(one -> one.judgement().top().kind() == Judgement.Kind.MALRULES)));
            }
            return rows;
        }

        /** Each malrule in turn is unknown to the engine. */
        void unknown(List<Report.Table> tables) {
            Map<Integer, List<Case>> byDistance = new LinkedHashMap<>();
            List.of(0, 1, 2, 3).forEach(distance -> byDistance.put(distance, new ArrayList<>()));
            Random random = setting.random("unknown");
            int each = Math.max(1, setting.pupils() / 4);
            for (int m = 0; m < singles.size(); m++) {
                State.Holds held = singles.get(m);
                List<Malrule> known = new ArrayList<>(setting.malrules());
                known.remove(m);
                DiagnosticEngine without = setting.engine().over(known);
                for (int i = 0; i < each; i++) {
                    ResponseSheet sheet = sheet(new SimulatedPupil(held, 1, 0.05), random);
                    if (Answered.on(sheet).isVisible(held)) {
                        Judgement judgement = Judgement.of(without.diagnose(sheet));
                        // a named set that gives the very same answers is as good as the truth: it is counted apart
                        State truth = isMatched(judgement, sheet, held, known) ? held : new State.Muddles(1);
                        byDistance.get(Math.min(3, distance(sheet, m))).add(new Case(truth, held, judgement));
                    }
                }
            }
            List<List<Object>> rows = new ArrayList<>();
            byDistance.forEach((distance, cases) -> {
                Scores scores = new Scores(cases);
                rows.add(List.of(
                        distance == 3 ? "3 or more" : Integer.toString(distance),
                        cases.size(),
                        scores.share(one -> one.judgement().named().isPresent() && one.truth() instanceof State.Holds),
                        scores.share(
                                one -> one.judgement().named().isPresent() && one.truth() instanceof State.Muddles),
                        scores.saying(Outcome.UNSYSTEMATIC),
                        scores.saying(Outcome.NOT_ENOUGH_EVIDENCE),
                        scores.saying(Outcome.SLIPS) + scores.saying(Outcome.SECURE),
                        scores.share(one -> one.judgement().top().kind() == Judgement.Kind.NO_KNOWN_SYSTEM)));
            });
            tables.add(new Report.Table(
                    "unknown",
                    "A malrule taken out of the engine's library; 10 answers, 5 % slips; by the number of the 10 items on"
                            + " which it differs from the nearest known malrule. A pair or triple of known ones may give the"
                            + " very same answers all the same: naming it is counted apart",
                    List.of(
                            "differs on",
                            "pupils",
                            "named, same answers",
                            "named, other answers",
                            "unsystematic",
                            "not enough evidence",
                            "secure or slips",
                            "no known system likeliest"),
                    rows));
        }

        /** Whether the set that is named foretells the same as the malrule that the engine does not know. */
        private static boolean isMatched(
                Judgement judgement, ResponseSheet sheet, State.Holds held, List<Malrule> known) {
            Optional<State.Holds> named = judgement.named().flatMap(choice -> {
                Optional<Malrule> all = Optional.empty();
                for (String id : choice.sets().get(0)) {
                    Malrule next = known.stream()
                            .filter(malrule -> malrule.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    all = all.isEmpty() ? Optional.of(next) : all.flatMap(malrule -> malrule.with(next));
                }
                return all.map(malrule -> new State.Holds(choice.sets().get(0), malrule, List.of()));
            });
            Answered answered = Answered.on(sheet);
            return named.filter(set -> answered.foretold(set).equals(answered.foretold(held)))
                    .isPresent();
        }

        private int distance(ResponseSheet sheet, int malrule) {
            Answered answered = Answered.on(sheet);
            List<String> mine = answered.foretold(singles.get(malrule));
            int nearest = differences(mine, answered.foretold(SimulatedPupil.KNOWS));
            for (int other = 0; other < singles.size(); other++) {
                if (other != malrule) {
                    nearest = Math.min(nearest, differences(mine, answered.foretold(singles.get(other))));
                }
            }
            return nearest;
        }

        private static int differences(List<String> one, List<String> other) {
            int count = 0;
            for (int i = 0; i < one.size(); i++) {
                count += one.get(i).equals(other.get(i)) ? 0 : 1;
            }
            return count;
        }

        private static List<List<Case>> byAnswers() {
            List<List<Case>> lists = new ArrayList<>();
            for (int n = 0; n <= ANSWERS; n++) {
                lists.add(new ArrayList<>());
            }
            return lists;
        }
    }
}
