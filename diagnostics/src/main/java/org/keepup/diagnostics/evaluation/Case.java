package org.keepup.diagnostics.evaluation;

import java.util.Objects;

/**
 * One judgement beside the truth.
 *
 * @param truth what is so, as the engine could at best say it: a malrule that is not in its library is a muddle
 * @param pupil what the pupil really is
 * @param judgement what the engine said
 */
record Case(State truth, State pupil, Judgement judgement) {
    Case {
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(judgement, "judgement");
    }

    boolean isRight() {
        return judgement.top().isTrue(truth);
    }

    double confidence() {
        return judgement.top().probability();
    }
}
