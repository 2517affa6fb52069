package org.keepup.diagnostics.bayes;

/** A Beta prior with its log evidence tabulated for counts as they occur. Immutable, shared by all pupils. */
final class Rate {

    private static final int TABULATED = 1_024;

    private final Priors.Beta prior;
    private final double[] yes = new double[TABULATED];
    private final double[] no = new double[TABULATED];
    private final double[] both = new double[2 * TABULATED];

    Rate(Priors.Beta prior) {
        this.prior = prior;
        tabulate(prior.yes(), yes);
        tabulate(prior.no(), no);
        tabulate(prior.yes() + prior.no(), both);
    }

    /** log Γ(from + i) - log Γ(from), by Γ(x + 1) = x Γ(x). */
    private static void tabulate(double from, double[] table) {
        for (int i = 1; i < table.length; i++) {
            table[i] = table[i - 1] + Math.log(from + i - 1);
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
