package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/** The column procedures on numbers with a decimal point, points under each other. */
class ColumnDecimalsTest {

    private static final TaskForms FORMS = TaskForms.builtIn();

    @Test
    void the_right_procedure_is_right_with_points_too() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal a = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
            BigDecimal b = BigDecimal.valueOf(1 + random.nextInt(10_000), 1 + random.nextInt(3));
            for (String operator : List.of("+", "-")) {
                Task task = FORMS.parse(a.toPlainString() + " " + operator + " " + b.toPlainString());
                ColumnProcedure procedure =
                        operator.equals("+") ? ColumnProcedure.ADDITION : ColumnProcedure.SUBTRACTION;
                assertThat(procedure.answers(task, procedure.patch()))
                        .as("%s, seed %d", task, seed)
                        .singleElement()
                        .matches(answer -> answer.sameValue(task.correct().orElseThrow()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6.2 - 3.75, column when top-less -> small-from-big, 3.55",
        "12.4 - 0.9, column when top-less -> write-zero, 12.0",
        "0.45 - 0.3, column when top-less -> small-from-big, 0.15",
        "3 - 0.08, column when top-less -> small-from-big, 3.08",
    })
    void subtraction_bugs_strike_across_the_point(String line, String rule, String answer) {
        assertThat(ColumnProcedure.SUBTRACTION.answers(FORMS.parse(line), ColumnProcedure.SUBTRACTION.patch(rule)))
                .containsExactly(Answer.parse(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "4.7 + 3.5, split -> drop-carry, 7.2",
        "2.75 + 1.6, split -> drop-carry, 3.35",
        "4.7 + 3.5, split -> write-all, 7.12",
    })
    void addition_bugs_strike_across_the_point(String line, String rule, String answer) {
        assertThat(ColumnProcedure.ADDITION.answers(FORMS.parse(line), ColumnProcedure.ADDITION.patch(rule)))
                .containsExactly(Answer.parse(answer));
    }

    @Test
    void the_working_shows_the_points_and_names_the_places() {
        assertThat(ColumnProcedure.SUBTRACTION.steps(
                        FORMS.parse("6.2 - 3.75"),
                        ColumnProcedure.SUBTRACTION.patch("column when top-less -> small-from-big")))
                .startsWith("  6.20", "- 3.75", "------", "  3.55")
                .anyMatch(line -> line.startsWith("Hundredths: "))
                .anyMatch(line -> line.startsWith("Ones: "));
    }
}
