package org.keepup.core.task;

import java.util.List;
import org.keepup.core.formula.Value;

/**
 * How much there is to do in a task, as a number for putting items of one form in order: a point for each digit that is
 * written, one more for each 0 among them, two for each exchange between columns. Our own rule of thumb; it compares items
 * of the same form only.
 */
public final class Demand {

    private static final int EXCHANGE = 2;

    private Demand() {}

    /** At least 0. */
    public static int of(Task task) {
        int points = 0;
        for (char c : task.text().toCharArray()) {
            if (Character.isDigit(c)) {
                points += c == '0' ? 2 : 1;
            }
        }
        return points + EXCHANGE * exchanges(task);
    }

    /** Carries or borrows when two or more whole numbers are added, or one is taken from another, in columns; else 0. */
    public static int exchanges(Task task) {
        if (task.form().id().equals(ColumnPattern.SUBTRACTION)) {
            String top = digits(task.values().get("a"));
            String bottom = digits(task.values().get("b"));
            int borrows = 0;
            int borrow = 0;
            for (int column = 1; column <= Math.max(top.length(), bottom.length()); column++) {
                borrow = digit(top, column) - borrow < digit(bottom, column) ? 1 : 0;
                borrows += borrow;
            }
            return borrows;
        }
        if (task.form().id().equals(ColumnPattern.ADDITION)
                && task.values().get("terms") instanceof Value.Items terms) {
            List<String> rows = terms.items().stream().map(Demand::digits).toList();
            int longest = rows.stream().mapToInt(String::length).max().orElse(0);
            int carries = 0;
            int carry = 0;
            for (int column = 1; column <= longest; column++) {
                for (String row : rows) {
                    carry += digit(row, column);
                }
                carry /= 10;
                carries += carry > 0 ? 1 : 0;
            }
            return carries;
        }
        return 0;
    }

    private static String digits(Value value) {
        return value.written().replace(",", "");
    }

    /** From the right, from 1; 0 beyond the left end. */
    private static int digit(String digits, int column) {
        return column > digits.length() ? 0 : digits.charAt(digits.length() - column) - '0';
    }
}
