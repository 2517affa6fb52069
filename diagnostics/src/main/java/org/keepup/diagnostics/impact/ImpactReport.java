package org.keepup.diagnostics.impact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Did it work? One section per measure, since scales do not mix.
 *
 * @param settings what was asked for
 * @param outcomes rows that the report rests on
 * @param sections in the order of {@link Measure}
 * @param trends misconceptions over time, where the file tells of malrules
 */
public record ImpactReport(
        ImpactSettings settings, long outcomes, List<Section> sections, List<MisconceptionTrends.Trend> trends) {

    public ImpactReport {
        Objects.requireNonNull(settings, "settings");
        sections = List.copyOf(sections);
        trends = List.copyOf(trends);
    }

    /** The same with what misconceptions pupils came and left with. */
    public ImpactReport with(List<MisconceptionTrends.Trend> misconceptions) {
        return new ImpactReport(settings, outcomes, sections, misconceptions);
    }

    /**
     * One measure.
     *
     * @param measure the scale
     * @param terms that its rows belong to, as far as known
     * @param comparisons pupils in the comparison group with an entry score
     * @param overall all pupils with the intervention; empty when too few for any figure
     * @param tables one per column asked for
     */
    public record Section(
            Measure measure, List<String> terms, long comparisons, Optional<GroupResult> overall, List<Table> tables) {
        public Section {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(overall, "overall");
            terms = List.copyOf(terms);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Groups of one kind.
     *
     * @param column what they are groups by
     * @param groups by name, those withheld apart
     * @param withheld names of groups with too few pupils, or whose pupils could be worked out from other figures
     * @param practice which of them is most effective, where that can be asked
     */
    public record Table(String column, List<GroupResult> groups, List<String> withheld, Optional<Practice> practice) {
        public Table {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(practice, "practice");
            groups = List.copyOf(groups);
            withheld = List.copyOf(withheld);
        }
    }
}
