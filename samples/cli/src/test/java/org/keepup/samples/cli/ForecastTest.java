package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {

    @TempDir
    private Path folder;

    private Path responses;

    @BeforeEach
    void a_pupil_takes_the_smaller_digit_from_the_larger() throws IOException {
        responses = write("responses.csv", """
                pupil,task,answer
                P001,402 - 137,335
                P001,81 - 38,57
                P001,253 - 118,145
                P001,600 - 142,542
                P002,402 - 137,265
                P002,81 - 38,43
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_probable_answers_come_best_first_five_at_most() throws IOException {
        Path tasks = write("tasks.csv", "pupil,task\nP001,504 - 268\nP002,504 - 268\n");

        Run run = Run.of("forecast", responses.toString(), "--tasks", tasks.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).first().isEqualTo("pupil,task,rank,answer,probability");
        assertThat(run.out()).contains("P001,504 - 268,1,364,0.", "P002,504 - 268,1,236,0.");
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(1 + 2 * 5);
    }

    @Test
    void a_row_that_is_no_task_is_told_and_the_others_are_forecast() throws IOException {
        Path tasks = write("tasks.csv", "pupil,task\nP001,five hundred less\nP001,504 - 268\n");

        Run run = Run.of("forecast", responses.toString(), "--tasks", tasks.toString(), "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("tasks.csv line 2", "five hundred less");
        assertThat(run.out()).contains("\"task\":\"504 - 268\",\"answers\":[{\"answer\":\"364\"");
    }
}
