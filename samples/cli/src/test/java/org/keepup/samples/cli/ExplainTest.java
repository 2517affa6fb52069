package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainTest {

    @Test
    void smaller_from_larger_stands_first_for_335_and_shows_its_columns() throws IOException {
        Run run = Run.of("explain", "402 - 137", "335");

        assertThat(run.exit()).isZero();
        assertThat(run.out().indexOf("subtraction.smaller-from-larger"))
                .isPositive()
                .isEqualTo(run.out().indexOf("subtraction."));
        Golden.check(Path.of("src/test/resources/golden/explain-402-137-335.txt"), run.out());
    }

    @Test
    void a_right_answer_is_called_right() {
        Run run = Run.of("explain", "402 - 137", "265");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("This is right.");
    }

    @Test
    void an_answer_from_nowhere_is_said_to_be_from_nowhere() {
        Run run = Run.of("explain", "402 - 137", "no idea");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("No malrule in the library gives this answer");
    }

    @Test
    void an_answer_that_was_simplified_is_recognised() {
        assertThat(Run.of("explain", "1/2 + 1/4", "1/3").out())
                .contains("fraction.add.across")
                .contains("That is 2/6, worth the same.");
        assertThat(Run.of("explain", "3.5 + 2.45", "2.8").out()).contains("decimal.add.align-right");
    }

    @Test
    void where_a_form_is_asked_for_only_the_form_counts() {
        assertThat(Run.of("explain", "6/8 simplified", "3/4").out()).doesNotContain("worth the same");
    }

    @Test
    void one_wrong_digit_may_be_a_slip() {
        assertThat(Run.of("explain", "896 - 352", "543").out()).contains("may also be a slip");
    }

    @Test
    void a_blank_tells_nothing() {
        assertThat(Run.of("explain", "402 - 137", "").out()).contains("Nothing was written");
    }

    @Test
    void forgotten_quotes_do_no_harm() {
        assertThat(Run.of("explain", "402", "-", "137", "335").out())
                .isEqualTo(Run.of("explain", "402 - 137", "335").out());
    }

    @Test
    void two_malrules_together_are_found_where_no_single_one_gives_the_answer() throws IOException {
        Run run = Run.of("explain", "4002 - 1738", "3734", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"right\":false")
                .contains("\"malrules\":")
                .contains("\"pairs\":");
    }

    @Test
    void a_missing_answer_is_wrong_usage() {
        assertThat(Run.of("explain", "402 - 137").exit()).isEqualTo(2);
    }
}
