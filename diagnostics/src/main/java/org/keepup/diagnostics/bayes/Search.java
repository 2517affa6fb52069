package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs every hypothesis against one sheet. All that is the same for everybody with these tasks stands in the paper; what is
 * left is a few sums for each class of hypotheses that cannot be told apart. Used once, by one thread.
 */
final class Search {

    /** Compounds that share less than this of the best explanation's weight, at the very best, are not searched. */
    private static final double NEGLIGIBLE = Math.log(1e-3);

    /** Hypotheses below this, beside the best, are as good as nothing: thousands of them do not add up to 1e-14. */
    private static final double NOTHING = -42;

    /** Of procedures that are in no library, the share that differs from a known malrule only here and there. */
    private static final double NEAR = 0.5;

    /** Of compounds, the share of triples. */
    private static final double TRIPLES = 0.05;

    private static final int PAIR_ROOTS = 20;
    private static final int TRIPLE_ROOTS = 12;

    private final Component component;
    private final Priors priors;
    private final Rates rates;
    private final double[] logWeights;
    private final Sheet sheet;
    private final Paper paper;
    private final Past past;

    private final int[] wrongTasks;
    private final double[] logRates;
    private final int[] fired;
    private final double[] density;
    private final List<Alike> kept = new ArrayList<>();
    private final List<Alike> near = new ArrayList<>();
    private double best = Double.NEGATIVE_INFINITY;

    /** For the block at hand, what came before, by the malrule that its sets differ in or, if not below 0, by this one. */
    private Tallies before;

    private int beforeIndex = -1;

    Search(Component component, Sheet sheet) {
        this.component = component;
        this.priors = component.priors();
        this.rates = component.rates();
        this.logWeights = component.logWeights();
        this.sheet = sheet;
        this.paper = sheet.paper();
        this.past = sheet.past();
        this.before = past.singles();
        this.wrongTasks = new int[sheet.wrong()];
        int wrong = 0;
        for (int i = 0; i < sheet.size(); i++) {
            if (!sheet.reading(i).right()) {
                wrongTasks[wrong++] = i;
            }
        }
        this.logRates = new double[(sheet.wrong() + 1) * (sheet.right() + 1)];
        Arrays.fill(logRates, Double.NaN);
        this.fired = new int[logWeights.length];
        this.density = new double[logWeights.length];
    }

    Posterior posterior() {
        Tally knowing = sheet.knowing();
        double logCorrect = Math.log(priors.correct()) + rates.logLikelihood(knowing);
        double logUnsystematic = Math.log(priors.unsystematic()) + sheet.logUnsystematic(rates);
        double logUnknown = Math.log((1 - NEAR) * priors.other()) + logUnknown();
        best = Math.max(logCorrect, Math.max(logUnsystematic, logUnknown));
        Roots roots = new Roots(PAIR_ROOTS);
        int open = singles(roots, logCorrect);
        boolean searched = compoundsCanMatter(open, Math.max(logCorrect, roots.best));
        if (searched) {
            triples(pairs(roots), roots);
        }
        return new Posterior(component, sheet, knowing, logCorrect, logUnsystematic, logUnknown, kept, near, searched);
    }

    // ---- tallies ----

    /** Fills {@link #fired} and {@link #density} for every class of a block. */
    private void tally(Block block) {
        int classes = block.classes();
        Arrays.fill(fired, 0, classes, 0);
        Arrays.fill(density, 0, classes, 0);
        for (int task : wrongTasks) {
            short[] predictions = block.predictions(task);
            TaskProfile.Effects effects = sheet.reading(task).effects();
            byte[] fires = effects.fired();
            double[] logDensity = effects.logDensity();
            for (int c = 0; c < classes; c++) {
                int prediction = Math.max(0, predictions[c]);
                fired[c] += fires[prediction];
                density[c] += logDensity[prediction];
            }
        }
    }

    private Tally tally(Block block, int c) {
        int held = block.errs(c, sheet.rightTasks());
        int strayed = block.errs(c, sheet.wrongTasks()) - fired[c];
        Tally tally = new Tally(sheet.right() - held, sheet.wrong() - fired[c], strayed, fired[c], held, density[c]);
        return past.isNothing() ? tally : before(block, c).plus(tally);
    }

    /** What answers come to, for a class, that are only remembered in sum. */
    private Tally before(Block block, int c) {
        return before.tally(index(block, c), past.right(), past.wrong());
    }

    private int index(Block block, int c) {
        return beforeIndex < 0 ? block.members(c)[0] : beforeIndex;
    }

    /** The same as {@link Rates#logLikelihood(Tally)}, the part of the rates worked out once for each pair of counts. */
    private double logLikelihood(Block block, int c) {
        return past.isNothing()
                ? logRates(fired[c], block.errs(c, sheet.rightTasks())) + density[c]
                : rates.logLikelihood(tally(block, c));
    }

    private double logRates(int fires, int held) {
        int slot = fires * (sheet.right() + 1) + held;
        double log = logRates[slot];
        if (Double.isNaN(log)) {
            log = rates.logLikelihood(sheet.right() - held, sheet.wrong() - fires, fires, held, 0);
            logRates[slot] = log;
        }
        return log;
    }

    private long[] none() {
        return new long[(logWeights.length + 63) / 64];
    }

    // ---- hypotheses ----

    /** @return how many wrong answers the best explanation so far, knowing it included, leaves open */
    private int singles(Roots roots, double logCorrect) {
        Block block = paper.singles(past);
        tally(block);
        double logBase = Math.log(priors.single() / Math.max(component.totalWeight(), Double.MIN_NORMAL));
        long[] none = none();
        int open = sheet.wrong();
        double most = logCorrect;
        for (int c = 0; c < block.classes(); c++) {
            double logLikelihood = logLikelihood(block, c);
            keep(kept, block, c, none, logBase, logLikelihood, logBase + block.logWeight(c) + logLikelihood);
            near(block, c, none);
            for (int member : block.members(c)) {
                double logWeight = logBase + logWeights[member] + logLikelihood;
                if (logWeight > most) {
                    most = logWeight;
                    open = sheet.wrong() - fired[c];
                }
                roots.best = Math.max(roots.best, logWeight);
                if (fired[c] > 0) {
                    roots.offer(logWeight, new int[] {member}, fired[c]);
                }
            }
        }
        return open;
    }

    /**
     * Procedures near a malrule: it foretold some wrong answer, and where it erred some other wrong answer came. One that has
     * not strayed yet is on this sheet the malrule itself.
     */
    private void near(Block block, int c, long[] none) {
        if (past.isNothing() && (fired[c] == 0 || block.errs(c, sheet.wrongTasks()) == fired[c])) {
            return;
        }
        Tally tally = tally(block, c);
        if (tally.fired() > 0 && tally.strayed() > 0) {
            double logBase = Math.log(NEAR * priors.other() / Math.max(component.totalWeight(), Double.MIN_NORMAL));
            double logLikelihood = rates.logLikelihoodNear(tally);
            keep(near, block, c, none, logBase, logLikelihood, logBase + block.logWeight(c) + logLikelihood);
        }
    }

    private void keep(
            List<Alike> kept,
            Block block,
            int c,
            long[] excluded,
            double logBase,
            double logLikelihood,
            double logWeight) {
        if (logWeight > best + NOTHING) {
            best = Math.max(best, logWeight);
            long print = before.foretold()[index(block, c)];
            kept.add(new Alike(block, c, excluded, print, tally(block, c), logBase, logLikelihood, logWeight));
        }
    }

    /**
     * Compounds are for answers that the best explanation leaves open. None can do better than foretell every answer; when
     * even that, times the prior of all compounds, is negligible beside the best explanation, none is searched.
     */
    private boolean compoundsCanMatter(int open, double logLeading) {
        double perfect = rates.logLikelihood(sheet.allRight(), 0, sheet.allWrong(), 0, 0);
        return sheet.wrong() > 1 && open > 0 && Math.log(priors.compound()) + perfect - logLeading > NEGLIGIBLE;
    }

    /**
     * Every pair with one of the most telling singles. A pair's members show alone wherever only one of them applies, so one
     * of the two stands high among the singles unless the pupil's two malrules always strike together.
     */
    private Roots pairs(Roots singles) {
        double total = component.totalWeight();
        double logClass = Math.log((1 - TRIPLES) * priors.compound() * 2 / (total * total));
        Roots roots = new Roots(TRIPLE_ROOTS);
        long[] excluded = none();
        for (int r = 0; r < singles.count; r++) {
            int root = singles.sets[r][0];
            before = past.isNothing() ? before : past.pairs(root);
            extend(paper.pairs(root, past), excluded, logClass + logWeights[root], roots);
            excluded = excluded.clone();
            excluded[root >> 6] |= 1L << root;
        }
        return roots;
    }

    /** The best pairs with another of the most telling singles, where they leave at least two wrong answers unexplained. */
    private void triples(Roots pairs, Roots singles) {
        if (pairs.count == 0 || sheet.wrong() - pairs.fired[0] < 2) {
            return;
        }
        double total = component.totalWeight();
        double logClass = Math.log(TRIPLES * priors.compound() * 6 / (total * total * total));
        Set<Long> weighed = new HashSet<>();
        for (int p = 0; p < pairs.count; p++) {
            int[] pair = pairs.sets[p];
            double logBase = logClass + logWeights[pair[0]] + logWeights[pair[1]];
            creditWith(pair);
            Compounds.Extensions extensions = component.compounds().new Extensions(pair, paper.profiles());
            for (int s = 0; s < singles.count; s++) {
                int third = singles.sets[s][0];
                if (component.compounds().canBeHeld(pair, third) && weighed.add(key(pair, third))) {
                    triple(pair, third, paper.triple(extensions, pair[0], pair[1], third), logBase);
                }
            }
        }
    }

    /** What came before counts for a triple as it does for the pair that it extends. */
    private void creditWith(int[] pair) {
        if (!past.isNothing()) {
            Tallies one = past.pairs(pair[0]);
            Tallies other = past.pairs(pair[1]);
            Tally byOne = one.tally(pair[1], past.right(), past.wrong());
            Tally byOther = other.tally(pair[0], past.right(), past.wrong());
            boolean first = rates.logLikelihood(byOne) >= rates.logLikelihood(byOther);
            before = first ? one : other;
            beforeIndex = first ? pair[1] : pair[0];
        }
    }

    private static long key(int[] pair, int third) {
        int[] set = {pair[0], pair[1], third};
        Arrays.sort(set);
        return ((long) set[0] << 32) + ((long) set[1] << 16) + set[2];
    }

    private void triple(int[] pair, int third, short[] foretold, double logBase) {
        fired[0] = 0;
        density[0] = 0;
        int held = 0;
        for (int task = 0; task < foretold.length; task++) {
            TaskProfile.Reading reading = sheet.reading(task);
            if (reading.right()) {
                held += foretold[task] > 0 ? 1 : 0;
            } else {
                TaskProfile.Effects effects = reading.effects();
                fired[0] += effects.fired()[foretold[task]];
                density[0] += effects.logDensity()[foretold[task]];
            }
        }
        double logLikelihood = past.isNothing()
                ? logRates(fired[0], held) + density[0]
                : rates.logLikelihood(before.tally(beforeIndex, past.right(), past.wrong())
                        .plus(new Tally(
                                sheet.right() - held, sheet.wrong() - fired[0], 0, fired[0], held, density[0])));
        double logWeight = logBase + logWeights[third] + logLikelihood;
        if (logWeight > best + NOTHING) {
            Block block = Block.of(pair, third, foretold, component.weights());
            keep(kept, block, 0, none(), logBase, logLikelihood, logWeight);
        }
    }

    private void extend(Block block, long[] excluded, double logBase, Roots roots) {
        tally(block);
        for (int c = 0; c < block.classes(); c++) {
            double logLikelihood = logLikelihood(block, c);
            double most = logBase + block.logWeight(c) + logLikelihood;
            if (most <= best + NOTHING && !roots.wants(most)) {
                continue;
            }
            double weight = 0;
            for (int member : block.members(c)) {
                if ((excluded[member >> 6] >> member & 1) == 0) {
                    weight += component.weights()[member];
                    double logWeight = logBase + logWeights[member] + logLikelihood;
                    if (roots.wants(logWeight)) {
                        roots.offer(logWeight, block.set(member), fired[c]);
                    }
                }
            }
            if (weight > 0) {
                keep(kept, block, c, excluded, logBase, logLikelihood, logBase + Math.log(weight) + logLikelihood);
            }
        }
    }

    /**
     * A procedure that is in no library. Where it errs is not known; the places where known malrules err are taken as
     * typical, weighed as those are.
     */
    private double logUnknown() {
        double logAnswers = past.logUnknown();
        for (int task : wrongTasks) {
            logAnswers += sheet.reading(task).logUnknown();
        }
        Block block = paper.singles(past);
        if (!past.isNothing()) {
            return logUnknownAfter(block) + logAnswers;
        }
        double total = 0;
        double likelihood = 0;
        for (int c = 0; c < block.classes(); c++) {
            if (block.errs(c)) {
                total += block.weight(c);
                likelihood += block.weight(c) * paper.fidelity(block.differs(c, sheet.wrongTasks()));
            }
        }
        return (likelihood > 0 ? Math.log(likelihood / total) : Double.NEGATIVE_INFINITY) + logAnswers;
    }

    /** The part of where errors come, on all answers with those before; by logarithms, since there may be thousands. */
    private double logUnknownAfter(Block block) {
        int tasks = sheet.allRight() + sheet.allWrong();
        double[] logs = new double[block.classes()];
        double total = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < logs.length; c++) {
            int malrule = block.members(c)[0];
            logs[c] = Double.NEGATIVE_INFINITY;
            if (block.errs(c) || past.singles().errs(malrule) > 0) {
                int against =
                        block.differs(c, sheet.wrongTasks()) + past.singles().differs(malrule, past.wrong());
                total += block.weight(c);
                logs[c] = block.logWeight(c) + Paper.logFidelity(tasks, against);
                most = Math.max(most, logs[c]);
            }
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return total > 0 ? most + Math.log(sum / total) : Double.NEGATIVE_INFINITY;
    }

    /** The best so many sets, best first; of those that weigh the same, the first in order. */
    private static final class Roots {
        private final int most;
        private final double[] logWeights;
        private final int[][] sets;
        private final int[] fired;
        private int count;
        private double best = Double.NEGATIVE_INFINITY;

        Roots(int most) {
            this.most = most;
            this.logWeights = new double[most];
            this.sets = new int[most][];
            this.fired = new int[most];
        }

        boolean wants(double logWeight) {
            return count < most || most > 0 && logWeight >= logWeights[count - 1];
        }

        void offer(double logWeight, int[] set, int firedBySet) {
            int at = count;
            while (at > 0 && isBefore(logWeight, set, at - 1)) {
                at--;
            }
            if (at == most) {
                return;
            }
            int moved = Math.min(count, most - 1) - at;
            System.arraycopy(logWeights, at, logWeights, at + 1, moved);
            System.arraycopy(sets, at, sets, at + 1, moved);
            System.arraycopy(fired, at, fired, at + 1, moved);
            logWeights[at] = logWeight;
            sets[at] = set;
            fired[at] = firedBySet;
            count = Math.min(most, count + 1);
        }

        private boolean isBefore(double logWeight, int[] set, int other) {
            return logWeight > logWeights[other]
                    || logWeight == logWeights[other] && Arrays.compare(set, sets[other]) < 0;
        }
    }
}
