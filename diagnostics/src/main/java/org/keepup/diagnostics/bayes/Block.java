package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hypotheses side by side: a root of none, one or two malrules, each time with one malrule more. Those that foretell the same
 * on every task are one class, so that no class is weighed twice. Immutable, shared by all pupils with the same tasks.
 */
final class Block {

    /** The malrules that every set holds, ascending. */
    private final int[] root;

    /** By task, then class: the prediction. */
    private final short[][] predictions;

    /** By word of 64 tasks, then class: where a wrong answer is foretold. */
    private final long[][] errs;

    /** By class: the one malrule more of each of its sets, ascending. */
    private final int[][] members;

    /** By class: log of the weight of all its members. */
    private final double[] logWeights;

    /** By class: the weight of all its members. */
    private final double[] weights;

    private Block(int[] root, short[][] predictions, long[][] errs, int[][] members, double[] memberWeights) {
        this.root = root;
        this.weights = new double[members.length];
        this.logWeights = new double[members.length];
        for (int c = 0; c < members.length; c++) {
            double sum = 0;
            for (int member : members[c]) {
                sum += memberWeights[member];
            }
            weights[c] = sum;
            logWeights[c] = Math.log(sum);
        }
        this.predictions = predictions;
        this.errs = errs;
        this.members = members;
    }

    /**
     * Sorts a root's sets by what they foretell.
     *
     * @param extensions by task, then malrule: the prediction of the root with that malrule, or -1 where it cannot be held
     * @param weights of the malrules
     */
    static Block of(int[] root, short[][] extensions, double[] weights) {
        return of(root, extensions, new long[weights.length], weights);
    }

    /**
     * The same, those apart that foretold different answers of earlier tasks.
     *
     * @param before by malrule, a number: equal for those that foretold the same of earlier tasks
     */
    static Block of(int[] root, short[][] extensions, long[] before, double[] weights) {
        Map<Column, List<Integer>> classes = new HashMap<>();
        List<Column> order = new ArrayList<>();
        for (int m = 0; m < weights.length; m++) {
            if (extensions.length == 0 || extensions[0][m] >= 0) {
                Column column = new Column(extensions, m, before[m]);
                List<Integer> alike = classes.get(column);
                if (alike == null) {
                    alike = new ArrayList<>();
                    classes.put(column, alike);
                    order.add(column);
                }
                alike.add(m);
            }
        }
        short[][] predictions = new short[extensions.length][order.size()];
        int[][] members = new int[order.size()][];
        for (int c = 0; c < members.length; c++) {
            Column column = order.get(c);
            for (int i = 0; i < predictions.length; i++) {
                predictions[i][c] = extensions[i][column.malrule];
            }
            members[c] = classes.get(column).stream().mapToInt(m -> m).toArray();
        }
        return new Block(root, predictions, errs(predictions, members.length), members, weights);
    }

    /** One set alone: a root and one malrule more, with what it foretells by task. */
    static Block of(int[] root, int more, short[] foretold, double[] weights) {
        short[][] predictions = new short[foretold.length][1];
        for (int i = 0; i < foretold.length; i++) {
            predictions[i][0] = foretold[i];
        }
        return new Block(root, predictions, errs(predictions, 1), new int[][] {{more}}, weights);
    }

    private static long[][] errs(short[][] predictions, int classes) {
        long[][] errs = new long[(predictions.length + 63) / 64][classes];
        for (int i = 0; i < predictions.length; i++) {
            long[] word = errs[i / 64];
            short[] row = predictions[i];
            long bit = 1L << i;
            for (int c = 0; c < classes; c++) {
                if (row[c] > 0) {
                    word[c] |= bit;
                }
            }
        }
        return errs;
    }

    int[] root() {
        return root;
    }

    int classes() {
        return members.length;
    }

    int[] members(int alike) {
        return members[alike];
    }

    /** Log of the weight of all members of a class; minus infinity when it has none. */
    double logWeight(int alike) {
        return logWeights[alike];
    }

    double weight(int alike) {
        return weights[alike];
    }

    /** By class, what is foretold of a task. */
    short[] predictions(int task) {
        return predictions[task];
    }

    short prediction(int task, int alike) {
        return predictions[task][alike];
    }

    /** On how many of some tasks, a bit each, a wrong answer is foretold. */
    int errs(int alike, long[] tasks) {
        int count = 0;
        for (int word = 0; word < tasks.length; word++) {
            count += Long.bitCount(errs[word][alike] & tasks[word]);
        }
        return count;
    }

    /** On how many of all tasks the class errs and these do not, or the other way round. */
    int differs(int alike, long[] tasks) {
        int count = 0;
        for (int word = 0; word < tasks.length; word++) {
            count += Long.bitCount(errs[word][alike] ^ tasks[word]);
        }
        return count;
    }

    /** Whether a wrong answer is foretold of any task. */
    boolean errs(int alike) {
        for (long[] word : errs) {
            if (word[alike] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a class foretells, as a key: equal for classes, of any block over the same tasks, that foretell the same.
     *
     * @param before stands for what it foretold of earlier tasks
     */
    Object column(int alike, long before) {
        return new Column(predictions, alike, before);
    }

    /** The set of the root and one malrule more, ascending. */
    int[] set(int more) {
        int[] set = java.util.Arrays.copyOf(root, root.length + 1);
        set[root.length] = more;
        java.util.Arrays.sort(set);
        return set;
    }

    private static final class Column {
        private final short[][] table;
        private final int malrule;
        private final long before;
        private final int hash;

        Column(short[][] table, int malrule, long before) {
            this.table = table;
            this.malrule = malrule;
            this.before = before;
            int mixed = Long.hashCode(before);
            for (short[] row : table) {
                mixed = 31 * mixed + row[malrule];
            }
            this.hash = mixed;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Column column)
                    || column.hash != hash
                    || column.before != before
                    || column.table.length != table.length) {
                return false;
            }
            for (int i = 0; i < table.length; i++) {
                if (table[i][malrule] != column.table[i][column.malrule]) {
                    return false;
                }
            }
            return true;
        }
    }
}
