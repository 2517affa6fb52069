package org.keepup.diagnostics.malrule.column;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Value;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Whole numbers as digits, ones first. */
final class Digits {

    private Digits() {}

    /** @param number decimal digits only */
    static int[] of(String number) {
        int n = number.length();
        int[] digits = new int[n];
        for (int i = 0; i < n; i++) {
            digits[i] = number.charAt(n - 1 - i) - '0';
        }
        return digits;
    }

    /** The plain digits of a whole number of at least 0, without leading zeros; empty for anything else. */
    static Optional<String> of(Value value) {
        return value instanceof Value.Num number
                        && number.value().isWhole()
                        && number.value().signum() >= 0
                ? Optional.of(number.value().numerator().toString())
                : Optional.empty();
    }

    /** Whether the first number is the smaller; both are without leading zeros. */
    static boolean less(int[] a, int[] b) {
        if (a.length != b.length) {
            return a.length < b.length;
        }
        for (int i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return a[i] < b[i];
            }
        }
        return false;
    }

    /**
     * What stands in the answer row, read as a number: empty cells close up, leading zeros are dropped.
     *
     * @param cells ones first; -1 where nothing was written; values over 9 are written in full
     * @return the empty string when nothing was written
     */
    static String read(int[] cells) {
        StringBuilder text = new StringBuilder(cells.length + 2);
        boolean any = false;
        for (int i = cells.length - 1; i >= 0; i--) {
            if (cells[i] > 0 || cells[i] == 0 && text.length() > 0) {
                text.append(cells[i]);
            }
            any |= cells[i] == 0;
        }
        return text.length() == 0 && any ? "0" : text.toString();
    }

    /**
     * What stands in the answer row, read with the point where it stands above.
     *
     * @param places how many cells stand after the point
     */
    static String read(int[] cells, int places) {
        if (places == 0) {
            return read(cells);
        }
        StringBuilder after = new StringBuilder(places);
        for (int i = Math.min(places, cells.length) - 1; i >= 0; i--) {
            if (cells[i] >= 0) {
                after.append(cells[i]);
            }
        }
        after.insert(0, "0".repeat(Math.max(0, places - cells.length)));
        String before = cells.length > places ? read(Arrays.copyOfRange(cells, places, cells.length)) : "";
        return after.length() == 0 ? before : (before.isEmpty() ? "0" : before) + "." + after;
    }

    /** As it is read: of several zeros in front none stays, of a number of zeros one. */
    static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return start == 0 ? digits : digits.substring(start);
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Two neighbouring digits change places. */
    static String swapped(String digits, int left) {
        char[] characters = digits.toCharArray();
        characters[left] = digits.charAt(left + 1);
        characters[left + 1] = digits.charAt(left);
        return new String(characters);
    }

    /** An answer from digits, perhaps with a minus sign; nothing written is a blank. */
    static Answer answer(String digits) {
        if (digits.isEmpty()) {
            return Answer.BLANK;
        }
        if (digits.indexOf('.') >= 0) {
            return Answer.parse(digits);
        }
        Rational value =
                digits.length() <= 18 ? Rational.of(Long.parseLong(digits)) : Rational.of(new BigInteger(digits));
        return new Answer.Number(digits, new Numeral(digits, Numeral.Kind.WHOLE, value));
    }
}
