package org.keepup.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated year, in sizes that take seconds. */
class SimulateTest {

    private static final Path PAGE = Path.of("../../docs/walkthrough.md");

    @Test
    void the_page_shows_what_the_short_form_gives_now() throws IOException {
        String page = Files.readString(PAGE);
        String command = page.substring(page.indexOf("./keepup simulate --candidates"));
        String[] words =
                command.substring("./keepup ".length(), command.indexOf('\n')).split(" ");
        Run run = Run.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        int from = page.indexOf("3 pupils in 1 school");
        String shown = page.substring(from, page.indexOf("\n\n**This is no evidence", from) + 1);
        if (Boolean.getBoolean("keepup.write")) {
            Files.writeString(PAGE, page.replace(shown, run.out()));
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/walkthrough.md is stale: the command in its first lines writes it anew, -Dkeepup.write=true only"
                                + " the short form")
                .contains(run.out());
    }

    @Test
    void the_page_tells_who_was_chosen_a_session_every_week_and_the_comparison(@TempDir Path folder)
            throws IOException {
        Path page = folder.resolve("page.md");
        Run run = Run.of(
                "simulate",
                "--walkthrough",
                "--candidates",
                "12",
                "--places",
                "3",
                "--weeks",
                "4",
                "-o",
                page.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readAllLines(page).stream().filter(line -> line.startsWith("#")))
                .contains("## Who was chosen", "## Every week of everybody", "## What was assumed")
                .anyMatch(line -> line.startsWith("## The first session of P"))
                .anyMatch(line -> line.startsWith("## The year of P"))
                .containsSubsequence(
                        "### As assumed below", "### Any session helps any error", "### Nothing is forgotten");
        assertThat(Files.readString(page))
                .contains("This is no evidence about children")
                .contains("schools drawn with seed 2")
                .containsPattern("- 0 to \\d+ min, retrieval: ")
                .containsPattern("P\\d{3}  [subra.]{4}\n");
    }

    @Test
    void sizes_that_make_no_sense_and_policies_that_do_not_exist_are_told() {
        assertThat(Run.of("simulate", "--candidates", "3", "--places", "4").exit())
                .isEqualTo(2);
        Run run = Run.of("simulate", "--policy", "most-hlp");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("most-help");
    }
}
