package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.curriculum.SchoolYear;

class AttainmentTest {

    @ParameterizedTest
    @CsvSource({"W, 3", "1c, 7", "1b, 9", "2c, 13", "2b, 15", "2a, 17", "3c, 19", "4b, 27", "5b, 33", "6a, 41"})
    void a_sub_level_is_two_points(String level, int points) {
        assertThat(Level.parse(level).orElseThrow().points()).isEqualTo(new Points(points));
        assertThat(Level.of(new Points(points)).orElseThrow()).hasToString(level);
    }

    @Test
    void points_between_sub_levels_are_no_level() {
        assertThat(Level.of(new Points(16))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2a/3c, 2a/3c",
        "2A-3C, 2a/3c",
        "3b, 3b",
        "level 4, 4c/4a",
        "L2a, 2a",
        "w, W",
        "17 points, 17 points",
        "104, 104",
        "EXS, EXS",
        "exp, EXS"
    })
    void attainment_is_read_on_the_scale_it_is_written_on(String written, String read) {
        assertThat(Attainment.parse(written).orElseThrow()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "3c/2a", "7a", "79", "121", "2d", "a/b/c", "100 points", "rather good"})
    void what_says_too_little_or_nothing_is_not_attainment(String written) {
        assertThat(Attainment.parse(written)).isEmpty();
    }

    @Test
    void from_2a_to_4c_in_a_year_is_2_7_times_ordinary_progress() {
        Points start = Level.L2A.points();
        Points target = Level.L4C.points();

        assertThat(start.to(target)).isEqualTo(8);
        assertThat(start.timesOrdinaryProgress(target, 1)).isCloseTo(2.67, within(0.01));
        assertThatThrownBy(() -> start.timesOrdinaryProgress(target, 0)).hasMessageContaining("above 0");
    }

    @Test
    void a_typical_pupil_stood_at_2a_or_3c_at_the_end_of_year_3() {
        assertThat(LevelBand.typicalAtEndOf(SchoolYear.YEAR_3)).hasToString("Optional[2a/3c]");
        assertThat(LevelBand.typicalAtEndOf(SchoolYear.YEAR_7)).isEmpty();
    }

    @Test
    void the_standards_are_100_and_110() {
        assertThat(new ScaledScore(100).meetsExpected()).isTrue();
        assertThat(new ScaledScore(99).meetsExpected()).isFalse();
        assertThat(new ScaledScore(110).meetsHigher()).isTrue();
        assertThatThrownBy(() -> new ScaledScore(79)).hasMessageContaining("80 to 120");
    }

    @ParameterizedTest
    @CsvSource({"11.9, LOW", "12, MIDDLE", "17.99, MIDDLE", "18, HIGH"})
    void prior_bands_end_at_12_and_18(double points, PriorBand band) {
        assertThat(PriorBand.of(points)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"5, YEAR_5", "Y5, YEAR_5", "yr 5, YEAR_5", "Year 5, YEAR_5", "YR, RECEPTION", "r, RECEPTION"})
    void school_years_are_read_as_schools_write_them(String written, SchoolYear year) {
        assertThat(SchoolYear.parse(written)).contains(year);
    }
}
