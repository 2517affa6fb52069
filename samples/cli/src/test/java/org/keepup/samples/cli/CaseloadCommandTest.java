package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseloadCommandTest {

    private static final String CANDIDATES = "../data/candidates.csv";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    @Test
    void a_borough_s_caseload_is_as_it_was_last_read() throws IOException {
        Golden.check(
                GOLDEN.resolve("caseload.txt"),
                Run.of("caseload", CANDIDATES, "--hours", "240").out());
    }

    @Test
    void policies_stand_side_by_side_as_they_were_last_read() throws IOException {
        String text = Run.of(
                        "caseload",
                        CANDIDATES,
                        "--places",
                        "8",
                        "--policy",
                        "level-4",
                        "--policy",
                        "expected-standard,focus-pupils")
                .out();
        Golden.check(GOLDEN.resolve("caseload-policies.txt"), text.substring(text.indexOf("Side by side")));
    }

    @Test
    void json_and_csv_say_the_same_and_have_every_pupil_with_a_reason() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("caseload", CANDIDATES, "--hours", "240", "--format", "json")
                        .out());
        JsonNode policy = json.path("policies").path(0);
        assertThat(policy.path("policy").asText()).isEqualTo("most-help");
        assertThat(policy.path("hours").asDouble()).isLessThanOrEqualTo(240);
        assertThat(policy.path("places").asInt()).isEqualTo(28);
        assertThat(policy.path("pupils")).hasSize(60).allSatisfy(pupil -> {
            assertThat(pupil.path("because").asText()).endsWith(".");
            assertThat(pupil.path("place").asBoolean())
                    .isEqualTo(pupil.path("outcome").asText().equals("place"));
        });
        String csv = Run.of("caseload", CANDIDATES, "--hours", "240", "--format", "csv")
                .out();
        assertThat(csv.lines()).hasSize(61);
        assertThat(csv.lines().findFirst()).contains("policy,school,pupil,place,outcome,rank,weight,because");
        assertThat(csv.lines().filter(line -> line.contains(",yes,place,"))).hasSize(28);
    }

    @Test
    void a_policy_of_one_s_own_is_a_table() throws IOException {
        Path table = Files.writeString(folder.resolve("ours.csv"), """
                policy,sign,counts,strength,because
                teachers-ask,put-forward,admits,,the class teacher asks
                teachers-ask,slow-progress,for,strong,
                """);
        Run run = Run.of(
                "caseload", CANDIDATES, "--rules", table.toString(), "--policy", "teachers-ask", "--format", "csv");
        assertThat(run.exit()).as(run.err()).isZero();
        Stream<String> placed = run.out().lines().filter(line -> line.contains(",yes,place,"));
        assertThat(placed).isNotEmpty().allMatch(line -> line.contains("The class teacher asks for a place."));
    }

    @Test
    void bad_rows_are_told_and_the_rest_is_used() {
        Run run = Run.withInput("pupil,year,current\nP1,5,3c\nP2,5,3x\n", "caseload", "-", "--policy", "level-4");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("standard input line 3 column 3, current: '3x' is no attainment");
        assertThat(run.out()).contains("1 place for 1 eligible of 1 candidate");
    }

    @Test
    void a_protected_characteristic_does_not_enter() {
        Run run = Run.withInput("pupil,current,gender\nP1,3c,f\n", "caseload", "-");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("line 1, gender: this column tells of a protected characteristic");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wrong_usage_is_told() {
        assertThat(Run.of("caseload", CANDIDATES, "--policy", "level4").err()).contains("Maybe 'level-4'.");
        assertThat(Run.of("caseload", CANDIDATES, "--policy", "level4").exit()).isEqualTo(2);
        assertThat(Run.of("caseload", CANDIDATES, "--places", "0").exit()).isEqualTo(2);
        assertThat(Run.of("caseload", "no-such-file.csv").err()).contains("cannot be read");
    }
}
