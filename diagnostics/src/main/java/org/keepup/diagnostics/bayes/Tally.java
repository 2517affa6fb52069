package org.keepup.diagnostics.bayes;

/**
 * What a sheet's answers come to under one hypothesis: all that its likelihood needs.
 *
 * @param exact answers that are right where the hypothesis foretells the right one
 * @param slips answers that are neither the foretold nor the right one
 * @param strayed those of the slips where the hypothesis foretold a wrong answer
 * @param fired wrong answers that the hypothesis foretold
 * @param held right answers where the hypothesis foretold a wrong one
 * @param logDensity log of the densities of the slips, and of how well foretold answers agree
 */
record Tally(int exact, int slips, int strayed, int fired, int held, double logDensity) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    /** With one more answer, given what the hypothesis foretells of its task. */
    Tally with(TaskProfile profile, TaskProfile.Reading reading, int[] foretold) {
        if (foretold.length == 0) {
            return reading.right()
                    ? new Tally(exact + 1, slips, strayed, fired, held, logDensity)
                    : new Tally(exact, slips + 1, strayed, fired, held, logDensity + reading.logSlip());
        }
        if (reading.right()) {
            return new Tally(exact, slips, strayed, fired, held + 1, logDensity);
        }
        double logMatch = profile.logMatch(foretold, reading);
        return logMatch > Double.NEGATIVE_INFINITY
                ? new Tally(exact, slips, strayed, fired + 1, held, logDensity + logMatch)
                : new Tally(
                        exact, slips + 1, strayed + 1, fired, held, logDensity + profile.logSlip(foretold, reading));
    }

    /** Of these and of other answers. */
    Tally plus(Tally more) {
        return new Tally(
                exact + more.exact,
                slips + more.slips,
                strayed + more.strayed,
                fired + more.fired,
                held + more.held,
                logDensity + more.logDensity);
    }

    /** Answers in which the hypothesis was followed without a slip. */
    int followed() {
        return exact + fired + held;
    }
}
