package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;

/**
 * Measures engines on pupils whose ways of working somebody has labelled. A label without answers, or with answers that an engine
 * makes nothing of, counts as a case in which the engine abstains.
 */
public final class Labelled {

    /** For the command line. */
    public static final String NAME = "labelled";

    private Labelled() {}

    /**
     * Measures.
     *
     * @param sheets the answers
     * @param labels what is so; pupils and topics without a label are left out
     * @param engines by name, in the order of the report
     * @param seed of the bootstrap intervals
     */
    public static Report report(
            List<ResponseSheet> sheets,
            List<Label> labels,
            Map<String, ? extends Function<ResponseSheet, Diagnosis>> engines,
            long seed) {
        Map<String, ResponseSheet> byPupil = new LinkedHashMap<>();
        sheets.forEach(sheet -> byPupil.put(sheet.pupil(), sheet));
        List<List<Object>> figures = new ArrayList<>();
        List<List<Object>> said = new ArrayList<>();
        List<Report.Table> tables = new ArrayList<>();
        engines.forEach((name, engine) -> {
            List<Case> cases = cases(byPupil, labels, engine);
            figures.add(figures(name, new Scores(cases), seed));
            for (int i = 0; i < cases.size(); i++) {
                said.add(said(name, labels.get(i), cases.get(i)));
            }
            if (!cases.isEmpty()) {
                tables.add(Figures.reliability(
                        "reliability-" + name,
                        "Calibration of " + name + ": what it was sure of against how often that was so",
                        new Scores(cases)));
            }
        });
        tables.add(
                0,
                new Report.Table(
                        "engines",
                        "Engines against the labels; precision, recall and F1 are of single malrules named, of a group that"
                                + " cannot be told apart the member nearest to the label",
                        List.of(
                                "engine",
                                "cases",
                                "top-1",
                                "strict top-1",
                                "precision",
                                "recall",
                                "F1",
                                "named wrongly",
                                "abstains",
                                "ECE",
                                "ECE low",
                                "ECE high",
                                "Brier",
                                "Brier low",
                                "Brier high"),
                        figures));
        tables.add(new Report.Table(
                "cases",
                "What each engine said of each label",
                List.of("engine", "pupil", "topic", "label", "said first", "probability", "outcome", "right"),
                said));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", String.valueOf(seed));
        settings.put("pupils", String.valueOf(sheets.size()));
        settings.put("labels", String.valueOf(labels.size()));
        settings.put(
                "labels without answers",
                String.valueOf(labels.stream()
                        .filter(label -> !byPupil.containsKey(label.pupil()))
                        .count()));
        return new Report(NAME, settings, tables);
    }

    private static List<Case> cases(
            Map<String, ResponseSheet> byPupil, List<Label> labels, Function<ResponseSheet, Diagnosis> engine) {
        Map<String, Map<String, TopicDiagnosis>> diagnosed = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        for (Label label : labels) {
            ResponseSheet sheet = byPupil.getOrDefault(label.pupil(), ResponseSheet.of(label.pupil(), List.of()));
            Map<String, TopicDiagnosis> topics = diagnosed.computeIfAbsent(
                    label.pupil(),
                    pupil -> engine.apply(sheet).topics().stream()
                            .collect(Collectors.toMap(TopicDiagnosis::topic, topic -> topic, (one, other) -> one)));
            TopicDiagnosis topic = topics.get(label.topic());
            Judgement judgement = topic == null ? NOTHING : Judgement.of(topic).on(about(sheet, label), label.truth());
            cases.add(new Case(label.truth(), label.truth(), judgement));
        }
        return cases;
    }

    private static final Judgement NOTHING = new Judgement(
            List.of(new Judgement.Choice(Judgement.Kind.NO_KNOWN_SYSTEM, List.of(), 0)), Outcome.NOT_ENOUGH_EVIDENCE);

    private static ResponseSheet about(ResponseSheet sheet, Label label) {
        return ResponseSheet.of(
                sheet.pupil(),
                sheet.responses().stream()
                        .filter(response -> response.task().form().topic().equals(label.topic()))
                        .toList());
    }

    private static List<Object> figures(String name, Scores scores, long seed) {
        double[] sets = scores.sets();
        double[] ece = scores.size() == 0 ? new double[] {Double.NaN, Double.NaN} : scores.calibrationInterval(seed);
        double[] brier = scores.size() == 0
                ? new double[] {Double.NaN, Double.NaN}
                : scores.interval(seed, one -> one.judgement().brier(one.truth()));
        return List.of(
                name,
                scores.size(),
                scores.top1(),
                scores.strictTop1(),
                sets[0],
                sets[1],
                sets[2],
                scores.namedWrong(),
                scores.saying(Outcome.NOT_ENOUGH_EVIDENCE),
                scores.size() == 0 ? Double.NaN : scores.calibrationError(),
                ece[0],
                ece[1],
                scores.brier(),
                brier[0],
                brier[1]);
    }

    private static List<Object> said(String name, Label label, Case one) {
        return List.of(
                name,
                label.pupil(),
                label.topic(),
                Figures.label(label.truth()),
                Figures.label(one.judgement().top()),
                one.confidence(),
                one.judgement().outcome().word(),
                one.isRight() ? "yes" : "no");
    }
}
