package org.keepup.diagnostics.bayes;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.keepup.core.answer.Answer;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;

/**
 * What other pupils answered to the same tasks: how hard each task is, and which wrong answers are common. Used only when
 * the caller gives one. Immutable.
 */
public final class Cohort {

    private static final Cohort NONE = new Cohort(Map.of());

    private final Map<Task, Observed> byTask;

    private Cohort(Map<Task, Observed> byTask) {
        this.byTask = byTask;
    }

    /** Nobody else's answers are known. */
    public static Cohort none() {
        return NONE;
    }

    /** Counts a cohort's answers; blank, absent and unreadable ones are left out. */
    public static Cohort of(Iterable<ResponseSheet> sheets) {
        Map<Task, Counter> counters = new HashMap<>();
        for (ResponseSheet sheet : sheets) {
            for (Response response : sheet.responses()) {
                if (response.status() == Status.ANSWERED) {
                    counters.computeIfAbsent(response.task(), task -> new Counter())
                            .add(response);
                }
            }
        }
        Map<Task, Observed> observed = new HashMap<>();
        counters.forEach((task, counter) -> observed.put(
                task, new Observed(counter.right, counter.wrong, Collections.unmodifiableMap(counter.answers))));
        return new Cohort(Collections.unmodifiableMap(observed));
    }

    Observed observed(Task task) {
        return Objects.requireNonNull(byTask.getOrDefault(task, Observed.NOTHING));
    }

    private static final class Counter {
        private int right;
        private int wrong;
        private final Map<String, Seen> answers = new LinkedHashMap<>();

        void add(Response response) {
            if (response.isCorrect()) {
                right++;
            } else {
                wrong++;
                answers.merge(
                        response.answer().form(),
                        new Seen(response.answer(), 1),
                        (seen, more) -> new Seen(seen.answer, seen.times + 1));
            }
        }
    }

    /** A wrong answer and how often it was given. */
    record Seen(Answer answer, int times) {}

    /**
     * One task's answers.
     *
     * @param right how many were right
     * @param wrong how many were wrong
     * @param answers the wrong ones by written form
     */
    record Observed(int right, int wrong, Map<String, Seen> answers) {
        static final Observed NOTHING = new Observed(0, 0, Map.of());

        /** Observations count for as much as the model's own expectation once there are this many. */
        private static final double HALF_WAY = 4;

        /** The same without some of the wrong answers. */
        Observed without(Predicate<Answer> leftOut) {
            Map<String, Seen> rest = new LinkedHashMap<>();
            answers.forEach((form, seen) -> {
                if (!leftOut.test(seen.answer())) {
                    rest.put(form, seen);
                }
            });
            return new Observed(
                    right, rest.values().stream().mapToInt(Seen::times).sum(), Collections.unmodifiableMap(rest));
        }

        /** How far the observed wrong answers are trusted against the model's expectation, 0 to 1. */
        double trust() {
            return Math.max(0, wrong - 1) / (Math.max(0, wrong - 1) + HALF_WAY);
        }

        /** The share of a wrong answer among the wrong ones, one pupil's own answer not vouching for itself. */
        double shareWithoutOwn(String form) {
            Seen seen = answers.get(form);
            return seen == null || wrong < 2 ? 0 : (seen.times - 1.0) / (wrong - 1);
        }

        /** Log odds of an error, drawn towards even odds when few answered; 0 when nobody did. */
        double difficulty() {
            return Math.log((wrong + 1.0) / (right + 1.0));
        }
    }
}
