package org.keepup.diagnostics.impact.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** When many groups are tested at once, some stand out by chance. */
public final class Multiplicity {

    private Multiplicity() {}

    /**
     * Holm's step-down adjustment: probabilities to be held against 0.05 as if there were one test only. Keeps the chance of
     * any false claim at 5 %. Source: Holm (1979). Example: 0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02.
     *
     * @return in the order given
     */
    public static double[] holm(double... probabilities) {
        int n = probabilities.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double highest = 0;
        for (int rank = 0; rank < n; rank++) {
            highest = Math.max(highest, Math.min(1, (n - rank) * probabilities[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
