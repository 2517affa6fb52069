package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;

class SlipTest {

    @ParameterizedTest
    @CsvSource({"255, one digit differs", "256, swapped", "625, swapped", "26, missing", "2665, one digit more"})
    void one_lapse_from_265_is_named(String written, String how) {
        Answer right = Answer.of(265);

        assertThat(Slip.between(Optional.of(right), Answer.parse(written)))
                .hasValueSatisfying(slip -> assertThat(slip).contains(how));
    }

    @ParameterizedTest
    @ValueSource(strings = {"265", "335", "562", "2", "abc", "265 r 1", "26a", "-265"})
    void what_is_right_or_further_away_is_no_slip(String written) {
        assertThat(Slip.between(Optional.of(Answer.parse("265")), Answer.parse(written)))
                .isEmpty();
    }
}
