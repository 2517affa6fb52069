package org.keepup.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.RuleSets;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.extension.RuleFiles;

class RuleCheckTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MalruleLibrary MALRULES = MalruleLibrary.of(CATALOGUES);

    @TempDir
    Path folder;

    @Test
    void our_own_rules_have_an_answer_to_every_diagnosis_and_fire() {
        RuleCheck check = check(RuleSets.ruleBase());
        assertThat(check.pupils()).isGreaterThan(500);
        assertThat(check.unanswered()).isEmpty();
        assertThat(check.silent())
                .filteredOn(rule -> !Set.of(
                                "org.keepup.rules.table", "org.keepup.rules.review", "org.keepup.rules.programme")
                        .contains(rule.family()))
                .as("apart from rules that read tables, look back on a session or plan weeks")
                .extracting(RuleDescription::name)
                .as("the catalogues hold nothing unconfirmed, and a misconception behind every malrule")
                .isSubsetOf(
                        "An unconfirmed material never leads",
                        "A system that nobody has described yet is talked through");
    }

    @Test
    void a_rule_that_can_never_fire_is_told_and_so_is_a_diagnosis_left_without_material() throws IOException {
        Files.writeString(folder.resolve("school.drl"), """
                package org.example.school;

                import org.keepup.rules.fact.*;

                rule "Year 3 is before Year 2"
                when
                  Learner( yearKnown, year > 3, year < 2 )
                  $need : Need()
                then
                  insert(Argument.speaksFor($need, Strength.SLIGHT, "Never."));
                end

                rule "Nothing about columns is on the shelf"
                when
                  $c : Candidate( need.misconception == "subtraction.columns-are-separate-sums" )
                then
                  insert(Argument.speaksAgainst($c, Strength.RULES_OUT, "Gone."));
                end
                """);
        Files.writeString(folder.resolve("ruleset.yaml"), """
                switches:
                  - rule: A pupil who slips learns to check
                    state: off
                """);
        RuleCheck check = check(RuleSets.ruleBase(RuleFiles.load(folder)));
        assertThat(check.silent())
                .extracting(RuleDescription::name)
                .contains("Year 3 is before Year 2")
                .doesNotContain("Nothing about columns is on the shelf");
        assertThat(check.unanswered())
                .isEqualTo(List.of(
                        "misconception 'subtraction.columns-are-separate-sums': no material is recommended against it",
                        "outcome 'slips': no rule says what is needed"));
    }

    private static RuleCheck check(RuleBase rules) {
        return RuleCheck.of(CATALOGUES, MALRULES, rules, 1);
    }
}
