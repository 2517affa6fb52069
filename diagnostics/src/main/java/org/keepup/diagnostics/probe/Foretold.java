package org.keepup.diagnostics.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/** What each of some malrules answers to each of some tasks; row 0 is the right answer, where a malrule says nothing too. */
final class Foretold {

    private final int[][] answers;

    Foretold(List<Malrule> malrules, List<Task> tasks) {
        answers = new int[tasks.size()][malrules.size() + 1];
        for (int t = 0; t < answers.length; t++) {
            Task task = tasks.get(t);
            Map<List<String>, Integer> index = new HashMap<>();
            for (int m = 0; m < malrules.size(); m++) {
                Malrule malrule = malrules.get(m);
                List<String> wrong = new ArrayList<>();
                if (malrule.description().forms().contains(task.form().id())) {
                    for (Answer answer : malrule.predict(task)) {
                        if (!task.accepts(answer)) {
                            wrong.add(answer.form());
                        }
                    }
                }
                wrong.sort(null);
                answers[t][m + 1] = wrong.isEmpty() ? 0 : index.computeIfAbsent(wrong, key -> index.size() + 1);
            }
        }
    }

    /** Number of malrules and one more. */
    int rows() {
        return answers.length == 0 ? 0 : answers[0].length;
    }

    boolean parts(int task, int one, int other) {
        return answers[task][one] != answers[task][other];
    }

    /** What one row answers to each task; 0 where it is right. */
    List<Integer> signature(int row) {
        return java.util.Arrays.stream(answers).map(task -> task[row]).toList();
    }

    boolean isRight(int task, int row) {
        return answers[task][row] == 0;
    }
}
