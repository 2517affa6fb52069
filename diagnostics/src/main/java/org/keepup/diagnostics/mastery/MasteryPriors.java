package org.keepup.diagnostics.mastery;

import java.util.Objects;
import org.keepup.diagnostics.bayes.Priors.Beta;

/**
 * What is likely before any mark is seen. Figures of our own choice; a host may supply its own or
 * {@linkplain MasteryEngine#fitted fit them} to a class. Immutable.
 *
 * @param secure probability that an objective is secure when all its prerequisites are
 * @param unfounded probability that an objective is secure when some prerequisite is not
 * @param slip how often who has what a question needs gets it wrong
 * @param guess how often who has not gets it right; never thought rarer than chance among a question's options
 */
public record MasteryPriors(double secure, double unfounded, Beta slip, Beta guess) {

    public MasteryPriors {
        for (double p : new double[] {secure, unfounded}) {
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("a prior probability lies between 0 and 1, not at " + p);
            }
        }
        Objects.requireNonNull(slip, "slip");
        Objects.requireNonNull(guess, "guess");
    }

    /** The built-in priors. */
    public static MasteryPriors standard() {
        return new MasteryPriors(0.7, 0.08, new Beta(2, 18), new Beta(2, 10));
    }

    static double mean(Beta beta) {
        return beta.yes() / (beta.yes() + beta.no());
    }
}
