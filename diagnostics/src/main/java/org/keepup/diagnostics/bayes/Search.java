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

    /** Triples that share less than this of it, at the very best, are not. */
    private static final double UNLIKELY = Math.log(1e-4);

    /** Hypotheses below this, beside the best, are as good as nothing: hundreds of them do not add up to a millionth. */
    private static final double NOTHING = Math.log(1e-9);

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

    /** See {@link Component#logRates}. */
    private final double[] logRates;

    /** By wrong task and prediction, whether its answer is as foretold. */
    private final byte[][] fires;

    /** By wrong task and prediction, what its answer adds to the log density. */
    private final double[][] densities;

    /** By wrong task, what the classes of the block at hand foretell. */
    private final short[][] foretold;

    /** Of the class at hand, wrong answers that it foretold. */
    private int fired;

    /** Of the class at hand, right answers where it foretold a wrong one. */
    private int held;

    /** Of the class at hand, wrong answers where it foretold another wrong one. */
    private int strayed;

    /** Of the class at hand. */
    private double logDensity;

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
        this.logRates = component.logRates(sheet.right(), sheet.wrong());
        this.fires = new byte[wrongTasks.length][];
        this.densities = new double[wrongTasks.length][];
        this.foretold = new short[wrongTasks.length][];
        for (int i = 0; i < wrongTasks.length; i++) {
            lookUp(i);
        }
    }

    private void lookUp(int wrong) {
        TaskProfile.Effects effects = sheet.reading(wrongTasks[wrong]).effects();
        fires[wrong] = effects.fired();
        densities[wrong] = effects.logDensity();
    }

    Posterior posterior() {
        Tally knowing = sheet.knowing();
        double logCorrect = Math.log(priors.correct()) + rates.logLikelihood(knowing);
        double logUnsystematic = Math.log(priors.unsystematic()) + sheet.logUnsystematic(rates);
        double logUnknown = Math.log((1 - NEAR) * priors.other()) + logUnknown();
        best = Math.max(logCorrect, Math.max(logUnsystematic, logUnknown));
        Roots roots = new Roots(PAIR_ROOTS);
        int open = singles(roots, logCorrect);
        double logPerfect = logPerfect();
        int[] telling = roots.members();
        boolean searched = compoundsCanMatter(open, logPerfect, Math.max(logCorrect, roots.best));
        if (searched) {
            triples(pairs(roots), roots);
        }
        return new Posterior(
                component,
                sheet,
                knowing,
                logCorrect,
                logUnsystematic,
                logUnknown,
                kept,
                near,
                searched,
                telling,
                logPerfect);
    }

    // ---- tallies ----

    /** Makes a block the one at hand. */
    private void open(Block block) {
        for (int i = 0; i < wrongTasks.length; i++) {
            foretold[i] = block.predictions(wrongTasks[i]);
        }
    }

    /** Makes a class of the block at hand the one at hand. */
    private void tally(Block block, int c) {
        held = 0;
        for (int word = 0; word < sheet.rightTasks().length; word++) {
            held += Long.bitCount(block.errs(c, word) & sheet.rightTasks()[word]);
        }
        fired = 0;
        logDensity = 0;
        for (int i = 0; i < foretold.length; i++) {
            add(i, Math.max(0, foretold[i][c]));
        }
        strayed = block.errors(c) - held - fired;
    }

    private void tally(Column column) {
        held = 0;
        int errors = 0;
        for (int word = 0; word < column.errs().length; word++) {
            held += Long.bitCount(column.errs()[word] & sheet.rightTasks()[word]);
            errors += Long.bitCount(column.errs()[word]);
        }
        fired = 0;
        logDensity = 0;
        for (int i = 0; i < wrongTasks.length; i++) {
            add(i, column.predictions()[wrongTasks[i]]);
        }
        strayed = errors - held - fired;
    }

    private void add(int wrong, int prediction) {
        fired += fires(wrong, prediction);
        logDensity += densities[wrong][prediction];
    }

    /** 1 when an answer is as foretold. */
    private int fires(int wrong, int prediction) {
        if (prediction >= fires[wrong].length) {
            lookUp(wrong); // a compound foretells what nobody foretold before
        }
        return fires[wrong][prediction];
    }

    /**
     * The tally of the class at hand, with what came before.
     *
     * @param index of what came before
     */
    private Tally tally(int index) {
        Tally tally = new Tally(sheet.right() - held, sheet.wrong() - fired, strayed, fired, held, logDensity);
        return past.isNothing()
                ? tally
                : before.tally(index, past.right(), past.wrong()).plus(tally);
    }

    private int index(Block block, int c) {
        return beforeIndex < 0 ? block.members(c)[0] : beforeIndex;
    }

    /** Of the class at hand, the same as {@link Rates#logLikelihood(Tally)}. */
    private double logLikelihood(int index) {
        return past.isNothing() ? logRates(fired, held) + logDensity : rates.logLikelihood(tally(index));
    }

    /** More than the likelihood of a class can be: that of foretelling what was written wherever it errs. */
    private double logBound(Block block, int c) {
        int rightAgainst = 0;
        int wrongAsWell = 0;
        double logSlips = 0;
        for (int word = 0; word < sheet.rightTasks().length; word++) {
            long errs = block.errs(c, word);
            long wrong = sheet.wrongTasks()[word];
            rightAgainst += Long.bitCount(errs & sheet.rightTasks()[word]);
            wrongAsWell += Long.bitCount(errs & wrong);
            logSlips += logSlips(word, wrong & ~errs);
        }
        return logRates(wrongAsWell, rightAgainst) + logSlips;
    }

    /** Log density of some of 64 answers as slips from the right ones. */
    private double logSlips(int word, long tasks) {
        double logSlips = 0;
        for (long left = tasks; left != 0; left &= left - 1) {
            logSlips +=
                    sheet.reading(64 * word + Long.numberOfTrailingZeros(left)).logSlip();
        }
        return logSlips;
    }

    private double logRates(int fired, int held) {
        return logRates[fired * (sheet.right() + 1) + held];
    }

    private long[] none() {
        return new long[(logWeights.length + 63) / 64];
    }

    // ---- hypotheses ----

    /** @return how many wrong answers the best explanation so far, knowing it included, leaves open */
    private int singles(Roots roots, double logCorrect) {
        Block block = paper.singles(past);
        open(block);
        double logBase = Math.log(priors.single() / Math.max(component.totalWeight(), Double.MIN_NORMAL));
        long[] none = none();
        int open = sheet.wrong();
        double most = logCorrect;
        for (int c = 0; c < block.classes(); c++) {
            tally(block, c);
            double logLikelihood = logLikelihood(index(block, c));
            keep(kept, block, c, none, logBase, logLikelihood, logBase + block.logWeight(c) + logLikelihood);
            near(block, c, none);
            for (int member : block.members(c)) {
                double logWeight = logBase + logWeights[member] + logLikelihood;
                if (logWeight > most) {
                    most = logWeight;
                    open = sheet.wrong() - fired;
                }
                roots.best = Math.max(roots.best, logWeight);
                if (fired > 0) {
                    roots.offer(logWeight, block.set(member), block.column(c), fired);
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
        if (past.isNothing() && (fired == 0 || strayed == 0)) {
            return;
        }
        Tally tally = tally(index(block, c));
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
            Tally tally = tally(index(block, c));
            kept.add(new Alike(
                    block.root(),
                    block.members(c),
                    block.column(c),
                    excluded,
                    tally,
                    logBase,
                    logLikelihood,
                    logWeight));
        }
    }

    /**
     * Compounds are for answers that the best explanation leaves open. None can do better than foretell every answer; when
     * even that, times the prior of all compounds, is negligible beside the best explanation, none is searched.
     */
    private boolean compoundsCanMatter(int open, double logPerfect, double logLeading) {
        return sheet.wrong() > 1 && open > 0 && logPerfect - logLeading > NEGLIGIBLE;
    }

    /** Log of what all compounds together would weigh if each foretold every answer. */
    private double logPerfect() {
        return Math.log(priors.compound()) + rates.logLikelihood(sheet.allRight(), 0, sheet.allWrong(), 0, 0);
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
        double leading = best;
        Set<Long> weighed = new HashSet<>();
        for (int p = 0; p < pairs.count; p++) {
            int[] pair = pairs.sets[p];
            double logPair = logClass + logWeights[pair[0]] + logWeights[pair[1]];
            Column column = pairs.columns[p];
            long[] explained = explained(column);
            Paper.Triples triples = paper.triples(pair);
            creditWith(pair);
            for (int s = 0; s < singles.count; s++) {
                int third = singles.sets[s][0];
                if (logPair + logWeights[third] + logHope(explained, column.errs(), singles.columns[s].errs()) - leading
                        > UNLIKELY) {
                    int[] set = Block.with(pair, third);
                    if (weighed.add(((long) set[0] << 32) + ((long) set[1] << 16) + set[2])) {
                        triples.with(third).ifPresent(triple -> weigh(set, triple, logClass));
                    }
                }
            }
        }
    }

    /**
     * How likely a pair with a third malrule may make the answers. It may foretell what the pair foretold, and an answer where
     * the third errs by itself; and where the pair or the third errs, the three together do, with exceptions too rare to
     * look for.
     *
     * @param explained the wrong answers that the pair foretold, a bit each, as the next two
     * @param pairErrs where the pair errs
     * @param thirdErrs where the third errs
     */
    private double logHope(long[] explained, long[] pairErrs, long[] thirdErrs) {
        if (!past.isNothing()) {
            return 0;
        }
        int rightAgainst = 0;
        int wrongAsWell = 0;
        double logSlips = 0;
        for (int word = 0; word < explained.length; word++) {
            long wrong = sheet.wrongTasks()[word];
            long foretold = explained[word] | thirdErrs[word];
            rightAgainst += Long.bitCount(sheet.rightTasks()[word] & (pairErrs[word] | thirdErrs[word]));
            wrongAsWell += Long.bitCount(wrong & foretold);
            logSlips += logSlips(word, wrong & ~foretold);
        }
        return logRates(wrongAsWell, rightAgainst) + logSlips;
    }

    private void weigh(int[] set, Column column, double logClass) {
        tally(column);
        double logBase = logClass + logWeights[set[0]] + logWeights[set[1]];
        double logLikelihood = logLikelihood(beforeIndex);
        double logWeight = logBase + logWeights[set[2]] + logLikelihood;
        if (logWeight > best + NOTHING) {
            best = Math.max(best, logWeight);
            kept.add(new Alike(
                    new int[] {set[0], set[1]},
                    new int[] {set[2]},
                    past.isNothing() ? column : column.after(before.foretold()[beforeIndex]),
                    none(),
                    tally(beforeIndex),
                    logBase,
                    logLikelihood,
                    logWeight));
        }
    }

    /** The wrong answers that were foretold, a bit each. */
    private long[] explained(Column column) {
        long[] explained = new long[column.errs().length];
        for (int i = 0; i < wrongTasks.length; i++) {
            if (fires(i, column.predictions()[wrongTasks[i]]) > 0) {
                explained[wrongTasks[i] / 64] |= 1L << wrongTasks[i];
            }
        }
        return explained;
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

    private void extend(Block block, long[] excluded, double logBase, Roots roots) {
        open(block);
        for (int c = 0; c < block.classes(); c++) {
            double logPrior = logBase + block.logWeight(c);
            if (past.isNothing() && !isWorthIt(logPrior + logBound(block, c), roots)) {
                continue;
            }
            tally(block, c);
            double logLikelihood = logLikelihood(index(block, c));
            if (!isWorthIt(logPrior + logLikelihood, roots)) {
                continue;
            }
            double weight = 0;
            for (int member : block.members(c)) {
                if ((excluded[member >> 6] >> member & 1) == 0) {
                    weight += component.weights()[member];
                    double logWeight = logBase + logWeights[member] + logLikelihood;
                    if (roots.wants(logWeight)) {
                        roots.offer(logWeight, block.set(member), block.column(c), fired);
                    }
                }
            }
            if (weight > 0) {
                keep(kept, block, c, excluded, logBase, logLikelihood, logBase + Math.log(weight) + logLikelihood);
            }
        }
    }

    private boolean isWorthIt(double logWeight, Roots roots) {
        return logWeight > best + NOTHING || roots.wants(logWeight);
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
        private final Column[] columns;
        private final int[] fired;
        private int count;
        private double best = Double.NEGATIVE_INFINITY;

        Roots(int most) {
            this.most = most;
            this.logWeights = new double[most];
            this.sets = new int[most][];
            this.columns = new Column[most];
            this.fired = new int[most];
        }

        /** The malrules of sets of one, best first. */
        int[] members() {
            int[] members = new int[count];
            for (int i = 0; i < count; i++) {
                members[i] = sets[i][0];
            }
            return members;
        }

        boolean wants(double logWeight) {
            return count < most || most > 0 && logWeight >= logWeights[count - 1];
        }

        void offer(double logWeight, int[] set, Column column, int firedBySet) {
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
            System.arraycopy(columns, at, columns, at + 1, moved);
            System.arraycopy(fired, at, fired, at + 1, moved);
            logWeights[at] = logWeight;
            sets[at] = set;
            columns[at] = column;
            fired[at] = firedBySet;
            count = Math.min(most, count + 1);
        }

        private boolean isBefore(double logWeight, int[] set, int other) {
            return logWeight > logWeights[other]
                    || logWeight == logWeights[other] && Arrays.compare(set, sets[other]) < 0;
        }
    }
}
