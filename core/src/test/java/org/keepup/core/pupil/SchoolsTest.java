package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;

class SchoolsTest {

    private final Problems problems = new Problems();

    @Test
    void staff_and_minutes_are_read() {
        Schools schools = Schools.read(
                "s.csv", "school,teacher_minutes,assistant_minutes,group_size\nS1,20,90,3\nS2,0,0,\n", problems);

        assertThat(problems.all()).isEmpty();
        assertThat(schools.of(Optional.of("S1"))).contains(new School("S1", 20, 90, 3));
        assertThat(schools.of(Optional.of("S2"))).contains(new School("S2", 0, 0, 4));
        assertThat(schools.of(Optional.of("S3"))).isEmpty();
        assertThat(schools.of(Optional.empty())).isEmpty();
    }

    @Test
    void the_only_school_is_everybodys_whose_school_is_not_known() {
        Schools one = Schools.read("s.csv", "school,teacher_minutes,assistant_minutes\nS1,20,90\n", problems);
        assertThat(one.of(Optional.empty())).isPresent();
    }

    @Test
    void every_problem_is_told() {
        Schools.read(
                "s.csv",
                "school,teacher_minutes,assistant_minutes,group_size\nS1,many,90,1\nS2,5,5,4\nS2,6,6,4\n",
                problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "s.csv line 2, teacher_minutes: 'many' is not a whole number from 0 to 3000.",
                        "s.csv line 2, group_size: '1' is not a whole number from 2 to 8.",
                        "s.csv line 4, school: this school stands already in the table.");
    }
}
