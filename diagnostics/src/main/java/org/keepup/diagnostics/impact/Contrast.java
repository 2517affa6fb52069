package org.keepup.diagnostics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.keepup.diagnostics.impact.statistics.Adjustment;
import org.keepup.diagnostics.impact.statistics.EffectSize;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;
import org.keepup.diagnostics.impact.statistics.PairedSample;
import org.keepup.diagnostics.impact.statistics.RandomEffects;
import org.keepup.diagnostics.impact.statistics.Ratio;
import org.keepup.diagnostics.impact.statistics.Sample;
import org.keepup.diagnostics.impact.statistics.Unit;

/**
 * A group held against its comparison group. Two roads lead there, and each rests on something that cannot be checked: that
 * pupils with like entry scores would have ended alike ({@code adjusted}), or that all pupils would have gained alike
 * ({@code gains}, the difference in differences). If the true state lies between the two assumptions, so does the true effect
 * (Angrist and Pischke, 2009, Mostly Harmless Econometrics, section 5.4); so both are given, and the first leads.
 *
 * @param design who is held against whom
 * @param comparisons pupils in the comparison group with both scores
 * @param adjusted difference in exit scores at equal entry, in the measure's unit
 * @param gains difference in progress
 * @param effect {@code adjusted} in standard deviations (Hedges' g) of the exit scores of all pupils of the report, within
 *     those with and those without the intervention
 * @param gainsEffect {@code gains} in the same
 * @param unadjusted Hedges' g of the two groups' exit scores as they stand, by their own standard deviation, pupils taken as
 *     independent
 * @param months {@code effect} as months of additional progress
 * @param apart how far entry means lie apart, in standard deviations
 * @param bounds of {@code gains}, whatever the missing exit scores are; empty where none is missing or the scale has no top
 */
public record Contrast(
        Design design,
        long comparisons,
        Estimate adjusted,
        Estimate gains,
        Estimate effect,
        Estimate gainsEffect,
        Estimate unadjusted,
        MonthsOfProgress.Months months,
        double apart,
        Optional<Interval> bounds) {

    public Contrast {
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(bounds, "bounds");
    }

    /** Whether the two roads lead to opposite conclusions, or only one of them to any. */
    public boolean methodsDisagree() {
        return conclusion(adjusted) != conclusion(gains);
    }

    private static int conclusion(Estimate difference) {
        return difference.interval().above(0) ? 1 : difference.interval().below(0) ? -1 : 0;
    }

    /**
     * Compares.
     *
     * @param treated the group's pupils by school
     * @param comparison the comparison group's pupils by school
     * @param adjustment how exit goes with entry within schools and groups
     * @param gain the same for gains
     * @param spread exit scores of all pupils of the report within their arms, whose standard deviation makes effect sizes
     *     of small groups comparable
     * @return empty when either has too few pupils with both scores, or nothing varies
     */
    static Optional<Contrast> between(
            Map<String, PairedSample> treated,
            Map<String, PairedSample> comparison,
            Adjustment adjustment,
            Adjustment gain,
            Sample spread,
            Optional<Interval> bounds) {
        Map<String, PairedSample> ours = counted(treated);
        Map<String, PairedSample> theirs = counted(comparison);
        PairedSample one = sum(ours.values());
        PairedSample other = sum(theirs.values());
        if (one.count() < 2
                || other.count() < 2
                || one.y().squares() + other.y().squares() == 0) {
            return Optional.empty();
        }
        Design design = design(ours, theirs);
        Estimate adjusted = difference(design, ours, theirs, adjustment);
        Estimate gains = difference(design, ours, theirs, gain);
        double degrees = spread.count() - 1.0;
        Estimate effect = EffectSize.standardise(adjusted, spread.standardDeviation(), degrees);
        double spreadOfEntry = Math.sqrt((one.squaresX() + other.squaresX()) / (one.count() + other.count() - 2));
        return Optional.of(new Contrast(
                design,
                other.count(),
                adjusted,
                gains,
                effect,
                EffectSize.standardise(gains, spread.standardDeviation(), degrees),
                EffectSize.hedges(one.y(), other.y()),
                MonthsOfProgress.toolkit().of(effect.value(), effect.interval()),
                spreadOfEntry > 0 ? (one.meanX() - other.meanX()) / spreadOfEntry : 0,
                bounds));
    }

    /** Who can be held against whom: the same schools where at least half of the group's pupils have company there. */
    static Design design(Map<String, PairedSample> treated, Map<String, PairedSample> comparison) {
        List<String> shared =
                treated.keySet().stream().filter(comparison::containsKey).toList();
        long inCompany =
                shared.stream().mapToLong(school -> treated.get(school).count()).sum();
        if (2 * inCompany >= sum(treated.values()).count()) {
            return shared.size() > 1 ? Design.WITHIN_SCHOOLS : Design.WITHIN_ONE_SCHOOL;
        }
        return treated.size() + comparison.size() > 2 ? Design.BETWEEN_SCHOOLS : Design.SCHOOL_AGAINST_SCHOOL;
    }

    /** The difference of two groups by one road. */
    static Estimate difference(
            Design design,
            Map<String, PairedSample> treated,
            Map<String, PairedSample> comparison,
            Adjustment adjustment) {
        return switch (design) {
            case WITHIN_SCHOOLS ->
                RandomEffects.fit(withinSchools("difference", treated, comparison, adjustment))
                        .mean("difference");
            case WITHIN_ONE_SCHOOL -> {
                String school = treated.keySet().stream()
                        .filter(comparison::containsKey)
                        .findFirst()
                        .orElseThrow();
                yield adjustment.difference(treated.get(school), comparison.get(school));
            }
            case BETWEEN_SCHOOLS -> {
                double entry = sum(treated.values()).meanX();
                List<Unit> units = new ArrayList<>(schools("treated", treated, adjustment, entry));
                units.addAll(schools("comparison", comparison, adjustment, entry));
                yield RandomEffects.fit(units).difference("treated", "comparison");
            }
            case SCHOOL_AGAINST_SCHOOL -> adjustment.difference(sum(treated.values()), sum(comparison.values()));
        };
    }

    /** One unit per school that has both: the difference within it. */
    static List<Unit> withinSchools(
            String group,
            Map<String, PairedSample> treated,
            Map<String, PairedSample> comparison,
            Adjustment adjustment) {
        List<Unit> units = new ArrayList<>();
        treated.forEach((school, ours) -> {
            PairedSample theirs = comparison.get(school);
            if (theirs != null) {
                Estimate difference = adjustment.difference(ours, theirs);
                units.add(unit(group, difference.value(), difference.standardError() * difference.standardError()));
            }
        });
        return units;
    }

    /** One unit per school: exit as it would be at a given entry mean. */
    static List<Unit> schools(String group, Map<String, PairedSample> schools, Adjustment adjustment, double entry) {
        List<Unit> units = new ArrayList<>();
        for (PairedSample school : schools.values()) {
            double reach = (school.meanX() - entry) * adjustment.slopeError();
            units.add(unit(
                    group, adjustment.exitAt(entry, school), adjustment.variance() / school.count() + reach * reach));
        }
        return units;
    }

    /** Where all pupils of all schools are exactly on the line, there is still no certainty. */
    private static Unit unit(String group, double value, double variance) {
        return new Unit(group, value, Math.max(variance, 1e-12));
    }

    /** Only those with pupils in them, by name. */
    static Map<String, PairedSample> counted(Map<String, PairedSample> schools) {
        Map<String, PairedSample> counted = new TreeMap<>(schools);
        counted.values().removeIf(school -> school.count() == 0);
        return counted;
    }

    static PairedSample sum(Iterable<PairedSample> samples) {
        PairedSample sum = PairedSample.EMPTY;
        for (PairedSample sample : samples) {
            sum = sum.plus(sample);
        }
        return sum;
    }

    /** The mean of numbers whose sums are known for each of several schools, with schools as what varies. */
    static Estimate mean(List<Sample> schools) {
        List<Sample> counted =
                schools.stream().filter(school -> school.count() > 0).toList();
        if (counted.size() == 1) {
            return counted.get(0).meanEstimate();
        }
        PairedSample.Collector totals = new PairedSample.Collector();
        counted.forEach(school -> totals.add(school.count(), school.count() * school.mean()));
        return Ratio.ofMeans(totals.sample());
    }
}
