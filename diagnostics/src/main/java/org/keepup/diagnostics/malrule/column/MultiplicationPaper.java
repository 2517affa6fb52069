package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.ADD_UP;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.CARRY_IN;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.CELL;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.DIGITS;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.METHOD;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.PRODUCT;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.ROW;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.SHIFT;
import static org.keepup.diagnostics.malrule.column.MultiplicationPoint.SPLIT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One multiplication of two numbers being worked out on paper: a row for each digit of the multiplier (short multiplication
 * when there is one), or the cells of a grid, which are then added up. Columns and rows are counted from the ones. Used
 * once, by one thread.
 */
final class MultiplicationPaper {

    private static final MultiplicationChoice[] CHOICES = MultiplicationChoice.values();
    private static final Patch ADD = ColumnProcedure.ADDITION.patch();
    private static final Patch ADD_WITHOUT_CARRY = ColumnProcedure.ADDITION.patch("split when not-last -> drop-carry");

    private final Patch patch;
    private final @Nullable Story story;
    private final @Nullable Site lapse;
    private boolean lapsed;

    private final int[] top;
    private final int[] multiplier;
    private final long given;
    private final int[] firstRowCarries;
    private final List<String> parts = new ArrayList<>();
    private String answer = "";

    /**
     * Where a lapse happens.
     *
     * @param row of the digit of the multiplier, or the number of rows for the adding up
     * @param variant of the lapse: which neighbouring table fact
     */
    record Site(Lapse.Kind kind, int row, int column, int variant) {}

    /** @param a digits of the number on top, ones first */
    MultiplicationPaper(int[] a, int[] b, Patch patch, @Nullable Story story, @Nullable Site lapse) {
        this.patch = patch;
        this.story = story;
        this.lapse = lapse;
        boolean swap = a.length == 1 && b.length > 1;
        multiplier = swap ? a : b;
        long facts = multiplier.length > 1 ? MultiplicationFact.SEVERAL_ROWS.bit : 0;
        given = a.length == 2 && b.length == 2 ? facts | MultiplicationFact.BOTH_TWO_DIGIT.bit : facts;
        top = prepare(swap ? b : a);
        firstRowCarries = new int[top.length];
    }

    private int[] prepare(int[] digits) {
        if (choose(DIGITS, given) != MultiplicationChoice.DELETE_TOP_ZEROS) {
            return digits;
        }
        int[] kept = IntStream.of(digits).filter(digit -> digit > 0).toArray();
        if (kept.length < digits.length) {
            tell("I leave out the zeros of the top number.");
        }
        return kept.length == 0 ? new int[] {0} : kept;
    }

    MultiplicationPaper work() {
        MultiplicationChoice method = choose(METHOD, given);
        if (method == MultiplicationChoice.GRID) {
            grid();
        } else if (method == MultiplicationChoice.MATCHING_COLUMNS) {
            matchingColumns();
        } else {
            rows();
        }
        answer = addUp();
        if (at(Lapse.Kind.DIGIT_LEFT_OUT, 0) && lapseColumn() < answer.length()) {
            lapsed = true;
            int place = answer.length() - 1 - lapseColumn();
            answer = new StringBuilder(answer).deleteCharAt(place).toString();
        } else if (at(Lapse.Kind.DIGITS_SWAPPED, 0) && lapseColumn() + 1 < answer.length()) {
            lapsed = true;
            answer = Digits.swapped(answer, answer.length() - 2 - lapseColumn());
        }
        return this;
    }

    /** What is written in the end, without leading zeros; empty when nothing is. */
    String answer() {
        return Digits.withoutLeadingZeros(answer);
    }

    boolean lapsed() {
        return lapsed;
    }

    // ---- rows ----

    private void rows() {
        int shift = 0;
        for (int r = 0; r < multiplier.length; r++) {
            long holding = given | (r == 0 ? MultiplicationFact.UNITS_ROW.bit : MultiplicationFact.LATER_ROW.bit);
            if (r == 1) {
                holding |= MultiplicationFact.TENS_ROW.bit;
            }
            if (multiplier[r] == 0) {
                holding |= MultiplicationFact.MULTIPLIER_ZERO.bit;
            }
            MultiplicationChoice row = choose(ROW, holding);
            if (row == MultiplicationChoice.LEAVE_OUT_AND_CLOSE_UP) {
                line("I leave out the " + multiplier[r] + ".");
                continue;
            }
            if (row == MultiplicationChoice.LEAVE_OUT) {
                if (story != null) {
                    story.line("I do not multiply by the " + story.place(r) + ".");
                }
                shift++;
                continue;
            }
            if (story != null) {
                story.line("Times " + multiplier[r] + ":");
            }
            MultiplicationChoice moved = choose(SHIFT, holding);
            int places = moved == MultiplicationChoice.NO_SHIFT
                    ? 0
                    : moved == MultiplicationChoice.ONE_MORE ? shift + 1 : shift;
            if (places > 0 && at(Lapse.Kind.PLACEHOLDER_FORGOTTEN, r)) {
                lapsed = true;
                places = 0;
            }
            if (places > 0) {
                tell(places == 1 ? "I write a 0 first." : "I write " + places + " zeros first.");
            }
            String product = row(r, holding);
            parts.add(product + "0".repeat(places));
            shift++;
        }
    }

    private String row(int r, long rowFacts) {
        int[] result = new int[top.length + 1];
        int carry = 0;
        for (int i = 0; i < top.length; i++) {
            long holding = rowFacts;
            holding |= i == top.length - 1 ? MultiplicationFact.LAST.bit : MultiplicationFact.NOT_LAST.bit;
            if (i > 0) {
                holding |= MultiplicationFact.NOT_FIRST.bit;
            }
            if (carry > 0) {
                holding |= MultiplicationFact.CARRIED.bit;
            }
            if (top[i] == 0) {
                holding |= MultiplicationFact.TOP_ZERO.bit;
            }
            int value = product(r, i, carry, holding);
            carry = split(r, i, value, holding, result);
        }
        result[top.length] = carry == 0 ? -1 : carry;
        return Digits.read(result);
    }

    private int product(int r, int i, int carry, long holding) {
        int digit = top[i];
        MultiplicationChoice by = choose(PRODUCT, holding);
        MultiplicationChoice in = choose(CARRY_IN, holding);
        if (in == MultiplicationChoice.ADD_BEFORE_MULTIPLYING && carry > 0) {
            if (story != null) {
                story.say(digit + " + " + carry + " = " + (digit + carry) + ".");
            }
            digit += carry;
        }
        int times = by == MultiplicationChoice.TIMES_CARRY ? carry : multiplier[r];
        int value;
        if (by == MultiplicationChoice.COPY_DIGIT) {
            value = digit;
            tell("I copy the " + digit + ".");
        } else if (by == MultiplicationChoice.COPY_MULTIPLIER) {
            value = times;
            tellProduct(digit, times, value);
        } else {
            value = digit * times;
            if (at(Lapse.Kind.NEIGHBOURING_TABLE_FACT, r, i)) {
                int neighbour = neighbour(digit, times);
                lapsed = neighbour >= 0;
                value = neighbour >= 0 ? neighbour : value;
            }
            tellProduct(digit, times, value);
        }
        int added = in == null
                ? carry
                : switch (in) {
                    case ADD_TWICE -> 2 * carry;
                    case ADD_FIRST_ROW_CARRY -> i == 0 ? 0 : firstRowCarries[i - 1];
                    default -> 0;
                };
        if (at(Lapse.Kind.CARRY_FORGOTTEN, r, i) && added > 0) {
            lapsed = true;
            added = 0;
        } else if (at(Lapse.Kind.CARRY_TWICE, r, i) && added > 0) {
            lapsed = true;
            added *= 2;
        }
        if (added > 0 && story != null) {
            story.say("Add " + added + ": " + (value + added) + ".");
        }
        value += added;
        if (at(Lapse.Kind.FACT_ONE_OVER, r, i)) {
            lapsed = true;
            value++;
        } else if (at(Lapse.Kind.FACT_ONE_UNDER, r, i) && value > 0) {
            lapsed = true;
            value--;
        }
        return value;
    }

    private void tellWritten(int digit, int carried) {
        if (story != null) {
            story.say("I write " + digit + (carried > 0 ? " and carry " + carried + "." : "."));
        }
    }

    private void tellProduct(int digit, int times, int product) {
        if (story != null) {
            story.say(digit + " x " + times + " = " + product + ".");
        }
    }

    private int neighbour(int digit, int times) {
        int variant = lapse == null ? 0 : lapse.variant();
        if (digit < 2 || times < 2) {
            return -1;
        }
        return switch (variant) {
            case 0 -> digit * (times - 1);
            case 1 -> digit * (times + 1);
            case 2 -> (digit - 1) * times;
            default -> (digit + 1) * times;
        };
    }

    /** @return what is carried */
    private int split(int r, int i, int value, long columnFacts, int[] result) {
        long holding = value > 9 ? columnFacts | MultiplicationFact.OVER_NINE.bit : columnFacts;
        MultiplicationChoice choice = choose(SPLIT, holding);
        int carried = value / 10;
        result[i] = value % 10;
        if (choice == MultiplicationChoice.DROP_CARRY) {
            carried = 0;
        } else if (choice == MultiplicationChoice.WRITE_TENS_CARRY_UNITS) {
            result[i] = value / 10;
            carried = value % 10;
        }
        if (r == 0) {
            firstRowCarries[i] = carried;
        }
        tellWritten(result[i], carried);
        return carried;
    }

    // ---- grid and matching columns ----

    private void grid() {
        for (int i = top.length - 1; i >= 0; i--) {
            for (int j = multiplier.length - 1; j >= 0; j--) {
                long holding = i == j ? given : given | MultiplicationFact.CROSS_PRODUCT.bit;
                if (i == 1 && j == 1) {
                    holding |= MultiplicationFact.TENS_BY_TENS.bit;
                }
                MultiplicationChoice cell = choose(CELL, holding);
                if (cell == MultiplicationChoice.NO_CELL) {
                    continue;
                }
                int zeros = cell == MultiplicationChoice.COUNT_AS_ONES
                        ? 0
                        : cell == MultiplicationChoice.COUNT_AS_TENS ? 1 : i + j;
                String product = Integer.toString(top[i] * multiplier[j]);
                String part = product.equals("0") ? product : product + "0".repeat(zeros);
                if (story != null) {
                    story.line(
                            top[i] + "0".repeat(i) + " x " + multiplier[j] + "0".repeat(j) + ": I write " + part + ".");
                }
                parts.add(part);
            }
        }
    }

    private void matchingColumns() {
        int columns = Math.max(top.length, multiplier.length);
        int[] result = new int[columns + 1];
        int carry = 0;
        for (int i = 0; i < columns; i++) {
            boolean alone = i >= top.length || i >= multiplier.length;
            int value = alone ? i < top.length ? top[i] : multiplier[i] : top[i] * multiplier[i];
            if (story != null) {
                story.heading(i);
                story.say(
                        alone ? "there is only " + value + "." : top[i] + " x " + multiplier[i] + " = " + value + ".");
            }
            value += carry;
            long holding = given | (i == columns - 1 ? MultiplicationFact.LAST.bit : MultiplicationFact.NOT_LAST.bit);
            MultiplicationChoice choice =
                    choose(SPLIT, value > 9 ? holding | MultiplicationFact.OVER_NINE.bit : holding);
            result[i] = value % 10;
            carry = value / 10;
            if (choice == MultiplicationChoice.DROP_CARRY) {
                carry = 0;
            } else if (choice == MultiplicationChoice.WRITE_TENS_CARRY_UNITS) {
                result[i] = value / 10;
                carry = value % 10;
            }
            tellWritten(result[i], carry);
        }
        result[columns] = carry == 0 ? -1 : carry;
        parts.add(Digits.read(result));
    }

    // ---- adding up ----

    private String addUp() {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.get(0);
        }
        boolean dropped = choose(ADD_UP, given) == MultiplicationChoice.ADD_UP_WITHOUT_CARRY;
        line(dropped ? "I add up and forget to carry." : "I add up.");
        int[][] digits = new int[parts.size()][];
        for (int p = 0; p < digits.length; p++) {
            digits[p] = Digits.of(parts.get(p));
        }
        boolean here = lapse != null && lapse.row() == multiplier.length;
        AdditionPaper sum = new AdditionPaper(
                        digits,
                        0,
                        dropped ? ADD_WITHOUT_CARRY : ADD,
                        null,
                        here ? lapse.kind() : null,
                        here ? Math.min(lapse.column(), longest(digits) - 1) : -1)
                .work();
        lapsed |= sum.lapsed();
        return sum.answer();
    }

    private static int longest(int[][] digits) {
        return Arrays.stream(digits).mapToInt(row -> row.length).max().orElse(1);
    }

    // ---- lapses, telling ----

    private int lapseColumn() {
        return lapse == null ? -1 : lapse.column();
    }

    private boolean at(Lapse.Kind kind, int row) {
        return lapse != null && lapse.kind() == kind && lapse.row() == row;
    }

    private boolean at(Lapse.Kind kind, int row, int column) {
        return at(kind, row) && lapseColumn() == column;
    }

    private @Nullable MultiplicationChoice choose(MultiplicationPoint point, long holding) {
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

    /** The numbers, the rows and the answer, in columns. */
    Layout layout() {
        Layout layout =
                new Layout().number("", text(top)).number("x", text(multiplier)).rule();
        if (parts.size() > 1) {
            for (int p = 0; p < parts.size(); p++) {
                layout.number(p == parts.size() - 1 ? "+" : "", parts.get(p));
            }
            layout.rule();
        }
        return layout.number("", answer());
    }

    private static String text(int[] digits) {
        StringBuilder text = new StringBuilder();
        for (int i = digits.length - 1; i >= 0; i--) {
            text.append(digits[i]);
        }
        return text.toString();
    }
}
