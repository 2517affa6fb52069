package org.keepup.diagnostics.mastery;

import java.util.Objects;

/**
 * How secure one objective is.
 *
 * @param objective a content-domain code, or whatever the file calls it
 * @param questions questions of the sheet that need it
 * @param right of them, those with full marks
 * @param secure probability, 0 to 1, that it is secure
 * @param judgement what that comes to
 */
public record ObjectiveMastery(String objective, int questions, int right, double secure, Judgement judgement) {

    public ObjectiveMastery {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(judgement, "judgement");
        Objects.checkIndex(right, questions + 1);
        if (!(secure >= 0 && secure <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + secure);
        }
    }

    /** What a probability comes to. */
    public enum Judgement {
        /** At least 90 % secure. */
        SECURE,
        /** At most 10 % secure. */
        NOT_SECURE,
        /** Anything between. */
        UNKNOWN;

        private static final double SURE = 0.9;

        static Judgement of(double secure) {
            return secure >= SURE ? SECURE : secure <= 1 - SURE ? NOT_SECURE : UNKNOWN;
        }
    }
}
