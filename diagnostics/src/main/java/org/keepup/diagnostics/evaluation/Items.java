package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/** Where the items of a simulated test come from. */
public interface Items {

    /** One item, drawn at random. */
    Task draw(Random random);

    /** So many different items, or as many as can be found. */
    default List<Task> draw(int count, Random random) {
        Set<Task> drawn = new LinkedHashSet<>();
        for (int tries = 0; drawn.size() < count && tries < 100 * count; tries++) {
            drawn.add(draw(random));
        }
        return List.copyOf(drawn);
    }

    /** Always from these. */
    static Items of(List<Task> pool) {
        List<Task> tasks = List.copyOf(pool);
        return random -> tasks.get(random.nextInt(tasks.size()));
    }

    /**
     * Column subtractions: two digits on top in 1 of 5, three in 3, four in 1; as many digits or fewer below, at least one;
     * the larger on top. A digit on top that does not lead is 0 with probability 0.25, since zeros are what tells many
     * malrules apart; all others are drawn evenly.
     */
    static Items subtractions(TaskForms forms) {
        return random -> {
            while (true) {
                int columns = new int[] {2, 3, 3, 3, 4}[random.nextInt(5)];
                StringBuilder top = new StringBuilder();
                for (int i = 0; i < columns; i++) {
                    boolean zero = i > 0 && random.nextDouble() < 0.25;
                    top.append(zero ? 0 : 1 + random.nextInt(9));
                }
                int below = random.nextDouble() < 0.6 ? columns : 1 + random.nextInt(columns);
                StringBuilder bottom = new StringBuilder();
                for (int i = 0; i < below; i++) {
                    bottom.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
                }
                if (Integer.parseInt(top.toString()) > Integer.parseInt(bottom.toString())) {
                    return forms.parse(top + " - " + bottom);
                }
            }
        };
    }

    /**
     * Twenty subtractions of our own that never change: every pattern of columns that tests for subtraction bugs are built from
     * (no exchange, one, two, three; exchanges from and across noughts; noughts, ones and equal digits on top of what; fewer
     * digits below; a leading column that vanishes).
     */
    static List<Task> fixedSubtractions(TaskForms forms) {
        List<Task> tasks = new ArrayList<>();
        for (String item : List.of(
                "758 - 35",
                "496 - 206",
                "72 - 38",
                "6407 - 4",
                "60 - 27",
                "453 - 6",
                "861 - 245",
                "209 - 50",
                "824 - 597",
                "1453 - 678",
                "7482 - 3596",
                "411 - 316",
                "1912 - 317",
                "301 - 58",
                "8004 - 5790",
                "3016 - 508",
                "603 - 209",
                "4005 - 61",
                "10023 - 325",
                "7002 - 57")) {
            tasks.add(forms.parse(item));
        }
        return List.copyOf(tasks);
    }

    /**
     * Always the same twenty subtractions, in any order. They cover every pattern of columns that tests for subtraction bugs are
     * built from.
     */
    static Items fixed(TaskForms forms) {
        return of(fixedSubtractions(forms));
    }
}
