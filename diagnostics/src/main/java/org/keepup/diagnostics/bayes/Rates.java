package org.keepup.diagnostics.bayes;

/**
 * The rates that differ from pupil to pupil.
 *
 * @param slip how often a pupil who follows a procedure slips
 * @param fires how often a pupil who holds a malrule uses it where it matters
 * @param errs how often a pupil without a system errs
 */
record Rates(Rate slip, Rate fires, Rate errs) {

    static Rates of(Priors priors) {
        return new Rates(new Rate(priors.slip()), new Rate(priors.fires()), new Rate(priors.errs()));
    }

    /**
     * The log likelihood of a tally. Slip rate and firing rate are integrated out. An answer that is as foretold counts as
     * no slip, a right one against a foretold wrong one as not fired: the other ways to the same answer are rarer by an
     * order of magnitude and left out.
     */
    double logLikelihood(int exact, int slips, int fired, int held, double logDensity) {
        return slip.logEvidence(slips, exact + fired + held) + fires.logEvidence(fired, held) + logDensity;
    }

    double logLikelihood(Tally tally) {
        return logLikelihood(tally.exact(), tally.slips(), tally.fired(), tally.held(), tally.logDensity());
    }
}
