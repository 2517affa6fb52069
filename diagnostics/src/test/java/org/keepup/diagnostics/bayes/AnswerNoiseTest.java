package org.keepup.diagnostics.bayes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerNoiseTest {

    @ParameterizedTest(name = "meant {0}")
    @ValueSource(strings = {"7", "42", "265", "1000", "90909"})
    void densities_over_whole_numbers_add_up_to_at_most_one(String meant) {
        double near = IntStream.range(0, 1_000_000)
                .mapToDouble(n -> AnswerNoise.near(Integer.toString(n), meant))
                .sum();
        double anywhere = IntStream.range(0, 1_000_000)
                .mapToDouble(n -> AnswerNoise.anywhere(Integer.toString(n), meant))
                .sum();
        assertThat(near).isBetween(0.5, 1.0);
        assertThat(anywhere).isBetween(0.4, 1.0);
    }

    @ParameterizedTest(name = "{0} rather than {1} when {2} was meant")
    @CsvSource({
        "266, 269, 265", // a digit one off rather than four off
        "256, 956, 265", // two digits swapped rather than two others
        "26, 11, 265", // a digit lost rather than another number
        "315, 317, 265", // the tens of the task misread rather than tens and ones
        "275, 975, 265", // one ten too many rather than seven hundreds
        "-5, 40, 5", // the sign lost rather than another number
        "3/5, 9/7, 3/4"
    })
    void a_small_lapse_is_likelier_than_a_large_one(String likelier, String rarer, String meant) {
        assertThat(AnswerNoise.near(likelier, meant)).isGreaterThan(AnswerNoise.near(rarer, meant));
    }

    @Test
    void an_answer_of_the_right_shape_is_likelier_than_one_of_another_shape() {
        assertThat(AnswerNoise.anywhere("7/9", "3/4")).isGreaterThan(AnswerNoise.anywhere("7.9", "3/4"));
        assertThat(AnswerNoise.anywhere("no idea", "265")).isPositive();
    }

    @Test
    void nothing_is_near_an_answer_without_digits_and_nothing_is_near_itself() {
        assertThat(AnswerNoise.near("<", ">")).isZero();
        assertThat(AnswerNoise.near("265", "265")).isZero();
    }
}
