package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.keepup.diagnostics.Outcome;

/** The measures over a list of cases. */
final class Scores {

    private static final int BINS = 10;
    private static final int RESAMPLES = 400;

    private final List<Case> cases;

    Scores(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    int size() {
        return cases.size();
    }

    /** The share of cases whose most probable explanation is the truth or a group that holds it. */
    double top1() {
        return share(Case::isRight);
    }

    double strictTop1() {
        return share(one -> one.judgement().top().isStrictlyTrue(one.truth()));
    }

    /** The share of cases in which some malrule is named. */
    double named() {
        return share(one -> one.judgement().named().isPresent());
    }

    /** The share of cases in which the engine names a group that holds the truth. */
    double namedRight() {
        return share(Scores::isNamedRight);
    }

    /** The share of cases in which the engine names malrules, and none of the group is the truth. */
    double namedWrong() {
        return share(one -> one.judgement().named().isPresent() && !isNamedRight(one));
    }

    double saying(Outcome outcome) {
        return share(one -> one.judgement().outcome() == outcome);
    }

    double share(Predicate<Case> of) {
        return cases.isEmpty() ? Double.NaN : (double) cases.stream().filter(of).count() / cases.size();
    }

    double mean(ToDoubleFunction<Case> of) {
        return cases.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private static boolean isNamedRight(Case one) {
        return one.judgement()
                .named()
                .filter(choice -> choice.isTrue(one.truth()))
                .isPresent();
    }

    /** Precision, recall and F1 over single malrules, all cases together; of a group, the member nearest to the truth. */
    double[] sets() {
        int hit = 0;
        int said = 0;
        int held = 0;
        for (Case one : cases) {
            Set<String> truth = one.truth() instanceof State.Holds holds ? holds.malrules() : Set.of();
            Set<String> named = one.judgement()
                    .named()
                    .map(choice -> choice.nearestTo(truth))
                    .orElse(Set.of());
            hit += (int) named.stream().filter(truth::contains).count();
            said += named.size();
            held += truth.size();
        }
        double precision = said == 0 ? Double.NaN : (double) hit / said;
        double recall = held == 0 ? Double.NaN : (double) hit / held;
        return new double[] {precision, recall, said + held == 0 ? Double.NaN : 2.0 * hit / (said + held)};
    }

    double brier() {
        return mean(one -> one.judgement().brier(one.truth()));
    }

    /** Expected calibration error of the most probable explanation, over ten bins of equal width. */
    double calibrationError() {
        double[] confidence = new double[cases.size()];
        boolean[] right = new boolean[cases.size()];
        for (int i = 0; i < cases.size(); i++) {
            confidence[i] = cases.get(i).confidence();
            right[i] = cases.get(i).isRight();
        }
        return calibrationError(confidence, right, identity(cases.size()));
    }

    private static double calibrationError(double[] confidence, boolean[] right, int[] sample) {
        double[] said = new double[BINS];
        double[] so = new double[BINS];
        for (int i : sample) {
            int bin = Math.min(BINS - 1, (int) (confidence[i] * BINS));
            said[bin] += confidence[i];
            so[bin] += right[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - so[bin]);
        }
        return error / sample.length;
    }

    /** A 95 % bootstrap interval of the calibration error. */
    double[] calibrationInterval(long seed) {
        double[] confidence = cases.stream().mapToDouble(Case::confidence).toArray();
        boolean[] right = new boolean[confidence.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = cases.get(i).isRight();
        }
        return bootstrap(seed, sample -> calibrationError(confidence, right, sample));
    }

    /** A 95 % bootstrap interval of a mean over cases. */
    double[] interval(long seed, ToDoubleFunction<Case> of) {
        double[] values = cases.stream().mapToDouble(of).toArray();
        return bootstrap(
                seed,
                sample -> Arrays.stream(sample).mapToDouble(i -> values[i]).sum() / sample.length);
    }

    private double[] bootstrap(long seed, ToDoubleFunction<int[]> statistic) {
        Random random = new Random(seed);
        double[] drawn = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] sample = new int[cases.size()];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextInt(sample.length);
            }
            drawn[r] = statistic.applyAsDouble(sample);
        }
        Arrays.sort(drawn);
        return new double[] {drawn[(int) (0.025 * RESAMPLES)], drawn[(int) (0.975 * RESAMPLES)]};
    }

    /** Said and true frequency per tenth of confidence. */
    List<Bin> reliability() {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Case> inside = cases.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.confidence() * BINS)) == bin)
                    .toList();
            Scores scores = new Scores(inside);
            bins.add(new Bin(b / (double) BINS, inside.size(), scores.mean(Case::confidence), scores.top1()));
        }
        return bins;
    }

    record Bin(double from, int cases, double said, double right) {}

    /** The share of wrong answers among the given share of cases of which the engine is surest. */
    double riskAt(double coverage) {
        List<Case> surest = cases.stream()
                .sorted(Comparator.comparingDouble(Case::confidence).reversed())
                .limit(Math.max(1, Math.round(coverage * cases.size())))
                .toList();
        return 1 - new Scores(surest).top1();
    }

    /** The mean risk over all coverages: the area under the risk-coverage curve. */
    double areaUnderRisk() {
        List<Case> surest = cases.stream()
                .sorted(Comparator.comparingDouble(Case::confidence).reversed())
                .toList();
        double area = 0;
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).isRight() ? 0 : 1;
            area += (double) wrong / (i + 1);
        }
        return area / surest.size();
    }

    private static int[] identity(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
