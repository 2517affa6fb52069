package org.keepup.diagnostics.bayes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.keepup.core.task.Task;

/**
 * Tasks that may be asked, all explained together, with what sets of malrules foretell of them: worked out once for each set, when
 * it is first asked for, and shared by all pupils. Immutable to its users, and thread-safe.
 */
public final class Pool {

    /** What a set foretells of a task: the right answer. */
    static final short RIGHT = -1;

    /** What a set foretells of a task: several answers. */
    static final short SEVERAL = -2;

    private static final int MOST_SETS = 20_000;

    private final Component component;
    private final List<TaskProfile> profiles;
    private final List<Task> tasks;
    private final Map<Task, Integer> indexByTask = new HashMap<>();
    private final boolean[] plain;
    private final double[][] shares;
    private final Duration[] times;
    private final long[] millis;
    private final ConcurrentMap<Members, Foretold> foretold = new ConcurrentHashMap<>();

    private final ConcurrentMap<List<Integer>, List<Integer>> sequences = new ConcurrentHashMap<>();

    private record Members(int[] set) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Members members && Arrays.equals(members.set, set);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(set);
        }

        @Override
        public String toString() {
            return Arrays.toString(set);
        }
    }

    Pool(Component component, List<Task> tasks, Function<Task, Duration> time) {
        this.component = component;
        this.tasks = tasks.stream().distinct().toList();
        this.profiles = this.tasks.stream().map(component::profile).toList();
        this.plain = new boolean[profiles.size()];
        this.shares = new double[profiles.size()][];
        this.times = this.tasks.stream().map(time).toArray(Duration[]::new);
        this.millis = Arrays.stream(times).mapToLong(Duration::toMillis).toArray();
        for (int i = 0; i < plain.length; i++) {
            indexByTask.put(this.tasks.get(i), i);
            TaskProfile profile = profiles.get(i);
            plain[i] = !profile.hasOwnDifficulty() && profile.shares().length > 0;
            double[] share = profile.shares();
            shares[i] = new double[2 * share.length];
            for (int answer = 0; answer < share.length; answer++) {
                shares[i][2 * answer] = share[answer];
                shares[i][2 * answer + 1] = Math.log(share[answer]);
            }
        }
    }

    /** The tasks, each once, in the order given. */
    public List<Task> tasks() {
        return tasks;
    }

    int size() {
        return plain.length;
    }

    /** How long pupils are expected to take for a task. */
    public Duration time(int task) {
        return times[task];
    }

    /** The same in milliseconds. */
    public long millis(int task) {
        return millis[task];
    }

    /** Where a task stands among {@link #tasks()}, or -1. */
    public int index(Task task) {
        return indexByTask.getOrDefault(task, -1);
    }

    Component component() {
        return component;
    }

    TaskProfile profile(int task) {
        return profiles.get(task);
    }

    /**
     * By task, whether errors land by the library's shares alone: nothing is known of other pupils, and the answer is not picked
     * from a few. A copy.
     */
    boolean[] plain() {
        return plain.clone();
    }

    /** By wrong answer that single malrules foretell, its share of the errors that land on any of these, and the log of that. */
    double[] shares(int task) {
        return shares[task];
    }

    /**
     * What a set foretells.
     *
     * @param answers by task, the index of the wrong answer that its holders write, or {@link #RIGHT}, or {@link #SEVERAL}
     * @param several the tasks where it foretells several
     * @param sequence equal for sets that no task of the pool parts
     */
    record Foretold(short[] answers, int[] several, List<Integer> sequence) {}

    /** What holders of a set write. */
    Foretold foretold(int[] set) {
        Members members = new Members(set);
        Foretold known = foretold.get(members);
        if (known == null) {
            short[] indices = new short[plain.length];
            for (int i = 0; i < indices.length; i++) {
                int[] answers = component.predictions(profiles.get(i), set);
                indices[i] = answers.length == 0 ? RIGHT : answers.length == 1 ? (short) answers[0] : SEVERAL;
            }
            int[] several = IntStream.range(0, indices.length)
                    .filter(task -> indices[task] == SEVERAL)
                    .toArray();
            known = new Foretold(indices, several, shared(sequence(set, indices)));
            if (foretold.size() < MOST_SETS) {
                foretold.put(members, known);
            }
        }
        return known;
    }

    /** One list for all that are equal, so that few are kept and comparing them is quick. */
    private List<Integer> shared(List<Integer> sequence) {
        List<Integer> earlier = sequences.putIfAbsent(sequence, sequence);
        return earlier == null ? sequence : earlier;
    }

    /** Everything that a set foretells, in order: equal for sets that no task of the pool parts. */
    private List<Integer> sequence(int[] set, short[] indices) {
        List<Integer> sequence = new ArrayList<>(indices.length);
        for (int i = 0; i < indices.length; i++) {
            sequence.add((int) indices[i]);
            if (indices[i] == SEVERAL) {
                for (int answer : component.predictions(profiles.get(i), set)) {
                    sequence.add(answer);
                }
            }
        }
        return List.copyOf(sequence);
    }
}
