package org.keepup.diagnostics.bayes;

/**
 * The rates that differ from pupil to pupil.
 *
 * @param slip how often a pupil who follows a procedure slips
 * @param fires how often a pupil who holds a malrule uses it where it matters
 * @param errs how often a pupil without a system errs
 * @param strays how often a procedure near a malrule writes something else where the malrule errs
 */
record Rates(Rate slip, Rate fires, Rate errs, Rate strays) {

    /** A procedure that agrees with a malrule more often than not, but not always: about two answers in five differ. */
    private static final Priors.Beta STRAYS = new Priors.Beta(2, 3);

    static Rates of(Priors priors) {
        return new Rates(new Rate(priors.slip()), new Rate(priors.fires()), new Rate(priors.errs()), new Rate(STRAYS));
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

    /**
     * The log likelihood of a tally under a procedure that is in no library but near a malrule: it errs where the malrule
     * errs, and there writes what the malrule foretells or, at a rate of its own, strays to another answer. What such a
     * pupil writes elsewhere tells how often the pupil slips.
     */
    double logLikelihoodNear(Tally tally) {
        return slip.logEvidence(tally.slips() - tally.strayed(), tally.exact())
                + fires.logEvidence(tally.fired() + tally.strayed(), tally.held())
                + strays.logEvidence(tally.strayed(), tally.fired())
                + tally.logDensity();
    }
}
