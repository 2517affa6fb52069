package org.keepup.core.task;

import java.math.BigInteger;
import java.util.List;
import org.keepup.core.formula.Value;

/**
 * How much there is to do in a task, as a number for putting items of one form in order: a point for each digit that is
 * written, one more for each 0 among them, two for each exchange between columns or remainder carried on. Our own rule of thumb; it compares items
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

    /**
     * Carries or borrows when whole numbers are added, subtracted or multiplied in columns; remainders carried on, or left at
     * the end, when one is divided by another; else 0.
     */
    public static int exchanges(Task task) {
        if (task.form().id().equals(ColumnPattern.MULTIPLICATION)
                && task.values().get("terms") instanceof Value.Items terms
                && terms.items().size() == 2) {
            return carries(digits(terms.items().get(0)), digits(terms.items().get(1)));
        }
        if (task.form().id().startsWith(ColumnPattern.DIVISION)) {
            return remainders(
                    digits(task.values().get("a")), digits(task.values().get("b")));
        }
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

    private static int carries(String top, String bottom) {
        int carries = 0;
        for (int row = 1; row <= bottom.length(); row++) {
            int carry = 0;
            for (int column = 1; column <= top.length(); column++) {
                carry = (digit(top, column) * digit(bottom, row) + carry) / 10;
                carries += carry > 0 ? 1 : 0;
            }
        }
        return carries;
    }

    private static int remainders(String dividend, String divisor) {
        BigInteger by = new BigInteger(divisor);
        BigInteger left = BigInteger.ZERO;
        boolean begun = false;
        int remainders = 0;
        for (int column = dividend.length(); column >= 1 && by.signum() > 0; column--) {
            left = left.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit(dividend, column)));
            begun |= left.compareTo(by) >= 0;
            left = left.mod(by);
            remainders += begun && left.signum() > 0 ? 1 : 0;
        }
        return remainders;
    }

    private static String digits(Value value) {
        return value.written().replace(",", "");
    }

    /** From the right, from 1; 0 beyond the left end. */
    private static int digit(String digits, int column) {
        return column > digits.length() ? 0 : digits.charAt(digits.length() - column) - '0';
    }
}
