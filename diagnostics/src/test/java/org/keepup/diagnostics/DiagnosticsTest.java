package org.keepup.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.item.ItemReader;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class DiagnosticsTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn()
            .with(ItemReader.of(Catalogues.builtIn().forms()).parse("bank.csv", """
                    id,task,objectives,option A,tags A,option B,option C
                    pick-1,402 - 137,4C2,335,subtraction.smaller-from-larger,265,275
                    pick-2,61 - 28,4C2,47,subtraction.smaller-from-larger,33,43
                    written,504 - 268,4C2,,,,
                    """));
    private static final MalruleLibrary LIBRARY = MalruleLibrary.of(CATALOGUES);
    private static final Diagnostics ALL = Diagnostics.of(CATALOGUES, LIBRARY);

    @Test
    void each_response_is_evidence_once() {
        ResponseSheet sheet = read("""
                pupil,item,answer,mark,max
                P1,pick-1,A,,
                P1,pick-2,A,,
                P1,written,364,0,1
                """);

        Diagnosis diagnosis = ALL.diagnose(sheet);

        assertThat(diagnosis.responses()).isEqualTo(3);
        assertThat(diagnosis.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.topic()).isEqualTo("subtraction");
            assertThat(topic.responses()).isEqualTo(3);
            assertThat(topic.hypotheses())
                    .filteredOn(one -> one.malrules().contains("subtraction.smaller-from-larger"))
                    .first()
                    .satisfies(one -> {
                        assertThat(one.explains()).isEqualTo(3);
                        assertThat(one.evidence()).hasSize(3);
                    });
        });
    }

    @Test
    void an_answer_beside_a_mark_counts_as_an_answer_and_a_mark_alone_as_a_mark() {
        Diagnosis diagnosis = ALL.diagnose(read("""
                pupil,item,answer,mark,max
                P1,written,364,0,1
                P1,pick-1,,1,1
                """));

        assertThat(diagnosis.responses()).isEqualTo(2);
        assertThat(diagnosis.correct()).isEqualTo(1);
        assertThat(diagnosis.topics()).extracting(TopicDiagnosis::topic).containsExactly("subtraction", "4C2");
        assertThat(diagnosis.topics()).extracting(TopicDiagnosis::responses).containsExactly(1, 1);
    }

    @Test
    void an_answer_that_is_none_of_the_options_is_read_as_written() {
        Diagnosis diagnosis = ALL.diagnose(read("""
                pupil,item,answer
                P1,pick-1,999
                P1,keepup-square-rectangle,perhaps
                """));

        assertThat(diagnosis.topics()).extracting(TopicDiagnosis::topic).containsExactly("subtraction", "shape");
    }

    @Test
    void a_question_that_the_engines_do_not_know_is_left_to_none() {
        ResponseSheet sheet = read("""
                pupil,item,answer
                P1,keepup-square-rectangle,A
                """);
        Diagnostics without =
                Diagnostics.of(List.of(BayesEngine.of(MalruleLibrary.of(TaskForms.builtIn(), List.of()))));

        assertThat(without.diagnose(sheet).topics()).isEmpty();
    }

    @Test
    void two_right_picks_do_not_unmake_what_written_answers_show() {
        String written = "P1,,402 - 137,265\nP1,,61 - 28,33\nP1,,500 - 268,232\nP1,,803 - 467,336\n";
        Outcome alone = ALL.diagnose(read("pupil,item,task,answer\n" + written))
                .topics()
                .get(0)
                .outcome();

        assertThat(alone).isEqualTo(Outcome.SECURE);
        assertThat(ALL.diagnose(read("pupil,item,task,answer\n" + written + "P1,pick-2,,B\n"))
                        .topics()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.SECURE);
    }

    @Test
    void engines_are_chosen_by_name() {
        assertThat(Diagnostics.engineNames()).contains("bayes", "mastery", "option");
        assertThatThrownBy(() -> Diagnostics.of(CATALOGUES, LIBRARY, List.of("base")))
                .hasMessage("there is no engine 'base'; known are bayes, mastery, option.");
        assertThat(Diagnostics.of(CATALOGUES, LIBRARY, List.of("mastery"))
                        .diagnose(read("pupil,task,answer\nP1,402 - 137,335\n"))
                        .topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.hypotheses()).isEmpty());
    }

    private static ResponseSheet read(String text) {
        return ResponseReader.of(CATALOGUES.forms())
                .with(CATALOGUES.items())
                .parse("r.csv", text)
                .orThrow()
                .get(0);
    }
}
