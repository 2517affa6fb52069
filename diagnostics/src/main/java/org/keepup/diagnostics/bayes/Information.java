package org.keepup.diagnostics.bayes;

import java.util.Arrays;
import java.util.List;

/**
 * How much the answer to each task of a pool would tell about what is behind a pupil's answers: the mutual information between
 * explanation and answer. It comes to the same as over {@link Outlook#answers}, but a task costs only a few steps for each explanation
 * that errs on it and a logarithm for each answer so foretold:
 *
 * <ul>
 *   <li>every explanation spreads a part of its errors over all foreseen answers, in the same proportions. What that adds up
 *       to, over the answers that nobody foretells, has a closed form;
 *   <li>beside a foretold answer that part is small, so that its logarithm is taken as a polynomial of second degree: an error below one
 *       millionth of a bit;
 *   <li>whatever does not depend on the task is added up once.
 * </ul>
 *
 * <p>Used by one thread.
 */
public final class Information {

    // what is added up by wrong answer over the explanations that foretell it
    private static final int MASS = 0;
    private static final int SPREAD = 1;
    private static final int SPREAD_OWN = 2;
    private static final int LINEAR = 3;
    private static final int SQUARE = 4;
    private static final int OTHERS = 5;
    private static final int PARTS = 6;

    private static final double LOG_2 = Math.log(2);

    private final Pool pool;
    private final boolean[] isAbout;
    private final Expects[] expects;
    private final int other;
    private final Near[] near;

    /** All other systems, as if none erred. */
    private final Expects calm;

    // of all explanations but the other systems, for the probabilities at hand: as if none erred
    private double all;
    private double right;
    private double rest;
    private double spread;
    private double own;
    private double spreadOwn;

    /** The probability of the other systems. */
    private double others;

    /** What does not depend on the task: of answers that are no foreseen errors, and of those that are, where nobody errs. */
    private double unforeseen;

    private double foreseen;

    private double calmSpreadOwn;

    /** The information in the answer to a task on which no explanation errs. */
    private double least;

    // of sets of malrules, for the probabilities at hand: what each foretells, and what it adds where it errs
    private final short[][] foretold;
    private final double[] moreRight;
    private final double[] moreOwn;
    private final double[] parts;
    private final int[] sets;

    // of the task at hand
    private double[] sums = new double[64 * PARTS];
    private boolean[] isTouched = new boolean[64];
    private int[] touched = new int[64];
    private int touchedCount;

    /**
     * What an explanation expects of an answer.
     *
     * @param right where it foretells the right answer, that the answer is right
     * @param rightErring where it foretells a wrong one, that the answer is right
     * @param fires where it foretells a wrong one, that this comes
     * @param spread that the answer is an error which lands on a foreseen answer
     * @param rest that it is any other error
     */
    private record Expects(double right, double rightErring, double fires, double spread, double rest) {

        static final Expects NOTHING = new Expects(0, 0, 0, 0, 0);

        static Expects slipping(double slip, double fires) {
            return new Expects(
                    1 - slip,
                    (1 - slip) * (1 - fires),
                    (1 - slip) * fires,
                    slip * Landing.SLIP.foreseen(),
                    slip * (1 - Landing.SLIP.foreseen()));
        }

        static Expects erring(double errs, Landing landing) {
            return new Expects(1 - errs, 0, 0, errs * landing.foreseen(), errs * (1 - landing.foreseen()));
        }

        Expects plus(Expects more, double share) {
            return new Expects(
                    right + share * more.right,
                    rightErring + share * more.rightErring,
                    fires + share * more.fires,
                    spread + share * more.spread,
                    rest + share * more.rest);
        }
    }

    /**
     * A procedure near a malrule, weighed by its share of the other systems.
     *
     * @param right what is added, where it errs, to the probability of a right answer
     * @param fires that it errs as foretold
     * @param spread what is added to that of an error which lands on a foreseen answer
     * @param rest what is added to that of any other error
     */
    private record Near(short[] foretold, double right, double fires, double spread, double rest) {}

    Information(Outlook outlook, Pool pool) {
        if (outlook.component() != pool.component()) {
            throw new IllegalArgumentException("the pool is not about the tasks that the outlook is about.");
        }
        this.pool = pool;
        Posterior posterior = outlook.posterior();
        Rates rates = pool.component().rates();
        List<Outlook.Explanation> explanations = outlook.explanations();
        int count = explanations.size();
        this.expects = new Expects[count];
        this.foretold = new short[count][];
        this.moreRight = new double[count];
        this.moreOwn = new double[count];
        this.parts = new double[count * PARTS];
        this.isAbout = pool.plain();
        int[] held = new int[count];
        int heldCount = 0;
        double[] probabilities = new double[count];
        double errs = errorRate(posterior, rates);
        int place = -1;
        for (int e = 0; e < count; e++) {
            Outlook.Explanation explanation = explanations.get(e);
            probabilities[e] = explanation.probability();
            Tally tally = posterior.right();
            foretold[e] = new short[0];
            switch (explanation.kind()) {
                case CORRECT ->
                    expects[e] = Expects.slipping(rates.slip().meanAfter(tally.slips(), tally.followed()), 0);
                case UNSYSTEMATIC -> expects[e] = Expects.erring(errs, Landing.MUDDLE);
                case OTHER -> {
                    expects[e] = Expects.NOTHING;
                    place = e;
                }
                case MALRULES -> {
                    Posterior.Weighed set = outlook.candidate(explanation);
                    tally = set.tally();
                    expects[e] = Expects.slipping(
                            rates.slip().meanAfter(tally.slips(), tally.followed()),
                            rates.fires().meanAfter(tally.fired(), tally.held()));
                    foretold[e] = foretold(set);
                    held[heldCount++] = e;
                }
            }
        }
        this.sets = Arrays.copyOf(held, heldCount);
        double weight = outlook.otherWeight();
        this.other = weight > 0 ? place : -1;
        Expects calmly = other < 0
                ? Expects.NOTHING
                : Expects.NOTHING.plus(Expects.erring(errs, Landing.UNKNOWN), posterior.unknown() / weight);
        this.near = new Near[other < 0 ? 0 : outlook.near().size()];
        for (int i = 0; i < near.length; i++) {
            Posterior.Weighed one = outlook.near().get(i);
            double share = one.probability() / weight;
            Tally tally = one.tally();
            double slip = rates.slip().meanAfter(tally.slips() - tally.strayed(), tally.exact());
            Expects slipping = Expects.slipping(slip, 0);
            calmly = calmly.plus(slipping, share);
            double fires = rates.fires().meanAfter(tally.fired() + tally.strayed(), tally.held());
            double strays = rates.strays().meanAfter(tally.strayed(), tally.fired());
            Expects straying = Expects.erring(1, Landing.UNKNOWN);
            near[i] = new Near(
                    foretold(one),
                    share * (1 - fires - slipping.right),
                    share * fires * (1 - strays),
                    share * (fires * strays * straying.spread - slipping.spread),
                    share * (fires * strays * straying.rest - slipping.rest));
        }
        this.calm = calmly;
        weigh(probabilities);
    }

    /** What a set foretells of each task; a task where it foretells several answers is left to the plain way. */
    private short[] foretold(Posterior.Weighed set) {
        Pool.Foretold by = pool.foretold(set.set());
        for (int task : by.several()) {
            isAbout[task] = false;
        }
        return by.answers();
    }

    /** How often a pupil without a system errs on a plain task. */
    private double errorRate(Posterior posterior, Rates rates) {
        for (int task = 0; task < isAbout.length; task++) {
            if (isAbout[task]) {
                return posterior.sheet().errorRate(rates, pool.profile(task));
            }
        }
        return 0;
    }

    /**
     * Whether {@link #bits} can tell. If not, {@link Outlook#answers} has to be asked: where other pupils' answers are known, where the
     * answer is picked from a few, and where a malrule has several answers.
     */
    public boolean isAbout(int task) {
        return isAbout[task];
    }

    /**
     * Takes other probabilities for the explanations.
     *
     * @param probabilities in the order of the outlook's explanations; they need not add up to 1
     */
    public void weigh(double[] probabilities) {
        all = 0;
        right = 0;
        rest = 0;
        spread = 0;
        own = 0;
        spreadOwn = 0;
        for (int e = 0; e < probabilities.length; e++) {
            double weight = probabilities[e];
            Expects one = expects[e];
            all += weight;
            right += weight * one.right;
            rest += weight * one.rest;
            own += weight * (xLogX(one.right) + xLogX(one.rest));
            spread += weight * one.spread;
            spreadOwn += weight * xLogX(one.spread);
        }
        for (int e : sets) {
            double weight = probabilities[e];
            Expects one = expects[e];
            moreRight[e] = weight * (one.rightErring - one.right);
            moreOwn[e] = weight * (xLogX(one.rightErring) - xLogX(one.right) + xLogX(one.fires));
            parts[e * PARTS + MASS] = weight * one.fires;
            parts[e * PARTS + SPREAD] = weight * one.spread;
            parts[e * PARTS + SPREAD_OWN] = weight * xLogX(one.spread);
            parts[e * PARTS + LINEAR] = weight * one.spread * (1 + Math.log(one.fires));
            parts[e * PARTS + SQUARE] = weight * one.spread * one.spread / (2 * one.fires);
        }
        others = other < 0 ? 0 : probabilities[other];
        unforeseen = unforeseen(calm.right, calm.rest);
        calmSpreadOwn = others * xLogX(calm.spread);
        foreseen = spreadOwn + calmSpreadOwn - xLogX(spread + others * calm.spread);
        least = (own + unforeseen - xLogX(right + others * calm.right) + foreseen) / LOG_2;
    }

    private double unforeseen(double othersRight, double othersRest) {
        return others * (xLogX(othersRight) + xLogX(othersRest)) - xLogX(rest + others * othersRest) + xLogX(all);
    }

    /** The information in the answer to a task, in bits, times the sum of all probabilities. */
    public double bits(int task) {
        double rightHere = right;
        double ownHere = own;
        touchedCount = 0;
        for (int e : sets) {
            int answer = foretold[e][task];
            if (answer >= 0) {
                rightHere += moreRight[e];
                ownHere += moreOwn[e];
                int at = touch(answer);
                int from = e * PARTS;
                sums[at + MASS] += parts[from + MASS];
                sums[at + SPREAD] += parts[from + SPREAD];
                sums[at + SPREAD_OWN] += parts[from + SPREAD_OWN];
                sums[at + LINEAR] += parts[from + LINEAR];
                sums[at + SQUARE] += parts[from + SQUARE];
            }
        }
        double othersRight = calm.right;
        double othersRest = calm.rest;
        double othersSpread = calm.spread;
        boolean othersErr = false;
        for (Near one : near) {
            int answer = one.foretold[task];
            if (answer >= 0) {
                othersErr = true;
                othersRight += one.right;
                othersRest += one.rest;
                othersSpread += one.spread;
                sums[touch(answer) + OTHERS] += one.fires;
            }
        }
        if (touchedCount == 0) {
            return least;
        }
        double allSpread = spread + others * othersSpread;
        double othersSpreadOwn = othersErr ? others * xLogX(othersSpread) : calmSpreadOwn;
        double bits = ownHere
                + (othersErr ? unforeseen(othersRight, othersRest) : unforeseen)
                - xLogX(rightHere + others * othersRight);
        double untouched = 1;
        double[] shares = pool.shares(task);
        for (int t = 0; t < touchedCount; t++) {
            int answer = touched[t];
            int at = answer * PARTS;
            double mass = sums[at + MASS] + others * sums[at + OTHERS];
            if (2 * answer < shares.length) {
                double share = shares[2 * answer];
                double logShare = shares[2 * answer + 1];
                untouched -= share;
                mass += share * allSpread;
                bits += share
                        * (spreadOwn
                                - sums[at + SPREAD_OWN]
                                + logShare * (spread - sums[at + SPREAD])
                                + sums[at + LINEAR]
                                + share * sums[at + SQUARE]);
                bits += sums[at + OTHERS] > 0
                        ? others * xLogX(sums[at + OTHERS] + share * othersSpread)
                        : share * (othersSpreadOwn + logShare * others * othersSpread);
            } else {
                bits += others * xLogX(sums[at + OTHERS]);
            }
            bits -= xLogX(mass);
            Arrays.fill(sums, at, at + PARTS, 0);
            isTouched[answer] = false;
        }
        double elsewhere = othersErr ? spreadOwn + othersSpreadOwn - xLogX(allSpread) : foreseen;
        return (bits + untouched * elsewhere) / LOG_2;
    }

    /** @return where the sums of an answer begin */
    private int touch(int answer) {
        if (answer >= touched.length) {
            int size = Math.max(answer + 1, 2 * touched.length);
            sums = Arrays.copyOf(sums, size * PARTS);
            isTouched = Arrays.copyOf(isTouched, size);
            touched = Arrays.copyOf(touched, size);
        }
        if (!isTouched[answer]) {
            isTouched[answer] = true;
            touched[touchedCount++] = answer;
        }
        return answer * PARTS;
    }

    private static double xLogX(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }
}
