package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.Response;
import org.keepup.diagnostics.Outcome;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.fact.Lesson;

class ConflictsTest {

    private static final Lesson TUTORIAL = Lesson.oneToOne(20);
    private static final String BOOKLET_RULED_OUT = """
            rule "The booklet is lost"
            when
              $candidate : Candidate( id == "booklet" )
            then
              insert(Argument.speaksAgainst($candidate, Strength.RULES_OUT, "Nobody finds it."));
            end
            """;

    @TempDir
    Path folder;

    @Test
    void built_in_rules_agree_on_an_ordinary_pupil() {
        assertThat(recommender("").advise(Example.smallerFromLarger(), TUTORIAL).conflicts())
                .isEmpty();
    }

    @Test
    void a_material_ruled_out_and_recommended_is_told_and_what_rules_out_wins() {
        Advice advice = recommender(BOOKLET_RULED_OUT).advise(Example.smallerFromLarger(), TUTORIAL);
        assertThat(advice.recommendations().get(0).material().id()).isNotEqualTo("booklet");
        assertThat(advice.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.RULED_OUT_AND_RECOMMENDED);
            assertThat(conflict.rules()).containsExactly("The booklet is lost", "What was made for the error leads");
            assertThat(conflict.because()).endsWith("what rules out wins.");
        });
    }

    @Test
    void a_tie_for_the_first_place_is_told() {
        Advice advice = recommender("").advise(twoTopics(Outcome.UNSYSTEMATIC, Outcome.UNSYSTEMATIC), TUTORIAL);
        assertThat(advice.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.FIRST_PLACE);
            assertThat(conflict.because()).contains("addition (talk-through)", "subtraction (talk-through)");
        });
        assertThat(recommender("")
                        .advise(twoTopics(Outcome.UNSYSTEMATIC, Outcome.SLIPS), TUTORIAL)
                        .conflicts())
                .isEmpty();
    }

    @Test
    void precedences_in_a_circle_are_told_and_the_weightiest_need_is_met_first() {
        String circle = """
                rule "Additions first"
                when
                  $a : Need( topic == "addition" )
                  $b : Need( topic == "subtraction" )
                then
                  insert(new Precedence($a, $b, "Agreed."));
                end
                rule "Subtractions first"
                when
                  $a : Need( topic == "addition" )
                  $b : Need( topic == "subtraction" )
                then
                  insert(new Precedence($b, $a, "Agreed too."));
                end
                """;
        Advice advice = recommender(circle).advise(twoTopics(Outcome.SLIPS, Outcome.UNSYSTEMATIC), TUTORIAL);
        assertThat(advice.concerns().get(0).need().topic()).isEqualTo("subtraction");
        assertThat(advice.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CIRCLE);
            assertThat(conflict.rules()).containsExactly("Additions first");
        });
    }

    @Test
    void several_routes_to_one_need_are_told_and_the_one_in_the_least_company_is_taken() {
        String route = """
                rule "The whole class needs it"
                when
                  $need : Need()
                then
                  insert(new Route($need, Route.Pace.KEEP_UP, 1, Delivery.WHOLE_CLASS, "Half the class does it."));
                end
                """;
        Advice advice = recommender(route).advise(Example.smallerFromLarger(), TUTORIAL);
        assertThat(advice.conflicts())
                .filteredOn(conflict -> conflict.kind() == Conflict.Kind.ROUTES)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.rules()).contains("The whole class needs it");
                    assertThat(conflict.because()).contains("keep-up in wave 1");
                });
        assertThat(advice.concerns().get(0).route().orElseThrow().wave()).isGreaterThan(1);
    }

    private static Situation twoTopics(Outcome addition, Outcome subtraction) {
        List<Response> responses = Example.answers("402 - 137", "158 + 67 = 225");
        return Example.situation(
                Pupil.of("P9"),
                responses,
                Example.topic("addition", addition, responses),
                Example.topic("subtraction", subtraction, responses));
    }

    private Recommender recommender(String rules) {
        String text = """
                package org.example.school;

                import org.keepup.core.material.Delivery;
                import org.keepup.rules.fact.*;

                """ + rules;
        try {
            return Recommender.of(
                    Example.MISCONCEPTIONS,
                    Example.MATERIALS,
                    Example.CURRICULUM,
                    rules.isEmpty()
                            ? Example.RULES
                            : RuleSets.ruleBase(RuleFiles.load(Files.writeString(folder.resolve("school.drl"), text))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
