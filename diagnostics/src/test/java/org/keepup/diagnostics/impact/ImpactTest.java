package org.keepup.diagnostics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.Points;
import org.keepup.core.pupil.ScaledScore;
import org.keepup.diagnostics.impact.report.ImpactCsv;
import org.keepup.diagnostics.impact.report.ImpactJson;
import org.keepup.diagnostics.impact.report.ImpactText;

class ImpactTest {

    @Test
    void scales_do_not_mix() {
        assertThatThrownBy(() -> Score.of(Level.L2A).to(Score.of(new ScaledScore(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level")
                .hasMessageContaining("scaled");
        assertThat(Score.of(Level.L2A).to(Score.of(Level.L4C))).isEqualTo(8);
        assertThat(Score.of(Level.L2A)).isNotEqualTo(Score.of(new Points(17)));
    }

    @Test
    void months_of_progress_as_the_toolkit_has_them() {
        MonthsOfProgress toolkit = MonthsOfProgress.toolkit();
        assertThat(toolkit.of(0.517)).isEqualTo(6);
        assertThat(toolkit.of(0.014)).isZero();
        assertThat(toolkit.of(0.015)).isEqualTo(1);
        assertThat(toolkit.of(0.094)).isEqualTo(1);
        assertThat(toolkit.of(0.19)).isEqualTo(3);
        assertThat(toolkit.of(-0.36)).isEqualTo(-5);
        assertThat(toolkit.of(2)).isEqualTo(12);
        assertThat(toolkit.of(0.517, new org.keepup.diagnostics.impact.statistics.Interval(-0.21, 1.25)))
                .hasToString("6 (-3 to 12+)");
    }

    @Test
    void a_report_finds_the_models_that_differ_and_no_tutor_or_material() {
        ImpactReport report = usual(1, "model", "material", "tutor");
        List<ImpactReport.Table> tables = report.sections().get(0).tables();
        assertThat(tables.get(0).practice().orElseThrow().best()).contains("one-to-one");
        assertThat(tables.get(1).practice().orElseThrow().best()).isEmpty();
        assertThat(tables.get(1).practice().orElseThrow().probabilityIfAllAlike())
                .isGreaterThan(0.05);
        Map<String, Double> truth = SimulatedBorough.usual(1).effects();
        for (GroupResult model : tables.get(0).groups()) {
            assertThat(model.contrast().orElseThrow().design()).isEqualTo(Design.WITHIN_SCHOOLS);
            assertThat(model.contrast().orElseThrow().adjusted().interval().contains(truth.get(model.group())))
                    .as(model.group())
                    .isTrue();
        }
    }

    @Test
    void regression_to_the_mean_is_sized() {
        assertThat(new RegressionToTheMean(104, 0.9).expectedRise(94)).isCloseTo(1, within(1e-12));
        // nobody is taught, everybody was chosen for a low score: the rise is 1 (ordinary growth) plus chance
        SimulatedBorough nobody = new SimulatedBorough(3, 40, 200, 0, Map.of("none", 0.0), 0, 0);
        Impact impact =
                new Impact(ImpactSettings.groupedBy().chosenFrom(SimulatedBorough.MEAN, SimulatedBorough.RELIABILITY));
        nobody.forEach(impact);
        GroupResult all = impact.report().sections().get(0).overall().orElseThrow();
        assertThat(all.byChance().orElseThrow()).isBetween(0.8, 1.2);
        assertThat(all.progress().value() - 1).isCloseTo(all.byChance().orElseThrow(), within(0.15));
        assertThat(all.cautions()).contains(Caution.REGRESSION, Caution.NO_COMPARISON);
    }

    @Test
    void ordinary_progress_is_what_points_are_held_against() {
        Impact impact = new Impact(ImpactSettings.groupedBy("school"));
        for (int i = 0; i < 6; i++) {
            impact.accept(new EntryExit(
                    "P" + i,
                    Score.of(Level.L2A),
                    EntryExit.Exit.of(Score.of(i % 2 == 0 ? Level.L3C : Level.L3B)),
                    Optional.of(LocalDate.of(2025, 1, 1)),
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(Score.of(Level.L3B)),
                    false,
                    Map.of("school", "S1")));
        }
        GroupResult school =
                impact.report().sections().get(0).tables().get(0).groups().get(0);
        assertThat(school.progress().value()).isEqualTo(3);
        assertThat(school.expected().orElseThrow()).isCloseTo(3, within(0.01));
        assertThat(school.excess().orElseThrow().value()).isCloseTo(0, within(0.01));
        // three of six met the target: both three and the other three are fewer than five
        assertThat(school.targets()).isEmpty();
        assertThat(school.cautions()).contains(Caution.ONE_SCHOOL, Caution.FEW);
    }

    @Test
    void missing_exits_bound_the_result() {
        // ten gained 10 from 90; two of entry 90 are missing: mean progress of all 12 from (100 - 20)/12 to (100 +
        // 60)/12
        Impact impact = new Impact(ImpactSettings.groupedBy());
        for (int i = 0; i < 12; i++) {
            int exit = i % 2 == 0 ? 99 : 101;
            impact.accept(outcome("P" + i, "S1", 90, i < 10 ? Optional.of(exit) : Optional.empty(), false));
        }
        Attrition attrition =
                impact.report().sections().get(0).overall().orElseThrow().attrition();
        assertThat(attrition.missing()).isEqualTo(2);
        assertThat(attrition.bounds().orElseThrow().low()).isCloseTo(80 / 12.0, within(1e-9));
        assertThat(attrition.bounds().orElseThrow().high()).isCloseTo(160 / 12.0, within(1e-9));
        assertThat(attrition.tipping()).isEmpty();
        assertThat(attrition.isMuch()).isTrue();
    }

    @Test
    void small_groups_are_withheld_and_cannot_be_worked_out() {
        Impact impact = new Impact(ImpactSettings.groupedBy("school"));
        schoolOf(impact, "A", 20);
        schoolOf(impact, "B", 3);
        schoolOf(impact, "C", 7);
        schoolOf(impact, "D", 9);
        ImpactReport.Table table = impact.report().sections().get(0).tables().get(0);
        // B is too small; without C it could be worked out from all
        assertThat(table.withheld()).containsExactly("B", "C");
        assertThat(table.groups()).extracting(GroupResult::group).containsExactly("A", "D");
        for (String text : List.of(
                ImpactText.of(impact.report()),
                ImpactCsv.of(impact.report()),
                ImpactJson.of(impact.report(), "test"))) {
            assertThat(text).contains("A", "D").doesNotContain("P0");
        }
    }

    @Test
    void a_school_is_withheld_when_its_model_gives_it_away() {
        List<List<String>> groups =
                List.of(List.of("A", "B", "C", "D"), List.of("pairs", "pairs", "one-to-one", "one-to-one"));
        // B's four pupils could be worked out: pairs less A
        Disclosure disclosure = new Disclosure(5, List.of(20L, 4L, 30L, 30L), groups);
        assertThat(disclosure.withheld(0)).containsExactly("A", "B");
        assertThat(disclosure.withheld(1)).isEmpty();
        assertThat(disclosure.mayShowAll()).isTrue();
    }

    @Test
    void no_figure_of_a_random_table_gives_few_pupils_away() {
        for (long seed = 0; seed < 300; seed++) {
            java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
            List<Long> counts = new ArrayList<>();
            List<String> schools = new ArrayList<>();
            List<String> models = new ArrayList<>();
            for (int cell = 0; cell < 12; cell++) {
                counts.add((long) random.nextInt(0, 15));
                schools.add("S" + random.nextInt(6));
                models.add("M" + random.nextInt(3));
            }
            Disclosure disclosure = new Disclosure(5, counts, List.of(schools, models));
            long all = counts.stream().mapToLong(Long::longValue).sum();
            for (List<String> table : List.of(schools, models)) {
                int index = table == schools ? 0 : 1;
                long shown = 0;
                for (int cell = 0; cell < 12; cell++) {
                    shown += disclosure.withheld(index).contains(table.get(cell)) ? 0 : counts.get(cell);
                }
                assertThat(all - shown).as("seed %d", seed).matches(rest -> rest == 0 || rest >= 5);
            }
        }
    }

    @Test
    void counts_are_widened_where_few_reached_or_missed_the_standard() {
        assertThat(Share.of(9, 15, 5).orElseThrow()).hasToString("9 of 15");
        assertThat(Share.of(2, 15, 5).orElseThrow()).hasToString("fewer than 5 of 15");
        assertThat(Share.of(13, 15, 5).orElseThrow()).hasToString("more than 10 of 15");
        assertThat(Share.of(3, 6, 5)).isEmpty();
        assertThat(Share.of(0, 4, 5)).isEmpty();
        assertThat(Share.of(2, 15, 5).orElseThrow().interval())
                .isEqualTo(Share.of(0, 15, 5).orElseThrow().interval());
    }

    @Test
    void nobody_and_one_pupil_give_a_report_without_figures() {
        Impact impact = new Impact(ImpactSettings.groupedBy("school"));
        assertThat(impact.report().sections()).isEmpty();
        impact.accept(outcome("P1", "S1", 90, Optional.of(100), false));
        ImpactReport.Section section = impact.report().sections().get(0);
        assertThat(section.overall()).isEmpty();
        assertThat(section.tables().get(0).withheld()).containsExactly("S1");
        assertThat(ImpactText.of(impact.report())).contains("Too few pupils").doesNotContain("10.0");
    }

    @Test
    void one_school_against_another_is_told_as_such() {
        Impact impact = new Impact(ImpactSettings.groupedBy().comparedWith("school", "B"));
        schoolOf(impact, "A", 12);
        schoolOf(impact, "B", 12);
        GroupResult all = impact.report().sections().get(0).overall().orElseThrow();
        assertThat(all.contrast().orElseThrow().design()).isEqualTo(Design.SCHOOL_AGAINST_SCHOOL);
        assertThat(all.cautions()).contains(Caution.SCHOOL_AGAINST_SCHOOL).doesNotContain(Caution.NO_COMPARISON);
    }

    @Test
    void pupils_without_a_school_are_not_said_to_be_of_one() {
        Impact impact = new Impact(ImpactSettings.groupedBy());
        for (int i = 0; i < 24; i++) {
            impact.accept(new EntryExit(
                    "P" + i,
                    Score.of(new ScaledScore(90 + i % 5)),
                    EntryExit.Exit.of(Score.of(new ScaledScore(95 + i % 7))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    i % 2 == 0,
                    Map.of()));
        }
        assertThat(impact.report().sections().get(0).overall().orElseThrow().cautions())
                .contains(Caution.SCHOOL_UNKNOWN)
                .doesNotContain(Caution.ONE_SCHOOL);
        assertThat(ImpactText.of(impact.report())).contains("12 pupils without the intervention");
    }

    @Test
    void the_same_outcomes_give_the_same_report() {
        assertThat(usual(4, "school", "model")).isEqualTo(usual(4, "school", "model"));
    }

    private static ImpactReport usual(long seed, String... by) {
        Impact impact = new Impact(ImpactSettings.groupedBy(by));
        SimulatedBorough.usual(seed).forEach(impact);
        return impact.report();
    }

    private static void schoolOf(Impact impact, String school, int pupils) {
        for (int i = 0; i < pupils; i++) {
            impact.accept(outcome("P" + i, school, 90 + i % 5, Optional.of(95 + i % 7), false));
        }
    }

    private static EntryExit outcome(
            String pupil, String school, int entry, Optional<Integer> exit, boolean comparison) {
        return new EntryExit(
                pupil,
                Score.of(new ScaledScore(entry)),
                exit.map(score -> EntryExit.Exit.of(Score.of(new ScaledScore(score))))
                        .orElse(EntryExit.Exit.MISSING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                comparison,
                Map.of("school", school));
    }
}
