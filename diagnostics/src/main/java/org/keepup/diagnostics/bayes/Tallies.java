package org.keepup.diagnostics.bayes;

/**
 * The tallies of every single malrule of a component, side by side, and of knowing it. One more answer costs one pass over
 * the malrules, whatever came before.
 */
final class Tallies {

    private final int[] exact;
    private final int[] slips;
    private final int[] strayed;
    private final int[] fired;
    private final int[] held;
    private final double[] logDensity;
    private Tally right = Tally.NOTHING;

    Tallies(int malrules) {
        exact = new int[malrules];
        slips = new int[malrules];
        strayed = new int[malrules];
        fired = new int[malrules];
        held = new int[malrules];
        logDensity = new double[malrules];
    }

    private Tallies(Tallies other) {
        exact = other.exact.clone();
        slips = other.slips.clone();
        strayed = other.strayed.clone();
        fired = other.fired.clone();
        held = other.held.clone();
        logDensity = other.logDensity.clone();
        right = other.right;
    }

    Tallies copy() {
        return new Tallies(this);
    }

    void add(TaskProfile profile, TaskProfile.Reading reading) {
        right = right.with(profile, reading, TaskProfile.RIGHT);
        boolean isRight = reading.right();
        for (int m = 0; m < exact.length; m++) {
            int[] foretold = profile.predicted(m);
            if (foretold.length == 0) {
                if (isRight) {
                    exact[m]++;
                } else {
                    slips[m]++;
                    logDensity[m] += reading.logSlip();
                }
            } else if (isRight) {
                held[m]++;
            } else {
                double logMatch = profile.logMatch(foretold, reading);
                if (logMatch > Double.NEGATIVE_INFINITY) {
                    fired[m]++;
                    logDensity[m] += logMatch;
                } else {
                    slips[m]++;
                    strayed[m]++;
                    logDensity[m] += profile.logSlip(foretold, reading);
                }
            }
        }
    }

    Tally right() {
        return right;
    }

    boolean hasFired(int malrule) {
        return fired[malrule] > 0;
    }

    boolean hasStrayed(int malrule) {
        return strayed[malrule] > 0;
    }

    Tally of(int malrule) {
        return new Tally(
                exact[malrule], slips[malrule], strayed[malrule], fired[malrule], held[malrule], logDensity[malrule]);
    }

    double logLikelihood(int malrule, Rates rates) {
        return rates.logLikelihood(exact[malrule], slips[malrule], fired[malrule], held[malrule], logDensity[malrule]);
    }
}
