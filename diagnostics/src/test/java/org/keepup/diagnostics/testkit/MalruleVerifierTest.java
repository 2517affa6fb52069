package org.keepup.diagnostics.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class MalruleVerifierTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    private final MalruleVerifier verifier = MalruleVerifier.of("subtraction.smaller-from-larger", LIBRARY);

    @Test
    void a_malrule_is_checked_in_a_few_lines() {
        verifier.answers("402 - 137", "335")
                .isRightOn("58 - 23")
                .saysNothingOn("3/4 + 1/2")
                .examplesHold();
        MalruleVerifier.of("order.left-to-right", LIBRARY)
                .says("3 + 4 x 5", "I work from left to right: 3 + 4 x 5 = 35.");
    }

    @Test
    void what_does_not_hold_is_told_with_what_came() {
        assertThatThrownBy(() -> verifier.answers("402 - 137", "265"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "Malrule 'subtraction.smaller-from-larger': expected '265' to '402 - 137', but came '335'.");
        assertThatThrownBy(() -> verifier.isRightOn("402 - 137")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> verifier.saysNothingOn("402 - 137")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> verifier.says("402 - 137", "I guess.")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> verifier.answers("402 minus 137", "265")).hasMessageContaining("not a task");
        assertThatThrownBy(() -> MalruleVerifier.of("order.left-to-rigt", LIBRARY))
                .hasMessageContaining("Maybe 'order.left-to-right'.");
    }
}
