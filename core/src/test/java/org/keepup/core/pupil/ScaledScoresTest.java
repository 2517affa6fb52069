package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;

class ScaledScoresTest {

    private final Problems problems = new Problems();
    private final ScaledScores builtIn = ScaledScores.read(new Layers(ScaledScores.builtInFiles()), problems);

    @Test
    void the_known_rows_are_read() {
        assertThat(problems.all()).isEmpty();
        assertThat(builtIn.rows()).hasSize(30);
        assertThat(builtIn.row(2025, 9).orElseThrow().scaled()).contains(new ScaledScore(84));
        assertThat(builtIn.row(2025, 2).orElseThrow().scaled()).isEmpty();
    }

    @Test
    void unknown_marks_are_never_interpolated() {
        assertThat(builtIn.row(2025, 40)).isEmpty();
        assertThat(builtIn.row(2016, 61)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 54, 100, true",
        "2024, 53, 100, false",
        "2024, 80, 100, true",
        "2016, 97, 110, false",
        "2016, 98, 110, true",
        "2025, 16, 100, false",
        "2025, 10, 84, true",
        "2024, 80, 110, ",
        "2021, 60, 100, ",
        "2016, 70, 105, "
    })
    void whether_a_mark_reaches_a_score_is_told_where_the_known_rows_settle_it(
            int year, int raw, int score, Boolean reaches) {
        assertThat(builtIn.reaches(year, raw, new ScaledScore(score))).isEqualTo(Optional.ofNullable(reaches));
    }

    @Test
    void a_school_adds_the_published_table() {
        ScaledScores more = ScaledScores.read(
                new Layers(ScaledScores.builtInFiles())
                        .with(List.of(CatalogueFile.parse(
                                "scaled-scores.csv",
                                "year,raw,scaled,source,confidence\n2024,55,101,GOV.UK,confirmed\n"))),
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(more.row(2024, 55).orElseThrow().scaled()).contains(new ScaledScore(101));
    }

    @Test
    void a_table_that_falls_is_a_problem() {
        ScaledScores.read(
                new Layers(ScaledScores.builtInFiles())
                        .with(
                                List.of(
                                        CatalogueFile.parse(
                                                "scaled-scores.csv",
                                                "year,raw,scaled,source,confidence\n2024,55,99,GOV.UK,confirmed\n2025,3,,me,inferred\n"))),
                problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "scaled-scores.csv line 3, raw: scaled score '2025 raw 3' stands already in scaled-scores.csv line 16."
                                + " Maybe add 'replaces: true' to take its place.",
                        "scaled-scores.csv line 2, scaled: in 2024, 55 marks are worth less than 54 marks.");
    }
}
