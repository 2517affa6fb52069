package org.keepup.samples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbedTest {

    @Test
    void a_class_is_diagnosed_and_planned_for() {
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Embed.main(new String[] {"../data/class-5b.csv"});
        } finally {
            System.setOut(out);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("P002\n  subtraction: ")
                .contains("  use ")
                .contains(" min ");
    }

    @Test
    void the_readme_shows_exactly_this_file() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/keepup/samples/embed/Embed.java"));

        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + source + "```");
    }
}
