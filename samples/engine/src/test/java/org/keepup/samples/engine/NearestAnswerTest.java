package org.keepup.samples.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class NearestAnswerTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MalruleLibrary MALRULES = MalruleLibrary.of(CATALOGUES);

    @Test
    void keepup_finds_the_engine_on_the_class_path() {
        assertThat(Diagnostics.engineNames()).contains("nearest-answer");
    }

    @Test
    void it_runs_when_it_is_named() {
        Diagnosis diagnosis = Diagnostics.of(CATALOGUES, MALRULES, List.of("nearest-answer"))
                .diagnose(sheet("402 - 137,335", "504 - 268,364", "61 - 28,33"));

        assertThat(diagnosis.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.outcome()).isEqualTo(Outcome.SYSTEMATIC);
            assertThat(topic.hypotheses().get(0).explains()).isEqualTo(2);
            assertThat(topic.hypotheses().get(0).evidence()).hasSize(3);
        });
    }

    @Test
    void beside_others_it_gets_what_they_leave() {
        Diagnosis diagnosis = Diagnostics.of(CATALOGUES, MALRULES, List.of("bayes", "nearest-answer"))
                .diagnose(sheet("402 - 137,335", "504 - 268,364"));

        assertThat(diagnosis.topics()).hasSize(1);
        assertThat(diagnosis.topics().get(0).responses()).isEqualTo(2);
    }

    private static ResponseSheet sheet(String... rows) {
        return ResponseReader.of(CATALOGUES.forms())
                .parse("sheet.csv", "pupil,task,answer\nP1," + String.join("\nP1,", rows) + "\n")
                .orThrow()
                .get(0);
    }
}
