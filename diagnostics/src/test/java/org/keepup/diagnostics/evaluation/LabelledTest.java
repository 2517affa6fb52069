package org.keepup.diagnostics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class LabelledTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.of(Catalogues.builtIn());
    private static final String A = "subtraction.smaller-from-larger";
    private static final String B = "subtraction.borrow-no-decrement";

    @Test
    void labels_are_read_with_every_problem() {
        Problems problems = new Problems();

        List<Label> labels = Label.read("labels.csv", """
                pupil,topic,malrules
                P1,subtraction,correct
                P2,subtraction,Unsystematic
                P3,subtraction,subtraction.borrow-no-decrement; subtraction.smaller-from-larger
                P4,subtraction,subtraction.smaller-from-largest
                P1,subtraction,correct
                ,subtraction,correct
                """, LIBRARY, problems);

        assertThat(labels).extracting(Label::pupil).containsExactly("P1", "P2", "P3");
        assertThat(labels.get(2).truth())
                .isInstanceOfSatisfying(
                        State.Holds.class, holds -> assertThat(holds.malrules()).containsExactly(B, A));
        assertThat(problems.all())
                .extracting(Object::toString)
                .anySatisfy(told -> assertThat(told)
                        .startsWith("labels.csv line 5")
                        .endsWith("Maybe 'subtraction.smaller-from-larger'."))
                .anySatisfy(told -> assertThat(told).contains("line 6", "P1 has a label for subtraction already"))
                .hasSize(3);
    }

    @Test
    void figures_are_as_worked_out_by_hand() {
        Problems problems = new Problems();
        List<Label> labels = Label.read("labels.csv", """
                pupil,topic,malrules
                P1,subtraction,correct
                P2,subtraction,subtraction.smaller-from-larger
                P3,subtraction,subtraction.smaller-from-larger
                P4,subtraction,unsystematic
                P5,subtraction,correct
                """, LIBRARY, problems);
        Map<String, TopicDiagnosis> said = new LinkedHashMap<>();
        said.put("P1", topic(Outcome.SECURE, 0.9, 0.1, "", 0));
        said.put("P2", topic(Outcome.SYSTEMATIC, 0, 0.2, A, 0.8));
        said.put("P3", topic(Outcome.SYSTEMATIC, 0, 0.4, B, 0.6));
        said.put("P4", topic(Outcome.NOT_ENOUGH_EVIDENCE, 0.3, 0.7, "", 0));
        Function<ResponseSheet, Diagnosis> engine = sheet -> new Diagnosis(
                sheet.pupil(), 5, 1, said.containsKey(sheet.pupil()) ? List.of(said.get(sheet.pupil())) : List.of());
        List<ResponseSheet> sheets = labels.stream()
                .map(label -> ResponseSheet.of(label.pupil(), List.of()))
                .toList();

        Report report = Labelled.report(sheets, labels, Map.of("said", engine), 1);

        List<Object> row = report.tables().get(0).rows().get(0);
        assertThat(row.subList(0, 9)).containsExactly("said", 5, 0.6, 0.6, 0.5, 0.5, 0.5, 0.2, 0.4);
        // tenths of confidence: 0.9 right, 0.8 right, 0.7 right, 0.6 wrong, 0 wrong
        assertThat((double) row.get(9)).isCloseTo((0.1 + 0.2 + 0.3 + 0.6 + 0) / 5, within(1e-9));
        double brier = (0.1 * 0.1 + 0.1 * 0.1)
                + (0.2 * 0.2 + 0.2 * 0.2)
                + (1 + 0.4 * 0.4 + 0.6 * 0.6)
                + (0.3 * 0.3 + 0.3 * 0.3)
                + 1;
        assertThat((double) row.get(12)).isCloseTo(brier / 5, within(1e-9));
        assertThat(report.settings()).containsEntry("labels", "5").containsEntry("labels without answers", "0");
        assertThat(report.tables().get(report.tables().size() - 1).rows()).hasSize(5);
    }

    private static TopicDiagnosis topic(Outcome outcome, double correct, double none, String malrule, double holds) {
        List<Hypothesis> hypotheses = malrule.isEmpty()
                ? List.of()
                : List.of(new Hypothesis(new TreeSet<>(List.of(malrule)), holds, 1, 4, List.of(), List.of()));
        return new TopicDiagnosis(
                "subtraction",
                5,
                1,
                outcome,
                hypotheses,
                new TopicDiagnosis.Probabilities(correct, holds, none, 0),
                "");
    }
}
