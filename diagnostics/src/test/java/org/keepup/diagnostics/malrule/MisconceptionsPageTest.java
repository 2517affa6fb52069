package org.keepup.diagnostics.malrule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Move;

/** The misconceptions as a teacher reads them. */
class MisconceptionsPageTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();

    @Test
    void the_misconceptions_page_tells_every_idea_with_what_undoes_it() throws IOException {
        Map<String, List<Misconception>> topics = new TreeMap<>();
        CATALOGUES
                .misconceptions()
                .all()
                .forEach(idea -> topics.computeIfAbsent(idea.topic(), topic -> new ArrayList<>())
                        .add(idea));
        StringBuilder page = new StringBuilder("""
                # Misconceptions

                <!-- Written by MisconceptionsPageTest from the catalogues. Do not edit. -->

                What a pupil may believe, why that is reasonable, and what undoes it; the [malrules](malrules.md) in which it shows,
                the codes of the curriculum that are not secure, and what to use. *Ours* marks an activity that we wrote and that
                no trial has tested; everything else under "Use" is published by others.

                """);
        page.append(CATALOGUES.misconceptions().all().size()).append(" misconceptions: ");
        page.append(String.join(
                        ", ",
                        topics.entrySet().stream()
                                .map(topic ->
                                        topic.getKey() + " " + topic.getValue().size())
                                .toList()))
                .append(".\n");
        topics.forEach((topic, ideas) -> {
            page.append("\n## ").append(topic).append("\n");
            ideas.forEach(idea -> page.append(section(idea)));
        });
        ReferencePage.assertCurrent("misconceptions.md", page.toString());
    }

    private static String section(Misconception idea) {
        StringBuilder text = new StringBuilder("\n### " + idea.name() + "\n\n`" + idea.id() + "`\n\n");
        text.append("- **Believes:** ").append(idea.belief()).append("\n");
        text.append("- **Reasonable, because:** ").append(idea.reasonable()).append("\n");
        text.append("- **Undone by:** ").append(idea.undoing()).append("\n");
        text.append("- **Shows as:** ")
                .append(
                        idea.malrules().isEmpty()
                                ? "no malrule; a chosen option or a drawing shows it"
                                : String.join(
                                        ", ",
                                        idea.malrules().stream()
                                                .map(id -> "`" + id + "`")
                                                .toList()))
                .append("\n");
        text.append("- **Objectives:** ")
                .append(String.join(
                        ", ", idea.objectives().stream().map(Object::toString).toList()))
                .append("\n- **Use:**\n");
        for (Move move : idea.moves()) {
            Material material = CATALOGUES.materials().material(move.material()).orElseThrow();
            text.append("  - ")
                    .append(CATALOGUES.materials().programmeOf(material).name())
                    .append(": ")
                    .append(material)
                    .append(" (`")
                    .append(material.id())
                    .append("`). ")
                    .append(move.because())
                    .append("\n");
        }
        text.append("  - *Ours:* ").append(idea.activity().title()).append(". ");
        text.append(String.join(" ", idea.activity().steps())).append("\n");
        return text.append("- **Source:** ")
                .append(idea.source().citation())
                .append(" (")
                .append(idea.source().confidence().word())
                .append(")\n")
                .toString();
    }
}
