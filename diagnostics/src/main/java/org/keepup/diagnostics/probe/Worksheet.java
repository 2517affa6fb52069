package org.keepup.diagnostics.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Demand;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * A diagnostic test: few items that tell malrules from each other and from knowing it.
 *
 * @param items easiest first, each with its answer key
 * @param pairs how many pairs of explanations (the malrules and knowing it) some candidate item could part
 * @param parted how many of these the items part
 * @param unparted pairs that could be parted, but not by these items
 * @param inseparable pairs that no candidate could part
 */
public record Worksheet(List<Item> items, int pairs, int parted, List<Pair> unparted, List<Pair> inseparable) {

    private static final int PASSES = 3;

    public Worksheet {
        items = List.copyOf(items);
        unparted = List.copyOf(unparted);
        inseparable = List.copyOf(inseparable);
    }

    /** Two explanations, each a malrule's id, or {@code correct}. */
    public record Pair(String one, String other) {
        public Pair {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
        }
    }

    /**
     * One item of the test.
     *
     * @param task what is asked
     * @param key the wrong answers that the malrules give, each with their ids
     */
    public record Item(Task task, Map<String, List<String>> key) {
        public Item {
            Objects.requireNonNull(task, "task");
            key = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(key));
        }
    }

    /**
     * Puts a test together: item by item whatever parts most that is still together, then exchanges as long as that helps.
     * A pair parted by two items counts a little more than one parted once, since one answer may be a slip.
     *
     * @param malrules what is to be told apart
     * @param candidates what may be asked
     * @param count how many items
     */
    public static Worksheet of(List<Malrule> malrules, List<Task> candidates, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a test needs at least one item, not " + count);
        }
        List<Task> tasks = candidates.stream()
                .distinct()
                .filter(task -> task.correct().isPresent())
                .sorted(Comparator.comparingInt(Demand::of).thenComparing(Task::text))
                .toList();
        Search search = new Search(malrules, tasks);
        List<Integer> chosen = search.choose(Math.min(count, tasks.size()));
        List<Item> items =
                chosen.stream().sorted().map(t -> item(tasks.get(t), malrules)).toList();
        return search.worksheet(items, chosen);
    }

    private static Item item(Task task, List<Malrule> malrules) {
        Map<String, List<String>> key = new LinkedHashMap<>();
        for (Malrule malrule : malrules) {
            if (malrule.description().forms().contains(task.form().id())) {
                for (Answer answer : malrule.predict(task)) {
                    if (!task.accepts(answer)) {
                        key.computeIfAbsent(answer.isBlank() ? "(nothing)" : answer.text(), text -> new ArrayList<>())
                                .add(malrule.id());
                    }
                }
            }
        }
        return new Item(task, key);
    }

    private static final class Search {
        private final List<Malrule> malrules;
        private final Foretold foretold;
        private final int tasks;
        private final int[] one;
        private final int[] other;

        Search(List<Malrule> malrules, List<Task> candidates) {
            this.malrules = malrules;
            this.tasks = candidates.size();
            this.foretold = new Foretold(malrules, candidates);
            int rows = malrules.size() + 1;
            this.one = new int[rows * (rows - 1) / 2];
            this.other = new int[one.length];
            int pair = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = i + 1; j < rows; j++) {
                    one[pair] = i;
                    other[pair++] = j;
                }
            }
        }

        List<Integer> choose(int count) {
            int[] parted = new int[one.length];
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < count) {
                int best = best(parted, chosen);
                chosen.add(best);
                add(parted, best, 1);
            }
            boolean better = true;
            for (int pass = 0; pass < PASSES && better; pass++) {
                better = false;
                for (int i = 0; i < chosen.size(); i++) {
                    int out = chosen.get(i);
                    add(parted, out, -1);
                    int in = best(parted, chosen);
                    if (in != out && gain(parted, in) > gain(parted, out) + 1e-9) {
                        chosen.set(i, in);
                        better = true;
                    }
                    add(parted, chosen.get(i), 1);
                }
            }
            return chosen;
        }

        /** Of those that add as much, the easiest. */
        private int best(int[] parted, List<Integer> chosen) {
            int best = -1;
            double most = -1;
            for (int task = 0; task < tasks; task++) {
                if (!chosen.contains(task)) {
                    double gain = gain(parted, task);
                    if (gain > most + 1e-9) {
                        best = task;
                        most = gain;
                    }
                }
            }
            return best < 0 ? chosen.get(0) : best;
        }

        private double gain(int[] parted, int task) {
            double gain = 0;
            for (int pair = 0; pair < one.length; pair++) {
                if (parted[pair] < 2 && foretold.parts(task, one[pair], other[pair])) {
                    gain += parted[pair] == 0 ? 1 : 0.02;
                }
            }
            return gain;
        }

        private void add(int[] parted, int task, int times) {
            for (int pair = 0; pair < one.length; pair++) {
                if (foretold.parts(task, one[pair], other[pair])) {
                    parted[pair] += times;
                }
            }
        }

        Worksheet worksheet(List<Item> items, List<Integer> chosen) {
            List<Pair> unparted = new ArrayList<>();
            List<Pair> inseparable = new ArrayList<>();
            int parted = 0;
            for (int p = 0; p < one.length; p++) {
                int pair = p;
                if (chosen.stream().anyMatch(task -> foretold.parts(task, one[pair], other[pair]))) {
                    parted++;
                    continue;
                }
                boolean could = false;
                for (int task = 0; task < tasks && !could; task++) {
                    could = foretold.parts(task, one[p], other[p]);
                }
                (could ? unparted : inseparable).add(new Pair(name(one[p]), name(other[p])));
            }
            return new Worksheet(items, parted + unparted.size(), parted, unparted, inseparable);
        }

        private String name(int row) {
            return row == 0 ? "correct" : malrules.get(row - 1).id();
        }
    }
}
