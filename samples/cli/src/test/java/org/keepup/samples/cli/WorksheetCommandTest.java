package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The commands that choose questions, and the one that measures. */
class WorksheetCommandTest {

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void a_worksheet_has_as_many_items_as_asked_and_a_key_of_malrules() throws IOException {
        Run run = Run.of("worksheet", "--objectives", "4C2", "--items", "4", "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode sheet = json(run.out());
        assertThat(sheet.get("items")).hasSize(4);
        assertThat(sheet.get("items").get(0).get("answers").get(0).get("malrules"))
                .isNotEmpty();
        assertThat(sheet.get("parted").asInt() + sheet.get("unparted").size())
                .isEqualTo(sheet.get("pairs").asInt());
        assertThat(Run.of("worksheet", "--objectives", "4C2", "--items", "4", "--format", "json")
                        .out())
                .as("the same seed gives the same worksheet")
                .isEqualTo(run.out());
    }

    @Test
    void an_objective_without_malrules_is_told_with_the_nearest() {
        Run run = Run.of("worksheet", "--objectives", "4C22");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'4C22'").contains("Maybe");
    }

    @Test
    void probe_asks_each_pupil_something_new_and_says_what_it_settles() throws IOException {
        Run run = Run.withInput(
                "pupil,task,answer\nP1,52 - 27,35\nP1,71 - 46,35\n", "probe", "-", "--count", "2", "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode questions =
                json(run.out()).get("pupils").get(0).get("topics").get(0).get("questions");
        assertThat(questions).hasSize(2);
        assertThat(questions.get(0).get("bits").asDouble()).isPositive();
        assertThat(questions.get(0).get("answers").toString()).contains("subtraction.");
        assertThat(questions.findValuesAsText("task")).doesNotContain("52 - 27", "71 - 46");
    }

    @Test
    void an_unknown_protocol_is_told_with_the_known_ones() {
        Run run = Run.of("evaluate", "--protocol", "regrets");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("malrule-diagnose").contains("regret");
    }
}
