package org.keepup.diagnostics.impact;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;
import org.keepup.diagnostics.impact.statistics.Sample;

/**
 * What missing exit scores could do to mean progress. Nothing is filled in: the bounds hold whatever the missing scores are.
 *
 * @param pupils with an entry score
 * @param missing of them, without any knowledge of the exit
 * @param below of them, known to have ended below the scale
 * @param entryApart mean entry score of the missing less that of the others; empty where either is nobody
 * @param bounds of mean progress of all pupils, from every missing score at the bottom of the scale to every one at its top
 *     (Manski, 1990, "Nonparametric bounds on treatment effects"); empty where none is missing or the scale has no top
 * @param tipping mean progress that the pupils without a score would need to have made for all pupils' mean progress to be no
 *     longer clearly above what is expected; empty where it is not so anyhow, none is missing, or no scores on the scale
 *     would do it
 */
public record Attrition(
        long pupils,
        long missing,
        long below,
        OptionalDouble entryApart,
        Optional<Interval> bounds,
        OptionalDouble tipping) {

    private static final double MUCH = 0.1;

    public Attrition {
        Objects.requireNonNull(entryApart, "entryApart");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(tipping, "tipping");
    }

    /** More than a tenth missing. */
    public boolean isMuch() {
        return missing > MUCH * pupils;
    }

    static Attrition of(Measure measure, Cell.Tally tally, Estimate progress, double expected) {
        long unknown = tally.lost().count() + tally.below().count();
        long known = tally.scores().count();
        return new Attrition(
                tally.pupils(),
                tally.lost().count(),
                tally.below().count(),
                tally.lost().count() > 0 && known > 0
                        ? OptionalDouble.of(tally.lost().mean() - tally.scores().meanX())
                        : OptionalDouble.empty(),
                unknown == 0 ? Optional.empty() : bounds(measure, tally),
                unknown == 0 || !progress.interval().above(expected)
                        ? OptionalDouble.empty()
                        : tipping(measure, tally, progress.interval().low(), expected));
    }

    private static OptionalDouble tipping(Measure measure, Cell.Tally tally, double low, double expected) {
        Sample unknown = tally.lost().plus(tally.below());
        double needed = expected - tally.scores().count() * (low - expected) / unknown.count();
        return unknown.mean() + needed < measure.lowest() ? OptionalDouble.empty() : OptionalDouble.of(needed);
    }

    /** Those below the scale are taken to stand at its bottom. */
    static Optional<Interval> bounds(Measure measure, Cell.Tally tally) {
        if (measure.highest().isEmpty() || tally.pupils() == 0) {
            return Optional.empty();
        }
        double known = tally.scores().count() * tally.scores().difference().mean()
                + tally.below().count() * (measure.lowest() - tally.below().mean());
        double low = tally.lost().count() * (measure.lowest() - tally.lost().mean());
        double high = tally.lost().count()
                * (measure.highest().getAsDouble() - tally.lost().mean());
        return Optional.of(new Interval((known + low) / tally.pupils(), (known + high) / tally.pupils()));
    }
}
