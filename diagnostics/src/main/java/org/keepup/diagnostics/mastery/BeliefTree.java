package org.keepup.diagnostics.mastery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Exact probabilities of yes-or-no variables that are tied by small tables: variable elimination in the order that adds the
 * fewest ties, forward and backward, so that every marginal comes out of one run (Lauritzen and Spiegelhalter 1988). The
 * largest table has two to the power of {@link #width()} entries.
 */
final class BeliefTree {

    /**
     * A table over some variables.
     *
     * @param variables distinct; bit {@code i} of an index into the table is the value of {@code variables[i]}
     * @param table weights, at least 0
     */
    record Factor(int[] variables, double[] table) {}

    private final int[][] cliques;
    private final int[] parent;
    private final int[] order;

    private BeliefTree(int[][] cliques, int[] parent, int[] order) {
        this.cliques = cliques;
        this.parent = parent;
        this.order = order;
    }

    /**
     * @param variables how many
     * @param scopes the variables of every factor that will be used, each set of them within one table
     */
    static BeliefTree of(int variables, List<int[]> scopes) {
        BitSet[] tied = new BitSet[variables];
        for (int v = 0; v < variables; v++) {
            tied[v] = new BitSet(variables);
        }
        for (int[] scope : scopes) {
            for (int a : scope) {
                for (int b : scope) {
                    if (a != b) {
                        tied[a].set(b);
                    }
                }
            }
        }
        int[][] cliques = new int[variables][];
        int[] order = new int[variables];
        BitSet left = new BitSet(variables);
        left.set(0, variables);
        for (int step = 0; step < variables; step++) {
            int next = cheapest(left, tied);
            BitSet others = tied[next];
            int[] clique = new int[others.cardinality() + 1];
            clique[0] = next;
            int at = 1;
            for (int v = others.nextSetBit(0); v >= 0; v = others.nextSetBit(v + 1)) {
                clique[at++] = v;
                tied[v].or(others);
                tied[v].clear(v);
                tied[v].clear(next);
            }
            left.clear(next);
            cliques[step] = clique;
            order[next] = step;
        }
        int[] parent = new int[variables];
        for (int step = 0; step < variables; step++) {
            int first = Integer.MAX_VALUE;
            for (int i = 1; i < cliques[step].length; i++) {
                first = Math.min(first, order[cliques[step][i]]);
            }
            parent[step] = first == Integer.MAX_VALUE ? -1 : first;
        }
        return new BeliefTree(cliques, parent, order);
    }

    private static int cheapest(BitSet left, BitSet[] tied) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(v + 1)) {
            long missing = 0;
            for (int a = tied[v].nextSetBit(0); a >= 0; a = tied[v].nextSetBit(a + 1)) {
                BitSet untied = (BitSet) tied[v].clone();
                untied.andNot(tied[a]);
                missing += untied.cardinality() - 1;
            }
            long cost = missing * 1_000 + tied[v].cardinality();
            if (cost < least) {
                least = cost;
                best = v;
            }
        }
        return best;
    }

    /** The number of variables in the largest table. */
    int width() {
        return Arrays.stream(cliques).mapToInt(clique -> clique.length).max().orElse(0);
    }

    /** Puts the factors together. */
    Beliefs beliefs(List<Factor> factors) {
        double[][] tables = new double[cliques.length][];
        for (int c = 0; c < cliques.length; c++) {
            tables[c] = new double[1 << cliques[c].length];
            Arrays.fill(tables[c], 1);
        }
        for (Factor factor : factors) {
            int home = home(factor.variables());
            multiply(tables[home], cliques[home], factor.variables(), factor.table());
        }
        double[][] messages = new double[cliques.length][];
        double logEvidence = 0;
        for (int c = 0; c < cliques.length; c++) {
            double[] message = new double[tables[c].length / 2];
            double sum = 0;
            for (int k = 0; k < message.length; k++) {
                message[k] = tables[c][2 * k] + tables[c][2 * k + 1];
                sum += message[k];
            }
            logEvidence += Math.log(sum);
            for (int k = 0; k < message.length; k++) {
                message[k] /= sum;
            }
            messages[c] = message;
            if (parent[c] >= 0) {
                multiply(tables[parent[c]], cliques[parent[c]], separator(c), message);
            }
        }
        for (int c = cliques.length - 1; c >= 0; c--) {
            if (parent[c] >= 0) {
                double[] above = sum(tables[parent[c]], cliques[parent[c]], separator(c));
                for (int k = 0; k < above.length; k++) {
                    double ratio = messages[c][k] > 0 ? above[k] / messages[c][k] : 0;
                    tables[c][2 * k] *= ratio;
                    tables[c][2 * k + 1] *= ratio;
                }
            }
            double all = Arrays.stream(tables[c]).sum();
            for (int k = 0; k < tables[c].length; k++) {
                tables[c][k] /= all;
            }
        }
        return new Beliefs(tables, logEvidence);
    }

    /** The table in which all of some variables stand together. */
    private int home(int[] variables) {
        int first = Integer.MAX_VALUE;
        for (int variable : variables) {
            first = Math.min(first, order[variable]);
        }
        return first;
    }

    private int[] separator(int clique) {
        return Arrays.copyOfRange(cliques[clique], 1, cliques[clique].length);
    }

    /** For each bit of an index over some variables, the bit that it is in an index over a clique. */
    private static int[] bits(int[] clique, int[] variables) {
        int[] bits = new int[variables.length];
        for (int i = 0; i < variables.length; i++) {
            bits[i] = -1;
            for (int j = 0; j < clique.length; j++) {
                if (clique[j] == variables[i]) {
                    bits[i] = j;
                }
            }
            if (bits[i] < 0) {
                throw new IllegalArgumentException("these variables stand in no one table.");
            }
        }
        return bits;
    }

    private static int index(int within, int[] bits) {
        int index = 0;
        for (int i = 0; i < bits.length; i++) {
            index |= (within >> bits[i] & 1) << i;
        }
        return index;
    }

    private static void multiply(double[] table, int[] clique, int[] variables, double[] factor) {
        int[] bits = bits(clique, variables);
        for (int k = 0; k < table.length; k++) {
            table[k] *= factor[index(k, bits)];
        }
    }

    private static double[] sum(double[] table, int[] clique, int[] variables) {
        int[] bits = bits(clique, variables);
        double[] sum = new double[1 << variables.length];
        for (int k = 0; k < table.length; k++) {
            sum[index(k, bits)] += table[k];
        }
        return sum;
    }

    /** Every table after all evidence. */
    final class Beliefs {
        private final double[][] tables;
        private final double logEvidence;

        private Beliefs(double[][] tables, double logEvidence) {
            this.tables = tables;
            this.logEvidence = logEvidence;
        }

        /** Log of the sum of the product of all factors. */
        double logEvidence() {
            return logEvidence;
        }

        /** The probability that a variable is yes. */
        double yes(int variable) {
            return joint(new int[] {variable})[1];
        }

        /** Joint probabilities of variables that stand within one table; indices as in {@link Factor}. */
        double[] joint(int[] variables) {
            int home = home(variables);
            return sum(tables[home], cliques[home], variables);
        }
    }
}
