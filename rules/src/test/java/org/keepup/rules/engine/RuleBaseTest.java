package org.keepup.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.rules.extension.RuleFiles;

class RuleBaseTest {

    @TempDir
    Path folder;

    @Test
    void a_conclusion_carries_the_rule_that_drew_it_and_a_firing_the_facts_it_matched() throws Exception {
        RuleBase base = base("""
                rule "Long words are noticed" @Source("A dictionary")
                when
                  $w : String( length > 3 )
                then
                  insert($w.length());
                end
                """);
        RuleRun run = base.run(List.of("one", "three"));
        assertThat(run.concluded(Integer.class)).singleElement().satisfies(concluded -> {
            assertThat(concluded.fact()).isEqualTo(5);
            assertThat(concluded.rule().name()).isEqualTo("Long words are noticed");
            assertThat(concluded.rule().source()).isEqualTo("A dictionary");
        });
        assertThat(run.firings())
                .singleElement()
                .satisfies(firing -> assertThat(firing.matched()).containsExactly("three"));
    }

    @Test
    void rules_that_would_fire_for_ever_are_stopped_and_named() throws Exception {
        RuleBase base = base("""
                rule "Counts on"
                when
                  $n : Integer()
                then
                  insert($n + 1);
                end
                """);
        assertThatThrownBy(() -> base.run(List.of(1), 50))
                .isInstanceOf(RuleLoopException.class)
                .hasMessageContaining("fired 50 times")
                .hasMessageContaining("'Counts on'");
    }

    @Test
    void a_run_knows_nothing_of_the_runs_before_it_not_even_of_one_that_was_stopped() throws Exception {
        RuleBase base = base("""
                rule "Counts on"
                when
                  $n : Integer( this < 3 || this > 100 )
                then
                  insert($n + 1);
                end

                rule "Without numbers"
                when
                  String()
                  not Integer()
                then
                  insert("no numbers".length() * 5);
                end
                """);
        assertThat(base.run(List.of(1)).conclusions())
                .extracting(RuleRun.Conclusion::fact)
                .containsExactly(2, 3);
        assertThatThrownBy(() -> base.run(List.of(101), 50)).isInstanceOf(RuleLoopException.class);
        assertThat(base.run(List.of("word")).concluded(Integer.class))
                .extracting(concluded -> concluded.fact())
                .containsExactly(50);
        assertThat(base.run(List.of(1)).conclusions())
                .extracting(RuleRun.Conclusion::fact)
                .containsExactly(2, 3);
        assertThat(base.run(List.of()).firings()).isEmpty();
    }

    private RuleBase base(String rules) throws Exception {
        Path file = Files.writeString(folder.resolve("test.drl"), "package org.example;\n" + rules);
        return RuleBase.of(List.of(RuleFiles.load(file)));
    }
}
