package org.keepup.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/reference/formulas.md is written from the function table; run with -Dkeepup.update=true to write it anew. */
class FormulaReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/formulas.md");

    @Test
    void the_reference_page_says_what_the_functions_do() throws IOException {
        String page = page();
        if (Boolean.getBoolean("keepup.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/formulas.md is stale; run the test with -Dkeepup.update=true")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Formulas

                <!-- Written by FormulaReferenceTest from the function table. Do not edit. -->

                Forms and malrules say what they compute in a small language. It is exact (fractions, never rounding), it keeps
                how numbers are written (0.50 is not 0.5), and it cannot loop or reach anything outside. A formula that meets a
                wrong type, a division by zero or a limit has *no answer*: a malrule then says nothing about that task.

                ## Values and signs

                Numbers `12`, `0.50`; text in single quotes `'r'`; lists `[2, 5, 8]`; yes and no, as `true` and `false`.
                Holes of the task and names under `let:` are used by name.

                | Sign | Meaning |
                |---|---|
                | `+` `-` `*` `/` `^` | arithmetic, exact; `mod` and `div` are remainder and whole quotient |
                | `=` `!=` `<` `<=` `>` `>=` | numbers are compared by value, other things by how they are written |
                | `a in list` | whether a value is in a list |
                | `and` `or` `not` | conditions |
                | `a & b` | the written forms side by side: `3 & ':' & 75` is `3:75` |
                | `a .. b` | in `generate:` only: a whole number from a to b, drawn at random |
                | `t -> …` | what is done with each item of a list |

                From weakest to strongest: `or`, `and`, `not`, comparisons, `&`, `..`, `+ -`, `* / mod div`, sign, `^`.
                A computed number is written in its plainest form: 7, 0.35, or 5/3 when the decimal does not end.

                Limits: 2,000 characters, nesting 100, lists of 200, texts of 400, numbers of about 120 digits, 20,000 steps.
                """);
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (Function function : Functions.all()) {
            groups.computeIfAbsent(
                            function.group(),
                            group -> new StringBuilder("\n## " + group
                                    + "\n\n| Function | Meaning | Example | gives |\n|---|---|---|---|\n"))
                    .append("| `%s` | %s | `%s` | `%s` |%n"
                            .formatted(function.signature(), function.meaning(), function.example(), function.gives()));
        }
        groups.values().forEach(page::append);
        return page.toString();
    }
}
