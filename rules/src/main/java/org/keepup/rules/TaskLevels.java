package org.keepup.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/**
 * The school year whose tasks are most like given ones, by how many digits they are written with. A rough measure, and a
 * general one: a form says for each year which numbers its items have. Thread-safe.
 */
final class TaskLevels {

    private static final int ITEMS_A_YEAR = 12;

    /** Mean digits by year, by form; computed when first asked for. */
    private final Map<String, Map<Integer, Double>> digitsByForm = new ConcurrentHashMap<>();

    /** The highest year that at least half of the tasks reach; empty when no form says how items are drawn. */
    OptionalInt year(Collection<Task> tasks) {
        List<Integer> years = tasks.stream()
                .flatMapToInt(task -> year(task).stream())
                .sorted()
                .boxed()
                .toList();
        return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.get(years.size() / 2));
    }

    private OptionalInt year(Task task) {
        Map<Integer, Double> digits = digitsByForm.computeIfAbsent(task.form().id(), id -> digits(task.form()));
        double here = digits(task);
        int best = 0;
        double nearest = Double.MAX_VALUE;
        for (Map.Entry<Integer, Double> year : digits.entrySet()) {
            double distance = Math.abs(year.getValue() - here);
            if (distance < nearest) {
                nearest = distance;
                best = year.getKey();
            }
        }
        return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static Map<Integer, Double> digits(TaskForm form) {
        Map<Integer, Double> digits = new TreeMap<>();
        for (int year : form.years()) {
            new ItemGenerator(form)
                    .items(year, ITEMS_A_YEAR, 0).stream()
                            .mapToDouble(TaskLevels::digits)
                            .average()
                            .ifPresent(mean -> digits.put(year, mean));
        }
        return digits;
    }

    private static double digits(Task task) {
        return task.text().chars().filter(Character::isDigit).count();
    }
}
