package org.keepup.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.probe.Probe;

/**
 * Which tasks, asked at the end of a session, tell most about what is left of an error: whether the pupil now knows better
 * and, if not, which of the explanations it was. What each explanation answers is worked out once; how probable each is comes
 * from the pupil's diagnosis. Thread-safe.
 *
 * <p>Unlike {@link Probe}, which weighs slips and the whole library before anything is known, this goes by the hypotheses of
 * a diagnosis alone and takes each at its word.
 */
final class Separation {

    /** From so many tasks the most telling are chosen: more would cost time and tell little more. */
    private static final int PROBED = 16;

    /** A task that tells less, in bits, tells nothing. */
    private static final double NOTHING = 1e-3;

    private static final int MOST_KEPT = 200;

    private final List<Task> tasks;
    private final List<Task> few;
    private final double[] seconds;
    private final Function<SortedSet<String>, List<Malrule>> procedures;
    private final Kept<SortedSet<String>, List<int[]>> answers = new Kept<>(MOST_KEPT);

    /** For each task a number for each answer, 0 for the right one. */
    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    /** @param procedures what the malrules of a set do: one procedure, or several where they cannot act together */
    Separation(List<Task> tasks, Function<SortedSet<String>, List<Malrule>> procedures) {
        this.tasks = tasks;
        this.few = tasks.stream().limit(PROBED).toList();
        this.seconds = few.stream()
                .mapToDouble(task -> Probe.time(task).toMillis() / 1e3)
                .toArray();
        this.procedures = procedures;
        few.forEach(task -> numbers.add(new HashMap<>()));
    }

    /**
     * All tasks, the most telling first, each for what it adds to those before; then the rest in their order: once all is
     * told that can be, asking again keeps one slip from deciding.
     *
     * @param hypotheses of the diagnosis, the leading one first
     * @param most how many are wanted at the front
     */
    List<Task> mostTellingFirst(List<Hypothesis> hypotheses, int most) {
        List<int[]> answered = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        answered.add(new int[few.size()]);
        weights.add(hypotheses.stream().mapToDouble(Hypothesis::probability).sum());
        for (Hypothesis hypothesis : hypotheses) {
            int before = answered.size();
            answered.addAll(answers(hypothesis.malrules()));
            hypothesis.indistinguishable().forEach(ids -> answered.addAll(answers(ids)));
            for (int i = before; i < answered.size(); i++) {
                weights.add(hypothesis.probability() / (answered.size() - before));
            }
        }
        List<Task> order = new ArrayList<>(chosen(answered, weights, most));
        for (Task task : tasks) {
            if (!order.contains(task)) {
                order.add(task);
            }
        }
        return order;
    }

    private List<Task> chosen(List<int[]> answered, List<Double> weights, int most) {
        List<Task> chosen = new ArrayList<>();
        int[] groups = new int[answered.size()];
        double known = bits(groups, weights);
        while (chosen.size() < most) {
            int best = -1;
            double bestRate = 0;
            double bestBits = 0;
            for (int task = 0; task < few.size(); task++) {
                double bits = bits(split(groups, answered, task), weights);
                double rate = (bits - known) / seconds[task];
                if (bits - known >= NOTHING && rate > bestRate) {
                    best = task;
                    bestRate = rate;
                    bestBits = bits;
                }
            }
            if (best < 0) {
                break;
            }
            groups = split(groups, answered, best);
            known = bestBits;
            chosen.add(few.get(best));
        }
        return chosen;
    }

    /** The groups of explanations that have answered alike so far and answer this task alike. */
    private static int[] split(int[] groups, List<int[]> answered, int task) {
        int[] split = new int[groups.length];
        for (int e = 0; e < split.length; e++) {
            split[e] = e;
            for (int earlier = 0; earlier < e; earlier++) {
                if (groups[earlier] == groups[e] && answered.get(earlier)[task] == answered.get(e)[task]) {
                    split[e] = split[earlier];
                    break;
                }
            }
        }
        return split;
    }

    /** What is known once it is known in which group the explanation is: the entropy of the groups. */
    private static double bits(int[] groups, List<Double> weights) {
        double[] sums = new double[groups.length];
        double all = 0;
        for (int e = 0; e < groups.length; e++) {
            sums[groups[e]] += weights.get(e);
            all += weights.get(e);
        }
        double bits = 0;
        for (double sum : sums) {
            if (sum > 0) {
                bits -= sum / all * Math.log(sum / all);
            }
        }
        return bits / Math.log(2);
    }

    private List<int[]> answers(SortedSet<String> malrules) {
        return answers.get(
                malrules,
                ids -> procedures.apply(ids).stream().map(this::numbered).toList());
    }

    private int[] numbered(Malrule malrule) {
        return IntStream.range(0, few.size())
                .map(t -> malrule.predict(few.get(t)).stream()
                        .findFirst()
                        .filter(answer -> !few.get(t).accepts(answer))
                        .map(answer -> number(t, answer.form()))
                        .orElse(0))
                .toArray();
    }

    private int number(int task, String form) {
        Map<String, Integer> known = numbers.get(task);
        synchronized (known) {
            return known.computeIfAbsent(form, any -> known.size() + 1);
        }
    }
}
