package org.keepup.diagnostics.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Information;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Pool;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/** The fast way to a question's information against the plain one, over a table of answers and explanations. */
class InformationTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();
    private static final BayesEngine ENGINE = BayesEngine.of(LIBRARY);

    private static ResponseSheet sheet(TaskForm form, int answers, Random random) {
        List<Malrule> about = LIBRARY.about(form);
        List<Response> responses = new ArrayList<>();
        for (Task task : new ItemGenerator(form).items(4, answers, random.nextLong())) {
            Malrule held = about.get(random.nextInt(Math.min(about.size(), 4)));
            Answer answer = held.predict(task).stream()
                    .findFirst()
                    .orElseGet(() -> task.correct().orElseThrow());
            responses.add(Response.of(task, random.nextInt(4) == 0 ? Answer.of(random.nextInt(500)) : answer));
        }
        return ResponseSheet.of("P1", responses);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"whole-subtraction", "whole-addition", "fraction-addition", "compare-decimals"})
    void a_question_tells_as_much_as_by_the_plain_way(String id) {
        TaskForm form = LIBRARY.forms().form(id).orElseThrow();
        int compared = 0;
        for (int answers = 0; answers < 9; answers += 2) {
            Random random = new Random(answers);
            ResponseSheet sheet = sheet(form, answers, random);
            Outlook outlook = ENGINE.outlook(sheet, form).without(1e-3);
            Pool pool = new Probe(ENGINE).pool(new ItemGenerator(form).items(5, 25, random.nextLong()));
            Information information = outlook.information(pool);
            double[] probabilities = outlook.explanations().stream()
                    .mapToDouble(Outlook.Explanation::probability)
                    .toArray();
            double[] run = random.doubles(probabilities.length, 0, 0.1).toArray();
            for (int task = 0; task < pool.tasks().size(); task++) {
                if (information.isAbout(task)) {
                    Probe.Foreseen plain = Probe.Foreseen.of(pool.tasks().get(task), outlook, outlook.explanations());
                    for (double[] weights : List.of(probabilities, run)) {
                        information.weigh(weights);
                        assertThat(information.bits(task))
                                .as("%s after %d answers", pool.tasks().get(task), answers)
                                .isCloseTo(plain.bits(List.of(weights)), within(1e-6));
                    }
                    compared++;
                }
            }
        }
        if (form.id().startsWith("whole")) {
            assertThat(compared).isGreaterThan(100);
        }
    }
}
