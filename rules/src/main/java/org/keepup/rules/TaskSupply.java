package org.keepup.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Rational;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.malrule.Malrule;

/**
 * Fresh tasks like given ones, chosen by what malrules would answer to them. What is made of a task depends on that task and
 * the seed alone, so it is made once for everybody. Thread-safe.
 */
final class TaskSupply {

    /** Variations tried for each task given: enough that tasks with rare features still find some. */
    private static final int TRIES = 40;

    /** Variations tried where few numbers will do. */
    private static final int LONG_SEARCH = 400;

    /** More variations of one task than these are not looked for. */
    private static final int PLENTY = 6;

    /** Items drawn for each form. */
    private static final int DRAWN = 16;

    /** A few tests' worth of tasks; each has no more than {@value #PLENTY} variations. */
    private static final int MOST_KEPT = 2_000;

    /** No bottom number up to this is hard. */
    private static final BigInteger EASY_BOTTOM = BigInteger.valueOf(12);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+)/([0-9]+)");

    private final long seed;
    private final Kept<Task, List<Task>> variations = new Kept<>(MOST_KEPT);
    private final Kept<Draw, List<Task>> drawn = new Kept<>(MOST_KEPT);

    private record Draw(TaskForm form, int year) {}

    /** @param seed another one gives other tasks */
    TaskSupply(long seed) {
        this.seed = seed;
    }

    /** Tasks like these, with other numbers, in turns; not these themselves. */
    List<Task> alike(Collection<Task> models) {
        return inTurns(models.stream().map(this::alike).toList()).stream()
                .filter(task -> !models.contains(task))
                .toList();
    }

    /** Tasks like this one, with other numbers. */
    List<Task> alike(Task model) {
        return variations.get(model, this::variations);
    }

    private List<Task> variations(Task model) {
        Random random = random(model);
        Set<Task> fresh = new LinkedHashSet<>();
        for (int i = 0; i < TRIES && fresh.size() < PLENTY; i++) {
            varied(model, random).filter(task -> !task.equals(model)).ifPresent(fresh::add);
        }
        return List.copyOf(fresh);
    }

    /** Variations of tasks that are as wanted, looked for until some are found; for features that few numbers have. */
    List<Task> search(Collection<Task> models, Predicate<Task> wanted) {
        List<Random> randoms = models.stream().map(this::random).toList();
        Set<Task> found = new LinkedHashSet<>();
        for (int i = 0; i < LONG_SEARCH && found.size() < PLENTY; i++) {
            int next = 0;
            for (Task model : models) {
                varied(model, randoms.get(next++)).filter(wanted).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** By the model's text and the seed: neither who asks nor what else is asked for matters. */
    private Random random(Task model) {
        return new Random(seed * 31 + model.text().hashCode());
    }

    /** The first of each list, then the second of each, and so on; each task once. */
    static List<Task> inTurns(List<List<Task>> lists) {
        Set<Task> all = new LinkedHashSet<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Task> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Items as a form draws them for a school year, 1 to 6. */
    List<Task> drawn(TaskForm form, int year) {
        return drawn.get(
                new Draw(form, Math.max(1, Math.min(6, year))),
                draw -> new ItemGenerator(draw.form())
                        .items(draw.year(), DRAWN, seed * 31 + draw.form().id().hashCode()));
    }

    /**
     * A task with other numbers, if these give one: of the same form, digit for digit as long, zeros and ones where they were,
     * the numbers in the same order of size, fractions in lowest terms or not as before, and an answer of the same sort; so
     * that it asks for the same knowledge.
     */
    private static Optional<Task> varied(Task model, Random random) {
        StringBuilder text = new StringBuilder(model.text());
        Matcher number = NUMBER.matcher(model.text());
        while (number.find()) {
            if (!number.group().equals("1")) {
                for (int i = number.start(); i < number.end(); i++) {
                    if (text.charAt(i) != '0') {
                        text.setCharAt(i, (char) ('1' + random.nextInt(9)));
                    }
                }
            }
        }
        if (!pattern(text.toString()).equals(pattern(model.text()))) {
            return Optional.empty();
        }
        return model.form()
                .parse(text.toString())
                .filter(task -> task.text().contentEquals(text))
                .filter(task -> task.correct().isPresent()
                        && model.correct().isPresent()
                        && alike(task.correct().get(), model.correct().get())
                        && isAsEasyToName(task, model));
    }

    /** Fractions whose answer has no much larger bottom number than the model's: twentieths give no sixty-thirds. */
    private static boolean isAsEasyToName(Task task, Task model) {
        if (!FRACTION.matcher(model.text()).find()) {
            return true;
        }
        BigInteger most =
                bottom(model).multiply(BigInteger.valueOf(3)).shiftRight(1).max(EASY_BOTTOM);
        return bottom(task).compareTo(most) <= 0;
    }

    private static BigInteger bottom(Task task) {
        return task.correct().filter(answer -> answer instanceof Answer.Number).stream()
                .map(answer -> ((Answer.Number) answer).numeral().value().denominator())
                .findFirst()
                .orElse(BigInteger.ONE);
    }

    /** What variations of a task have in common: how its numbers compare, and which fractions are in lowest terms. */
    private static List<Integer> pattern(String text) {
        List<BigInteger> numbers = NUMBER.matcher(text)
                .results()
                .map(found -> new BigInteger(found.group()))
                .toList();
        List<Integer> pattern = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            pattern.add(numbers.get(i).compareTo(BigInteger.ONE));
            for (int j = i + 1; j < numbers.size(); j++) {
                pattern.add(numbers.get(i).compareTo(numbers.get(j)));
            }
        }
        FRACTION.matcher(text)
                .results()
                .map(found -> new BigInteger(found.group(1))
                        .gcd(new BigInteger(found.group(2)))
                        .compareTo(BigInteger.ONE))
                .forEach(pattern::add);
        return pattern;
    }

    /** Whether two answers are of a kind: both whole, both negative, both below one, with as many places, about as long. */
    private static boolean alike(Answer answer, Answer model) {
        if (!answer.getClass().equals(model.getClass())) {
            return false;
        }
        if (answer instanceof Answer.Number mine && model instanceof Answer.Number other) {
            Rational value = mine.numeral().value();
            Rational modelled = other.numeral().value();
            return value.isWhole() == modelled.isWhole()
                    && value.signum() == modelled.signum()
                    && Integer.signum(value.compareTo(Rational.ONE)) == Integer.signum(modelled.compareTo(Rational.ONE))
                    && places(mine.text()) == places(other.text())
                    && mine.text().length() <= other.text().length() + 1;
        }
        return true;
    }

    private static int places(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point;
    }

    /** How many of some explanations go wrong on a task. */
    enum Touch {
        /** Every one gives a wrong answer and no right one, so that a right answer speaks against all; there is at least one. */
        ALL,
        /** No one gives a wrong answer, so that the pupil can do it even so. */
        NONE,
        SOME
    }

    static Touch touch(Task task, List<Malrule> explanations) {
        boolean all = !explanations.isEmpty();
        boolean none = task.correct().isPresent();
        for (Malrule malrule : explanations) {
            List<Answer> answers = malrule.predict(task);
            all &= !answers.isEmpty();
            for (Answer answer : answers) {
                boolean right = task.accepts(answer);
                all &= !right;
                none &= right;
            }
            if (!all && !none) {
                return Touch.SOME;
            }
        }
        return all ? Touch.ALL : none ? Touch.NONE : Touch.SOME;
    }

    static Predicate<Task> tellingOf(List<Malrule> explanations) {
        return task -> touch(task, explanations) == Touch.ALL;
    }

    static Predicate<Task> untouchedBy(List<Malrule> explanations) {
        return task -> touch(task, explanations) == Touch.NONE;
    }

    /** Tasks on which explanations give the most different answers first; otherwise in the order given. */
    static List<Task> mostDivided(List<Task> tasks, List<Malrule> explanations) {
        Map<Task, Integer> different = new HashMap<>();
        for (Task task : tasks) {
            Set<String> answers = new TreeSet<>();
            for (Malrule malrule : explanations) {
                malrule.predict(task).stream().findFirst().map(Answer::form).ifPresent(answers::add);
            }
            task.correct().map(Answer::form).ifPresent(answers::add);
            different.put(task, answers.size());
        }
        return tasks.stream()
                .sorted((a, b) -> Integer.compare(different.getOrDefault(b, 0), different.getOrDefault(a, 0)))
                .toList();
    }
}
