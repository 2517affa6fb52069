package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.task.TaskForms;

/** The sample file of bad input and the report that it must give. */
class BadInputTest {

    private static final Path DATA = Path.of("..", "samples", "data");

    @Test
    void every_problem_is_told_and_the_good_rows_are_read() throws IOException {
        ResponseFile file;
        try (var content = Files.newInputStream(DATA.resolve("bad-input.csv"))) {
            file = ResponseReader.of(TaskForms.builtIn()).read("bad-input.csv", content);
        }

        assertThat(report(file)).isEqualTo(Files.readString(DATA.resolve("bad-input.expected.txt")));
    }

    private static String report(ResponseFile file) {
        List<String> lines = new ArrayList<>();
        lines.add("# Problems: " + file.problems().size());
        file.problems().forEach(problem -> lines.add(problem.toString()));
        lines.add("# Notices: " + file.notices().size());
        file.notices().forEach(notice -> lines.add(notice.toString()));
        lines.add("# Read all the same");
        return String.join("\n", lines) + "\n" + Understood.of(file);
    }
}
