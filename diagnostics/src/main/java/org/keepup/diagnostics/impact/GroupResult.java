package org.keepup.diagnostics.impact;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.keepup.diagnostics.impact.statistics.Estimate;

/**
 * What became of one group's pupils. All figures are in the measure's unit unless they say otherwise.
 *
 * @param group its name
 * @param pupils with an entry score, the comparison group apart
 * @param counted of them, with both scores
 * @param schools that they come from
 * @param entry mean entry score of those counted
 * @param exit mean exit score of those counted
 * @param progress mean progress. Where pupils come from several schools the interval takes schools, not pupils, as what
 *     varies: another borough's pupils would come from other schools
 * @param expected mean ordinary progress in the time, where that is known for all
 * @param excess progress less ordinary progress
 * @param change progress in standard deviations of entry; see {@link Caution#PRE_POST}
 * @param contrast against the comparison group
 * @param ratioGain months of skill age gained to a month taught
 * @param standard those at the expected standard at exit, of those with an exit score or below the scale
 * @param targets those who met their own target, of those who had one
 * @param attrition what missing exit scores could do
 * @param byChance progress to expect from regression to the mean alone
 * @param cautions what to keep in mind
 */
public record GroupResult(
        String group,
        long pupils,
        long counted,
        int schools,
        double entry,
        double exit,
        Estimate progress,
        OptionalDouble expected,
        Optional<Estimate> excess,
        Optional<Estimate> change,
        Optional<Contrast> contrast,
        Optional<Estimate> ratioGain,
        Optional<Share> standard,
        Optional<Share> targets,
        Attrition attrition,
        OptionalDouble byChance,
        Set<Caution> cautions) {

    public GroupResult {
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(attrition, "attrition");
        cautions = java.util.Collections.unmodifiableSet(new TreeSet<>(cautions));
    }
}
