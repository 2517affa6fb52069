package org.keepup.diagnostics.bayes;

/**
 * The tallies of a malrule by itself, or of a pair with one malrule in common, for each malrule: all that is kept of answers
 * that are no longer looked at one by one. Immutable.
 */
final class Tallies {

    private final int[] fired;
    private final int[] held;
    private final int[] strayed;
    private final double[] logDensity;
    private final long[] foretold;

    private Tallies(int[] fired, int[] held, int[] strayed, double[] logDensity, long[] foretold) {
        this.fired = fired;
        this.held = held;
        this.strayed = strayed;
        this.logDensity = logDensity;
        this.foretold = foretold;
    }

    /** Of no answers. */
    static Tallies none(int malrules) {
        return new Tallies(
                new int[malrules], new int[malrules], new int[malrules], new double[malrules], new long[malrules]);
    }

    /** For every malrule, that of this one. */
    Tallies allAs(int malrule) {
        Tallies all = none(fired.length);
        for (int m = 0; m < fired.length; m++) {
            all.set(m, this, malrule);
        }
        return all;
    }

    /** Takes over one tally; before anybody else sees these. */
    void set(int malrule, Tallies from, int index) {
        fired[malrule] = from.fired[index];
        held[malrule] = from.held[index];
        strayed[malrule] = from.strayed[index];
        logDensity[malrule] = from.logDensity[index];
        foretold[malrule] = from.foretold[index];
    }

    /**
     * With one answer more.
     *
     * @param predictions by malrule, what is foretold of its task; below 0 where nothing can be
     */
    Tallies with(TaskProfile.Reading reading, short[] predictions) {
        Tallies more = new Tallies(fired.clone(), held.clone(), strayed.clone(), logDensity.clone(), foretold.clone());
        if (reading.right()) {
            for (int m = 0; m < predictions.length; m++) {
                more.held[m] += predictions[m] > 0 ? 1 : 0;
            }
        } else {
            byte[] fires = reading.effects().fired();
            double[] adds = reading.effects().logDensity();
            for (int m = 0; m < predictions.length; m++) {
                int prediction = Math.max(0, predictions[m]);
                more.fired[m] += fires[prediction];
                more.strayed[m] += prediction > 0 ? 1 - fires[prediction] : 0;
                more.logDensity[m] += adds[prediction];
            }
        }
        for (int m = 0; m < predictions.length; m++) {
            more.foretold[m] = (more.foretold[m] + predictions[m] + 1) * 0x9E3779B97F4A7C15L;
        }
        return more;
    }

    /**
     * One tally.
     *
     * @param right right answers in all
     * @param wrong wrong answers in all
     */
    Tally tally(int malrule, int right, int wrong) {
        return new Tally(
                right - held[malrule],
                wrong - fired[malrule],
                strayed[malrule],
                fired[malrule],
                held[malrule],
                logDensity[malrule]);
    }

    int fired(int malrule) {
        return fired[malrule];
    }

    /** On how many answers a wrong one was foretold. */
    int errs(int malrule) {
        return fired[malrule] + held[malrule] + strayed[malrule];
    }

    /** On how many answers a malrule errs and the pupil does not, or the other way round. */
    int differs(int malrule, int wrong) {
        return held[malrule] + wrong - fired[malrule] - strayed[malrule];
    }

    /**
     * By malrule, a print of everything foretold: equal where the same was foretold on every task, different otherwise but for
     * a chance of one in 2^64. Not to be changed.
     */
    long[] foretold() {
        return foretold;
    }
}
