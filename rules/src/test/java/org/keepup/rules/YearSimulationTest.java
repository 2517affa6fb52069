package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keepup.rules.simulation.Assumptions;
import org.keepup.rules.simulation.YearReport;
import org.keepup.rules.simulation.YearSimulation;
import org.keepup.rules.simulation.YearSimulation.Way;

class YearSimulationTest {

    private static final YearSimulation SIMULATION =
            YearSimulation.of(Example.CATALOGUES, Example.MALRULES, Example.RULES, "most-help");
    private static final YearSimulation.Size SMALL = new YearSimulation.Size(12, 4, 12);

    @Test
    void the_same_seed_gives_the_same_year_and_another_seed_another() {
        YearReport report = SIMULATION.run(SMALL, Assumptions.plausible(), 1, 1);
        assertThat(SIMULATION.run(SMALL, Assumptions.plausible(), 1, 1)).isEqualTo(report);
        assertThat(SIMULATION.run(SMALL, Assumptions.plausible(), 1, 2)).isNotEqualTo(report);
        assertThat(report.chosen()).hasSize(4);
        assertThat(report.lines()).hasSize(4 * 12);
        assertThat(report.outcomes().keySet()).containsExactly(Way.values());
        assertThat(report.outcomes().values())
                .allSatisfy(outcomes -> assertThat(outcomes).hasSize(4));
    }

    @Test
    void where_no_session_undoes_anything_no_way_of_planning_does() {
        Assumptions nothingHelps = new Assumptions(0, 0, 0, 1, 1, 0, 1, 0);
        YearReport report = SIMULATION.run(SMALL, nothingHelps, 1, 1);
        for (Way way : Way.values()) {
            assertThat(report.undone(way).mean()).as(way.words()).isZero();
            assertThat(report.sessionsToSecure(way).mean()).isEqualTo(12);
        }
    }

    @Test
    void where_every_session_helps_any_error_no_way_of_planning_is_slower() {
        Assumptions allHelps = new Assumptions(1, 1, 1, 1, 1, 0, 1, 0);
        YearReport report = SIMULATION.run(SMALL, allHelps, 1, 1);
        assertThat(report.undone(Way.SCHEME).mean()).isEqualTo(1);
        assertThat(report.undone(Way.RANDOM).mean()).isEqualTo(1);
        assertThat(report.sessionsToSecure(Way.SCHEME).mean()).isEqualTo(1);
    }

    @Test
    void assumptions_are_shares_and_sizes_make_sense() {
        assertThatThrownBy(() -> new Assumptions(1.2, 0, 0, 1, 1, 0, 1, 0)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new YearSimulation.Size(10, 11, 5)).hasMessageContaining("11 places");
    }
}
