package org.keepup.diagnostics.impact.ks2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepup.core.table.Findings;

class SchoolProgressTest {

    private static final PriorGroups GROUPS = new PriorGroups(
            2019,
            List.of(
                    new PriorGroups.Group("low", 0, 14.99, 98, OptionalDouble.of(-15)),
                    new PriorGroups.Group("middle", 15, 17.99, 106, OptionalDouble.of(-14)),
                    new PriorGroups.Group("high", 18, 21, 112, OptionalDouble.empty())));

    @Test
    void a_pupil_counts_by_the_distance_from_pupils_who_started_alike() {
        // TES forum (2017): 108 against a group mean of 106 gives +2, 111 against 112 gives -1
        SchoolProgress school = progress(List.of(pupil(16, 108), pupil(19, 111)), OptionalDouble.empty());
        assertThat(school.score().value()).isCloseTo(0.5, within(1e-12));
        assertThat(school.score().interval().isFinite()).isFalse();
        assertThat(school.standing()).isEqualTo(SchoolProgress.Standing.AVERAGE);
    }

    @Test
    void the_interval_of_a_published_school() {
        // Emmer Green 2017, mathematics: -0.26 (-1.68 to 1.16); 60 pupils and s 5.6 give its width
        SchoolProgress school = progress(Collections.nCopies(60, pupil(16, 105.74)), OptionalDouble.of(5.612));
        assertThat(school.score().value()).isCloseTo(-0.26, within(1e-9));
        assertThat(school.score().interval().low()).isCloseTo(-1.68, within(0.005));
        assertThat(school.score().interval().high()).isCloseTo(1.16, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"10, 3.5", "30, 2.0", "60, 1.4"})
    void few_pupils_make_a_wide_interval(int pupils, double halfWidth) {
        SchoolProgress school = progress(Collections.nCopies(pupils, pupil(16, 108)), OptionalDouble.of(5.6));
        assertThat(school.score().interval().high() - school.score().value()).isCloseTo(halfWidth, within(0.05));
    }

    @Test
    void an_extremely_negative_score_is_raised_and_told() {
        SchoolProgress school =
                progress(List.of(pupil(16, 80), pupil(16, 106), pupil(16, 120)), OptionalDouble.of(5.6));
        assertThat(school.raised()).isEqualTo(1);
        assertThat(school.unadjusted()).isCloseTo((-26 + 0 + 14) / 3.0, within(1e-12));
        assertThat(school.score().value()).isCloseTo((-14 + 0 + 14) / 3.0, within(1e-12));
    }

    @Test
    void pupils_without_results_are_left_out_and_counted() {
        SchoolProgress school = progress(
                List.of(
                        pupil(16, 108),
                        new SchoolProgress.Pupil(OptionalDouble.empty(), OptionalDouble.of(100)),
                        new SchoolProgress.Pupil(OptionalDouble.of(16), OptionalDouble.empty()),
                        pupil(30, 100)),
                OptionalDouble.of(5.6));
        assertThat(school.pupils()).isEqualTo(1);
        assertThat(school.leftOut()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, true",
        "2019, true",
        "2020, false",
        "2021, false",
        "2023, true",
        "2024, false",
        "2025, false",
        "2028, false"
    })
    void some_years_have_no_measure(int year, boolean exists) {
        assertThat(MeasureYear.of(year).exists()).isEqualTo(exists);
    }

    @Test
    void average_points_count_mathematics_twice() {
        assertThat(PriorGroups.averagePoints(8, 8, 10)).isEqualTo(9);
        assertThat(PriorGroups.averagePoints(15, 17, 15)).isEqualTo(15.5);
    }

    @Test
    void thirty_five_schools_that_rose_by_six_tenths() {
        // a county's project: mean score from -0.97 to -0.37 over 35 schools
        Map<String, Double> before = new HashMap<>();
        Map<String, Double> after = new HashMap<>();
        SplittableRandom random = new SplittableRandom(35);
        double[] noise = random.doubles(35, -2, 2).toArray();
        double mean = java.util.Arrays.stream(noise).average().orElseThrow();
        for (int i = 0; i < 35; i++) {
            before.put("S" + i, -0.97);
            after.put("S" + i, -0.37 + noise[i] - mean);
        }
        before.put("closed", 1.0);
        assertThat(SchoolProgress.change(before, after).value()).isCloseTo(0.6, within(1e-9));
        assertThat(SchoolProgress.change(before, after).degrees()).isEqualTo(34);
    }

    @Test
    void a_table_is_read_from_a_file_and_its_problems_told() throws IOException {
        List<String> problems = new ArrayList<>();
        Findings findings = Findings.to(problem -> problems.add(problem.toString()), notice -> {});
        Optional<PriorGroups> groups = read("""
                year,group,from,to,average,lowest
                2019,1,0,9.99,95.5,-14.2
                2019,2,10,21,104.25,
                2018,1,0,21,104,
                """, findings);
        assertThat(problems).isEmpty();
        assertThat(groups.orElseThrow().groups()).hasSize(2);
        assertThat(groups.get().of(12).orElseThrow().average()).isEqualTo(104.25);

        assertThat(read("year,group,from,to,average\n2019,1,0,12,x\n2019,2,8,4,100\n", findings))
                .isEmpty();
        assertThat(problems)
                .hasSize(3)
                .anyMatch(problem -> problem.contains("line 2 column 5, average: 'x' is not a number"))
                .anyMatch(problem -> problem.contains("line 3 column 4, to: lies below from."))
                .anyMatch(problem -> problem.contains("no usable row for 2019"));
    }

    private static Optional<PriorGroups> read(String text, Findings findings) throws IOException {
        return PriorGroups.read(
                "groups.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2019, findings);
    }

    private static SchoolProgress progress(List<SchoolProgress.Pupil> pupils, OptionalDouble deviation) {
        return SchoolProgress.of(pupils, GROUPS, deviation).orElseThrow();
    }

    private static SchoolProgress.Pupil pupil(double prior, double score) {
        return new SchoolProgress.Pupil(OptionalDouble.of(prior), OptionalDouble.of(score));
    }
}
