package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"malrules", "forms", "misconceptions", "objectives", "materials", "rules"})
    void every_kind_is_listed_with_id_and_name(String kind) throws IOException {
        Run run = Run.of("catalogue", "list", kind, "--format", "json");

        assertThat(run.exit()).isZero();
        JsonNode entries = JSON.readTree(run.out());
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("id").asText()).isNotBlank();
            assertThat(entry.path("name").asText()).isNotBlank();
        });
    }

    @Test
    void malrules_are_listed_with_what_a_program_needs_of_them() throws IOException {
        JsonNode first = JSON.readTree(Run.of("catalogue", "list", "malrules", "--format", "json")
                        .out())
                .get(0);

        assertThat(first.properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("id", "name", "topic", "forms", "misconception", "objectives", "source", "confidence");
    }

    @Test
    void kinds_are_separated_by_commas_and_an_unknown_one_is_wrong_usage() {
        assertThat(Run.of("catalogue", "list", "forms,objectives").out()).contains("forms (", "objectives (");
        Run run = Run.of("catalogue", "list", "malruls");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("malruls").contains("Maybe 'malrules'");
    }

    @Test
    void an_entry_is_shown_whole() {
        Run run = Run.of("catalogue", "show", "subtraction.smaller-from-larger");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Takes the smaller digit")
                .contains("3C2")
                .contains("42 - 18 -> 36 (24)");
    }

    @Test
    void an_unknown_id_is_met_with_the_nearest_known_one() {
        Run run = Run.of("catalogue", "show", "subtraction.smaller-from-larg");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Maybe 'subtraction.smaller-from-larger'");
    }

    @Test
    void our_own_catalogues_are_sound() {
        Run run = Run.of("catalogue", "check");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("No problem found");
    }

    @Test
    void a_broken_catalogue_of_ones_own_is_told_by_file_and_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "malrulez:\n  - id: a.b\n");
        Run run = Run.of("catalogue", "check", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("mine.yaml line").contains("malrulez").contains("Maybe 'malrules'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_rule_file_that_cannot_be_read_is_told_by_file_line_and_rule(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.drl"), """
                package org.example;

                import org.keepup.rules.fact.Need;

                rule "A field is mistyped"
                when
                  Need( topc == "fractions" )
                then
                end
                """);
        for (String[] args : new String[][] {
            {"catalogue", "check", "--rules", file.toString()}, {"catalogue", "check", folder.toString()}
        }) {
            Run run = Run.of(args);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err())
                    .contains("mine.drl line 7 column 9, rule 'A field is mistyped'")
                    .contains("Maybe 'topic'.");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void a_school_s_rules_are_checked_and_listed_with_layer_and_state() throws IOException {
        Run check = Run.of("catalogue", "check", "--rules", "../rules/school");
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out()).startsWith("No problem found").doesNotContain("Note: rule");

        JsonNode rules =
                JSON.readTree(Run.of("catalogue", "list", "rules", "--rules", "../rules/school", "--format", "json")
                        .out());
        assertThat(rules)
                .filteredOn(rule -> !rule.path("state").asText().equals("on"))
                .extracting(rule ->
                        rule.path("layer").asText() + " " + rule.path("state").asText() + " "
                                + rule.path("stateBecause").asText())
                .containsExactlyInAnyOrder(
                        "built-in off switched off by rule set 'St Anne's': Our tutors cover the pictures.",
                        "built-in replaced replaced by 'A unit that does not fit our sessions is left to the class' of"
                                + " rule set 'St Anne's'");
        assertThat(rules)
                .filteredOn(rule -> rule.path("ruleSet").asText().equals("St Anne's"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.path("layer").asText()).isEqualTo("school");
                    assertThat(rule.path("version").asText()).isEqualTo("2026-09");
                });
    }

    @Test
    void a_rule_that_fires_for_nobody_is_told_and_a_diagnosis_without_an_answer_is_a_problem(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("mine.drl"), """
                package org.example;

                import org.keepup.rules.fact.*;

                rule "Never"
                when
                  $need : Need( topic == "fractions", topic == "decimals" )
                then
                  insert(Argument.speaksFor($need, Strength.SLIGHT, "Never."));
                end
                """);
        Files.writeString(folder.resolve("switches.csv"), "rule,state\nA pupil who slips learns to check,off\n");
        Run run = Run.of("catalogue", "check", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("outcome 'slips': no rule says what is needed");
        assertThat(run.out())
                .contains("mine.drl line 5 column 6: rule 'Never' fired for none of")
                .contains("mine.drl line 5 column 6: rule 'Never' says nowhere what it rests on. Maybe add @Source");
    }
}
