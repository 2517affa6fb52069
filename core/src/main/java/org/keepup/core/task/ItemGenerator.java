package org.keepup.core.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Draws items of a form: different ones, from easy to hard. The same form, year and seed give the same items. Immutable and
 * thread-safe.
 */
public final class ItemGenerator {

    private static final int TRIES_PER_ITEM = 20;

    private final TaskForm form;

    public ItemGenerator(TaskForm form) {
        this.form = Objects.requireNonNull(form, "form");
    }

    /**
     * Items for a school year, least {@linkplain Demand demanding} first.
     *
     * @param year 1 to 6
     * @param count how many are wanted
     * @return fewer when the form has no more different ones
     */
    public List<Task> items(int year, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Task> drawn = new LinkedHashMap<>();
        for (int attempt = 0; attempt < count * TRIES_PER_ITEM && drawn.size() < count; attempt++) {
            form.draw(year, random).ifPresent(task -> drawn.putIfAbsent(task.text(), task));
        }
        return graded(drawn);
    }

    /**
     * Items with the exchanges and zeros of a pattern, for a form of two whole numbers written in columns.
     *
     * @throws IllegalArgumentException if no columns are worked for this form
     */
    public List<Task> items(ColumnPattern pattern, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Task> drawn = new LinkedHashMap<>();
        for (int attempt = 0; attempt < count * TRIES_PER_ITEM && drawn.size() < count; attempt++) {
            form.task(pattern.draw(form, random)).ifPresent(task -> drawn.putIfAbsent(task.text(), task));
        }
        return graded(drawn);
    }

    private static List<Task> graded(Map<String, Task> drawn) {
        List<Task> items = new ArrayList<>(drawn.values());
        items.sort(Comparator.comparingInt(Demand::of));
        return List.copyOf(items);
    }
}
