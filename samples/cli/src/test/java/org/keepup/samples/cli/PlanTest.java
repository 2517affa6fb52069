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

class PlanTest {

    private static final String CLASS = "../data/class-5b.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 33})
    void every_session_fills_its_minutes_exactly(int minutes) throws IOException {
        JsonNode pupils = JSON.readTree(Run.of("plan", CLASS, "--minutes", String.valueOf(minutes), "--format", "json")
                        .out())
                .get("pupils");

        assertThat(pupils).hasSize(15).allSatisfy(pupil -> {
            int planned = 0;
            for (JsonNode activity : pupil.get("session").get("activities")) {
                planned += activity.get("minutes").asInt();
            }
            assertThat(planned).as(pupil.toString()).isEqualTo(minutes);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void a_file_too_large_to_hold_is_planned_as_one_that_is_held(String format) {
        Run held = Run.of("plan", CLASS, "--format", format);

        assertThat(Run.of("plan", CLASS, "--format", format, "--hold", "10")).isEqualTo(held);
        assertThat(held.out()).contains("P015");
    }

    @Test
    void a_systematic_error_is_met_with_a_material_and_its_reasons() throws IOException {
        JsonNode pupil = JSON.readTree(Run.of("plan", CLASS, "--format", "json").out())
                .get("pupils")
                .get(1);
        JsonNode recommendation = pupil.get("recommendations").get(0);

        assertThat(recommendation.get("malrules").toString()).contains("subtraction.smaller-from-larger");
        assertThat(recommendation.get("material").asText()).isNotBlank();
        assertThat(recommendation.get("why")).isNotEmpty().allSatisfy(why -> {
            assertThat(why.get("rule").asText()).isNotBlank();
            assertThat(why.get("because").asText()).isNotBlank();
            assertThat(why.get("source").asText()).isNotBlank();
        });
    }

    @Test
    void what_was_tried_before_and_the_year_group_are_heeded(@TempDir Path folder) throws IOException {
        Path pupils = Files.writeString(folder.resolve("pupils.csv"), "pupil,year,prior\nP002,5,3c\n");
        Path history = Files.writeString(
                folder.resolve("history.csv"),
                "pupil,date,malrule,material,outcome\n"
                        + "P002,2026-11-10,subtraction.smaller-from-larger,wave3-y4-as-2,unchanged\n");
        Run fresh = Run.of("plan", CLASS);
        Run known = Run.of("plan", CLASS, "--pupils", pupils.toString(), "--history", history.toString());
        Run earlier = Run.of("plan", CLASS, "--history", history.toString(), "--date", "2026-11-10");

        assertThat(known.exit()).as(known.err()).isZero();
        assertThat(known.out()).isNotEqualTo(fresh.out());
        assertThat(earlier.out()).isEqualTo(fresh.out());
    }

    @Test
    void problems_in_what_is_known_of_pupils_are_told_and_the_plan_is_made(@TempDir Path folder) throws IOException {
        Path history = Files.writeString(
                folder.resolve("history.csv"),
                "pupil,date,malrule,outcome\nP002,yesterday,subtraction.smaller-from-larger,beter\n");
        Run run = Run.of("plan", CLASS, "--history", history.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("history.csv line 2", "yesterday", "beter");
        assertThat(run.out()).isEqualTo(Run.of("plan", CLASS).out());
    }

    @Test
    void minutes_out_of_range_are_wrong_usage() {
        Run run = Run.of("plan", CLASS, "--minutes", "3");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--minutes");
    }

    @Test
    void results_go_to_a_file_when_one_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan of the class.txt");
        Run run = Run.of("plan", CLASS, "-o", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(Run.of("plan", CLASS).out());
    }

    @Test
    void a_broken_rule_file_is_told_by_file(@TempDir Path folder) throws IOException {
        Path rules =
                Files.writeString(folder.resolve("mine.drl"), "package mine\nrule \"x\" when nonsense( then end\n");
        Run run = Run.of("plan", CLASS, "--rules", rules.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("mine.drl").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void no_line_is_too_long_for_a_page() {
        assertThat(Run.of("plan", CLASS).out().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void weeks_are_planned_with_holidays_retrieval_and_targets(@TempDir Path folder) throws IOException {
        Path calendar = Files.writeString(
                folder.resolve("calendar.csv"), "from,to,what\n2026-12-21,2027-01-01,Christmas holidays\n");
        Run run = Run.of(
                "plan",
                CLASS,
                "--why",
                "P002",
                "--weeks",
                "25",
                "--date",
                "2026-11-23",
                "--calendar",
                calendar.toString(),
                "--format",
                "json");
        JsonNode pupils = JSON.readTree(run.out()).get("pupils");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(pupils).hasSize(1);
        JsonNode weeks = pupils.get(0).get("programme").get("weeks");
        assertThat(weeks).hasSize(25);
        assertThat(weeks.get(0).get("use").asText()).isEqualTo("teach");
        assertThat(weeks.get(4).get("use").asText()).isEqualTo("lost");
        assertThat(weeks.get(3).get("use").asText()).isEqualTo("review");
        assertThat(pupils.get(0).get("programme").get("halfTerms").get(0).get("targets"))
                .isNotEmpty();
        assertThat(pupils.get(0).get("reasons").toString()).contains("evidence", "source", "513 - 278 = 365");
    }

    @Test
    void weeks_and_reasons_can_be_read(@TempDir Path folder) throws IOException {
        Path history = Files.writeString(
                folder.resolve("history.csv"),
                "pupil,date,malrule,material,outcome,overruled,reason\n"
                        + "P002,2026-11-10,subtraction.smaller-from-larger,wave3-y4-as-2,better,,\n"
                        + "P002,2026-11-11,subtraction.smaller-from-larger,wave3-y4-as-2,,avoid,The booklet is lost\n");
        Run run = Run.of(
                "plan",
                CLASS,
                "--history",
                history.toString(),
                "--why",
                "P002",
                "--weeks",
                "8",
                "--why-not",
                "wave3-y4-as-2");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("weeks:  8 from 2026-11-17", "targets for weeks 1 to", "assumed:", "rule: ", "evidence: ")
                .contains("is ruled out", "The booklet is lost")
                .doesNotContain("P003");
    }

    @Test
    void where_rules_disagree_the_trace_says_who_said_what_and_what_settled_it(@TempDir Path folder)
            throws IOException {
        Path table =
                Files.writeString(folder.resolve("shelf.csv"), "material,says,because\nwave3-y4-as-2,never,Lost\n");
        String out = Run.of("plan", CLASS, "--rules", table.toString(), "--why", "P002")
                .out();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("where rules disagreed: - 'A school's table says what to make of a material' rules")
                .contains("recommends it; what rules out wins.")
                .contains("Rules: A school's table says what to make of a material; What was made for the error leads");
        assertThat(Run.of("plan", CLASS, "--rules", table.toString()).out()).doesNotContain("rules disagreed");
    }

    @Test
    void undated_answers_are_those_from_which_the_sessions_were_planned_unless_said_otherwise(@TempDir Path folder)
            throws IOException {
        Path history = Files.writeString(folder.resolve("history.csv"), """
                pupil,date,malrule,material,outcome
                P002,2026-11-10,subtraction.smaller-from-larger,wave3-y4-as-2,secure
                P002,2026-11-17,subtraction.smaller-from-larger,,secure
                """);
        assertThat(Run.of("plan", CLASS, "--history", history.toString(), "--why", "P002")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("is mastered (right on 2 days)");
        assertThat(Run.of("plan", CLASS, "--history", history.toString(), "--answered", "2026-11-20", "--why", "P002")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("It seemed undone on 2026-11-17 and has come back");
    }

    @Test
    void weeks_need_a_first_day_and_a_sensible_number() {
        assertThat(Run.of("plan", CLASS, "--weeks", "25").err()).contains("--date");
        assertThat(Run.of("plan", CLASS, "--weeks", "61").exit()).isEqualTo(2);
    }

    @Test
    void a_class_and_a_school_change_who_teaches_it(@TempDir Path folder) throws IOException {
        Path pupils = Files.writeString(folder.resolve("pupils.csv"), "pupil,year\nP002,4\nP011,4\n");
        Path school =
                Files.writeString(folder.resolve("school.csv"), "school,teacher_minutes,assistant_minutes\nS1,0,60\n");
        JsonNode pupil = JSON.readTree(Run.of(
                                "plan",
                                CLASS,
                                "--pupils",
                                pupils.toString(),
                                "--school",
                                school.toString(),
                                "--format",
                                "json")
                        .out())
                .get("pupils")
                .get(1);
        assertThat(pupil.get("recommendations").get(0).get("delivery").asText()).isEqualTo("small-group");
    }
}
