package org.keepup.diagnostics.malrule.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/reference/column-patches.md is written from the words of the procedures; -Dkeepup.update=true writes it anew. */
class PatchReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/column-patches.md");

    @Test
    void the_reference_page_says_what_the_words_mean() throws IOException {
        String page = page();
        if (Boolean.getBoolean("keepup.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/column-patches.md is stale; run the test with -Dkeepup.update=true")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Patches on column arithmetic

                <!-- Written by PatchReferenceTest from the words of the procedures. Do not edit. -->

                Column subtraction, addition, multiplication and division are each one procedure with named decision points. A
                malrule says what the pupil does differently at some of them, in the field `patch` of its entry:

                ```yaml
                procedure: column-subtraction
                patch:
                  - take when top-zero, over-blank -> nine-and-stop
                ```

                A rule is `point -> choice` or `point when fact, fact -> choice`: at that point, when all those facts hold, that is
                chosen; otherwise the pupil does what is right. Where several rules apply, the one that asks for more facts wins,
                and of those that ask for as many, the one with the most telling fact. So the order of rules never matters, and
                malrules held at once are simply all their rules together. Two malrules cannot be held at once when they choose
                differently at the same point on the same facts, or when one of them replaces the whole operation.
                """);
        for (ColumnProcedure procedure : ColumnProcedure.all()) {
            page.append("\n## ").append(procedure.id()).append('\n');
            page.append("\nTask forms: ")
                    .append(String.join(
                            ", ", procedure.forms().stream().sorted().toList()))
                    .append(".\n");
            page.append(procedure.vocabulary().page());
        }
        return page.toString();
    }
}
