package org.keepup.diagnostics.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.table.Findings;

class OutcomesReaderTest {

    private final List<EntryExit> outcomes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @Test
    void every_measure_is_read_on_its_own_scale() throws IOException {
        read("""
                pupil,school,programme,model,measure,entry,exit
                P1,S1,wave-3,pairs,level,2a,3c
                P2,S1,wave-3,pairs,points,17,19.5
                P3,S1,wave-3,pairs,scaled,94,101
                P4,S1,wave-3,pairs,raw,12,23
                P5,S1,wave-3,pairs,age-months,8;02,107
                P6,S1,wave-3,pairs,Level,2,4
                """);
        assertThat(problems).isEmpty();
        assertThat(outcomes)
                .extracting(
                        outcome -> outcome.measure() + " " + outcome.progress().orElseThrow())
                .containsExactly("LEVEL 2.0", "POINTS 2.5", "SCALED 7.0", "RAW 11.0", "AGE_MONTHS 9.0", "LEVEL 12.0");
        assertThat(outcomes.get(0).group("model")).contains("pairs");
    }

    @Test
    void semicolons_dates_and_further_columns_are_understood() throws IOException {
        read("""
                Pupil;School;Measure;Entry;Exit;Entry date;Exit-Date;Comparison;Target;Class;Surname
                P1;S1;points;15;17;01/09/2025;2026-03-02;yes;18;4B;Smith
                """);
        assertThat(problems).isEmpty();
        EntryExit outcome = outcomes.get(0);
        assertThat(outcome.comparison()).isTrue();
        assertThat(outcome.months().orElseThrow()).isBetween(5.9, 6.1);
        assertThat(outcome.expectedProgress().orElseThrow()).isBetween(1.47, 1.53);
        assertThat(outcome.metTarget()).contains(false);
        assertThat(outcome.group("class")).contains("4B");
        assertThat(outcome.group("term")).contains("2026-spring");
        assertThat(outcome.groups()).doesNotContainKey("surname");
        assertThat(notices).singleElement().asString().contains("personal data");
    }

    @Test
    void all_problems_are_told_with_their_places_and_good_rows_are_used() throws IOException {
        read("""
                pupil,measure,entry,exit,entry_date,exit_date,comparison
                P1,scaled,79,100,,,
                P2,scaled,95,2a,,,
                P3,scale,95,100,,,
                P4,scaled,95,100,2025-12-01,2025-09-01,
                P5,scaled,95,100,1.9.25,,
                P6,scaled,95,100,,,perhaps
                ,scaled,95,100,,,
                A123456789012,scaled,95,100,,,
                P7,scaled,95,100,,,
                P7,scaled,95,101,,,
                """);
        assertThat(outcomes).extracting(EntryExit::pupil).containsExactly("P7");
        assertThat(problems).hasSize(9);
        assertThat(problems.get(0))
                .isEqualTo("outcomes.csv line 2 column 3, entry: '79' is not a scaled score from 80 to 120.");
        assertThat(problems.get(1)).contains("line 3 column 4, exit").contains("Maybe the measure is level.");
        assertThat(problems.get(2)).contains("'scale' is no measure").contains("Maybe 'scaled'.");
        assertThat(problems.get(3)).contains("before the entry date");
        assertThat(problems.get(7)).contains("unique pupil number").doesNotContain("A1234");
        assertThat(problems.get(8)).contains("'P7' stands in the file before");
    }

    @Test
    void an_exit_may_be_missing_or_below_the_scale() throws IOException {
        read("""
                pupil,measure,entry,exit
                P1,scaled,95,
                P2,scaled,95,left
                P3,scaled,85,N
                P4,scaled,,99
                """);
        assertThat(outcomes)
                .extracting(EntryExit::exit)
                .containsExactly(EntryExit.Exit.MISSING, EntryExit.Exit.MISSING, EntryExit.Exit.BELOW);
        assertThat(problems).isEmpty();
        assertThat(notices).singleElement().asString().contains("no entry score");
    }

    @Test
    void a_missing_column_is_told_with_what_it_may_be_called() throws IOException {
        read("pupil,measure,entry,exits\nP1,raw,1,2\n");
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("column exit is missing")
                .contains("Maybe 'exits'.");
    }

    @Test
    void the_made_up_borough_reads_back_as_it_was_written() throws IOException {
        StringBuilder text = new StringBuilder();
        SimulatedBorough borough = SimulatedBorough.usual(5);
        borough.write(text);
        read(text.toString());
        List<EntryExit> made = new ArrayList<>();
        borough.forEach(made::add);
        assertThat(problems).isEmpty();
        assertThat(outcomes).isEqualTo(made);
    }

    private void read(String text) throws IOException {
        OutcomesReader.read(
                "outcomes.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                outcomes::add,
                Findings.to(problem -> problems.add(problem.toString()), (Problem n) -> notices.add(n.toString())));
    }
}
