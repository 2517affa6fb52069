package org.keepup.core.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.source.Confidence;

class CurriculumTest {

    private static final Curriculum BUILT_IN = builtIn();

    @Test
    void every_code_of_both_key_stages_is_there() {
        assertThat(BUILT_IN.objectives()).hasSize(254);
        assertThat(BUILT_IN.objectives())
                .filteredOn(objective -> objective.year().keyStage() == KeyStage.KS2)
                .hasSize(195)
                .allMatch(objective -> objective.source().confidence() == Confidence.CONFIRMED);
    }

    @Test
    void key_stage_1_codes_come_from_a_third_party_and_say_so() {
        assertThat(BUILT_IN.objectives())
                .filteredOn(objective -> objective.year().keyStage() == KeyStage.KS1)
                .hasSize(59)
                .noneMatch(objective -> objective.source().confidence() == Confidence.CONFIRMED)
                .allMatch(objective -> objective.source().citation().contains("third-party"));
    }

    @Test
    void everything_from_year_3_on_builds_on_something() {
        assertThat(BUILT_IN.graph().edges()).hasSize(394);
        assertThat(BUILT_IN.objectives())
                .filteredOn(objective -> BUILT_IN.prerequisitesOf(objective).isEmpty())
                .hasSize(25)
                .allMatch(objective -> objective.year().keyStage() == KeyStage.KS1);
    }

    @Test
    void nothing_is_taught_before_what_it_builds_on() {
        List<Objective> order = BUILT_IN.teachingOrder();

        assertThat(BUILT_IN.graph().edges())
                .allMatch(edge -> order.indexOf(edge.source()) < order.indexOf(edge.target()))
                .allMatch(edge -> BUILT_IN.depth(edge.source()) < BUILT_IN.depth(edge.target()));
    }

    @Test
    void column_subtraction_with_four_digits_rests_on_three_digits_and_on_place_value() {
        Objective fourDigits = objective("4C2");

        assertThat(BUILT_IN.prerequisitesOf(fourDigits))
                .extracting(link -> link.from().text())
                .contains("3C2");
        assertThat(BUILT_IN.allEarlier(fourDigits))
                .extracting(Objective::id)
                .contains("3C2", "2N3")
                .doesNotContain("4C2", "5C2");
        assertThat(BUILT_IN.allLater(objective("3C2")))
                .extracting(Objective::id)
                .contains("4C2", "5C2");
        assertThat(BUILT_IN.neededFor(objective("3C2")))
                .extracting(link -> link.to().text())
                .contains("4C2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4C2; 4C2",
                "4c2; 4C2",
                "3N1; 3N1b",
                "3F1; 3F1a,3F1b,3F1c",
                "4C6; 4C6a,4C6b,4C6c",
                "2C1a; 2C1",
                "5G3; 5G3b",
                "5G3a; ''",
                "4C67; ''",
                "9C2; ''",
                "fractions; ''"
            })
    void printed_codes_find_their_objectives(String printed, String codes) {
        assertThat(String.join(
                        ",", BUILT_IN.find(printed).stream().map(Objective::id).toList()))
                .isEqualTo(codes);
    }

    @Test
    void the_tests_of_each_year_had_110_marks() {
        assertThat(BUILT_IN.testYears()).containsExactly(2024, 2025);
        for (int year : BUILT_IN.testYears()) {
            assertThat(BUILT_IN.paperItems().stream()
                            .filter(item -> item.testYear() == year)
                            .mapToInt(PaperItem::marks)
                            .sum())
                    .as("marks in " + year)
                    .isEqualTo(110);
        }
        assertThat(BUILT_IN.testMarks(ObjectiveCode.of("6C7b"))).containsEntry(2024, 6);
        assertThat(BUILT_IN.testMarks(ObjectiveCode.of("4C6b")))
                .containsEntry(2024, 5)
                .containsEntry(2025, 5);
        assertThat(BUILT_IN.testMarks(ObjectiveCode.of("3G3b"))).isEmpty();
    }

    @Test
    void every_criterion_bears_on_objectives_of_its_year_or_near_it() {
        assertThat(BUILT_IN.criteria())
                .hasSize(79)
                .allSatisfy(criterion -> assertThat(criterion.objectives())
                        .as(criterion.code())
                        .isNotEmpty()
                        .allMatch(code ->
                                Math.abs(code.year().number() - criterion.year().number()) <= 2));
        assertThat(BUILT_IN.criteriaFor(ObjectiveCode.of("3N3")))
                .extracting(Criterion::code)
                .contains("3NPV-1", "3NPV-2");
    }

    @Test
    void short_forms_on_the_paper_are_kept_beside_the_code_they_mean() {
        assertThat(BUILT_IN.paperItems())
                .filteredOn(item -> !item.printed().equals(item.code().text()))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.printed() + " is " + item.code()).isEqualTo("3N1 is 3N1b"));
    }

    @Test
    void a_link_to_nowhere_names_file_line_and_field() {
        assertThat(problems("from,to,reason,source,confidence\n4C2,4C22,why,me,inferred\n"))
                .containsExactly("prerequisites.csv line 2, to: objective '4C22' is not in the catalogue (254 entries)."
                        + " Maybe '4C2'.");
    }

    @Test
    void the_link_that_closes_a_circle_is_named() {
        assertThat(problems("from,to,reason,source,confidence\n5C2,3C2,why,me,inferred\n"))
                .containsExactly(
                        "prerequisites.csv line 2, to: this link closes a circle:" + " 4C2 -> 5C2 -> 3C2 -> 4C2.");
    }

    @Test
    void an_objective_of_another_curriculum_has_no_depth_here() {
        Objective stranger = new Objective(
                ObjectiveCode.of("6S2"),
                "data",
                "Something else",
                "",
                objective("4C2").source());

        assertThatThrownBy(() -> BUILT_IN.depth(stranger)).hasMessageContaining("6S2");
    }

    private static List<String> problems(String more) {
        Problems problems = new Problems();
        Layers layers =
                new Layers(Curriculum.builtInFiles()).with(List.of(CatalogueFile.parse("prerequisites.csv", more)));
        Curriculum.read(layers, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static Objective objective(String code) {
        return BUILT_IN.objective(code).orElseThrow();
    }

    private static Curriculum builtIn() {
        Problems problems = new Problems();
        Curriculum curriculum = Curriculum.read(new Layers(Curriculum.builtInFiles()), problems);
        problems.throwIfAny();
        return curriculum;
    }
}
