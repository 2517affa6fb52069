package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.diagnostics.impact.SimulatedBorough;

class ImpactTest {

    private static final Path PAGE = Path.of("../../docs/how-to/monitor-a-programme.md");
    private static final Path BOROUGH = Path.of("../data/borough.csv");
    private static final long SEED = 1;

    @TempDir
    private Path folder;

    @Test
    void the_borough_is_what_the_seed_gives() throws IOException {
        StringBuilder text = new StringBuilder();
        SimulatedBorough.usual(SEED).write(text);
        Golden.check(BOROUGH, text.toString());
    }

    static Stream<String> commands() throws IOException {
        boolean[] inside = {false};
        return Files.readAllLines(PAGE).stream().filter(line -> {
            if (line.startsWith("```")) {
                inside[0] = line.equals("```sh run");
                return false;
            }
            return inside[0];
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_of_the_page_works(String command) {
        String[] words = command.replace("samples/data/", "../data/").split(" ");
        assertThat(words[0]).isEqualTo("./keepup");
        Run run = Run.of(Arrays.copyOfRange(words, 1, words.length));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void the_report_finds_what_is_there_and_not_what_is_not() {
        Run models = Run.of("impact", BOROUGH.toString(), "--by", "model");
        assertThat(models.out()).contains("The most effective is one-to-one");
        Run others = Run.of("impact", BOROUGH.toString(), "--by", "material,tutor");
        assertThat(others.out())
                .contains("None can be called the most effective")
                .doesNotContain("The most effective is");
        assertThat(models.out() + others.out()).doesNotContain("P000");
    }

    @Test
    void json_and_csv_hold_the_same_figures() {
        String json = Run.of("impact", BOROUGH.toString(), "--by", "model", "--format", "json")
                .out();
        String csv = Run.of("impact", BOROUGH.toString(), "--by", "model", "--format", "csv")
                .out();
        assertThat(json).contains("\"best\" : \"one-to-one\"").contains("\"scheme\" : \"EEF Toolkit\"");
        assertThat(csv.lines()).hasSize(5).allMatch(line -> line.startsWith("scaled,") || line.startsWith("measure,"));
        assertThat(csv.lines().map(line -> line.split(",", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void bad_rows_are_told_and_the_rest_is_used() {
        Run run = Run.withInput(
                "pupil,school,measure,entry,exit\nP1,S1,scaled,95,1O1\nP2,S1,scaled,95,101\n", "impact", "-");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("standard input line 2 column 5, exit: '1O1' is not a scaled score from 80 to 120.")
                .contains("1 of 2 rows were used.");
        assertThat(run.out()).contains("Too few pupils");
    }

    @Test
    void wrong_usage_is_told() {
        assertThat(Run.of("impact", BOROUGH.toString(), "--comparison", "model").exit())
                .isEqualTo(2);
        assertThat(Run.of("impact", BOROUGH.toString(), "--measure", "scale").exit())
                .isEqualTo(2);
        Run column = Run.of("impact", BOROUGH.toString(), "--by", "modell");
        assertThat(column.exit()).isEqualTo(1);
        assertThat(column.err()).contains("no column 'modell'").contains("Maybe 'model'.");
        assertThat(Run.of("impact", "no-such-file.csv").err()).contains("cannot be read");
    }

    @Test
    void those_who_need_attention_are_listed_for_their_teachers() throws IOException {
        Path outcomes = folder.resolve("outcomes.csv");
        Files.writeString(outcomes, """
                pupil,school,measure,entry,exit,entry_date,exit_date,target
                P1,S1,level,2a,,2025-09-15,2026-07-01,4c
                P2,S1,level,2a,,2025-09-15,2026-07-01,3b
                """);
        Path reviews = folder.resolve("reviews.csv");
        Files.writeString(reviews, "pupil,date,measure,score\nP1,2025-12-08,level,2c\nP2,2025-12-08,level,3c\n");
        Run run = Run.of("impact", outcomes.toString(), "--reviews", reviews.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("P1: from 2a at entry to 2c on 2025-12-08; 6.3 points behind the plan")
                .contains("3.4 times ordinary progress")
                .doesNotContain("P2");
    }

    @Test
    void key_stage_2_progress_needs_a_year_and_a_table() throws IOException {
        Path outcomes = folder.resolve("outcomes.csv");
        StringBuilder rows = new StringBuilder("pupil,school,measure,entry,exit,ks1\n");
        for (int i = 0; i < 6; i++) {
            rows.append("P")
                    .append(i)
                    .append(",S1,scaled,100,")
                    .append(106 + i % 2 * 4)
                    .append(",16\n");
        }
        Files.writeString(outcomes, rows);
        Path table = folder.resolve("groups.csv");
        Files.writeString(table, "year,group,from,to,average,lowest\n2019,1,0,21,106,\n");
        Run run = Run.of(
                "impact", outcomes.toString(), "--ks2-groups", table.toString(), "--year", "2019", "--ks2-sd", "5.6");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("+2.00").contains("-2.48 to +6.48").contains("average");
        Run none = Run.of("impact", outcomes.toString(), "--ks2-groups", table.toString(), "--year", "2024");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("no progress measure for 2024");
    }

    @Test
    void misconceptions_are_counted_where_the_file_tells_of_malrules() {
        StringBuilder rows = new StringBuilder("pupil,school,measure,entry,exit,entry_malrules,exit_malrules\n");
        for (int i = 0; i < 20; i++) {
            rows.append("P")
                    .append(i)
                    .append(",S1,raw,5,9,")
                    .append(i < 12 ? "subtraction.smaller-from-larger" : "none");
            rows.append(i < 6 ? ",subtraction.smaller-from-larger\n" : ",none\n");
        }
        Run run = Run.withInput(rows.toString(), "impact", "-", "--by", "school");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Misconceptions").contains("12 of 20").contains("6 of 12");
    }
}
