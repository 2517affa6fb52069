package org.keepup.diagnostics.bayes;

/**
 * What a sheet's answers come to under one hypothesis: all that its likelihood needs.
 *
 * @param exact answers that are right where the hypothesis foretells the right one
 * @param slips answers that are neither the foretold nor the right one
 * @param fired wrong answers that the hypothesis foretold
 * @param held right answers where the hypothesis foretold a wrong one
 * @param logDensity log of the densities of the slips, and of how well foretold answers agree
 */
record Tally(int exact, int slips, int fired, int held, double logDensity) {

    /**
     * Slip rate and firing rate differ from pupil to pupil and are integrated out under their Beta priors. An answer that
     * is as foretold counts as no slip, a right one against a foretold wrong one as not fired: the other ways to the
     * same answer are rarer by an order of magnitude and left out.
     */
    double logLikelihood(Priors priors) {
        return priors.slip().logEvidence(slips, exact + fired + held)
                + priors.fires().logEvidence(fired, held)
                + logDensity;
    }
}
