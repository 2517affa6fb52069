package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class TransferTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final BayesEngine ENGINE = BayesEngine.of(MalruleLibrary.builtIn());

    private static final List<String> TOPS_AND_BOTTOMS_ADDED =
            List.of("1/3 + 1/4 = 2/7", "2/5 + 1/2 = 3/7", "3/4 + 1/6 = 4/10", "2/7 + 4/7 = 6/14");
    private static final List<String> ADDED_RIGHT =
            List.of("1/3 + 1/4 = 7/12", "2/5 + 1/2 = 9/10", "3/4 + 1/6 = 11/12", "2/7 + 4/7 = 6/7");

    private static ResponseSheet sheet(String pupil, List<String> lines) {
        List<Response> responses = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" = ");
            responses.add(Response.of(FORMS.parse(parts[0]), Answer.parse(parts[1])));
        }
        return ResponseSheet.of(pupil, responses);
    }

    private static double probability(BayesEngine engine, ResponseSheet sheet, String task, String answer) {
        Task asked = FORMS.parse(task);
        return engine.forecast(sheet, List.of(asked)).get(0).answers().stream()
                .filter(expected -> Answer.parse(expected.answer()).sameForm(Answer.parse(answer)))
                .mapToDouble(Forecast.Expected::probability)
                .sum();
    }

    @Test
    void tops_and_bottoms_taken_apart_in_sums_are_expected_in_differences() {
        double fresh = probability(ENGINE, sheet("P1", List.of()), "3/5 - 1/4", "2/1");
        double after = probability(ENGINE, sheet("P1", TOPS_AND_BOTTOMS_ADDED), "3/5 - 1/4", "2/1");
        double afterRight = probability(ENGINE, sheet("P1", ADDED_RIGHT), "3/5 - 1/4", "2/1");

        assertThat(after).isGreaterThan(3 * fresh).isGreaterThan(0.3);
        assertThat(afterRight).isLessThan(fresh);
    }

    @Test
    void knowing_one_kind_of_task_makes_knowing_a_kindred_one_likelier_and_leaves_other_topics_alone() {
        assertThat(probability(ENGINE, sheet("P1", ADDED_RIGHT), "3/5 - 1/4", "7/20"))
                .isGreaterThan(probability(ENGINE, sheet("P1", List.of()), "3/5 - 1/4", "7/20") + 0.05);
        assertThat(probability(ENGINE, sheet("P1", ADDED_RIGHT), "402 - 137", "265"))
                .isCloseTo(probability(ENGINE, sheet("P1", List.of()), "402 - 137", "265"), within(1e-12));
    }

    @Test
    void what_goes_with_what_is_learnt_from_a_cohort() {
        // in this cohort whoever is right in sums keeps the denominator in products: no assumption says so
        List<String> kept = new ArrayList<>(ADDED_RIGHT);
        kept.addAll(List.of("2/5 x 3/5 = 6/5", "1/4 x 3/4 = 3/4", "3/5 x 1/2 = 30/10"));
        List<ResponseSheet> cohort =
                IntStream.range(0, 30).mapToObj(i -> sheet("C" + i, kept)).toList();

        assertThat(probability(ENGINE.among(cohort), sheet("P1", ADDED_RIGHT), "2/7 x 3/7", "6/7"))
                .isGreaterThan(0.5)
                .isGreaterThan(5 * probability(ENGINE, sheet("P1", ADDED_RIGHT), "2/7 x 3/7", "6/7"));
    }

    @Test
    void a_pupil_is_no_cohort_of_their_own() {
        List<String> lines = new ArrayList<>(TOPS_AND_BOTTOMS_ADDED);
        lines.add("3/4 x 1/2 = 3/8");
        ResponseSheet sheet = sheet("P1", lines);

        assertThat(probability(ENGINE.among(List.of(sheet)), sheet, "3/5 - 1/4", "2/1"))
                .isCloseTo(probability(ENGINE, sheet, "3/5 - 1/4", "2/1"), within(1e-3));
    }

    @Test
    void probabilities_stay_probabilities() {
        List<ResponseSheet> cohort =
                List.of(sheet("A", TOPS_AND_BOTTOMS_ADDED), sheet("B", ADDED_RIGHT), sheet("C", List.of()));
        for (ResponseSheet sheet : cohort) {
            for (String task : List.of("3/5 - 1/4", "3/5 x 1/4", "1/2 + 1/4", "2 1/2 + 1 3/4")) {
                assertThat(ENGINE.among(cohort).forecast(sheet, List.of(FORMS.parse(task))).get(0).answers().stream()
                                .mapToDouble(Forecast.Expected::probability)
                                .sum())
                        .isBetween(0.3, 1 + 1e-9);
            }
        }
    }
}
