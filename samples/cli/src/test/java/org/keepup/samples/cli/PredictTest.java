package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void smaller_from_larger_is_foreseen_for_402_take_137() throws IOException {
        Run run = Run.of("predict", "402 - 137", "--format", "json");

        assertThat(run.exit()).isZero();
        JsonNode line = JSON.readTree(run.out());
        assertThat(line.get("task").asText()).isEqualTo("402 - 137");
        assertThat(line.get("correct").asText()).isEqualTo("265");
        assertThat(malrules(line, "335")).contains("subtraction.smaller-from-larger");
        assertThat(line.get("answers").findValuesAsText("answer"))
                .doesNotContain("265")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_answer_that_most_malrules_give_comes_first() throws IOException {
        List<Integer> counts = new ArrayList<>();
        JSON.readTree(Run.of("predict", "402 - 137", "--format", "json").out())
                .get("answers")
                .forEach(answer -> counts.add(-answer.get("malrules").size()));

        assertThat(counts).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void each_line_of_standard_input_gives_a_line() throws IOException {
        Run run = Run.withInput("402 - 137\n\nrubbish\r\n47 + 386\n", "predict", "-", "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(1)).get("task").asText()).isEqualTo("rubbish");
        assertThat(JSON.readTree(lines.get(1)).get("error").asText()).contains("rubbish");
        assertThat(JSON.readTree(lines.get(2)).get("correct").asText()).isEqualTo("433");
        assertThat(run.err()).contains("line 3").contains("rubbish");
    }

    @Test
    void a_task_that_begins_with_a_minus_sign_is_no_option() {
        Run run = Run.of("predict", "-3 - 5", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"correct\":\"-8\"");
    }

    @Test
    void a_mistyped_option_is_wrong_usage() {
        Run run = Run.of("predict", "402 - 137", "--fromat", "json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--fromat");
    }

    @Test
    void forgotten_quotes_do_no_harm() {
        assertThat(Run.of("predict", "402", "-", "137").out())
                .isEqualTo(Run.of("predict", "402 - 137").out())
                .isNotEmpty();
    }

    @Test
    void no_task_is_a_problem_of_the_input() {
        Run run = Run.of("predict", "how many beans make five");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("how many beans make five").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_note_reads_as_it_did_when_somebody_last_read_it() throws IOException {
        Golden.check(
                Path.of("src/test/resources/golden/predict-402-137.txt"),
                Run.of("predict", "402 - 137").out());
    }

    private static List<String> malrules(JsonNode line, String answer) {
        List<String> ids = new ArrayList<>();
        line.get("answers").forEach(node -> {
            if (node.get("answer").asText().equals(answer)) {
                node.get("malrules").forEach(id -> ids.add(id.asText()));
            }
        });
        return ids;
    }
}
