package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.probe.Probe;

class SeparationTest {

    private static final List<Malrule> SUBTRACTION =
            Example.MALRULES.about(Example.FORMS.form("whole-subtraction").orElseThrow());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_task_adds_the_most_bits_a_second_to_those_before_it(long seed) {
        Random random = new Random(seed);
        List<Task> tasks =
                new ItemGenerator(Example.FORMS.form("whole-subtraction").orElseThrow()).items(4, 12, seed);
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hypotheses.add(new Hypothesis(
                    Example.sorted(any(random)), 0.1 + 0.1 * i, 1, 1, List.of(Example.sorted(any(random))), List.of()));
        }

        List<Task> order = new Separation(tasks, SeparationTest::procedures).mostTellingFirst(hypotheses, 3);

        assertThat(order).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(tasks);
        List<Task> before = new ArrayList<>();
        for (Task chosen : order.subList(0, 3)) {
            double most = tasks.stream()
                    .mapToDouble(task -> gain(before, task, hypotheses))
                    .max()
                    .orElseThrow();
            if (most > 1e-3) {
                assertThat(gain(before, chosen, hypotheses))
                        .as("seed %s, %s after %s", seed, chosen, before)
                        .isGreaterThan(most - 1e-9);
            }
            before.add(chosen);
        }
    }

    private static String any(Random random) {
        return SUBTRACTION.get(random.nextInt(SUBTRACTION.size())).id();
    }

    private static List<Malrule> procedures(SortedSet<String> ids) {
        return ids.stream().map(Example::malrule).toList();
    }

    private static double gain(List<Task> before, Task task, List<Hypothesis> hypotheses) {
        List<Task> with = new ArrayList<>(before);
        with.add(task);
        return (bits(with, hypotheses) - bits(before, hypotheses))
                / Probe.time(task).toSeconds();
    }

    /** The entropy of all that explanations answer to these tasks together. */
    private static double bits(List<Task> tasks, List<Hypothesis> hypotheses) {
        Map<List<String>, Double> byAnswers = new HashMap<>();
        byAnswers.merge(
                answers(null, tasks),
                hypotheses.stream().mapToDouble(Hypothesis::probability).sum(),
                Double::sum);
        for (Hypothesis hypothesis : hypotheses) {
            List<String> ids = new ArrayList<>(hypothesis.malrules());
            hypothesis.indistinguishable().forEach(ids::addAll);
            ids.forEach(id -> byAnswers.merge(
                    answers(Example.malrule(id), tasks), hypothesis.probability() / ids.size(), Double::sum));
        }
        double all =
                byAnswers.values().stream().mapToDouble(Double::doubleValue).sum();
        return -byAnswers.values().stream()
                .mapToDouble(weight -> weight / all * Math.log(weight / all) / Math.log(2))
                .sum();
    }

    private static List<String> answers(@org.jspecify.annotations.Nullable Malrule malrule, List<Task> tasks) {
        return tasks.stream()
                .map(task -> malrule == null
                        ? "right"
                        : malrule.predict(task).stream()
                                .findFirst()
                                .filter(answer -> !task.accepts(answer))
                                .map(answer -> answer.form())
                                .orElse("right"))
                .toList();
    }
}
