package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateLabelledTest {

    private static final String[] CLASS = {
        "evaluate",
        "--protocol",
        "labelled",
        "--responses",
        "../data/class-5b.csv",
        "--labels",
        "../data/class-5b-labels.csv"
    };

    @TempDir
    private Path folder;

    @Test
    void the_sample_class_is_diagnosed_better_than_by_the_baselines() throws IOException {
        JsonNode report = new ObjectMapper().readTree(run("--format", "json").out());

        JsonNode rows = report.get("tables").get("engines").get("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get(0).asText()).isEqualTo("keepup");
        assertThat(rows.get(0).get(1).asInt()).isEqualTo(28);
        assertThat(rows.get(0).get(2).asDouble()).isGreaterThan(0.9);
        assertThat(rows.get(0).get(7).asDouble()).isZero();
        for (int baseline = 1; baseline < 3; baseline++) {
            assertThat(rows.get(0).get(12).asDouble())
                    .as("Brier")
                    .isLessThan(rows.get(baseline).get(12).asDouble());
        }
        assertThat(report.get("tables").get("cases").get("rows")).hasSize(3 * 28);
        assertThat(report.has("form")).isFalse();
    }

    @Test
    void engines_are_compared_by_name() {
        Run run = run("--engine", "bayes", "--engine", "mastery", "--format", "csv");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(",engines,1,engine,bayes").contains(",engines,2,engine,mastery");
        assertThat(run("--engine", "base").exit()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_labels_is_told_and_the_rest_used() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "pupil,topic,malrules\nP002,subtraction,subtraction.smaller-from-largest\nP999,addition,correct\n");

        Run run = Run.of(
                "evaluate",
                "--protocol",
                "labelled",
                "--responses",
                "../data/class-5b.csv",
                "--labels",
                labels.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("line 2", "Maybe 'subtraction.smaller-from-larger'.");
        assertThat(run.out()).contains("labels without answers: 1");
        assertThat(Run.of("evaluate", "--protocol", "labelled").exit()).isEqualTo(2);
    }

    private static Run run(String... more) {
        String[] all = java.util.Arrays.copyOf(CLASS, CLASS.length + more.length);
        System.arraycopy(more, 0, all, CLASS.length, more.length);
        return Run.of(all);
    }
}
