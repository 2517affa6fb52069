package org.keepup.diagnostics.impact.ks2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Sample;

/**
 * A school's progress score: the mean over its pupils of their own key stage 2 score less the national mean of pupils with like
 * results at key stage 1. It compares groups after the event; it foretells nothing for one pupil.
 *
 * @param pupils counted
 * @param leftOut pupils without key stage 1 points, with points in no group, or without a key stage 2 score
 * @param raised pupils whose score was raised to the lowest that counts
 * @param unadjusted mean without that
 * @param score mean with it; its 95 % interval is ± 1.96 national standard deviations over the square root of pupils, unknown
 *     when no national standard deviation is given
 */
public record SchoolProgress(int pupils, int leftOut, int raised, double unadjusted, Estimate score) {

    public SchoolProgress {
        Objects.requireNonNull(score, "score");
    }

    /** How the score stands to the national mean of 0. */
    public enum Standing {
        ABOVE,
        AVERAGE,
        BELOW
    }

    /** Above or below only where the whole interval is. */
    public Standing standing() {
        return score.interval().above(0)
                ? Standing.ABOVE
                : score.interval().below(0) ? Standing.BELOW : Standing.AVERAGE;
    }

    /**
     * One pupil's results.
     *
     * @param priorPoints key stage 1 average points, if there are any
     * @param score key stage 2 scaled score, or the nominal points of a pupil below the test, if there is one
     */
    public record Pupil(OptionalDouble priorPoints, OptionalDouble score) {}

    /**
     * A school's score.
     *
     * @param nationalDeviation standard deviation of all pupils' progress scores in that year
     * @return empty when no pupil counts
     */
    public static Optional<SchoolProgress> of(
            List<Pupil> pupils, PriorGroups groups, OptionalDouble nationalDeviation) {
        Sample unadjusted = Sample.EMPTY;
        Sample adjusted = Sample.EMPTY;
        int raised = 0;
        for (Pupil pupil : pupils) {
            Optional<PriorGroups.Group> group = pupil.priorPoints().isPresent()
                    ? groups.of(pupil.priorPoints().getAsDouble())
                    : Optional.empty();
            if (group.isEmpty() || pupil.score().isEmpty()) {
                continue;
            }
            double progress = pupil.score().getAsDouble() - group.get().average();
            double counted = Math.max(progress, group.get().lowest().orElse(progress));
            raised += counted > progress ? 1 : 0;
            unadjusted = unadjusted.plus(new Sample(1, progress, 0));
            adjusted = adjusted.plus(new Sample(1, counted, 0));
        }
        if (adjusted.count() == 0) {
            return Optional.empty();
        }
        double error = nationalDeviation.orElse(Double.POSITIVE_INFINITY) / Math.sqrt(adjusted.count());
        int counted = (int) adjusted.count();
        return Optional.of(new SchoolProgress(
                counted, pupils.size() - counted, raised, unadjusted.mean(), Estimate.normal(adjusted.mean(), error)));
    }

    /**
     * How schools' scores changed from one year to another: the mean change with Student's t interval over schools. Schools
     * chosen for a low score rise by chance alone, as pupils do.
     *
     * @param before scores by school
     * @param after scores by school; schools that stand in one year only are left out
     */
    public static Estimate change(Map<String, Double> before, Map<String, Double> after) {
        List<Double> changes = new ArrayList<>();
        before.forEach((school, score) -> {
            if (after.containsKey(school)) {
                changes.add(after.get(school) - score);
            }
        });
        return Sample.of(changes.stream().mapToDouble(Double::doubleValue).toArray())
                .meanEstimate();
    }
}
