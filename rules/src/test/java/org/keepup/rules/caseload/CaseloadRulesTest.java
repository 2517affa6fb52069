package org.keepup.rules.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.catalogue.Place;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Attainment;
import org.keepup.rules.RuleSets;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleDescription;
import org.keepup.rules.fact.Applicant;
import org.keepup.rules.fact.Consideration;
import org.keepup.rules.fact.Policy;
import org.keepup.rules.fact.Sign;
import org.keepup.rules.fact.Strength;
import org.keepup.rules.testkit.RuleVerifier;

/** Every rule about candidates: the candidates at its limits of whom it holds, and those just beyond of whom it does not. */
public class CaseloadRulesTest {

    private static final RuleBase RULES = RuleSets.ruleBase();
    /** The one rule that is not about candidates. */
    public static final String POLICY_RULE = "What the policy names counts";

    private static final String FAMILY = "org.keepup.rules.caseload";

    /**
     * @param sign what it notices
     * @param holds candidates of whom it holds: year, prior, current, target, misconceptions, help, put forward
     * @param fails candidates of whom it does not
     */
    public record Case(String rule, String sign, List<String> holds, List<String> fails) {
        /** @param verifier of the rule */
        public void check(RuleVerifier verifier) {
            for (String candidate : holds) {
                verifier.given(applicant(candidate)).concludes(found -> ((Sign) found).id(), sign);
            }
            for (String candidate : fails) {
                verifier.given(applicant(candidate)).concludesNothing();
            }
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    /** For tests of these tests, too. */
    public static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "Level 2a or 3c at the end of Year 5 with level 4 in view",
                        "level-2a-3c",
                        List.of("5,,2a,level 4", "5,,3c,", "5,,2a/3c,4c", "5,,17 points,4b"),
                        List.of("5,,2b,level 4", "5,,3b,level 4", "5,,3c/3b,", "4,,2a,level 4", "5,,2a,3a", ",,2a,")),
                new Case(
                        "A scaled score in the nineties is below the standard and within reach of it",
                        "scaled-90-99",
                        List.of("5,,90,", "6,,99,100"),
                        List.of("5,,89,", "5,,100,", "5,,3c,")),
                new Case(
                        "Levels behind what the prior attainment leads one to expect are slow progress",
                        "slow-progress",
                        // 2b is 15 points: 24 are expected at the end of Year 5
                        List.of("5,2b,22 points,", "5,2b,3b,", "4,2b,3c,"),
                        List.of("5,2b,23 points,", "5,2b,3b/4c,", "2,2b,1b,", "5,,3c,", "5,EXS,3c,", "5,2b,95,")),
                new Case(
                        "A scaled score that falls is slow progress",
                        "slow-progress",
                        List.of("5,101,98,"),
                        List.of("5,100,98,", "5,95,98,", "5,,98,", "5,2b,98,")),
                new Case(
                        "Expected at seven and below the standard now is slow progress",
                        "slow-progress",
                        List.of("5,EXS,99,", "5,GDS,85,"),
                        List.of("5,WTS,99,", "5,EXS,100,", "5,,99,", "5,EXS,3c,")),
                new Case(
                        "Two years behind expectation is far behind",
                        "far-behind",
                        List.of("5,2b,18 points,"),
                        List.of("5,2b,19 points,", "5,,2a,")),
                new Case(
                        "Within two sub-levels of the aim is close to it",
                        "close-to-target",
                        List.of("5,,3b,level 4", "5,,24 points,", "5,,3c/3b,"),
                        List.of("5,,20 points,", "5,,4c,", "5,,98,100")),
                new Case(
                        "Within five of the aimed scaled score is close to it",
                        "close-to-target",
                        List.of("5,,95,", "5,,99,100", "5,,105,110"),
                        List.of("5,,94,", "5,,100,", "5,,3b,")),
                new Case(
                        "An aim that is reached needs no tuition",
                        "at-target",
                        List.of("5,,4c,level 4", "5,,100,", "5,,4c,", "6,,110,110"),
                        List.of("5,,3a,level 4", "5,,99,", "5,,4c,4b", "5,,4c,100", "5,,,100", "5,,EXS,")),
                new Case(
                        "More than three times ordinary progress is out of one programme's reach",
                        "out-of-reach",
                        List.of("5,,2b,level 4", "5,,15 points,"),
                        List.of("5,,16 points,", "5,,80,")),
                new Case(
                        "A scaled score below 90 is out of one programme's reach",
                        "out-of-reach",
                        List.of("5,,89,", "5,,80,"),
                        List.of("5,,90,", "5,,2b,")),
                new Case(
                        "A misconception that was found can be undone",
                        "misconceptions-found",
                        List.of("5,,3c,,1", "5,,3c,,4"),
                        List.of("5,,3c,,0", "5,,3c,")),
                new Case(
                        "The class teacher asks for a place",
                        "put-forward",
                        List.of("5,,3c,,,,yes"),
                        List.of("5,,3c,,,,no")),
                new Case(
                        "Other help that runs already is not doubled",
                        "helped-already",
                        List.of("5,,3c,,,homework club"),
                        List.of("5,,3c,,,")),
                new Case(
                        "In Year 6 from September the tests are a year away",
                        "last-year",
                        List.of("5,,,"),
                        List.of("4,,,", "6,,,", ",,,")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_holds_up_to_its_limits_and_no_further(Case one) {
        one.check(RuleVerifier.of(RULES).rule(one.rule));
    }

    @Test
    void what_a_policy_names_counts_and_nothing_else() {
        checkPolicyRule(RuleVerifier.of(RULES).rule(POLICY_RULE));
    }

    /** @param rule of the rule by which policies count */
    public static void checkPolicyRule(RuleVerifier rule) {
        Sign sign = new Sign(applicant("5,,3c,"), "put-forward", "Asked.");
        Policy.Row counts = row("put-forward", Policy.Counts.FOR, Optional.of(Strength.SLIGHT));
        Policy.Row nothing = row("put-forward", Policy.Counts.NOTHING, Optional.empty());
        Policy.Row other = row("at-target", Policy.Counts.BARS, Optional.empty());
        rule.given(sign, new Policy("mine", List.of(other, counts))).concludes(new Consideration(sign, counts));
        rule.given(sign, new Policy("mine", List.of(other, nothing))).concludesNothing();
    }

    @Test
    void every_rule_has_a_case_and_a_source() {
        List<RuleDescription> rules = RULES.rules().stream()
                .filter(rule -> rule.family().equals(FAMILY))
                .toList();
        assertThat(Stream.concat(cases().map(Case::rule), Stream.of(POLICY_RULE)))
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(RuleDescription::name).toList());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.name()).isNotBlank());
    }

    private static Policy.Row row(String sign, Policy.Counts counts, Optional<Strength> strength) {
        return new Policy.Row("mine", sign, counts, strength, "", Place.of("mine.csv"));
    }

    /** From {@code year,prior,current,target,misconceptions,help,put forward}, as far as given. */
    static Applicant applicant(String cells) {
        String[] cell = java.util.Arrays.copyOf(cells.split(",", -1), 7);
        return new Applicant(
                "C1",
                "Ash",
                given(cell[0]).map(SchoolYear::of),
                given(cell[1]).map(CaseloadRulesTest::attainment),
                given(cell[2]).map(CaseloadRulesTest::attainment),
                given(cell[3]).map(CaseloadRulesTest::attainment),
                given(cell[4])
                        .map(text -> OptionalInt.of(Integer.parseInt(text)))
                        .orElse(OptionalInt.empty()),
                given(cell[5]).orElse(""),
                given(cell[6]).filter("yes"::equals).isPresent());
    }

    private static Optional<String> given(String cell) {
        return Optional.ofNullable(cell).filter(text -> !text.isEmpty());
    }

    private static Attainment attainment(String text) {
        return Attainment.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
