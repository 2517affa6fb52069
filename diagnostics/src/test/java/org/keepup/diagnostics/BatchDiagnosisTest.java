package org.keepup.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

class BatchDiagnosisTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MalruleLibrary LIBRARY = MalruleLibrary.of(CATALOGUES);

    private static List<ResponseSheet> sheets(int count) {
        Random random = new Random(11);
        List<Task> tasks = List.of("402 - 137", "81 - 38", "600 - 142", "3/4 + 1/2").stream()
                .map(CATALOGUES.forms()::parse)
                .toList();
        List<ResponseSheet> sheets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Response> responses = new ArrayList<>();
            for (Task task : tasks) {
                List<Malrule> about = LIBRARY.about(task.form());
                Answer right = task.correct().orElseThrow();
                Answer answer = random.nextInt(3) > 0
                        ? right
                        : about.get(random.nextInt(about.size())).predict(task).stream()
                                .findFirst()
                                .orElse(right);
                responses.add(Response.of(task, answer));
            }
            sheets.add(ResponseSheet.of("P" + i, responses));
        }
        return sheets;
    }

    private static String text(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder(diagnosis.pupil());
        for (TopicDiagnosis topic : diagnosis.topics()) {
            text.append(' ').append(topic.outcome()).append(topic.probabilities());
            topic.hypotheses()
                    .forEach(hypothesis -> text.append(hypothesis.malrules())
                            .append(hypothesis.probability())
                            .append(hypothesis.indistinguishable()));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void many_threads_give_what_one_pupil_after_the_other_gives_in_order(int threads) {
        List<ResponseSheet> sheets = sheets(200);
        Diagnostics alone = Diagnostics.of(CATALOGUES, LIBRARY);
        List<String> expected =
                sheets.stream().map(sheet -> text(alone.diagnose(sheet))).toList();
        List<String> found = new ArrayList<>();

        try (BatchDiagnosis<String> batch =
                Diagnostics.of(CATALOGUES, LIBRARY).batch(threads, BatchDiagnosisTest::text, found::add)) {
            sheets.forEach(batch::add);
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void what_goes_wrong_on_a_thread_is_told_to_the_caller() {
        List<ResponseSheet> sheets = sheets(1);
        BatchDiagnosis<String> batch = Diagnostics.of(CATALOGUES, LIBRARY)
                .batch(
                        2,
                        diagnosis -> {
                            throw new IllegalArgumentException("no");
                        },
                        result -> {});
        batch.add(sheets.get(0));

        assertThatThrownBy(batch::close).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> batch.add(sheets.get(0))).isInstanceOf(IllegalStateException.class);
    }
}
