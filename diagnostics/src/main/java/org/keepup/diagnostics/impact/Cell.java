package org.keepup.diagnostics.impact;

import java.util.List;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.statistics.PairedSample;
import org.keepup.diagnostics.impact.statistics.Sample;

/**
 * The sums of the pupils who share everything that a report groups by.
 *
 * @param school the school, or empty when none is given
 * @param groups one group per column of the report, in its order
 * @param tally the sums
 */
record Cell(String school, List<String> groups, Tally tally) {

    /**
     * Sums over pupils.
     *
     * @param scores entry and exit of those with both
     * @param lost entry scores of those without an exit
     * @param below entry scores of those who ended below the scale
     * @param excess progress less ordinary progress, where that is known
     * @param taught months between the tests and progress, where known
     * @param reached pupils at the standard, of those with an exit or below the scale
     * @param targets pupils with a target and an exit
     * @param met of them, those who met it
     */
    record Tally(
            PairedSample scores,
            Sample lost,
            Sample below,
            Sample excess,
            PairedSample taught,
            long reached,
            long targets,
            long met) {

        static final Tally NONE =
                new Tally(PairedSample.EMPTY, Sample.EMPTY, Sample.EMPTY, Sample.EMPTY, PairedSample.EMPTY, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    scores.plus(other.scores),
                    lost.plus(other.lost),
                    below.plus(other.below),
                    excess.plus(other.excess),
                    taught.plus(other.taught),
                    reached + other.reached,
                    targets + other.targets,
                    met + other.met);
        }

        /** Everybody with an entry score. */
        long pupils() {
            return scores.count() + lost.count() + below.count();
        }

        /** Entry scores of everybody. */
        Sample entries() {
            return scores.x().plus(lost).plus(below);
        }
    }

    /** Collects pupils one at a time. Not thread-safe. */
    static final class Collector {
        private final PairedSample.Collector scores = new PairedSample.Collector();
        private final PairedSample.Collector taught = new PairedSample.Collector();
        private Sample lost = Sample.EMPTY;
        private Sample below = Sample.EMPTY;
        private Sample excess = Sample.EMPTY;
        private long reached;
        private long targets;
        private long met;

        void add(EntryExit outcome, OptionalDouble standard) {
            double entry = outcome.entry().value();
            if (outcome.exit() instanceof EntryExit.Scored scored) {
                double exit = scored.score().value();
                scores.add(entry, exit);
                outcome.expectedProgress().ifPresent(expected -> excess = excess.plus(one(exit - entry - expected)));
                outcome.months().ifPresent(months -> taught.add(months, exit - entry));
                if (standard.isPresent() && exit >= standard.getAsDouble()) {
                    reached++;
                }
            } else if (outcome.exit() instanceof EntryExit.Below) {
                below = below.plus(one(entry));
            } else {
                lost = lost.plus(one(entry));
            }
            outcome.metTarget().ifPresent(isMet -> {
                targets++;
                met += isMet ? 1 : 0;
            });
        }

        private static Sample one(double value) {
            return new Sample(1, value, 0);
        }

        Tally tally() {
            return new Tally(scores.sample(), lost, below, excess, taught.sample(), reached, targets, met);
        }
    }
}
