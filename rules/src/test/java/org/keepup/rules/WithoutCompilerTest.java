package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.fact.Lesson;

/** Runs by itself, on the class path that a host application has which did not add Drools' compiler. */
@Tag("without-compiler")
class WithoutCompilerTest {

    @Test
    void the_compiler_is_not_there() {
        assertThatThrownBy(() -> Class.forName("org.drools.drl.parser.DrlParser"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void the_whole_rule_set_runs() {
        Advice advice = Example.recommender().advise(Example.smallerFromLarger(), Lesson.oneToOne(20));
        assertThat(advice.recommendations()).isNotEmpty();
        assertThat(Example.planner().plan(advice)).isPresent();
    }

    @Test
    void compiling_a_rule_file_says_what_is_missing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.drl"), "package org.example;\nrule \"A\"\nwhen\nthen\nend\n");
        assertThatThrownBy(() -> RuleFiles.load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.drools:drools-engine");
    }
}
