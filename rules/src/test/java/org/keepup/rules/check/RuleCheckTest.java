package org.keepup.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .filteredOn(rule -> !rule.family().equals("org.keepup.rules.table"))
                .as("apart from rules that read tables")
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

    @Test
    void rules_on_sessions_and_weeks_are_tried_too() throws IOException {
        Files.writeString(folder.resolve("school.drl"), """
                package org.example.school;

                import org.keepup.core.pupil.SessionOutcome;
                import org.keepup.rules.fact.*;

                rule "Two right of three is enough here"
                when
                  $check : ExitCheck( asked == 3, right == 2 )
                then
                  insert(new Result($check.misconception(), SessionOutcome.SECURE, "Two of three."));
                end

                rule "More right answers than questions"
                when
                  $check : ExitCheck( right > asked )
                then
                  insert(new Result($check.misconception(), SessionOutcome.SECURE, "Never."));
                end

                rule "The third week looks back"
                when
                  WeekAhead( held, number == 3 )
                then
                  insert(new WeekUse(WeekUse.Kind.REVIEW, "The third week."));
                end

                rule "A lost week that is held"
                when
                  WeekAhead( held, off != "" )
                then
                  insert(new WeekUse(WeekUse.Kind.LOST, "Never."));
                end

                rule "Four sessions are many"
                when
                  $course : Course( withoutEffect == 4 )
                then
                  insert(new NextMove($course.misconception(), NextMove.Kind.REFER, "Four."));
                end

                rule "A target to go on"
                when
                  $goal : Goal( use == WeekUse.Kind.EXPLORE )
                then
                  insert(new ChildTarget("I try everything."));
                end
                """);
        Files.writeString(folder.resolve("ruleset.yaml"), """
                switches:
                  - rule: Exit answers given the old way change nothing
                    state: off
                  - rule: What is secure on two days is handed back to class
                    state: off
                  - rule: A pupil with nothing left to undo or to find out is handed back
                    state: off
                  - rule: A pupil who slips aims to check
                    state: off
                  - rule: With too few answers the session asks the questions that would decide
                    state: off
                  - rule: Where the answers cannot tell, the pupil is asked
                    state: off
                  - rule: A session that finds out ends with a success
                    state: off
                  - rule: A session starts with something that the pupil can do
                    state: off
                """);
        RuleCheck check = check(RuleSets.ruleBase(RuleFiles.load(folder)));
        assertThat(check.silent())
                .filteredOn(rule -> rule.family().equals("org.example.school"))
                .extracting(RuleDescription::name)
                .containsExactly("A lost week that is held", "More right answers than questions");
        assertThat(check.unanswered())
                .contains(
                        "exit answers, 0 of 3 right and 2 the old way: no rule says what came of the session",
                        "sessions 'secure, secure': no rule says where to go next",
                        "a week with 0 misconceptions to undo, 0 to confirm, 0 other needs and 0 topics not asked about:"
                                + " no rule says what it is for",
                        "weeks to support, need 'check': no rule names a target in a child's words",
                        "need 'find-out', session of 20 minutes: no rule says what to do in it");
    }

    private static RuleCheck check(RuleBase rules) {
        return RuleCheck.of(CATALOGUES, MALRULES, rules, 1);
    }
}
