package org.keepup.diagnostics.impact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a report is asked for.
 *
 * @param by columns to group by, a table each
 * @param comparison which pupils are the comparison group besides those that the file marks
 * @param measure only this one; all when empty
 * @param term only this one, as in {@link Term#toString}; all when empty
 * @param minimum no figure rests on fewer pupils than this; 1 or more. Shared reports keep the default
 * @param standard the score that counts as the expected standard; each measure's own when empty
 * @param populationMean mean of all pupils from among whom these were chosen, on the report's one measure
 * @param reliability of the test, 0 to 1
 * @param seed for the drawing of rankings
 */
public record ImpactSettings(
        List<String> by,
        Optional<Member> comparison,
        Optional<Measure> measure,
        Optional<String> term,
        int minimum,
        OptionalDouble standard,
        OptionalDouble populationMean,
        OptionalDouble reliability,
        long seed) {

    /** No figure on fewer than five pupils. */
    public static final int USUAL_MINIMUM = 5;

    public ImpactSettings {
        by = List.copyOf(new LinkedHashSet<>(by));
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(term, "term");
        if (minimum < 1) {
            throw new IllegalArgumentException("the least number of pupils is 1 or more, not " + minimum + ".");
        }
    }

    /**
     * Those of a group.
     *
     * @param column such as {@code model}
     * @param group such as {@code waiting list}
     */
    public record Member(String column, String group) {
        boolean holds(EntryExit outcome) {
            return outcome.group(column).filter(group::equalsIgnoreCase).isPresent();
        }
    }

    /** Tables by these columns, and what is usual for the rest. */
    public static ImpactSettings groupedBy(String... columns) {
        return new ImpactSettings(
                List.of(columns),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                USUAL_MINIMUM,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1);
    }

    /** The same with a comparison group. */
    public ImpactSettings comparedWith(String column, String group) {
        return new ImpactSettings(
                by,
                Optional.of(new Member(column, group)),
                measure,
                term,
                minimum,
                standard,
                populationMean,
                reliability,
                seed);
    }

    /** The same for pupils chosen from among all by a test of known reliability. */
    public ImpactSettings chosenFrom(double mean, double testReliability) {
        return new ImpactSettings(
                by,
                comparison,
                measure,
                term,
                minimum,
                standard,
                OptionalDouble.of(mean),
                OptionalDouble.of(testReliability),
                seed);
    }

    boolean wants(EntryExit outcome) {
        return measure.map(outcome.measure()::equals).orElse(true)
                && term.map(wanted -> outcome.group("term")
                                .filter(wanted::equalsIgnoreCase)
                                .isPresent())
                        .orElse(true);
    }

    boolean isComparison(EntryExit outcome) {
        return outcome.comparison()
                || comparison.filter(member -> member.holds(outcome)).isPresent();
    }
}
