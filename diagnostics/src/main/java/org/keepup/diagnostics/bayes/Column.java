package org.keepup.diagnostics.bayes;

import java.util.Arrays;

/**
 * What a hypothesis foretells of each task of a paper, by number of the task's predictions; 0 for the right answer. Equal when
 * the same is foretold of every task, and was of earlier ones: then no answer can tell the two apart. Immutable.
 */
final class Column {

    private final short[] predictions;
    private final long before;
    private final long[] errs;
    private final int hash;

    /**
     * @param predictions by task; not to be changed any more
     * @param before stands for what was foretold of earlier tasks, which are on no paper; equal when that was the same
     */
    Column(short[] predictions, long before) {
        this.predictions = predictions;
        this.before = before;
        this.errs = new long[(predictions.length + 63) / 64];
        for (int task = 0; task < predictions.length; task++) {
            if (predictions[task] > 0) {
                errs[task / 64] |= 1L << task;
            }
        }
        this.hash = 31 * Arrays.hashCode(predictions) + Long.hashCode(before);
    }

    /** The same after other earlier tasks. */
    Column after(long tasks) {
        return tasks == before ? this : new Column(predictions, tasks);
    }

    /** By task; not to be changed. */
    short[] predictions() {
        return predictions;
    }

    /** The tasks of which a wrong answer is foretold, a bit each; not to be changed. */
    long[] errs() {
        return errs;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Column column
                        && column.hash == hash
                        && column.before == before
                        && Arrays.equals(column.predictions, predictions);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
