package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses to the items of a bank, picked, written or marked. */
class ItemsTest {

    private static final String BANK = "../data/autumn-items.csv";
    private static final String RESPONSES = "../data/autumn-responses.csv";
    private static final String MARKS = "../data/autumn-marks.csv";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    @Test
    void options_and_written_answers_come_to_one_diagnosis() throws IOException {
        Run run = Run.of("diagnose", RESPONSES, "--items", BANK);

        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check(GOLDEN.resolve("diagnose-items.txt"), run.out());
    }

    @Test
    void marks_say_what_is_secure_and_nothing_else() throws IOException {
        Run run = Run.of("diagnose", MARKS, "--cells", "marks");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.check(GOLDEN.resolve("diagnose-marks.txt"), run.out());
    }

    @Test
    void without_the_bank_its_items_are_unknown() {
        Run run = Run.of("diagnose", RESPONSES);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("sub-1", "item bank").doesNotContain("Exception");
        assertThat(run.out()).contains("shape.classify.exclusive-definitions");
    }

    @Test
    void engines_are_chosen_in_order() {
        String mastery = Run.of("diagnose", RESPONSES, "--items", BANK, "--engine", "mastery")
                .out();
        String option = Run.of("diagnose", RESPONSES, "--items", BANK, "--engine", "option")
                .out();

        assertThat(mastery).contains("4C2:").doesNotContain("subtraction.smaller-from-larger");
        assertThat(option).contains("2 of 2 wrong options").doesNotContain("wrong answers are exactly");
    }

    @Test
    void a_session_is_planned_from_options_and_from_marks() {
        assertThat(Run.of("plan", RESPONSES, "--items", BANK).out()).contains("A shape has one name");
        assertThat(Run.of("plan", MARKS, "--cells", "marks").out())
                .contains("Questions that will tell us")
                .doesNotContain("misconception");
    }

    @Test
    void the_next_items_come_from_the_bank_and_none_twice() throws IOException {
        Run run = Run.of("probe", RESPONSES, "--items", BANK);

        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check(GOLDEN.resolve("probe-items.txt"), run.out());
        assertThat(Run.of("probe", RESPONSES, "--items", BANK, "--format", "json")
                        .out())
                .contains("\"item\":\"sub-4\"", "\"bits\":");
    }

    @Test
    void what_a_bank_cannot_tell_is_told() {
        Run run = Run.of("catalogue", "lint", BANK);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("In no catalogue: length.bigger-number-is-longer.")
                .contains("Nothing known leads to C.")
                .contains("No written item of whole-subtraction shows");
        assertThat(Run.of("catalogue", "lint", BANK, "--format", "json").out()).contains("\"unparted\"");
    }

    @Test
    void forecasts_may_be_asked_for_by_item() throws IOException {
        Path tasks = Files.writeString(
                folder.resolve("ask.csv"), "pupil,item\nP102,sub-3\nP103,keepup-square-rhombus\nP103,sub-33\n");

        Run run = Run.of("forecast", RESPONSES, "--items", BANK, "--tasks", tasks.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("line 4 column 2, item: 'sub-33' is not in the item bank. Maybe 'sub-3'.");
        assertThat(run.out())
                .contains("P102,500 - 268,1,368,")
                .contains("P103,Is a square a rhombus?,1,\"no, it is a square\",");
    }

    @Test
    void a_bank_with_problems_is_told_whole() throws IOException {
        Path bank = Files.writeString(
                folder.resolve("bank.csv"),
                "id,task,correct,option A,option B\na,402 minus 137,,,\nb,52 - 27,B,25,35\n");
        Path twice = Files.writeString(folder.resolve("twice.csv"), "id,task\nsub-1,402 - 137\n");

        Run run = Run.of("diagnose", RESPONSES, "--items", bank.toString());
        Run clash = Run.of("diagnose", RESPONSES, "--items", BANK, "--items", twice.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("line 2 column 2, task", "line 3 column 3, correct");
        assertThat(clash.exit()).isEqualTo(1);
        assertThat(clash.err()).contains("two items have the id 'sub-1'.");
    }
}
