package org.keepup.diagnostics.bayes;

import java.util.List;

/**
 * Sets of malrules that foretell the same on every task of a sheet, and differ in one malrule only: one class of a block,
 * weighed.
 */
final class Alike {

    private final Block block;
    private final int index;
    private final long[] excluded;
    private final long before;
    private final Tally tally;
    private final double logBase;
    private final double logLikelihood;
    private final double logWeight;

    /**
     * @param excluded members that are weighed elsewhere, a bit each
     * @param before stands for what was foretold of earlier tasks, which are in no block; equal when that was the same
     * @param logBase log of the prior of a set, but for its member of the class
     * @param logWeight log of prior times likelihood, of all sets together
     */
    Alike(
            Block block,
            int index,
            long[] excluded,
            long before,
            Tally tally,
            double logBase,
            double logLikelihood,
            double logWeight) {
        this.block = block;
        this.index = index;
        this.excluded = excluded;
        this.before = before;
        this.tally = tally;
        this.logBase = logBase;
        this.logLikelihood = logLikelihood;
        this.logWeight = logWeight;
    }

    Tally tally() {
        return tally;
    }

    double logWeight() {
        return logWeight;
    }

    /** Equal when the same is foretold on every task. */
    Object column() {
        return block.column(index, before);
    }

    /** What is foretold of a task. */
    short prediction(int task) {
        return block.prediction(task, index);
    }

    /** How many malrules each set holds. */
    int setSize() {
        return block.root().length + 1;
    }

    /** Whether every set holds all of some malrules. */
    boolean allHold(int[] some) {
        for (int malrule : some) {
            boolean held = false;
            for (int member : block.root()) {
                held |= member == malrule;
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the sets one by one.
     *
     * @param logScale log of prior times likelihood that stands for a probability of 1
     * @param least sets less probable than this are left out
     */
    void addTo(List<Posterior.Weighed> sets, double[] logWeights, double logScale, double least) {
        for (int member : block.members(index)) {
            if ((excluded[member >> 6] >> member & 1) == 0) {
                double probability = Math.exp(logBase + logWeights[member] + logLikelihood - logScale);
                if (probability >= least) {
                    sets.add(new Posterior.Weighed(block.set(member), tally, probability));
                }
            }
        }
    }
}
