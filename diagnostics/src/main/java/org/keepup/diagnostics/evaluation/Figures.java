package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Forecaster;
import org.keepup.diagnostics.Outcome;

/** Figures that several protocols report. */
final class Figures {

    private Figures() {}

    static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    static ResponseSheet first(ResponseSheet sheet, int count) {
        return ResponseSheet.of(sheet.pupil(), sheet.responses().subList(0, count));
    }

    static Case judged(DiagnosticEngine engine, ResponseSheet sheet, State truth) {
        return new Case(truth, truth, Judgement.of(engine.diagnose(sheet)).on(sheet, truth));
    }

    /** Said against so, per tenth of confidence. */
    static Report.Table reliability(String name, String title, Scores scores) {
        List<List<Object>> rows = new ArrayList<>();
        for (Scores.Bin bin : scores.reliability()) {
            if (bin.cases() > 0) {
                rows.add(List.of(bin.from(), bin.cases(), bin.said(), bin.right()));
            }
        }
        return new Report.Table(name, title, List.of("confidence from", "cases", "said", "right"), rows);
    }

    /** Which malrules do worst, and what is said instead. */
    static Report.Table worst(String name, String title, List<Case> cases) {
        Map<String, List<Case>> byTruth = cases.stream()
                .filter(one -> one.pupil() instanceof State.Holds)
                .collect(Collectors.groupingBy(one -> label(one.pupil()), TreeMap::new, Collectors.toList()));
        List<List<Object>> rows = new ArrayList<>();
        byTruth.entrySet().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        (Map.Entry<String, List<Case>> entry) -> new Scores(entry.getValue()).top1()))
                .limit(25)
                .forEach(entry -> {
                    Map<String, Long> instead = entry.getValue().stream()
                            .filter(one -> !one.isRight())
                            .collect(Collectors.groupingBy(
                                    one -> label(one.judgement().top()), TreeMap::new, Collectors.counting()));
                    String most = instead.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(3)
                            .map(one -> one.getKey() + " x" + one.getValue())
                            .collect(Collectors.joining("; "));
                    rows.add(List.of(
                            entry.getKey(), entry.getValue().size(), new Scores(entry.getValue()).top1(), most));
                });
        return new Report.Table(name, title, List.of("truth", "cases", "top-1", "said instead"), rows);
    }

    static String label(State state) {
        return state instanceof State.Holds holds
                ? String.join(" + ", holds.malrules())
                : state instanceof State.Knows ? "knows it" : "no known system";
    }

    static String label(Judgement.Choice choice) {
        return switch (choice.kind()) {
            case CORRECT -> "knows it";
            case NO_KNOWN_SYSTEM -> "no known system";
            case MALRULES -> String.join(" + ", choice.sets().get(0));
        };
    }

    /** How well an engine foretells the next answer: its log score and how often its first guess is right. */
    static final class NextAnswers {

        /** The probability given to an answer that a forecast does not name. */
        static final double UNNAMED = 1e-4;

        private int count;
        private double log;
        private int first;
        private double given;

        void add(Forecaster forecaster, ResponseSheet before, Response next) {
            Task task = next.task();
            Forecast forecast = forecaster.forecast(before, List.of(task)).get(0);
            String form = next.answer().form();
            double p = forecast.answers().stream()
                    .filter(answer -> org.keepup.core.answer.Answer.parse(answer.answer())
                            .form()
                            .equals(form))
                    .mapToDouble(Forecast.Expected::probability)
                    .sum();
            count++;
            log += Math.log(Math.max(UNNAMED, p));
            given += p;
            first += !forecast.answers().isEmpty()
                            && org.keepup.core.answer.Answer.parse(
                                            forecast.answers().get(0).answer())
                                    .form()
                                    .equals(form)
                    ? 1
                    : 0;
        }

        List<Object> row(Object... heads) {
            List<Object> row = new ArrayList<>(List.of(heads));
            row.add(count);
            row.add(log / count);
            row.add(given / count);
            row.add((double) first / count);
            return row;
        }

        static final List<String> COLUMNS =
                List.of("answers foretold", "mean log score", "mean probability", "first guess right");
    }

    static Map<Outcome, Double> outcomes(Scores scores) {
        Map<Outcome, Double> shares = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            shares.put(outcome, scores.saying(outcome));
        }
        return shares;
    }
}
