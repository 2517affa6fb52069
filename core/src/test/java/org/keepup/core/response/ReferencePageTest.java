package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.task.TaskForms;

/** Every example in the reference page is read as the page says. */
class ReferencePageTest {

    private static final ResponseReader READER = ResponseReader.of(TaskForms.builtIn());

    private static final Pattern EXAMPLE =
            Pattern.compile("```(?:csv|json)\\n(.*?)```\\n```text\\n(.*?)```", Pattern.DOTALL);

    static Stream<Arguments> examples() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "reference", "response-files.md")));
        List<Arguments> examples = new ArrayList<>();
        while (found.find()) {
            examples.add(Arguments.of(found.group(1), found.group(2)));
        }
        assertThat(examples).hasSize(5);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_are_read_as_the_page_says(String file, String understood) {
        ResponseFile read = READER.parse("example", file);

        assertThat(read.problems()).isEmpty();
        assertThat(Understood.of(read)).isEqualTo(understood);
    }
}
