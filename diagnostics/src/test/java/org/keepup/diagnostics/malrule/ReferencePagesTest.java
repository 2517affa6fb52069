package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/** Reference pages are written from the catalogues; run with -Dkeepup.update=true to write them anew. */
class ReferencePagesTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    @Test
    void the_notation_page_shows_every_form_and_every_line_is_a_task() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Notation

                <!-- Written by ReferencePagesTest from the task forms. Do not edit. -->

                Every kind of task, with a line of it as a teacher would write it on the board and its right answer. Spaces
                separate operators, so `3/4` is a fraction and `12 / 4` or `12 ÷ 4` a division (and so is `12/4` where it is all that
                is asked); `3/5:1/5` divides, too; `x`, `×` and `*` all multiply; `-` and `−` subtract; `[ ]`, `?` and `_` are the box of a missing number. A line belongs to exactly one form.
                """);
        Map<String, StringBuilder> topics = new TreeMap<>();
        for (TaskForm form : LIBRARY.forms().all()) {
            for (TaskForm.Example example : form.examples()) {
                Task task = LIBRARY.forms().parse(example.task());
                assertThat(task.form().id()).as(example.task()).isEqualTo(form.id());
                topics.computeIfAbsent(form.topic(), topic -> new StringBuilder())
                        .append("| `")
                        .append(ReferencePage.cell(example.task()))
                        .append("` | ")
                        .append(ReferencePage.cell(
                                task.correct().map(Answer::text).orElseThrow()))
                        .append(" | ")
                        .append(ReferencePage.cell(form.name()))
                        .append(" | `")
                        .append(form.id())
                        .append("` | ")
                        .append(LIBRARY.about(form).size())
                        .append(" |\n");
            }
        }
        topics.forEach((topic, rows) -> page.append("\n## ")
                .append(topic)
                .append("\n\n| Line | Right answer | Kind of task | Form | Malrules |\n|---|---|---|---|---|\n")
                .append(rows));
        ReferencePage.assertCurrent("notation.md", page.toString());
    }

    @Test
    void the_malrules_page_shows_every_malrule() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Malrules

                <!-- Written by ReferencePagesTest from the malrule library. Do not edit. -->

                Wrong procedures that pupils really use, by topic: what the pupil does, an example, the source and how far it is
                confirmed. Each example is a task, the wrong answer, and the right one in brackets.
                """);
        Map<String, List<Malrule>> topics = new TreeMap<>();
        LIBRARY.all()
                .forEach(malrule -> topics.computeIfAbsent(
                                malrule.description().topic(), topic -> new java.util.ArrayList<>())
                        .add(malrule));
        page.append("\n").append(LIBRARY.all().size()).append(" malrules.\n");
        topics.forEach((topic, malrules) -> {
            page.append("\n## ")
                    .append(topic)
                    .append(" (")
                    .append(malrules.size())
                    .append(")\n\n");
            for (Malrule malrule : malrules) {
                MalruleDescription description = malrule.description();
                page.append("- **").append(description.name()).append("** `").append(description.id());
                page.append("`: ").append(description.meaning());
                if (!description.examples().isEmpty()) {
                    page.append(" `").append(description.examples().get(0)).append("`.");
                }
                page.append(" Source: ").append(description.source().citation());
                page.append(" (")
                        .append(description.source().confidence().word())
                        .append(").\n");
            }
        });
        ReferencePage.assertCurrent("malrules.md", page.toString());
    }
}
