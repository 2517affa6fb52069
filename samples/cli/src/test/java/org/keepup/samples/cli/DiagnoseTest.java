package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnoseTest {

    private static final Path DATA = Path.of("../data");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_way_of_working_in_the_sample_class_is_found_again() throws IOException {
        JsonNode document =
                JSON.readTree(Run.of("diagnose", DATA.resolve("class-5b.csv").toString(), "--format", "json")
                        .out());

        assertThat(document.get("keepup").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(document.get("pupils")).hasSize(SampleClass.WAYS.size());
        for (JsonNode pupil : document.get("pupils")) {
            SampleClass.Way way = SampleClass.WAYS.get(pupil.get("pupil").asText());
            String said = pupil.toString();
            if (way instanceof SampleClass.Way.Follows follows) {
                assertThat(suspects(pupil)).as(said).containsAll(follows.malrules());
            } else if (way instanceof SampleClass.Way.Knows) {
                assertThat(outcomes(pupil)).as(said).isSubsetOf("secure", "slips");
            } else if (way instanceof SampleClass.Way.Guesses) {
                assertThat(outcomes(pupil)).as(said).containsOnly("unsystematic");
            } else {
                assertThat(outcomes(pupil)).as(said).containsOnly("not-enough-evidence");
            }
        }
    }

    @Test
    void one_row_a_pupil_and_one_row_an_answer_say_the_same() {
        assertThat(Run.of("diagnose", DATA.resolve("class-5b-long.csv").toString())
                        .out())
                .isEqualTo(Run.of("diagnose", DATA.resolve("class-5b.csv").toString())
                        .out());
    }

    @Test
    void standard_input_serves_as_well_as_a_file() throws IOException {
        Path file = DATA.resolve("class-5b.csv");

        assertThat(Run.withInput(Files.readString(file), "diagnose", "-").out())
                .isEqualTo(Run.of("diagnose", file.toString()).out());
    }

    @Test
    void bad_input_is_told_whole_and_the_rest_is_used() throws IOException {
        Run run = Run.of("diagnose", DATA.resolve("bad-input.csv").toString(), "--format", "csv");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("pupil,topic,").contains("P001,subtraction");
        Golden.check(
                Path.of("src/test/resources/golden/diagnose-bad-input.txt"),
                run.err().replace(DATA.toString(), "samples/data"));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_without_a_stack_trace() {
        Run run = Run.of("diagnose", "no-such-file.csv");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no-such-file.csv").doesNotContain("Exception");
    }

    @Test
    void an_unknown_engine_is_wrong_usage() {
        Run run = Run.of("diagnose", DATA.resolve("class-5b.csv").toString(), "--engine", "bays");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe 'bayes'");
    }

    /** The malrules of the leading hypotheses and of those that the sheet cannot tell from them. */
    private static List<String> suspects(JsonNode pupil) {
        List<String> ids = new ArrayList<>();
        for (JsonNode topic : pupil.get("topics")) {
            if (topic.get("outcome").asText().equals("systematic")) {
                JsonNode leading = topic.get("hypotheses").get(0);
                leading.get("malrules").forEach(id -> ids.add(id.asText()));
                leading.get("indistinguishable").forEach(set -> set.forEach(id -> ids.add(id.asText())));
            }
        }
        return ids;
    }

    private static List<String> outcomes(JsonNode pupil) {
        List<String> outcomes = new ArrayList<>();
        pupil.get("topics").forEach(topic -> outcomes.add(topic.get("outcome").asText()));
        return outcomes;
    }
}
