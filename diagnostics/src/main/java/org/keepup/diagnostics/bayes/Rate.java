package org.keepup.diagnostics.bayes;

import org.apache.commons.numbers.gamma.LogGamma;

/** A Beta prior with its log evidence tabulated for counts as they occur. Immutable, shared by all pupils. */
final class Rate {

    private static final int TABULATED = 256;

    private final Priors.Beta prior;
    private final double[] yes = new double[TABULATED];
    private final double[] no = new double[TABULATED];
    private final double[] both = new double[2 * TABULATED];

    Rate(Priors.Beta prior) {
        this.prior = prior;
        for (int i = 0; i < TABULATED; i++) {
            yes[i] = LogGamma.value(prior.yes() + i) - LogGamma.value(prior.yes());
            no[i] = LogGamma.value(prior.no() + i) - LogGamma.value(prior.no());
        }
        for (int i = 0; i < both.length; i++) {
            both[i] = LogGamma.value(prior.yes() + prior.no() + i) - LogGamma.value(prior.yes() + prior.no());
        }
    }

    /** Log of the probability of one particular run of so many yes and no. */
    double logEvidence(int yesSeen, int noSeen) {
        return yesSeen < TABULATED && noSeen < TABULATED
                ? yes[yesSeen] + no[noSeen] - both[yesSeen + noSeen]
                : prior.logEvidence(yesSeen, noSeen);
    }

    /** The mean after so many yes and no. */
    double meanAfter(int yesSeen, int noSeen) {
        return prior.meanAfter(yesSeen, noSeen);
    }
}
