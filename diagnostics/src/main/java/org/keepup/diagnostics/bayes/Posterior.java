package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The posterior over one component's hypotheses.
 *
 * @param sheet the answers it rests on
 * @param right the tally of knowing it
 * @param candidates malrules and sets of them, with their posterior probabilities, best first
 * @param near procedures near a malrule, by the malrule, with their posterior probabilities, best first
 * @param correct probability of knowing it
 * @param unsystematic probability of errors of no one kind
 * @param unknown probability of a procedure that is in no library and near none
 * @param searchedCompounds whether sets of malrules were searched; if not, all of them together were negligible
 */
record Posterior(
        Sheet sheet,
        Tally right,
        List<Weighed> candidates,
        List<Weighed> near,
        double correct,
        double unsystematic,
        double unknown,
        boolean searchedCompounds) {

    /** A set of malrules by index, and the log of prior times likelihood. */
    record Candidate(List<Integer> set, Tally tally, double logWeight) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::logWeight)
                .reversed()
                .thenComparing(c -> c.set().toString());
    }

    record Weighed(List<Integer> set, Tally tally, double probability) {
        static final Comparator<Weighed> BEST_FIRST = Comparator.comparingDouble(Weighed::probability)
                .reversed()
                .thenComparing(w -> w.set().toString());
    }

    static Posterior of(
            Sheet sheet,
            Tally right,
            double logCorrect,
            List<Candidate> candidates,
            List<Candidate> near,
            double logUnsystematic,
            double logUnknown,
            boolean searchedCompounds) {
        double max = DoubleStream.concat(
                        DoubleStream.of(logCorrect, logUnsystematic, logUnknown),
                        Stream.concat(candidates.stream(), near.stream()).mapToDouble(Candidate::logWeight))
                .max()
                .orElseThrow();
        double correct = Math.exp(logCorrect - max);
        double unsystematic = Math.exp(logUnsystematic - max);
        double unknown = Math.exp(logUnknown - max);
        double total = correct + unsystematic + unknown;
        for (List<Candidate> list : List.of(candidates, near)) {
            for (Candidate candidate : list) {
                total += Math.exp(candidate.logWeight() - max);
            }
        }
        return new Posterior(
                sheet,
                right,
                weighed(candidates, max, total),
                weighed(near, max, total),
                correct / total,
                unsystematic / total,
                unknown / total,
                searchedCompounds);
    }

    private static List<Weighed> weighed(List<Candidate> candidates, double max, double total) {
        List<Weighed> weighed = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            weighed.add(new Weighed(candidate.set(), candidate.tally(), Math.exp(candidate.logWeight() - max) / total));
        }
        weighed.sort(Weighed.BEST_FIRST);
        return List.copyOf(weighed);
    }

    /** Probability of a procedure that is in no library, near a malrule or not. */
    double other() {
        return Math.min(
                1, unknown + near.stream().mapToDouble(Weighed::probability).sum());
    }

    /** Probability of some malrule or set of malrules of the library. */
    double systematic() {
        return Math.min(1, candidates.stream().mapToDouble(Weighed::probability).sum());
    }

    /**
     * The same with other priors.
     *
     * @param ratios new to old prior of each malrule, then of knowing it, no system, an unknown system
     */
    Posterior reweighted(double[] ratios) {
        int malrules = ratios.length - 3;
        double[] weights = new double[candidates.size()];
        for (int i = 0; i < weights.length; i++) {
            Weighed candidate = candidates.get(i);
            double ratio = 0;
            for (int member : candidate.set()) {
                ratio += ratios[member];
            }
            weights[i] = candidate.probability() * ratio / candidate.set().size();
        }
        double[] nearWeights = near.stream()
                .mapToDouble(candidate -> candidate.probability() * ratios[malrules + 2])
                .toArray();
        double newCorrect = correct * ratios[malrules];
        double newUnsystematic = unsystematic * ratios[malrules + 1];
        double newUnknown = unknown * ratios[malrules + 2];
        double total = newCorrect
                + newUnsystematic
                + newUnknown
                + Arrays.stream(weights).sum()
                + Arrays.stream(nearWeights).sum();
        return new Posterior(
                sheet,
                right,
                weighed(candidates, weights, total),
                weighed(near, nearWeights, total),
                newCorrect / total,
                newUnsystematic / total,
                newUnknown / total,
                searchedCompounds);
    }

    private static List<Weighed> weighed(List<Weighed> candidates, double[] weights, double total) {
        List<Weighed> weighed = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            Weighed candidate = candidates.get(i);
            weighed.add(new Weighed(candidate.set(), candidate.tally(), weights[i] / total));
        }
        weighed.sort(Weighed.BEST_FIRST);
        return List.copyOf(weighed);
    }
}
