package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README shows the plan of one pupil; run with {@code -Dkeepup.write=true} to bring it up to date. */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern SAMPLE = Pattern.compile("(?s)```text\n(.*?)```");

    @Test
    void the_readme_shows_what_the_command_says_of_the_second_pupil() throws IOException {
        String plan = Run.of("plan", "../data/class-5b.csv").out();
        String second = plan.substring(plan.indexOf("P002"), plan.indexOf("\nP003"));
        String readme = Files.readString(README);
        if (Boolean.getBoolean("keepup.write")) {
            readme = SAMPLE.matcher(readme).replaceFirst(Matcher.quoteReplacement("```text\n" + second + "```"));
            Files.writeString(README, readme);
        }

        Matcher sample = SAMPLE.matcher(readme);
        assertThat(sample.find()).isTrue();
        assertThat(sample.group(1)).isEqualTo(second);
    }
}
