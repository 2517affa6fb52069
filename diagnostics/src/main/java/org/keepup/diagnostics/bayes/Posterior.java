package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The posterior over one component's hypotheses.
 *
 * @param sheet the answers it rests on
 * @param right the tally of knowing it
 * @param candidates malrules and sets of them, with their posterior probabilities, best first
 * @param correct probability of knowing it
 * @param unsystematic probability of errors of no one kind
 * @param other probability of a procedure that is in no library
 * @param searchedCompounds whether sets of malrules were searched; if not, all of them together were negligible
 */
record Posterior(
        Sheet sheet,
        Tally right,
        List<Weighed> candidates,
        double correct,
        double unsystematic,
        double other,
        boolean searchedCompounds) {

    /** A set of malrules by index, and the log of prior times likelihood. */
    record Candidate(List<Integer> set, Tally tally, double logWeight) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::logWeight)
                .reversed()
                .thenComparing(c -> c.set().toString());
    }

    record Weighed(List<Integer> set, Tally tally, double probability) {}

    static Posterior of(
            Sheet sheet,
            Tally right,
            double logCorrect,
            List<Candidate> candidates,
            double logUnsystematic,
            double logOther,
            boolean searchedCompounds) {
        double[] logs = new double[candidates.size() + 3];
        logs[0] = logCorrect;
        logs[1] = logUnsystematic;
        logs[2] = logOther;
        for (int i = 0; i < candidates.size(); i++) {
            logs[i + 3] = candidates.get(i).logWeight();
        }
        double max = Arrays.stream(logs).max().orElseThrow();
        double total = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - max);
            total += logs[i];
        }
        List<Weighed> weighed = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            weighed.add(new Weighed(candidate.set(), candidate.tally(), logs[i + 3] / total));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::probability)
                .reversed()
                .thenComparing(w -> w.set().toString()));
        return new Posterior(
                sheet,
                right,
                List.copyOf(weighed),
                logs[0] / total,
                logs[1] / total,
                logs[2] / total,
                searchedCompounds);
    }

    /** Probability of some malrule or set of malrules of the library. */
    double systematic() {
        return Math.min(1, candidates.stream().mapToDouble(Weighed::probability).sum());
    }
}
