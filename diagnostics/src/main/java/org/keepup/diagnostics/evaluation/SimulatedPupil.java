package org.keepup.diagnostics.evaluation;

import java.util.Objects;

/**
 * A pupil whose state is known.
 *
 * @param state what is going on
 * @param fires how often a pupil who holds a malrule uses it, 0 to 1; at other times the pupil works rightly
 * @param slips how often a pupil slips, 0 to 1; of no account for one who muddles
 */
public record SimulatedPupil(State state, double fires, double slips) {

    static final State KNOWS = new State.Knows();

    public SimulatedPupil {
        Objects.requireNonNull(state, "state");
        if (!(fires > 0 && fires <= 1)) {
            throw new IllegalArgumentException("fires must lie above 0 and within 1, not " + fires);
        }
        if (!(slips >= 0 && slips < 1)) {
            throw new IllegalArgumentException("slips must lie within 0 and below 1, not " + slips);
        }
    }

    /** Knows it, slips apart. */
    public static SimulatedPupil knows(double slips) {
        return new SimulatedPupil(KNOWS, 1, slips);
    }

    /** Errs without a system. */
    public static SimulatedPupil muddles(double errs) {
        return new SimulatedPupil(new State.Muddles(errs), 1, 0);
    }
}
