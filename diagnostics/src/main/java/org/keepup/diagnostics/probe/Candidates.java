package org.keepup.diagnostics.probe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.keepup.core.task.ColumnPattern;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/** Tasks that could be asked, drawn from a form's own ranges. */
public final class Candidates {

    private Candidates() {}

    /**
     * So many different tasks, or as many as the form has. Where the form is worked in columns, half of them are drawn with
     * exchanges and zeros of all patterns: few random items have two zeros side by side, but many malrules wait for them.
     *
     * @param year school year, 1 to 6
     */
    public static List<Task> of(TaskForm form, int year, int count, long seed) {
        ItemGenerator generator = new ItemGenerator(form);
        Set<Task> tasks = new LinkedHashSet<>();
        if (form.id().equals("whole-subtraction") || form.id().equals("whole-addition")) {
            Random random = new Random(seed);
            int most = year <= 2 ? 2 : year == 3 ? 3 : 5;
            for (int tries = 0; tasks.size() < count / 2 && tries < 2 * count; tries++) {
                int columns = 2 + random.nextInt(most - 1);
                int bottom = random.nextDouble() < 0.6 ? columns : 1 + random.nextInt(columns);
                Set<Integer> exchanges = new LinkedHashSet<>();
                Set<Integer> zeros = new LinkedHashSet<>();
                for (int column = 1; column < columns; column++) {
                    if (random.nextDouble() < 0.5) {
                        exchanges.add(column);
                    }
                    if (random.nextDouble() < 0.35) {
                        zeros.add(column);
                    }
                }
                tasks.addAll(
                        generator.items(new ColumnPattern(columns, bottom, exchanges, zeros), 1, random.nextLong()));
            }
        }
        tasks.addAll(generator.items(year, count - tasks.size(), seed));
        return List.copyOf(tasks);
    }
}
