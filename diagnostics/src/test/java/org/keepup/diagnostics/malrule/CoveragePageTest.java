package org.keepup.diagnostics.malrule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.misconception.Move;
import org.keepup.core.task.TaskForm;

/** What the library knows about each code of the curriculum, with the gaps in sight. */
class CoveragePageTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    /** One code's row. */
    private record Row(
            Objective objective,
            List<TaskForm> forms,
            Set<String> malrules,
            List<Misconception> misconceptions,
            Set<String> materials) {

        static Row of(Objective objective) {
            List<TaskForm> forms = CATALOGUES.forms().all().stream()
                    .filter(form -> form.objectives().contains(objective.id()))
                    .toList();
            Set<String> malrules = new LinkedHashSet<>();
            forms.forEach(form -> LIBRARY.about(form).forEach(malrule -> malrules.add(malrule.id())));
            List<Misconception> misconceptions = CATALOGUES.misconceptions().all().stream()
                    .filter(idea -> idea.objectives().contains(objective.code()))
                    .toList();
            Set<String> materials = new LinkedHashSet<>();
            misconceptions.forEach(
                    idea -> idea.moves().stream().map(Move::material).forEach(materials::add));
            return new Row(objective, forms, malrules, misconceptions, materials);
        }

        String line() {
            String forms = this.forms.isEmpty()
                    ? "**none**"
                    : String.join(
                            ", ",
                            this.forms.stream()
                                    .map(form -> "`" + form.id() + "`")
                                    .toList());
            return "| " + objective.id() + " | " + ReferencePage.cell(objective.statement()) + " | " + forms + " | "
                    + count(malrules.size()) + " | " + count(misconceptions.size()) + " | " + count(materials.size())
                    + " |\n";
        }

        private static String count(int count) {
            return count == 0 ? "**none**" : Integer.toString(count);
        }
    }

    @Test
    void the_coverage_page_shows_what_there_is_for_every_code_and_what_is_missing() throws IOException {
        List<Row> rows =
                CATALOGUES.curriculum().objectives().stream().map(Row::of).toList();
        StringBuilder page = new StringBuilder("""
                # Coverage

                <!-- Written by CoveragePageTest from the catalogues. Do not edit. -->

                What the library has for each content-domain code: the forms in which a task can ask for it, the malrules that
                speak about these forms, the misconceptions that name it, and the published materials that these recommend.
                Every misconception has an activity of our own besides, so no misconception is without a recommended move.

                ## By school year

                | Year | Codes | with a form | with a malrule | with a misconception | with a published material |
                |---|---|---|---|---|---|
                """);
        Map<String, List<Row>> years = new TreeMap<>();
        rows.forEach(
                row -> years.computeIfAbsent(String.valueOf(row.objective().id().charAt(0)), year -> new ArrayList<>())
                        .add(row));
        years.forEach((year, some) -> page.append(totals(year, some)));
        page.append(totals("all", rows)).append(malrules()).append("""

                ## Not computable

                Codes that no line of notation asks for:

                | Code | Statement | Why |
                |---|---|---|
                """);
        rows.stream()
                .filter(row -> row.forms().isEmpty())
                .forEach(row -> page.append("| ")
                        .append(row.objective().id())
                        .append(" | ")
                        .append(ReferencePage.cell(row.objective().statement()))
                        .append(" | ")
                        .append(row.objective().note().replace("no task in one line: ", ""))
                        .append(" |\n"));
        page.append("""

                Malrules that no formula tells, because they lead to a choice and to no answer that can be worked out. An option of a
                question in words is tagged with them:

                | Malrule | What the pupil does |
                |---|---|
                """);
        LIBRARY.all().stream()
                .filter(malrule -> malrule.description().forms().stream()
                        .noneMatch(form -> LIBRARY.forms()
                                .form(form)
                                .filter(known -> !known.years().isEmpty())
                                .isPresent()))
                .forEach(malrule -> page.append("| `")
                        .append(malrule.id())
                        .append("` | ")
                        .append(ReferencePage.cell(malrule.description().meaning()))
                        .append(" |\n"));
        years.forEach((year, some) -> {
            page.append("\n## Year ").append(year).append("\n\n");
            page.append("| Code | Statement | Forms | Malrules | Misconceptions | Published materials |\n");
            page.append("|---|---|---|---|---|---|\n");
            some.forEach(row -> page.append(row.line()));
        });
        ReferencePage.assertCurrent("coverage.md", page.toString());
    }

    private static String totals(String year, List<Row> rows) {
        return "| " + year + " | " + rows.size()
                + with(rows, row -> row.forms().size())
                + with(rows, row -> row.malrules().size())
                + with(rows, row -> row.misconceptions().size())
                + with(rows, row -> row.materials().size())
                + " |\n";
    }

    private static String with(List<Row> rows, ToIntFunction<Row> size) {
        return " | " + rows.stream().filter(row -> size.applyAsInt(row) > 0).count();
    }

    /** Malrules and their examples by topic; an example counts when it comes out. */
    private static String malrules() {
        StringBuilder table = new StringBuilder("""

                ## Forms and malrules by topic

                | Topic | Forms | Malrules | Examples that come out | of |
                |---|---|---|---|---|
                """);
        Map<String, int[]> topics = new TreeMap<>();
        CATALOGUES.forms().all().forEach(form -> topics.computeIfAbsent(form.topic(), topic -> new int[4])[0]++);
        for (Malrule malrule : LIBRARY.all()) {
            int[] counts = topics.computeIfAbsent(malrule.description().topic(), topic -> new int[4]);
            counts[1]++;
            for (MalruleDescription.Example example : malrule.description().examples()) {
                boolean comesOut = LIBRARY.forms().find(example.task()).stream()
                        .flatMap(task -> malrule.predict(task).stream())
                        .anyMatch(Answer.parse(example.wrong())::sameForm);
                counts[2] += comesOut ? 1 : 0;
                counts[3]++;
            }
        }
        int[] all = new int[4];
        topics.forEach((topic, counts) -> {
            table.append(row(topic, counts));
            for (int i = 0; i < counts.length; i++) {
                all[i] += counts[i];
            }
        });
        return table.append(row("all", all)).toString();
    }

    private static String row(String topic, int[] counts) {
        return "| " + topic + " | " + counts[0] + " | " + counts[1] + " | " + counts[2] + " | " + counts[3] + " |\n";
    }
}
