package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Problem;

class CatalogueCheckTest {

    @Test
    void the_librarys_own_catalogues_pass() {
        assertThat(CatalogueCheck.of(Catalogues.builtIn()).problems())
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void what_reading_does_not_find_is_found_in_a_researchers_own_file() {
        CatalogueFile file = CatalogueFile.parse("own.yaml", """
                forms:
                  - id: own-subtraction
                    name: Subtraction once more
                    topic: subtraction
                    notation: "{a} - {b}"
                    holes: { a: whole, b: whole }
                    answer: a - b
                    examples: ["9 - 4 -> 5"]
                    generate:
                      y2: { a: 10..20, b: 1..9 }
                      y3: { a: 10..20, b: 1..9, keep: a < b }
                malrules:
                  - id: own.right-after-all
                    name: Right after all
                    form: mean-of-list
                    answer: sum(items) / count(items)
                    meaning: None.
                    examples: ["mean of 2, 4 -> 5 (3)"]
                    source: made up for this test
                    confidence: unverified
                  - id: own.left-to-right
                    name: Left to right again
                    form: calculation
                    when: not contains(e, '(')
                    answer: evaluate(e, 'left-to-right')
                    meaning: None.
                    examples: ["3 + 4 x 5 -> 35 (20)", "3 plus 4 -> 7 (8)", "mean of 2, 4 -> 5 (3)", "3 x (4 + 5) -> 2 (27)"]
                    source: made up for this test
                    confidence: unverified
                """);
        CatalogueCheck check =
                CatalogueCheck.of(Catalogues.of(Catalogues.builtInLayers().with(List.of(file))), List.of(file));
        assertThat(check.passes()).isFalse();
        assertThat(check.problems())
                .extracting(Problem::toString)
                .allMatch(told -> told.startsWith("own.yaml line "))
                .anySatisfy(told -> assertThat(told).contains("is also of the form whole-subtraction"))
                .anySatisfy(told -> assertThat(told).contains("no item of 'own-subtraction' could be drawn for year 3"))
                .anySatisfy(told -> assertThat(told).contains("'mean of 2, 4 -> 5 (3)': the formula gives '3'"))
                .anySatisfy(told -> assertThat(told).contains("'own.right-after-all' never differs"))
                .anySatisfy(told -> assertThat(told).contains("'3 + 4 x 5 -> 35 (20)': the right answer is '23'"))
                .anySatisfy(told -> assertThat(told).contains("'3 plus 4' is of no known form"))
                .anySatisfy(told -> assertThat(told).contains("the task is of the form 'mean-of-list'"))
                .anySatisfy(told -> assertThat(told).contains("the malrule has no answer here"));
        assertThat(check.notes())
                .extracting(Problem::message)
                .anyMatch(told -> told.contains("these answer alike: order.left-to-right, own.left-to-right"));
    }

    @Test
    void mistakes_of_every_kind_are_told_at_once() {
        CatalogueFile file = CatalogueFile.parse("own.yaml", """
                forms:
                  - id: third-off
                    name: A third off
                    topic: fractions
                    notation: "{q} less a third"
                    holes: { q: whoel }
                    answer: q - q / 3
                    examples: ["12 less a third -> 8"]
                  - id: tenth-of
                    name: A tenth of
                    topic: fractions
                    notation: "tenth of {q}"
                    holes: { q: whole }
                    answer: q / 10
                    objectives: [3F1z]
                    examples: ["tenth of 20 -> 2"]
                malrules:
                  - id: own.of-a-form-that-is-broken
                    name: Of a form that is broken
                    form: third-off
                    answer: q / 3
                    meaning: None.
                    examples: ["12 less a third -> 4 (8)"]
                    source: made up for this test
                    confidence: unverified
                  - id: own.misspelt
                    name: Misspelt
                    form: whole-subtraction
                    answer: abs(a - c)
                    meaning: None.
                    examples: ["9 - 4 -> 5 (5)"]
                    source: made up for this test
                    confidence: unverified
                  - id: own.fails
                    name: Fails
                    form: tenth-of
                    answer: q - 10
                    meaning: None.
                    examples: ["tenth of 30 -> 21 (3)"]
                    source: made up for this test
                    confidence: unverified
                """);
        CatalogueCheck check = CatalogueCheck.of(Catalogues.builtInLayers().with(List.of(file)), List.of(file));
        assertThat(check.problems())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told)
                                .startsWith("own.yaml line 6 column 17")
                                .endsWith("Maybe 'whole'."),
                        told -> assertThat(told)
                                .startsWith("own.yaml line 20")
                                .contains("cannot be read before the form 'third-off' is mended"),
                        told -> assertThat(told).contains("the objective '3F1z', which is not in the catalogue"),
                        told -> assertThat(told).startsWith("own.yaml line 29").contains("unknown name 'c'"),
                        told -> assertThat(told).contains("'tenth of 30 -> 21 (3)': the formula gives '20'"));
    }
}
