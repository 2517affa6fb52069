package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void version_names_keepup_and_java() {
        Run run = Run.of("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("(?s)keepup \\d+\\.\\d+\\.\\d+\\S*\\RJava \\d+.*");
    }

    @Test
    void help_lists_the_exit_codes_on_standard_output() {
        Run run = Run.of("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("keepup").contains("the input has problems");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        Run run = Run.of("--nonsense");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense");
        assertThat(run.out()).isEmpty();
    }
}
