package org.keepup.diagnostics.bayes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hypotheses side by side: a root of no malrule or of one, each time with one malrule more. Those that foretell the same on
 * every task are one class, so that no class is weighed twice. Shared by all pupils with the same tasks. Immutable to its
 * users.
 */
final class Block {

    /** The malrules that every set holds, ascending. */
    private final int[] root;

    /** By task, then class: the prediction. */
    private final short[][] predictions;

    /** By word of 64 tasks, then class: where a wrong answer is foretold. */
    private final long[][] errs;

    /** By class: on how many tasks a wrong answer is foretold. */
    private final int[] errors;

    /** By class: the one malrule more of each of its sets, ascending. */
    private final int[][] members;

    /** By class: log of the weight of all its members. */
    private final double[] logWeights;

    /** By class: the weight of all its members. */
    private final double[] weights;

    /** By class: stands for what it foretold of earlier tasks. */
    private final long[] before;

    /** By class: what it foretells. Made when somebody asks; a lost write costs time only. */
    private final @Nullable Column[] columns;

    private Block(int[] root, short[][] predictions, int[][] members, long[] beforeOfMember, double[] memberWeights) {
        this.root = root;
        this.predictions = predictions;
        this.members = members;
        int classes = members.length;
        this.errs = errs(predictions, classes);
        this.errors = new int[classes];
        this.weights = new double[classes];
        this.logWeights = new double[classes];
        this.before = new long[classes];
        for (int c = 0; c < classes; c++) {
            double sum = 0;
            for (int member : members[c]) {
                sum += memberWeights[member];
            }
            before[c] = beforeOfMember[members[c][0]];
            weights[c] = sum;
            logWeights[c] = Math.log(sum);
            for (long[] word : errs) {
                errors[c] += Long.bitCount(word[c]);
            }
        }
        this.columns = new Column[classes];
    }

    /**
     * Sorts a root's sets by what they foretell.
     *
     * @param extensions by task, then malrule: the prediction of the root with that malrule, or -1 where it cannot be held
     * @param before by malrule, a number: equal for those that foretold the same of earlier tasks
     * @param weights of the malrules
     */
    static Block of(int[] root, short[][] extensions, long[] before, double[] weights) {
        int malrules = weights.length;
        long[] mixed = before.clone();
        for (short[] row : extensions) {
            for (int m = 0; m < malrules; m++) {
                mixed[m] = (mixed[m] + row[m]) * 0x9E3779B97F4A7C15L;
            }
        }
        int mask = Integer.highestOneBit(Math.max(1, malrules)) * 4 - 1;
        int[] slots = new int[mask + 1]; // class + 1
        int[] first = new int[malrules]; // by class, its first malrule
        int[] classOf = new int[malrules];
        int[] sizes = new int[malrules];
        int classes = 0;
        for (int m = 0; m < malrules; m++) {
            classOf[m] = -1;
            if (extensions.length == 0 || extensions[0][m] >= 0) {
                int slot = (int) (mixed[m] >>> 40) & mask;
                while (slots[slot] != 0 && !alike(extensions, before, mixed, first[slots[slot] - 1], m)) {
                    slot = slot + 1 & mask;
                }
                if (slots[slot] == 0) {
                    first[classes] = m;
                    slots[slot] = ++classes;
                }
                classOf[m] = slots[slot] - 1;
                sizes[classOf[m]]++;
            }
        }
        int[][] members = new int[classes][];
        for (int m = malrules - 1; m >= 0; m--) {
            int c = classOf[m];
            if (c >= 0) {
                if (members[c] == null) {
                    members[c] = new int[sizes[c]];
                }
                members[c][--sizes[c]] = m;
            }
        }
        short[][] predictions = new short[extensions.length][classes];
        for (int i = 0; i < predictions.length; i++) {
            for (int c = 0; c < classes; c++) {
                predictions[i][c] = extensions[i][first[c]];
            }
        }
        return new Block(root, predictions, members, before, weights);
    }

    private static boolean alike(short[][] extensions, long[] before, long[] mixed, int one, int other) {
        if (mixed[one] != mixed[other] || before[one] != before[other]) {
            return false;
        }
        for (short[] row : extensions) {
            if (row[one] != row[other]) {
                return false;
            }
        }
        return true;
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

    /** By class, what is foretold of a task; below 0 as well as 0 for the right answer. Not to be changed. */
    short[] predictions(int task) {
        return predictions[task];
    }

    /** Of 64 tasks, those of which a class foretells a wrong answer, a bit each. */
    long errs(int alike, int word) {
        return errs[word][alike];
    }

    /** On how many tasks a wrong answer is foretold. */
    int errors(int alike) {
        return errors[alike];
    }

    /** Whether a wrong answer is foretold of any task. */
    boolean errs(int alike) {
        return errors[alike] > 0;
    }

    /** On how many of all tasks the class errs and these do not, or the other way round. */
    int differs(int alike, long[] tasks) {
        int count = 0;
        for (int word = 0; word < tasks.length; word++) {
            count += Long.bitCount(errs[word][alike] ^ tasks[word]);
        }
        return count;
    }

    /** What a class foretells. */
    Column column(int alike) {
        Column column = columns[alike];
        if (column == null) {
            short[] foretold = new short[predictions.length];
            for (int task = 0; task < foretold.length; task++) {
                foretold[task] = predictions[task][alike];
            }
            column = new Column(foretold, before[alike]);
            columns[alike] = column;
        }
        return column;
    }

    /** The set of the root and one malrule more, ascending. */
    int[] set(int more) {
        return with(root, more);
    }

    static int[] with(int[] root, int more) {
        int[] set = Arrays.copyOf(root, root.length + 1);
        int at = root.length;
        while (at > 0 && set[at - 1] > more) {
            set[at] = set[at - 1];
            at--;
        }
        set[at] = more;
        return set;
    }
}
