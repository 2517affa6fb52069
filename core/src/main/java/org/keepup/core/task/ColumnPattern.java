package org.keepup.core.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.keepup.core.formula.Value;

/**
 * Where two whole numbers in columns ask for an exchange (a carry or a borrow) and where the top number has a 0. Columns
 * count from the right: 1 is the ones.
 *
 * @param columns digits of the top number, 1 to 9
 * @param bottomColumns digits of the bottom number, at most as many
 * @param exchanges columns in which a ten is carried out of the column or has to be borrowed for it; in a subtraction the
 *     leftmost cannot
 * @param zeros columns in which the top number has a 0; the leftmost cannot
 */
public record ColumnPattern(int columns, int bottomColumns, Set<Integer> exchanges, Set<Integer> zeros) {

    static final String ADDITION = "whole-addition";
    static final String SUBTRACTION = "whole-subtraction";

    private static final int MOST_COLUMNS = 9;

    public ColumnPattern {
        exchanges = java.util.Collections.unmodifiableSet(new TreeSet<>(exchanges));
        zeros = java.util.Collections.unmodifiableSet(new TreeSet<>(zeros));
        if (columns < 1 || columns > MOST_COLUMNS || bottomColumns < 1 || bottomColumns > columns) {
            throw new IllegalArgumentException("columns must be 1 to " + MOST_COLUMNS
                    + " and bottomColumns 1 to columns, not " + columns + " and " + bottomColumns);
        }
        for (int column : exchanges) {
            if (column < 1 || column > columns) {
                throw new IllegalArgumentException("there is no column " + column + " to exchange in");
            }
        }
        for (int column : zeros) {
            if (column < 1 || column >= columns) {
                throw new IllegalArgumentException("column " + column + " cannot have a 0 on top");
            }
        }
    }

    /** Both numbers of the same length, without zeros on top. */
    public static ColumnPattern of(int columns, Integer... exchanges) {
        return new ColumnPattern(columns, columns, Set.of(exchanges), Set.of());
    }

    /** The holes of a form filled so; nothing when the pattern cannot be met with the digits drawn so far. */
    Map<String, Value> draw(TaskForm form, RandomGenerator random) {
        boolean subtraction = form.id().equals(SUBTRACTION);
        if (!subtraction && !form.id().equals(ADDITION)) {
            throw new IllegalArgumentException("the form '" + form.id() + "' is not worked in columns of two numbers");
        }
        long top = 0;
        long bottom = 0;
        long place = 1;
        int exchange = 0;
        for (int column = 1; column <= columns; column++) {
            boolean wanted = exchanges.contains(column);
            int most = column > bottomColumns ? 0 : 9;
            int least = column == bottomColumns ? 1 : 0;
            int[] pair = pair(subtraction, column, exchange, wanted, least, most, random);
            if (pair.length == 0) {
                return Map.of();
            }
            top += pair[0] * place;
            bottom += pair[1] * place;
            exchange = wanted ? 1 : 0;
            place *= 10;
        }
        if (subtraction) {
            return exchange == 0 ? Map.of("a", Value.of(top), "b", Value.of(bottom)) : Map.of();
        }
        return Map.of("terms", Value.items(List.of(Value.of(top), Value.of(bottom))));
    }

    /** One of the digit pairs for a column that exchange as wanted, or nothing. */
    private int[] pair(
            boolean subtraction,
            int column,
            int exchange,
            boolean wanted,
            int least,
            int most,
            RandomGenerator random) {
        int lowTop = zeros.contains(column) || column < columns ? 0 : 1;
        List<int[]> pairs = new java.util.ArrayList<>();
        for (int top = lowTop; top <= (zeros.contains(column) ? 0 : 9); top++) {
            for (int bottom = least; bottom <= most; bottom++) {
                boolean exchanges = subtraction ? top - exchange < bottom : top + bottom + exchange > 9;
                boolean zero = top == 0 && !zeros.contains(column);
                if (exchanges == wanted && !zero) {
                    pairs.add(new int[] {top, bottom});
                }
            }
        }
        return pairs.isEmpty() ? new int[0] : pairs.get(random.nextInt(pairs.size()));
    }
}
