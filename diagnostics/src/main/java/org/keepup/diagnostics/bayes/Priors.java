package org.keepup.diagnostics.bayes;

import java.util.Map;
import java.util.Objects;
import org.apache.commons.numbers.gamma.LogGamma;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.Prevalence;

/**
 * What is likely before any answer is seen. Immutable; a host may supply its own.
 *
 * @param correct probability of knowing the topic
 * @param single of holding one malrule of the library
 * @param compound of holding two or three at once
 * @param unsystematic of errors of no one kind
 * @param other of a systematic procedure that is not in the library
 * @param weights relative frequency of a malrule by id; malrules not named weigh what their catalogue says
 * @param slip how often a pupil who follows a procedure, right or wrong, slips on an item
 * @param fires how often a pupil who holds a malrule uses it where it matters
 * @param errs how often a pupil without any system errs
 */
public record Priors(
        double correct,
        double single,
        double compound,
        double unsystematic,
        double other,
        Map<String, Double> weights,
        Beta slip,
        Beta fires,
        Beta errs) {

    public Priors {
        weights = Map.copyOf(weights);
        double sum = correct + single + compound + unsystematic + other;
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("the five prior probabilities add up to " + sum + ", not 1");
        }
        for (double part : new double[] {correct, single, compound, unsystematic, other}) {
            if (!(part > 0)) {
                throw new IllegalArgumentException("each prior probability must be above 0, not " + part);
            }
        }
        weights.forEach((id, weight) -> {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("the weight of " + id + " must be above 0, not " + weight);
            }
        });
        Objects.requireNonNull(slip, "slip");
        Objects.requireNonNull(fires, "fires");
        Objects.requireNonNull(errs, "errs");
    }

    /**
     * A rate that differs from pupil to pupil: the Beta distribution with these two counts.
     *
     * @param yes above 0; the mean is {@code yes / (yes + no)}
     * @param no above 0
     */
    public record Beta(double yes, double no) {
        public Beta {
            if (!(yes > 0 && no > 0)) {
                throw new IllegalArgumentException("both counts of a Beta prior must be above 0: " + yes + ", " + no);
            }
        }

        /** Log of the probability of one particular run of so many yes and no. */
        double logEvidence(double yesSeen, double noSeen) {
            return logBeta(yes + yesSeen, no + noSeen) - logBeta(yes, no);
        }

        /** The mean after so many yes and no. */
        double meanAfter(double yesSeen, double noSeen) {
            return (yes + yesSeen) / (yes + no + yesSeen + noSeen);
        }

        private static double logBeta(double a, double b) {
            return LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b);
        }
    }

    /**
     * The built-in priors. The shares of the five kinds of pupil are set from the published orders of magnitude: of
     * erring pupils roughly two in five were consistently buggy and a third fitted no bug (Brown and Burton 1978, VanLehn
     * 1982; figures recalled, source=unverified). Malrules weigh what their catalogue says, see {@link Prevalence}.
     */
    public static Priors standard() {
        return new Priors(
                0.46, 0.30, 0.05, 0.13, 0.06, Map.of(), new Beta(1.5, 15), new Beta(8, 0.9), new Beta(2, 1.5));
    }

    /** The same with other weights, such as those of one school year. */
    public Priors withWeights(Map<String, Double> replaced) {
        return new Priors(correct, single, compound, unsystematic, other, replaced, slip, fires, errs);
    }

    /**
     * The same for pupils of whom is known how often they slip and how steadily they use what they hold.
     *
     * @param slips how often a pupil who follows a procedure slips, above 0 and below 1
     * @param fires how often a pupil who holds a malrule uses it where it matters, above 0 and below 1
     * @param items how sure that is: it counts for as much as so many items seen, above 0
     */
    public Priors expecting(double slips, double fires, double items) {
        return new Priors(
                correct,
                single,
                compound,
                unsystematic,
                other,
                weights,
                new Beta(slips * items, (1 - slips) * items),
                new Beta(fires * items, (1 - fires) * items),
                errs);
    }

    double weight(MalruleDescription malrule) {
        return weights.getOrDefault(malrule.id(), malrule.prevalence().weight());
    }
}
