package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posterior over one component's hypotheses. Sets of malrules that cannot be told apart are kept together until asked for. */
final class Posterior {

    /** Sets less probable than this are not told one by one. */
    private static final double LEAST = 1e-12;

    private final Component component;
    private final Sheet sheet;
    private final Tally right;
    private final List<Alike> alike;
    private final List<Alike> near;
    private final double correct;
    private final double unsystematic;
    private final double unknown;
    private final double other;
    private final double systematic;
    private final double logScale;
    private final boolean searchedCompounds;
    private final int[] roots;
    private final double leftOut;
    private volatile @Nullable List<Weighed> candidates;
    private volatile @Nullable List<Weighed> relatives;

    /** A set of malrules by index, ascending, with its probability. */
    record Weighed(int[] set, Tally tally, double probability) {
        static final Comparator<Weighed> BEST_FIRST = Comparator.comparingDouble(Weighed::probability)
                .reversed()
                .thenComparing(Weighed::set, Arrays::compare);
    }

    /**
     * @param sheet the answers it rests on
     * @param right the tally of knowing it
     * @param logCorrect log of prior times likelihood of knowing it
     * @param logUnsystematic the same of errors of no one kind
     * @param logUnknown the same of a procedure that is in no library and near none
     * @param alike malrules and sets of them, but for those as good as impossible
     * @param near procedures near a malrule, by the malrule
     * @param searchedCompounds whether sets of malrules were searched; if not, all of them together were negligible
     * @param roots the most telling malrules, best first
     * @param logPerfect log of what all sets together would weigh if each foretold every answer
     */
    Posterior(
            Component component,
            Sheet sheet,
            Tally right,
            double logCorrect,
            double logUnsystematic,
            double logUnknown,
            List<Alike> alike,
            List<Alike> near,
            boolean searchedCompounds,
            int[] roots,
            double logPerfect) {
        this.component = component;
        this.sheet = sheet;
        this.right = right;
        this.alike = alike;
        this.near = near;
        double max = Math.max(logCorrect, Math.max(logUnsystematic, logUnknown));
        for (List<Alike> all : List.of(alike, near)) {
            for (Alike one : all) {
                max = Math.max(max, one.logWeight());
            }
        }
        double sets = sum(alike, max);
        double relatives = sum(near, max);
        double knowing = Math.exp(logCorrect - max);
        double muddling = Math.exp(logUnsystematic - max);
        double elsewhere = Math.exp(logUnknown - max);
        double total = sets + relatives + knowing + muddling + elsewhere;
        this.correct = knowing / total;
        this.unsystematic = muddling / total;
        this.unknown = elsewhere / total;
        this.other = Math.min(1, (relatives + elsewhere) / total);
        this.systematic = Math.min(1, sets / total);
        this.logScale = max + Math.log(total);
        this.searchedCompounds = searchedCompounds;
        this.roots = roots;
        this.leftOut = Math.min(1, Math.exp(logPerfect - logScale));
    }

    /**
     * The same with other priors.
     *
     * @param ratios new to old prior of each malrule, then of knowing it, no system, an unknown system
     */
    Posterior reweighted(double[] ratios) {
        return new Posterior(this, ratios);
    }

    private Posterior(Posterior before, double[] ratios) {
        this.component = before.component;
        this.sheet = before.sheet;
        this.right = before.right;
        this.searchedCompounds = before.searchedCompounds;
        this.roots = before.roots;
        this.leftOut = before.leftOut;
        this.alike = List.of();
        this.near = List.of();
        this.logScale = 0;
        int malrules = ratios.length - 3;
        List<Weighed> sets = before.candidates();
        List<Weighed> relatives = before.near();
        double[] weights = new double[sets.size()];
        for (int i = 0; i < weights.length; i++) {
            double ratio = 0;
            for (int member : sets.get(i).set()) {
                ratio += ratios[member];
            }
            weights[i] = sets.get(i).probability() * ratio / sets.get(i).set().length;
        }
        double[] nearWeights = new double[relatives.size()];
        for (int i = 0; i < nearWeights.length; i++) {
            nearWeights[i] = relatives.get(i).probability() * ratios[malrules + 2];
        }
        double knowing = before.correct * ratios[malrules];
        double muddling = before.unsystematic * ratios[malrules + 1];
        double elsewhere = before.unknown * ratios[malrules + 2];
        double allSets = Arrays.stream(weights).sum();
        double allNear = Arrays.stream(nearWeights).sum();
        double total = knowing + muddling + elsewhere + allSets + allNear;
        this.correct = knowing / total;
        this.unsystematic = muddling / total;
        this.unknown = elsewhere / total;
        this.other = Math.min(1, (elsewhere + allNear) / total);
        this.systematic = Math.min(1, allSets / total);
        this.candidates = weighed(sets, weights, total);
        this.relatives = weighed(relatives, nearWeights, total);
    }

    private static List<Weighed> weighed(List<Weighed> sets, double[] weights, double total) {
        List<Weighed> weighed = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            weighed.add(new Weighed(sets.get(i).set(), sets.get(i).tally(), weights[i] / total));
        }
        weighed.sort(Weighed.BEST_FIRST);
        return List.copyOf(weighed);
    }

    Component component() {
        return component;
    }

    Sheet sheet() {
        return sheet;
    }

    /** The tally of knowing it. */
    Tally right() {
        return right;
    }

    /** Probability of knowing it. */
    double correct() {
        return correct;
    }

    /** Probability of errors of no one kind. */
    double unsystematic() {
        return unsystematic;
    }

    /** Probability of a procedure that is in no library and near none. */
    double unknown() {
        return unknown;
    }

    /** Probability of a procedure that is in no library, near a malrule or not. */
    double other() {
        return other;
    }

    /** Probability of some malrule or set of malrules of the library. */
    double systematic() {
        return systematic;
    }

    /** Which sets of malrules were looked at. */
    Searched searched() {
        return new Searched(
                searchedCompounds,
                Arrays.stream(roots)
                        .mapToObj(root -> component.malrules().get(root).id())
                        .toList(),
                leftOut);
    }

    /** Sets that foretell the same and differ in one malrule, together, in no particular order. */
    List<Alike> alike() {
        return alike;
    }

    double probability(Alike one) {
        return Math.exp(one.logWeight() - logScale);
    }

    /** The sets of some classes one by one, in no particular order. */
    void addTo(List<Weighed> sets, Alike one, double least) {
        one.addTo(sets, component.logWeights(), logScale, least);
    }

    /** Malrules and sets of them with their posterior probabilities, best first. */
    List<Weighed> candidates() {
        List<Weighed> known = candidates;
        if (known == null) {
            known = oneByOne(alike);
            candidates = known;
        }
        return known;
    }

    /** Procedures near a malrule, by the malrule, with their posterior probabilities, best first. */
    List<Weighed> near() {
        List<Weighed> known = relatives;
        if (known == null) {
            known = oneByOne(near);
            relatives = known;
        }
        return known;
    }

    private List<Weighed> oneByOne(List<Alike> together) {
        List<Weighed> sets = new ArrayList<>();
        for (Alike one : together) {
            addTo(sets, one, LEAST);
        }
        sets.sort(Weighed.BEST_FIRST);
        return List.copyOf(sets);
    }

    private static double sum(List<Alike> all, double max) {
        double sum = 0;
        for (Alike one : all) {
            sum += Math.exp(one.logWeight() - max);
        }
        return sum;
    }
}
