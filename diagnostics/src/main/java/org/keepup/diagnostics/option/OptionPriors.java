package org.keepup.diagnostics.option;

import java.util.Objects;
import org.keepup.diagnostics.bayes.Priors.Beta;

/**
 * What is likely before any option is picked. The five figures are relative weights: what is impossible on the items at hand
 * is left out and the rest counts in proportion. Orders of magnitude of our own, in line with those for written answers; a
 * host may supply its own. Immutable.
 *
 * @param correct of knowing it
 * @param idea of one idea that the items can show; all single ideas together weigh no more than {@code ideas}
 * @param ideas upper bound of all single ideas together
 * @param pair of all pairs of ideas together
 * @param unsystematic of picking without a system
 * @param blind how often a pupil who follows a procedure, right or wrong, picks blindly; each option then has the same chance
 * @param fires how often a pupil who holds an idea picks by it where it is on offer
 * @param guesses how often a pupil without a system picks blindly
 */
public record OptionPriors(
        double correct,
        double idea,
        double ideas,
        double pair,
        double unsystematic,
        Beta blind,
        Beta fires,
        Beta guesses) {

    public OptionPriors {
        for (double weight : new double[] {correct, idea, ideas, pair, unsystematic}) {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("a prior weight lies above 0 and at most at 1, not at " + weight);
            }
        }
        Objects.requireNonNull(blind, "blind");
        Objects.requireNonNull(fires, "fires");
        Objects.requireNonNull(guesses, "guesses");
    }

    /** The same, picking without a system being so many times as likely against everything else. */
    OptionPriors withGuessing(double times) {
        double rest = Math.min(1, 1 / times);
        return new OptionPriors(
                correct * rest,
                idea * rest,
                ideas * rest,
                pair * rest,
                unsystematic * Math.min(1, times),
                blind,
                fires,
                guesses);
    }

    /** The built-in priors. */
    public static OptionPriors standard() {
        return new OptionPriors(0.46, 0.08, 0.30, 0.05, 0.13, new Beta(1, 9), new Beta(8, 0.9), new Beta(3, 1.5));
    }
}
