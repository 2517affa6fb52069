package org.keepup.rules.fact;

import java.util.Objects;

/**
 * A reason for or against meeting a need soon, taking a material, or going a way.
 *
 * @param about a {@link Need}, a {@link Candidate} or a {@link Route}
 * @param side for or against
 * @param strength how much it weighs
 * @param because the reason, as a tutor reads it
 */
public record Argument(Object about, Side side, Strength strength, String because) {
    public Argument {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(because, "because");
        if (!(about instanceof Need || about instanceof Candidate || about instanceof Route)) {
            throw new IllegalArgumentException(
                    "an argument is about a need, a candidate or a route, not " + about + ".");
        }
    }

    public static Argument speaksFor(Object about, Strength strength, String because) {
        return new Argument(about, Side.FOR, strength, because);
    }

    public static Argument speaksAgainst(Object about, Strength strength, String because) {
        return new Argument(about, Side.AGAINST, strength, because);
    }

    /** Positive for, negative against. */
    public int weight() {
        return side == Side.FOR ? strength.weight() : -strength.weight();
    }

    /** Which way it speaks. */
    public enum Side {
        FOR,
        AGAINST
    }
}
