package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.task.TaskForms;

class UnusableFileTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ResponseReader READER = ResponseReader.of(FORMS);

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("", "the file is empty"),
                Arguments.of("\n\n  \n", "the file is empty"),
                Arguments.of("PK\u0003\u0004rest", "spreadsheet (.xlsx, .ods)"),
                Arguments.of("%PDF-1.7", "PDF"),
                Arguments.of("pupil,task\u0000,answer", "binary"),
                Arguments.of("P1,402 - 137,335\nP2,402 - 137,265\n", "no header with a column 'pupil'"),
                Arguments.of("pupl,task,answer\nP1,402 - 137,335\n", "Maybe 'pupil'"),
                Arguments.of("Name,402 - 137\nAlex,335\n", "Keepup works with pseudonyms"),
                Arguments.of("pupil,task,anser\nP1,402 - 137,335\n", "Maybe the column 'anser' is meant"),
                Arguments.of("pupil,sum,answer\nP1,402 - 137,335\n", "no column 'task' or 'item'"),
                Arguments.of("pupil,class\nP1,5B\n", "no column is a task or an item"),
                Arguments.of("just some words", "no header"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void one_clear_problem_says_why(String content, String expected) {
        ResponseFile file = READER.read("x.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(file.sheets()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(expected));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem(@TempDir Path folder) {
        ResponseFile file = READER.read(folder.resolve("none.csv"));

        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("there is no such file."));
    }

    @Test
    void a_folder_is_a_problem(@TempDir Path folder) {
        assertThat(READER.read(folder).problems()).hasSize(1);
    }
}
