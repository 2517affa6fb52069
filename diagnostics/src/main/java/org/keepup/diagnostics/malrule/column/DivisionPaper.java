package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.DivisionPoint.BRING_DOWN;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.DIVIDEND;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.DIVISOR;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.METHOD;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.ORDER;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.QUOTIENT_DIGIT;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.READ;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.REMAINDER;
import static org.keepup.diagnostics.malrule.column.DivisionPoint.WRITE;

import org.jspecify.annotations.Nullable;

/**
 * One division of whole numbers being worked out on paper, digit by digit from the left: short division, or long division
 * where the divisor has several digits. Digits are counted from the left, which is digit 0. Used once, by one thread.
 */
final class DivisionPaper {

    private static final DivisionChoice[] CHOICES = DivisionChoice.values();

    private final Patch patch;
    private final @Nullable Story story;
    private final Lapse.@Nullable Kind lapse;
    private final int lapseDigit;
    private boolean lapsed;

    private final String dividend;
    private final long divisor;
    private final long given;
    /** What was carried in front of each digit. */
    private final long[] carried;

    private final String[] written;
    private String quotient = "";
    private long remainder;
    private String answer = "";

    /**
     * @param a plain digits of the number to be divided
     * @param b plain digits of the divisor, at most 17
     * @param lapse what goes wrong once, or nothing
     * @param lapseDigit the digit at which it goes wrong
     */
    DivisionPaper(String a, String b, Patch patch, @Nullable Story story, Lapse.@Nullable Kind lapse, int lapseDigit) {
        this.patch = patch;
        this.story = story;
        this.lapse = lapse;
        this.lapseDigit = lapseDigit;
        boolean smaller = !a.equals("0") && (a.length() < b.length() || a.length() == b.length() && a.compareTo(b) < 0);
        boolean swap = smaller && choose(ORDER, DivisionFact.DIVIDEND_SMALLER.bit) == DivisionChoice.LARGER_BY_SMALLER;
        if (swap) {
            tell("I divide the bigger number by the smaller.");
        }
        String upper = swap ? b : a;
        String lower = swap ? a : b;
        long facts = upper.length() > 1 ? DivisionFact.SEVERAL_DIGITS.bit : 0;
        given = lower.length() == 2 ? facts | DivisionFact.TWO_DIGIT_DIVISOR.bit : facts;
        dividend = prepare(upper);
        divisor = divisor(lower);
        carried = new long[dividend.length()];
        written = new String[dividend.length()];
        java.util.Arrays.fill(written, "");
    }

    private String prepare(String digits) {
        if (digits.indexOf('0', 1) < 0 || choose(DIVIDEND, given) != DivisionChoice.DELETE_ZEROS) {
            return digits;
        }
        tell("I leave out the zeros.");
        return digits.replace("0", "");
    }

    private long divisor(String digits) {
        if (choose(DIVISOR, given) == DivisionChoice.TENS_ONLY) {
            tell("I divide by " + digits.charAt(0) + ".");
            return digits.charAt(0) - '0';
        }
        return Long.parseLong(digits);
    }

    /** @return this, with the empty answer where the divisor is 0 */
    DivisionPaper work() {
        if (divisor == 0) {
            return this;
        }
        DivisionChoice method = choose(METHOD, given);
        if (method == null) {
            digitByDigit();
        } else {
            eachDigit(method);
        }
        answer = withRemainder(read());
        return this;
    }

    String answer() {
        return answer;
    }

    boolean lapsed() {
        return lapsed;
    }

    private void digitByDigit() {
        boolean begun = false;
        for (int i = 0; i < dividend.length(); i++) {
            boolean last = i == dividend.length() - 1;
            long holding = given | (last ? DivisionFact.LAST.bit : DivisionFact.NOT_LAST.bit);
            if (i > 0 && choose(BRING_DOWN, holding) == DivisionChoice.STOP) {
                line("I do not bring down the " + dividend.charAt(i) + ".");
                return;
            }
            if (remainder > 0 && lapse == Lapse.Kind.REMAINDER_NOT_PASSED_ON && lapseDigit == i) {
                lapsed = true;
                remainder = 0;
            }
            carried[i] = remainder;
            long current = remainder * 10 + (dividend.charAt(i) - '0');
            long times = current / divisor;
            if (begun) {
                holding |= DivisionFact.INSIDE.bit;
            } else if (times > 0) {
                holding |= DivisionFact.FIRST_QUOTIENT_DIGIT.bit;
            }
            if (times == 0) {
                holding |= DivisionFact.ZERO.bit;
            } else {
                holding |= DivisionFact.GOES_AT_LEAST_ONCE.bit;
                if (times > 1) {
                    holding |= DivisionFact.GOES_AT_LEAST_TWICE.bit;
                }
            }
            if (choose(QUOTIENT_DIGIT, holding) == DivisionChoice.ONE_LESS) {
                times--;
            } else if (times > 0 && lapse == Lapse.Kind.FACT_ONE_UNDER && lapseDigit == i) {
                lapsed = true;
                times--;
            }
            remainder = current - times * divisor;
            if (remainder > 0 && lapse == Lapse.Kind.FACT_ONE_OVER && lapseDigit == i) {
                lapsed = true;
                remainder--;
            }
            if (story != null) {
                story.line(divisor + " into " + current + " goes " + times
                        + (remainder > 0 ? ", " + remainder + " left." : "."));
            }
            write(i, times, begun || last || times > 0, holding);
            begun |= times > 0;
        }
    }

    private void eachDigit(DivisionChoice method) {
        String matching = Long.toString(divisor);
        boolean perDigit = method == DivisionChoice.EACH_DIGIT_ALONE && matching.length() == dividend.length();
        for (int i = 0; i < dividend.length(); i++) {
            long digit = dividend.charAt(i) - '0';
            long by = perDigit ? matching.charAt(i) - '0' : divisor;
            long times;
            if (method == DivisionChoice.EACH_DIGIT_ALONE) {
                times = by == 0 ? 0 : digit / by;
            } else {
                times = digit == 0 ? 0 : Math.max(digit, by) / Math.min(digit, by);
            }
            if (story != null) {
                story.line(digit + " and " + by + ": " + times + ".");
            }
            write(i, times, true, given);
        }
    }

    private void write(int i, long times, boolean due, long holding) {
        if (!due) {
            return;
        }
        if (choose(WRITE, holding) == DivisionChoice.LEAVE_OUT) {
            tell("I write nothing for it.");
            return;
        }
        if (lapse == Lapse.Kind.DIGIT_LEFT_OUT && lapseDigit == i) {
            lapsed = true;
            return;
        }
        written[i] = Long.toString(times);
        quotient += written[i];
        if (story != null) {
            story.say("I write " + times + ".");
        }
    }

    private String read() {
        DivisionChoice reading = choose(READ, given);
        String digits = quotient;
        if (reading == DivisionChoice.BACKWARDS) {
            line("I write the digits of the answer from right to left.");
            digits = Digits.reversed(digits);
        } else if (reading == DivisionChoice.WITHOUT_TRAILING_ZEROS) {
            digits = Digits.reversed(Digits.withoutLeadingZeros(Digits.reversed(digits)));
        }
        if (lapse == Lapse.Kind.DIGITS_SWAPPED && lapseDigit + 1 < digits.length()) {
            lapsed = true;
            digits = Digits.swapped(digits, lapseDigit);
        }
        return Digits.withoutLeadingZeros(digits);
    }

    private String withRemainder(String digits) {
        if (remainder == 0) {
            return digits;
        }
        if (lapse == Lapse.Kind.REMAINDER_LEFT_OUT) {
            lapsed = true;
            return digits;
        }
        DivisionChoice rest = choose(REMAINDER, given);
        if (rest == null) {
            return (digits.isEmpty() ? "0" : digits) + " r " + remainder;
        }
        return switch (rest) {
            case APPEND -> told(digits + remainder, "I write the remainder " + remainder + " after it.");
            case AFTER_A_POINT ->
                told(
                        (digits.isEmpty() ? "0" : digits) + "." + remainder,
                        "I write the remainder " + remainder + " after a point.");
            case FORGET -> told(digits, "I do not write the remainder.");
            default -> throw new IllegalStateException(rest + " is not about the remainder");
        };
    }

    private @Nullable DivisionChoice choose(DivisionPoint point, long holding) {
        int choice = patch.choose(point.ordinal(), holding);
        return choice < 0 ? null : CHOICES[choice];
    }

    private void line(String beginning) {
        if (story != null) {
            story.line(beginning);
        }
    }

    private void tell(String sentence) {
        if (story != null) {
            story.say(sentence);
        }
    }

    private String told(String value, String sentence) {
        line(sentence);
        return value;
    }

    /** The quotient over the number to be divided, with what was carried in front of each digit, in columns. */
    Layout layout() {
        int n = dividend.length();
        String[] above = new String[n];
        String[] below = new String[n];
        for (int i = 0; i < n; i++) {
            above[n - 1 - i] = written[i];
            below[n - 1 - i] = (carried[i] > 0 ? carried[i] + "'" : "") + dividend.charAt(i);
        }
        return new Layout().row("", above).rule().row(divisor + ")", below);
    }
}
