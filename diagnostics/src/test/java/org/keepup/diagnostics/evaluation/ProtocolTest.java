package org.keepup.diagnostics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class ProtocolTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final TaskForms FORMS = LIBRARY.forms();
    private static final List<Malrule> SUBTRACTION =
            LIBRARY.about(FORMS.form("whole-subtraction").orElseThrow());

    private static Setting small(long seed) {
        return new Setting(
                FORMS,
                SUBTRACTION.subList(0, 12),
                Map.of(),
                Items.subtractions(FORMS),
                NearestMatch::new,
                Habits.usual(),
                seed,
                1,
                8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malrule-diagnose", "regret"})
    void the_same_seed_gives_the_same_report_and_another_seed_another(String name) {
        Protocol protocol = Protocol.named(name).orElseThrow();
        Report report = protocol.run(small(1));
        assertThat(protocol.run(small(1))).isEqualTo(report);
        assertThat(protocol.run(small(2)).tables()).isNotEqualTo(report.tables());
        assertThat(report.settings()).containsEntry("seed", "1");
    }

    @Test
    void an_engine_that_can_be_told_of_slips_is_measured_matched_and_mismatched() {
        Setting setting = small(1);
        EngineMaker told = new EngineMaker() {
            @Override
            public DiagnosticEngine over(List<Malrule> malrules) {
                return new AlwaysCorrect();
            }

            @Override
            public Optional<DiagnosticEngine> expecting(List<Malrule> malrules, double slips, double fires) {
                return Optional.of(slips > 0.3 ? new AlwaysCorrect() : new NearestMatch(malrules));
            }
        };
        Report report = new Regret()
                .run(new Setting(FORMS, setting.malrules(), Map.of(), setting.items(), told, Habits.usual(), 1, 1, 8));
        Report.Table table = table(report, "told");
        assertThat(table.rows()).hasSize(2 * 4 * 3 * 6);
        assertThat(table.rows())
                .filteredOn(row -> row.get(1).equals(0.2) && row.get(3).equals("slips doubled"))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.get(4)).isEqualTo(sameCell(table, row, "as it comes")));
        assertThat(table.rows())
                .filteredOn(row -> row.get(3).equals("slips doubled"))
                .anySatisfy(row -> assertThat(row.get(4)).isNotEqualTo(sameCell(table, row, "as it comes")));
        assertThat(table(new Regret().run(setting), "told").rows()).hasSize(2 * 4 * 3);
    }

    private static Object sameCell(Report.Table table, List<Object> row, String told) {
        return table.rows().stream()
                .filter(other -> other.subList(0, 3).equals(row.subList(0, 3))
                        && other.get(3).equals(told))
                .findFirst()
                .orElseThrow()
                .get(4);
    }

    @Test
    void an_engine_that_says_always_correct_accuses_nobody_and_finds_nothing() {
        Setting setting = small(1);
        Report report = new MalruleDiagnose()
                .run(new Setting(
                        FORMS,
                        setting.malrules(),
                        Map.of(),
                        setting.items(),
                        library -> new AlwaysCorrect(),
                        Habits.usual(),
                        1,
                        1,
                        8));
        assertThat(table(report, "false-alarms-knowing").rows())
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo(0.0));
        assertThat(table(report, "accuracy").rows())
                .filteredOn(row -> row.get(0).equals("always-correct"))
                .allSatisfy(row -> assertThat(row.subList(2, 12)).containsOnly(0.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compounds", "adaptive", "worksheet"})
    void the_seed_settles_the_small_protocols_too(String name) {
        Protocol protocol = Protocol.named(name).orElseThrow();
        assertThat(protocol.run(small(1))).isEqualTo(protocol.run(small(1)));
    }

    @Test
    void questions_chosen_by_information_are_fewer_than_random_ones() {
        Setting setting = small(1);
        Report report = Protocol.named("adaptive")
                .orElseThrow()
                .run(new Setting(
                        FORMS,
                        setting.malrules(),
                        Map.of(),
                        setting.items(),
                        library -> BayesEngine.of(MalruleLibrary.of(FORMS, library)),
                        Habits.usual(),
                        1,
                        1,
                        24));
        List<List<Object>> rows = table(report, "adaptive").rows();
        assertThat((double) rows.get(0).get(3)).isLessThan((double) rows.get(1).get(3));
    }

    @Test
    void a_chosen_worksheet_parts_at_least_what_random_items_part_and_longer_ones_more() {
        List<List<Object>> rows = table(
                        Protocol.named("worksheet").orElseThrow().run(small(1)), "worksheet")
                .rows();
        double last = 0;
        for (int i = 0; i + 1 < rows.size(); i += 2) {
            double chosen = (double) rows.get(i).get(3);
            assertThat(chosen)
                    .isGreaterThanOrEqualTo((double) rows.get(i + 1).get(3))
                    .isGreaterThanOrEqualTo(last)
                    .isLessThanOrEqualTo(1);
            last = chosen;
        }
    }

    private static Report.Table table(Report report, String name) {
        return report.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
