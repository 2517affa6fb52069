package org.keepup.diagnostics.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keepup.core.answer.Answer;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleProvider;
import org.keepup.diagnostics.malrule.Prevalence;

/** The Java on the page docs/how-to/add-a-malrule.md is the Java of this file, and does what the page says. */
class HowToTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_malrule_in_java_is_tested_in_a_few_lines() {
        MalruleVerifier.of(new CountingProvider().malrules(TaskForms.builtIn()).get(0))
                .answers("7 x 4", "35")
                .saysNothingOn("1/2 x 3")
                .says("7 x 4", "7 and then 4 more steps: 35")
                .examplesHold();
    }

    @Test
    void the_page_shows_what_is_compiled_here() throws IOException {
        String page = Files.readString(Path.of("../docs/how-to/add-a-malrule.md"));
        String here = plain(Files.readString(Path.of("src/test/java/org/keepup/diagnostics/testkit/HowToTest.java")));
        int blocks = 0;
        for (Matcher block = BLOCK.matcher(page); block.find(); blocks++) {
            assertThat(here).contains(plain(block.group(1).replace("public final class", "static final class")));
        }
        assertThat(blocks).isEqualTo(2);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }

    static final class CountingProvider implements MalruleProvider {

        private static final MalruleDescription DESCRIPTION = new MalruleDescription(
                "own.multiplication.skip-counts-from-the-first-factor",
                "Counts the first number as no step",
                "multiplication",
                Set.of("whole-multiplication"),
                "The pupil counts in steps of the first number, but begins to count the steps after the first.",
                "multiplication.fact-counted-one-out",
                List.of("3C6"),
                Prevalence.UNKNOWN,
                List.of(new MalruleDescription.Example("7 x 4", "35", "28")),
                new Source("Own observation, 2026", Confidence.UNVERIFIED));

        @Override
        public List<Malrule> malrules(TaskForms forms) {
            return List.of(new Malrule() {
                @Override
                public MalruleDescription description() {
                    return DESCRIPTION;
                }

                @Override
                public List<Answer> predict(Task task) {
                    return factors(task).map(f -> Answer.of(f[0] * (f[1] + 1))).stream()
                            .toList();
                }

                @Override
                public List<String> steps(Task task) {
                    return factors(task)
                            .map(f -> f[0] + " and then " + f[1] + " more steps: " + f[0] * (f[1] + 1))
                            .stream()
                            .toList();
                }
            });
        }

        private static Optional<long[]> factors(Task task) {
            return task.text().matches("\\d{1,2} x \\d{1,2}")
                    ? Optional.of(Arrays.stream(task.text().split(" x "))
                            .mapToLong(Long::parseLong)
                            .toArray())
                    : Optional.empty();
        }
    }
}
