package org.keepup.core.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;

class SchoolCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 16);

    private final Problems problems = new Problems();

    @Test
    void holidays_are_for_all_and_absences_for_one() {
        SchoolCalendar calendar = SchoolCalendar.read(
                "c.csv",
                "from,to,what,pupil\n2026-02-16,2026-02-20,half term,\n2026-03-02,2026-03-02,ill,P001\n",
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(calendar.offOn(MONDAY, "P002").map(DaysOff::what)).contains("half term");
        assertThat(calendar.isHoliday(MONDAY)).isTrue();
        assertThat(calendar.offOn(LocalDate.of(2026, 3, 2), "P001").map(DaysOff::what))
                .contains("ill");
        assertThat(calendar.offOn(LocalDate.of(2026, 3, 2), "P002")).isEmpty();
        assertThat(calendar.isHoliday(LocalDate.of(2026, 3, 2))).isFalse();
    }

    @Test
    void every_problem_is_told() {
        SchoolCalendar.read("c.csv", "from,to,what\n2026-02-16,2026-02-10,half term\nsoon,2026-02-10,\n", problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "c.csv line 2, to: 2026-02-10 is before the first day. Maybe the two were exchanged.",
                        "c.csv line 3, from: 'soon' is not a date. Maybe '2026-02-16' shows the form.",
                        "c.csv line 3, what: missing; this field is required.");
    }
}
