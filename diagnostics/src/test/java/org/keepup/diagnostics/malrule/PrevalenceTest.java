package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.SchoolYear;

class PrevalenceTest {

    @Test
    void the_weight_of_a_year_is_that_of_the_nearest_year_known() {
        Prevalence falling = new Prevalence("", 16, Map.of(SchoolYear.YEAR_5, 30.0, SchoolYear.YEAR_7, 8.0));
        assertThat(falling.weight(SchoolYear.YEAR_3)).isEqualTo(30);
        assertThat(falling.weight(SchoolYear.YEAR_6)).isEqualTo(30);
        assertThat(falling.weight(SchoolYear.YEAR_9)).isEqualTo(8);
        assertThat(Prevalence.UNKNOWN.weight(SchoolYear.YEAR_4)).isEqualTo(1);
    }

    @Test
    void a_weight_is_above_nought() {
        assertThatThrownBy(() -> new Prevalence("", 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }

    @Test
    void the_library_knows_what_is_common_and_in_which_year() {
        MalruleLibrary library = MalruleLibrary.builtIn();
        String longer = "decimal.compare.longer-is-larger.whole-number";
        assertThat(library.weights())
                .containsEntry("subtraction.smaller-from-larger", 25.0)
                .containsEntry("subtraction.top-after-borrow", 1.0);
        assertThat(library.weights(SchoolYear.YEAR_5).get(longer))
                .isGreaterThan(library.weights(SchoolYear.YEAR_6).get(longer));
    }

    @Test
    void a_weight_that_is_none_is_a_problem_with_its_place() {
        Problems problems = new Problems();
        Catalogues catalogues =
                Catalogues.of(Catalogues.builtInLayers().with(List.of(CatalogueFile.parse("own.yaml", """
                malrules:
                  - id: own.subtraction.always-nought
                    name: Always writes nought
                    form: whole-subtraction
                    answer: 0
                    meaning: Nought, whatever is asked.
                    weight: many
                    weight-by-year: { Y5: -1, Year 50: 2 }
                    examples: ["5 - 3 -> 0 (2)"]
                    source: Own observation, 2026
                    confidence: unverified
                """))));
        MalruleLibrary.read(catalogues, problems);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("own.yaml line 7").contains("'many' is no weight above 0"),
                        one -> assertThat(one).contains("own.yaml line 8").contains("'-1' is no weight above 0"),
                        one -> assertThat(one).contains("own.yaml line 8").contains("'Year 50' is not a school year"));
    }
}
