package org.keepup.rules.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Attainment;
import org.keepup.rules.RuleSets;
import org.keepup.rules.caseload.Choice.Outcome;
import org.keepup.rules.fact.Applicant;

class CaseloadPlannerTest {

    private static final CaseloadPlanner PLANNER = CaseloadPlanner.of(RuleSets.ruleBase());

    @Test
    void there_are_four_policies() {
        assertThat(PLANNER.policies()).containsExactly("expected-standard", "focus-pupils", "level-4", "most-help");
        assertThatThrownBy(() -> PLANNER.plan("levels-4", List.of(), Terms.places(15)))
                .hasMessageContaining("Maybe 'level-4'.");
    }

    @Test
    void places_go_where_most_speaks_for_them_and_every_pupil_has_a_reason() {
        CaseloadPlan plan = PLANNER.plan(
                "level-4",
                List.of(
                        applicant("none", "Ash", "3c", 0, false),
                        applicant("found", "Ash", "3c", 2, false),
                        applicant("asked", "Ash", "2a", 0, true),
                        applicant("below", "Ash", "2b", 2, true),
                        applicant("there", "Ash", "4c", 2, true)),
                Terms.places(2));
        assertThat(plan.choices())
                .extracting(choice -> choice.applicant().pupil() + " "
                        + choice.outcome().word() + " " + choice.rank() + " " + choice.weight())
                .containsExactly(
                        "found place 1 9",
                        "asked place 2 1",
                        "none school-full 3 0",
                        "below not-eligible 0 0",
                        "there barred 0 0");
        assertThat(plan.choices())
                .extracting(Choice::because)
                .containsExactly(
                        "At 3c at the end of Year 5, aiming at level 4. 2 misconceptions were found, so it is known what"
                                + " to undo.",
                        "At 2a at the end of Year 5, aiming at level 4. The class teacher asks for a place.",
                        "Eligible. At 3c at the end of Year 5, aiming at level 4. But the 2 places at Ash went to"
                                + " others: more speaks for the last who has one (1) than for this pupil (0).",
                        "Not eligible at 2b at the end of Year 5: the policy asks for level 2a or 3c at the end of Year 5"
                                + " and aiming at level 4.",
                        "Kept out: At 4c the aim of level 4 is reached.");
        assertThat(plan.choices().get(0).why()).anySatisfy(why -> {
            assertThat(why.rule()).isEqualTo("A misconception that was found can be undone");
            assertThat(why.because()).endsWith("(for, strong)");
            assertThat(why.source()).isNotBlank();
        });
    }

    @Test
    void the_hours_are_shared_by_all_schools() {
        List<Applicant> applicants = List.of(
                applicant("a1", "Ash", "3c", 1, true),
                applicant("a2", "Ash", "3c", 1, false),
                applicant("b1", "Birch", "3c", 1, true),
                applicant("b2", "Birch", "3c", 0, true));
        CaseloadPlan plan = PLANNER.plan("level-4", applicants, Terms.places(15).withHours(25));
        assertThat(plan.places()).isEqualTo(3);
        assertThat(plan.hours()).isEqualTo(25.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(plan.choices())
                .filteredOn(choice -> choice.outcome() == Outcome.HOURS_SPENT)
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.applicant().pupil()).isEqualTo("b2");
                    assertThat(choice.because()).contains("the hours for all schools, 3 places");
                });
        assertThat(PLANNER.plan("level-4", applicants, Terms.places(15).withHours(24.9))
                        .places())
                .isEqualTo(2);
    }

    @Test
    void between_equals_a_lot_decides_and_says_so() {
        List<Applicant> equals = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            equals.add(applicant("P" + i, "Ash", "3c", 1, false));
        }
        List<String> first = placed(PLANNER.plan("level-4", equals, Terms.places(3)));
        Collections.shuffle(equals, new Random(3));
        assertThat(placed(PLANNER.plan("level-4", equals, Terms.places(3))))
                .as("the order of the file decides nothing")
                .isEqualTo(first);
        assertThat(placed(PLANNER.plan("level-4", equals, Terms.places(3).withSeed(2))))
                .isNotEqualTo(first);
        assertThat(PLANNER.plan("level-4", equals, Terms.places(3)).choices())
                .filteredOn(choice -> !choice.hasPlace())
                .allSatisfy(choice -> assertThat(choice.because()).endsWith("and the lot decided."));
    }

    @Test
    void a_pseudonym_may_stand_in_two_schools_but_not_twice_in_one() {
        Applicant ash = applicant("P1", "Ash", "3c", 1, false);
        Applicant birch = applicant("P1", "Birch", "3c", 1, false);
        assertThat(PLANNER.plan("level-4", List.of(ash, birch), Terms.places(1)).places())
                .isEqualTo(2);
        assertThatThrownBy(() -> PLANNER.plan("level-4", List.of(ash, ash), Terms.places(1)))
                .hasMessageContaining("share a pseudonym");
    }

    /** No other giving within the limits adds up to more, as trying them all shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_other_giving_of_the_places_would_do_more(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            applicants.add(applicant(
                    "P" + i,
                    List.of("Ash", "Birch", "Cedar").get(random.nextInt(3)),
                    List.of("2a", "3c", "2a/3c", "3b").get(random.nextInt(4)),
                    random.nextInt(3),
                    random.nextBoolean()));
        }
        Terms terms = Terms.places(1 + random.nextInt(3)).withHours(random.nextInt(60));
        CaseloadPlan plan = PLANNER.plan("level-4", applicants, terms);
        List<Choice> eligible =
                plan.choices().stream().filter(Choice::isEligible).toList();
        int best = 0;
        for (int set = 0; set < 1 << eligible.size(); set++) {
            best = Math.max(best, weight(set, eligible, terms));
        }
        int given = plan.choices().stream()
                .filter(Choice::hasPlace)
                .mapToInt(Choice::weight)
                .sum();
        assertThat(given).as("seed %d", seed).isEqualTo(best);
    }

    /** The sum of weights of a set of candidates; less than nothing if the set breaks a limit. */
    private static int weight(int set, List<Choice> eligible, Terms terms) {
        Map<String, Integer> bySchool = new HashMap<>();
        int sum = 0;
        for (int i = 0; i < eligible.size(); i++) {
            if ((set >> i & 1) == 1) {
                sum += eligible.get(i).weight();
                if (bySchool.merge(eligible.get(i).applicant().school(), 1, Integer::sum) > terms.places()) {
                    return -1;
                }
            }
        }
        return Integer.bitCount(set) > terms.placesInAll() ? -1 : sum;
    }

    private static List<String> placed(CaseloadPlan plan) {
        return plan.choices().stream()
                .filter(Choice::hasPlace)
                .map(choice -> choice.applicant().pupil())
                .sorted()
                .toList();
    }

    private static Applicant applicant(
            String pupil, String school, String current, int misconceptions, boolean putForward) {
        return new Applicant(
                pupil,
                school,
                Optional.of(SchoolYear.YEAR_5),
                Optional.empty(),
                Attainment.parse(current),
                Attainment.parse("level 4"),
                OptionalInt.of(misconceptions),
                "",
                putForward);
    }
}
