package org.keepup.diagnostics.bayes;

import java.util.List;

/** Sets of malrules that foretell the same on every task of a sheet, and differ in one malrule only, weighed together. */
final class Alike {

    private final int[] root;
    private final int[] members;
    private final Column column;
    private final long[] excluded;
    private final Tally tally;
    private final double logBase;
    private final double logLikelihood;
    private final double logWeight;

    /**
     * @param root malrules that every set holds
     * @param members the one malrule more of each set
     * @param column what each of them foretells
     * @param excluded members that are weighed elsewhere, a bit each
     * @param logBase log of the prior of a set, but for its member
     * @param logWeight log of prior times likelihood, of all sets together
     */
    Alike(
            int[] root,
            int[] members,
            Column column,
            long[] excluded,
            Tally tally,
            double logBase,
            double logLikelihood,
            double logWeight) {
        this.root = root;
        this.members = members;
        this.column = column;
        this.excluded = excluded;
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

    /** What is foretold: equal when nobody can tell the sets apart. */
    Column column() {
        return column;
    }

    /** How many malrules each set holds. */
    int setSize() {
        return root.length + 1;
    }

    /** Whether every set holds all of some malrules. */
    boolean allHold(int[] some) {
        for (int malrule : some) {
            boolean held = false;
            for (int member : root) {
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
        for (int member : members) {
            if ((excluded[member >> 6] >> member & 1) == 0) {
                double probability = Math.exp(logBase + logWeights[member] + logLikelihood - logScale);
                if (probability >= least) {
                    sets.add(new Posterior.Weighed(Block.with(root, member), tally, probability));
                }
            }
        }
    }
}
