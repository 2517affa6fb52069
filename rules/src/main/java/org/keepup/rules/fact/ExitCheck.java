package org.keepup.rules.fact;

import java.util.Objects;

/**
 * The answers to a session's exit questions, counted.
 *
 * @param misconception id of what they were to show
 * @param asked questions that the pupil answered
 * @param right of them
 * @param asBefore of the wrong ones, those that the malrules foretell
 */
public record ExitCheck(String misconception, int asked, int right, int asBefore) {
    public ExitCheck {
        Objects.requireNonNull(misconception, "misconception");
        if (right < 0 || asBefore < 0 || right + asBefore > asked) {
            throw new IllegalArgumentException(
                    right + " right and " + asBefore + " as before do not fit into " + asked + " answers.");
        }
    }

    public int wrong() {
        return asked - right;
    }
}
