package org.keepup.diagnostics.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * The place where simulated pupils live: how they slip, what malrules there are. Draws answers, and tells how likely an
 * answer was. Not thread-safe: it remembers what it has worked out.
 */
public final class World {

    private final TaskForms forms;
    private final List<Malrule> malrules;
    private final Habits habits;
    private final Map<Key, Spread> spreads = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Spread> eldest) {
            return size() > 40_000;
        }
    };
    private final Map<Task, List<Spread.Misread>> misread = new HashMap<>();
    private final Map<String, Spread.Points> near = new HashMap<>();
    private final Map<Task, Map<String, Double>> migrations = new HashMap<>();

    /**
     * @param forms to read tasks that a pupil miscopied
     * @param malrules what an unsystematic pupil stumbles into
     * @param habits how slips look
     */
    public World(TaskForms forms, List<Malrule> malrules, Habits habits) {
        this.forms = Objects.requireNonNull(forms, "forms");
        this.malrules = List.copyOf(malrules);
        this.habits = Objects.requireNonNull(habits, "habits");
    }

    List<Malrule> malrules() {
        return malrules;
    }

    /** A pupil's answers to tasks, in order. */
    public ResponseSheet sheet(String name, SimulatedPupil pupil, List<Task> tasks, Random random) {
        return ResponseSheet.of(
                name,
                tasks.stream()
                        .map(task -> Response.of(task, answer(pupil, task, random)))
                        .toList());
    }

    /** What a pupil writes. */
    public Answer answer(SimulatedPupil pupil, Task task, Random random) {
        Answer right = task.correct()
                .orElseThrow(() -> new IllegalArgumentException("'" + task + "' has no right answer to be asked for"));
        if (pupil.state() instanceof State.Muddles muddles) {
            return random.nextDouble() < muddles.errs() ? Answer.parse(muddle(task, random)) : right;
        }
        State state = pupil.state();
        if (state instanceof State.Holds && random.nextDouble() >= pupil.fires()) {
            state = SimulatedPupil.KNOWS;
        }
        if (random.nextDouble() < pupil.slips()) {
            return Answer.parse(spread(state, task).draw(random));
        }
        List<Answer> answers = intended(state, task);
        return answers.get(random.nextInt(answers.size()));
    }

    private String muddle(Task task, Random random) {
        double kind = random.nextDouble();
        Map<String, Double> migration = migration(task);
        if (kind < habits.muddleMalrules() && !migration.isEmpty()) {
            double left = random.nextDouble();
            for (Map.Entry<String, Double> answer : migration.entrySet()) {
                left -= answer.getValue();
                if (left < 0) {
                    return answer.getKey();
                }
            }
        }
        Spread slips = spread(SimulatedPupil.KNOWS, task);
        return kind < habits.muddleMalrules() + habits.muddleSlips() || !hasDigits(slips.shape())
                ? slips.draw(random)
                : Spread.anyOf(slips.shape(), random);
    }

    /** The probability that a pupil writes an answer. */
    double probability(SimulatedPupil pupil, Task task, Answer answer) {
        String form = answer.form();
        if (pupil.state() instanceof State.Muddles muddles) {
            return (task.accepts(answer) ? 1 - muddles.errs() : 0) + muddles.errs() * muddleProbability(task, form);
        }
        double known = (1 - pupil.slips()) * intends(SimulatedPupil.KNOWS, task, form);
        double slipped = pupil.slips() > 0 ? spread(SimulatedPupil.KNOWS, task).probability(form) : 0;
        double right = known + pupil.slips() * slipped;
        if (pupil.state() instanceof State.Knows) {
            return right;
        }
        double share = intends(pupil.state(), task, form);
        double held = (1 - pupil.slips()) * share;
        // a slip never leads to the only answer that is intended: no need to work out where it leads
        if (pupil.slips() > 0 && share < 1) {
            held += pupil.slips() * spread(pupil.state(), task).probability(form);
        }
        return pupil.fires() * held + (1 - pupil.fires()) * right;
    }

    private double muddleProbability(Task task, String form) {
        Spread slips = spread(SimulatedPupil.KNOWS, task);
        Map<String, Double> migration = migration(task);
        double malrules = migration.isEmpty() ? 0 : habits.muddleMalrules();
        double slipping = habits.muddleSlips() + (migration.isEmpty() ? habits.muddleMalrules() : 0);
        double wild = 1 - malrules - slipping;
        if (!hasDigits(slips.shape())) {
            slipping += wild;
            wild = 0;
        }
        double anything = Spread.sameShape(form, slips.shape()) ? Spread.even(slips.shape()) : 0;
        return malrules * migration.getOrDefault(form, 0.0) + slipping * slips.probability(form) + wild * anything;
    }

    /** What a slip from an intended answer to another one cannot be likelier than. */
    double slipBound(String intended, String form) {
        if (intended.equals(form)) {
            return 0;
        }
        Spread.Points around = near(intended);
        double least = around.total() + (hasDigits(intended) ? habits.anything() : 0);
        double anything = Spread.sameShape(form, intended)
                ? habits.anything() * Spread.even(intended) / (1 - Spread.even(intended))
                : 0;
        return least == 0 ? 1 : Math.min(1, (around.share(form) + habits.miscopied() + anything) / least);
    }

    private Spread.Points near(String text) {
        return near.computeIfAbsent(text, same -> Spread.near(habits, same));
    }

    private static boolean hasDigits(String shape) {
        return shape.chars().anyMatch(Character::isDigit);
    }

    /** The wrong answers of all malrules to a task, each malrule counting the same. */
    private Map<String, Double> migration(Task task) {
        return migrations.computeIfAbsent(task, asked -> {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (Malrule malrule : malrules) {
                List<Answer> wrong = State.Holds.of(malrule).answers(asked).stream()
                        .filter(answer -> !asked.accepts(answer))
                        .toList();
                wrong.forEach(answer -> shares.merge(answer.form(), 1.0 / wrong.size(), Double::sum));
            }
            double total =
                    shares.values().stream().mapToDouble(Double::doubleValue).sum();
            shares.replaceAll((form, share) -> share / total);
            return shares;
        });
    }

    static List<Answer> intended(State state, Task task) {
        return state instanceof State.Holds holds
                ? holds.answers(task)
                : task.correct().stream().toList();
    }

    private static double intends(State state, Task task, String form) {
        List<Answer> answers = intended(state, task);
        return (double) answers.stream()
                        .filter(answer -> answer.form().equals(form))
                        .count()
                / answers.size();
    }

    private Spread spread(State state, Task task) {
        Key key = new Key(state, task);
        Spread spread = spreads.get(key);
        if (spread == null) {
            spread = Spread.of(
                    habits,
                    intended(state, task),
                    misread.computeIfAbsent(task, asked -> Spread.misread(asked, forms)),
                    other -> intended(state, other),
                    this::near);
            spreads.put(key, spread);
        }
        return spread;
    }

    /** A state, as an object, and a task. */
    private record Key(State state, Task task) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.state == state && key.task.equals(task);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(state) + task.hashCode();
        }
    }
}
