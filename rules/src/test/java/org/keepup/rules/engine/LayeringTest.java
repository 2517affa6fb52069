package org.keepup.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.rules.engine.RuleDescription.State;
import org.keepup.rules.extension.Layer;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.extension.RuleSet;

/** Each rule here says its own name in so many words, so that what was concluded tells who was in force. */
class LayeringTest {

    @TempDir
    Path folder;

    @Test
    void a_later_layer_adds_to_an_earlier_one() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", ""));
        RuleSet theirs = rules("theirs", Layer.SCHOOL, rule("B", ""));
        assertThat(said(ours, theirs)).containsExactlyInAnyOrder("A of ours", "B of theirs");
    }

    @Test
    void a_later_layer_replaces_a_rule_under_a_new_name_or_the_same() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", "") + rule("B", ""));
        RuleSet renamed = rules("renamed", Layer.SCHOOL, rule("A of our own", "@Replaces(\"A\")"));
        RuleSet same = rules("same", Layer.SCHOOL, rule("A", "@Replaces(\"A\")"));
        assertThat(said(ours, renamed)).containsExactlyInAnyOrder("A of our own of renamed", "B of ours");
        assertThat(said(ours, same)).containsExactlyInAnyOrder("A of same", "B of ours");
        assertThat(RuleBase.of(List.of(ours, same)).everyRule())
                .extracting(RuleDescription::name, RuleDescription::layer, RuleDescription::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("A", Layer.BUILT_IN, State.REPLACED),
                        org.assertj.core.groups.Tuple.tuple("A", Layer.SCHOOL, State.ON),
                        org.assertj.core.groups.Tuple.tuple("B", Layer.BUILT_IN, State.ON));
    }

    @Test
    void a_later_layer_switches_a_rule_off_and_a_still_later_one_on_again() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", "") + rule("B", ""));
        RuleSet off = switches("off", "school", "A", "off");
        RuleSet on = switches("on", "researcher", "A", "on");
        assertThat(said(ours, off)).containsExactly("B of ours");
        assertThat(said(ours, off, on)).containsExactlyInAnyOrder("A of ours", "B of ours");
        assertThat(RuleBase.of(List.of(ours, off)).everyRule())
                .filteredOn(rule -> rule.state() == State.OFF)
                .singleElement()
                .satisfies(rule -> assertThat(rule.stateBecause())
                        .isEqualTo("switched off by rule set 'off': Agreed in September."));
    }

    @Test
    void whoever_replaces_a_rule_replaces_what_had_replaced_it() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", ""));
        RuleSet school = rules("school", Layer.SCHOOL, rule("A here", "@Replaces(\"A\")"));
        RuleSet trial = rules("trial", Layer.RESEARCHER, rule("A tried", "@Replaces(\"A\")"));
        assertThat(said(ours, school, trial)).containsExactly("A tried of trial");
        RuleSet off = switches("off", "researcher", "A", "off");
        assertThat(said(ours, school, off)).isEmpty();
    }

    @Test
    void the_order_in_which_sets_are_given_decides_nothing() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", "") + rule("B", ""));
        RuleSet school = rules("school", Layer.SCHOOL, rule("A here", "@Replaces(\"A\")"));
        RuleSet trial = switches("trial", "researcher", "A here", "off");
        List<List<RuleSet>> orders = List.of(
                List.of(ours, school, trial),
                List.of(trial, school, ours),
                List.of(school, ours, trial),
                List.of(trial, ours, school));
        assertThat(orders)
                .allSatisfy(order -> assertThat(RuleBase.of(order).everyRule())
                        .isEqualTo(RuleBase.of(orders.get(0)).everyRule()));
    }

    @Test
    void two_decisions_of_one_layer_on_one_rule_are_refused_with_both_places() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", ""));
        RuleSet one = rules("one", Layer.SCHOOL, rule("A one", "@Replaces(\"A\")"));
        RuleSet other = switches("other", "school", "A", "off");
        assertThatThrownBy(() -> RuleBase.of(List.of(ours, one, other)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("ruleset.yaml line 4")
                .hasMessageContaining("one.drl line 2 column 6 already")
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_rule_that_is_not_there_cannot_be_replaced_or_switched() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A long name", ""));
        RuleSet wrong = rules("wrong", Layer.SCHOOL, rule("B", "@Replaces(\"A long nam\")"));
        RuleSet off = switches("off", "school", "A longname", "off");
        assertThatThrownBy(() -> RuleBase.of(List.of(ours, wrong, off)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("there is no rule 'A long nam' in an earlier layer")
                .hasMessageContaining("there is no rule 'A longname' in an earlier layer")
                .hasMessageContaining("Maybe 'A long name'.");
    }

    @Test
    void an_earlier_layer_cannot_replace_what_comes_after_it() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", "@Replaces(\"B\")"));
        RuleSet school = rules("school", Layer.SCHOOL, rule("B", ""));
        assertThatThrownBy(() -> RuleBase.of(List.of(ours, school)))
                .hasMessageContaining("there is no rule 'B' in an earlier layer");
    }

    @Test
    void a_taken_name_is_refused_and_the_remedy_names_the_annotation() throws IOException {
        RuleSet ours = rules("ours", Layer.BUILT_IN, rule("A", ""));
        RuleSet school = rules("school", Layer.SCHOOL, rule("A", ""));
        assertThatThrownBy(() -> RuleBase.of(List.of(ours, school)))
                .hasMessageContaining("'A' is taken already")
                .hasMessageContaining("@Replaces(\"A\")");
        RuleSet twin = rules("twin", Layer.SCHOOL, rule("A", "@Replaces(\"A\")"));
        RuleSet other = rules("other", Layer.SCHOOL, rule("A", "@Replaces(\"A\")"));
        assertThatThrownBy(() -> RuleBase.of(List.of(ours, twin, other))).hasMessageContaining("is taken already");
    }

    @Test
    void what_is_wrong_in_a_manifest_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("ruleset.yaml"), """
                nam: St Anne's
                layer: built-in
                switches:
                  - rule: A
                    state: of
                """);
        assertThatThrownBy(() -> RuleFiles.load(folder))
                .hasMessageContaining("ruleset.yaml line 1")
                .hasMessageContaining("Maybe 'name'")
                .hasMessageContaining("line 2 column 8, layer: 'built-in' is none of school, researcher")
                .hasMessageContaining("line 5 column 12, state: 'of' is none of on, off. Maybe 'off'.");
    }

    private List<Object> said(RuleSet... sets) {
        return RuleBase.of(List.of(sets))
                .run(List.of("go"))
                .concluded(int[].class)
                .<Object>map(concluded ->
                        concluded.rule().name() + " of " + concluded.rule().ruleSet())
                .toList();
    }

    private static String rule(String name, String annotation) {
        return """
                rule "%s" %s
                when
                  String( this == "go" )
                then
                  insert(new int[1]);
                end
                """.formatted(name, annotation);
    }

    private RuleSet rules(String name, Layer layer, String rules) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve(name + ".drl"), "package org.example." + name + ";\n" + rules);
        return RuleFiles.load(own).in(layer);
    }

    private RuleSet switches(String name, String layer, String rule, String state) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("ruleset.yaml"), """
                layer: %s
                version: 2026-09
                switches:
                  - rule: %s
                    state: %s
                    because: Agreed in September.
                """.formatted(layer, rule, state));
        return RuleFiles.load(own);
    }
}
