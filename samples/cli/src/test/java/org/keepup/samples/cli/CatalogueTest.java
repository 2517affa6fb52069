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
}
