package org.keepup.core.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.keepup.core.formula.Value;

/**
 * Where two whole numbers in columns ask for an exchange and where a 0 stands. Columns count from the right: 1 is the ones.
 *
 * <table>
 * <caption>What a pattern says of each operation</caption>
 * <tr><th></th><th>columns</th><th>exchanges</th><th>zeros</th></tr>
 * <tr><td>addition</td><td>of the top number</td><td>a ten is carried out of the column</td><td>in the top number</td></tr>
 * <tr><td>subtraction</td><td>of the top number</td><td>a ten is borrowed for the column, never the leftmost</td>
 *     <td>in the top number</td></tr>
 * <tr><td>multiplication</td><td>of the number multiplied</td><td>tens are carried out of the column when it is multiplied
 *     by the multiplier's ones</td><td>in the number multiplied</td></tr>
 * <tr><td>division</td><td>of the quotient</td><td>something is left over in the column; in the ones it is the
 *     remainder</td><td>in the quotient</td></tr>
 * </table>
 *
 * @param columns 1 to 9
 * @param bottomColumns digits of the other number, at most as many
 * @param exchanges columns with an exchange
 * @param zeros columns with a 0; the leftmost cannot
 */
public record ColumnPattern(int columns, int bottomColumns, Set<Integer> exchanges, Set<Integer> zeros) {

    static final String ADDITION = "whole-addition";
    static final String SUBTRACTION = "whole-subtraction";
    static final String MULTIPLICATION = "whole-multiplication";
    static final String DIVISION = "whole-division";
    static final String DIVISION_WITH_REMAINDER = "whole-division-remainder";

    private static final int MOST_COLUMNS = 9;

    /** Few divisions have a given pattern: so many are tried for one. */
    private static final int DIVISIONS_TRIED = 2000;

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
        switch (form.id()) {
            case ADDITION, SUBTRACTION:
                return sum(form.id().equals(SUBTRACTION), random);
            case MULTIPLICATION:
                return product(random);
            case DIVISION, DIVISION_WITH_REMAINDER:
                if (exchanges.contains(1) != form.id().equals(DIVISION_WITH_REMAINDER)) {
                    throw new IllegalArgumentException("the form '" + form.id() + "' "
                            + (exchanges.contains(1)
                                    ? "leaves no remainder"
                                    : "leaves a remainder, an exchange in column 1"));
                }
                return quotient(random);
            default:
                throw new IllegalArgumentException(
                        "the form '" + form.id() + "' is not worked in columns of two numbers");
        }
    }

    private Map<String, Value> product(RandomGenerator random) {
        int ones = 2 + random.nextInt(8);
        long top = 0;
        long place = 1;
        int carry = 0;
        for (int column = 1; column <= columns; column++) {
            List<Integer> digits = new java.util.ArrayList<>();
            for (int digit = 0; digit <= 9; digit++) {
                boolean exchange = digit * ones + carry > 9;
                if ((digit == 0) == zeros.contains(column) && exchange == exchanges.contains(column)) {
                    digits.add(digit);
                }
            }
            if (digits.isEmpty()) {
                return Map.of();
            }
            int digit = digits.get(random.nextInt(digits.size()));
            carry = (digit * ones + carry) / 10;
            top += digit * place;
            place *= 10;
        }
        long bottom = ones;
        for (int column = 2; column <= bottomColumns; column++) {
            bottom += Math.round(Math.pow(10, column - 1)) * (1 + random.nextInt(9));
        }
        return Map.of("terms", Value.items(List.of(Value.of(top), Value.of(bottom))));
    }

    private Map<String, Value> quotient(RandomGenerator random) {
        for (int attempt = 0; attempt < DIVISIONS_TRIED; attempt++) {
            int least = (int) Math.round(Math.pow(10, bottomColumns - 1));
            int divisor = Math.max(2, least) + random.nextInt(Math.max(1, 9 * least - Math.max(0, 2 - least)));
            long result = 0;
            for (int column = columns; column >= 1; column--) {
                result = result * 10 + (zeros.contains(column) ? 0 : 1 + random.nextInt(9));
            }
            long dividend = result * divisor + (exchanges.contains(1) ? 1 + random.nextInt(divisor - 1) : 0);
            if (leftOver(dividend, divisor).equals(exchanges)) {
                return Map.of("a", Value.of(dividend), "b", Value.of(divisor));
            }
        }
        return Map.of();
    }

    /** The quotient's columns in which something is left over. */
    private Set<Integer> leftOver(long dividend, long divisor) {
        Set<Integer> left = new TreeSet<>();
        long place = 1;
        for (int column = 1; column <= columns; column++) {
            if (dividend / place % divisor > 0) {
                left.add(column);
            }
            place *= 10;
        }
        return left;
    }

    private Map<String, Value> sum(boolean subtraction, RandomGenerator random) {
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
