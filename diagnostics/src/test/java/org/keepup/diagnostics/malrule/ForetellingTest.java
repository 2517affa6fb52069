package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

class ForetellingTest {

    private static final MalruleLibrary LIBRARY = MalruleLibrary.builtIn();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void foretells_what_each_malrule_predicts_by_itself(long seed) {
        for (TaskForm form : LIBRARY.forms().all()) {
            List<Malrule> malrules = LIBRARY.about(form);
            for (Task task : new ItemGenerator(form).items(6, malrules.size() > 20 ? 12 : 3, seed)) {
                Foretelling foretelling = new Foretelling(task);
                for (Malrule malrule : malrules) {
                    List<Answer> wrong = malrule.predict(task).stream()
                            .filter(answer -> !task.accepts(answer))
                            .toList();
                    assertThat(foretelling.wrong(malrule))
                            .as("%s by %s, seed %d", task, malrule.id(), seed)
                            .isEqualTo(wrong);
                }
            }
        }
    }
}
