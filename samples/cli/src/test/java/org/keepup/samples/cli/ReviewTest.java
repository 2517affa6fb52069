package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

    private static final String CLASS = "../data/class-5b.csv";
    private static final String EXITS = "../data/exit-answers.csv";
    private static final String HEADER = "pupil,date,malrule,material,task,answer,group_size,judgement,reason\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void exit_answers_say_what_came_and_sessions_so_far_where_to_go() throws IOException {
        Run run = Run.of("review", EXITS, "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().map(ReviewTest::outcomeAndMove))
                .containsExactly(
                        "P002 secure confirm",
                        "P011 unchanged change-material",
                        "P002 secure hand-back",
                        "P011 unchanged change-material");
        assertThat(Run.of("review", EXITS).out())
                .contains("P002  2026-11-24  Takes the smaller digit from the larger")
                .contains("All 3 exit answers are right.")
                .contains("Right on 2 different days")
                .contains("2 of 3 exit answers are the old way")
                .contains("The tutor's judgement: \"Copied the first from the board");
    }

    @Test
    void what_was_reviewed_is_the_history_of_the_next_plan_and_decisions_in_it_stay(@TempDir Path folder)
            throws IOException {
        Path before = Files.writeString(folder.resolve("before.csv"), """
                pupil,date,malrule,material,outcome,group_size,overruled,reason
                P011,2026-11-17,subtraction.smaller-from-larger,,,,wait,The class does it next week
                P002,2026-11-17,subtraction.smaller-from-larger,wave3-y4-as-2,better,1,,
                """);
        Path after = folder.resolve("after.csv");
        Run review = Run.of("review", EXITS, "--history", before.toString(), "--format", "csv", "-o", after.toString());
        assertThat(review.exit()).as(review.err()).isZero();
        assertThat(Files.readAllLines(after))
                .hasSize(7)
                .contains("P011,2026-11-17,subtraction.smaller-from-larger,,,,,wait,The class does it next week")
                .contains(
                        "P011,2026-12-01,subtraction.smaller-from-larger,,wave3-y2-as-4,unchanged,1,,Copied the first from"
                                + " the board; the second is the old way");
        JsonNode plans = JSON.readTree(Run.of("plan", CLASS, "--history", after.toString(), "--format", "json")
                        .out())
                .get("pupils");
        JsonNode mastered = pupil(plans, "P002");
        assertThat(mastered.get("session").get("note").asText()).contains("is mastered (right on 2 days)");
        JsonNode stuck = pupil(plans, "P011");
        assertThat(Run.of("plan", CLASS, "--history", after.toString(), "--why", "P011")
                        .out())
                .contains("The class does it next week");
        assertThat(StreamSupport.stream(stuck.get("recommendations").spliterator(), false)
                        .map(one -> one.get("material").asText()))
                .doesNotContain("wave3-y4-as-2", "wave3-y2-as-4");
    }

    @Test
    void three_sessions_alone_without_effect_go_back_and_five_refer() {
        String row = "P1,2026-11-%02d,subtraction.smaller-from-larger,,402 - 137,335,1,,\n";
        String rows = java.util.stream.IntStream.rangeClosed(1, 5)
                .mapToObj(day -> row.formatted(day))
                .collect(Collectors.joining());
        assertThat(Run.withInput(HEADER + rows, "review", "-", "--format", "json")
                        .out()
                        .lines()
                        .map(ReviewTest::outcomeAndMove))
                .containsExactly(
                        "P1 unchanged change-material",
                        "P1 unchanged change-material",
                        "P1 unchanged go-back",
                        "P1 unchanged go-back",
                        "P1 unchanged refer");
    }

    @Test
    void what_is_wrong_in_the_file_is_told_by_line_and_column_and_that_session_is_left_out() {
        Run run = Run.withInput(
                HEADER
                        + "P1,2026-13-01,subtraction.smaler-from-larger,,402 --- 1,3,,good,\n"
                        + "P2,2026-11-24,subtraction.smaller-from-larger,,402 - 137,265,1,secure,\n"
                        + "P3,2026-11-24,subtraction.smaller-from-larger,,402 - 137,265,1,,\n"
                        + "P3,2026-11-24,subtraction.smaller-from-larger,,81 - 38,43,2,,\n"
                        + "P4,2026-11-24,subtraction.smaller-from-larger,,402 - 137,265,1,,\n",
                "review",
                "-",
                "--format",
                "json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("line 2 column 2, date: '2026-13-01' is not a date")
                .contains("line 2 column 3, malrule: malrule 'subtraction.smaler-from-larger'")
                .contains("line 2 column 5, task: '402 --- 1' is not a task")
                .contains("line 2 column 8, judgement: 'good' is no judgement")
                .contains("line 3 column 8, judgement: 'secure' stands without a reason")
                .contains("line 5 column 7, group_size: '2' contradicts '1'");
        assertThat(run.out().lines().map(ReviewTest::outcomeAndMove)).containsExactly("P4 better continue");
    }

    private static JsonNode pupil(JsonNode pupils, String id) {
        return StreamSupport.stream(pupils.spliterator(), false)
                .filter(pupil -> pupil.get("pupil").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String outcomeAndMove(String line) {
        try {
            JsonNode review = JSON.readTree(line);
            return review.get("pupil").asText() + " " + review.get("outcome").asText() + " "
                    + review.get("next").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
