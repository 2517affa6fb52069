package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.AdditionPoint.CARRY_IN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.COLUMN;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.DIRECTION;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.FINAL_CARRY;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.LAYOUT;
import static org.keepup.diagnostics.malrule.column.AdditionPoint.SPLIT;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column addition being worked out on paper. Columns are counted from the ones, which are column 0; one more is kept
 * for the last carry. Used once, by one thread.
 */
final class AdditionPaper {

    private static final AdditionChoice[] CHOICES = AdditionChoice.values();
    private static final int EMPTY = -1;

    private final int places;
    private final Patch patch;
    private final @Nullable Story story;
    private final Lapse.@Nullable Kind lapse;
    private final int lapseColumn;
    private boolean lapsed;

    private final int columns;
    /** Per number, per column; -1 where nothing is written. */
    private final int[][] digits;

    private final int[] carriedIn;
    private final int[] result;
    private boolean fromTheLeft;
    private boolean passedOn;

    /**
     * @param numbers their digits, ones first; at least one number
     * @param places how many columns stand after the point
     * @param lapse what goes wrong once, or nothing
     * @param lapseColumn the column in which it goes wrong
     */
    AdditionPaper(
            int[][] numbers,
            int places,
            Patch patch,
            @Nullable Story story,
            Lapse.@Nullable Kind lapse,
            int lapseColumn) {
        this.places = places;
        this.patch = patch;
        this.story = story;
        this.lapse = lapse;
        this.lapseColumn = lapseColumn;
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (int[] number : numbers) {
            longest = Math.max(longest, number.length);
            shortest = Math.min(shortest, number.length);
        }
        columns = longest;
        digits = new int[numbers.length][];
        AdditionChoice layout = choose(LAYOUT, shortest == 1 && longest > 1 ? AdditionFact.ONE_DIGIT_NUMBER.bit : 0);
        for (int k = 0; k < numbers.length; k++) {
            digits[k] = layOut(numbers[k], layout);
        }
        carriedIn = new int[columns + 1];
        result = new int[columns + 1];
        Arrays.fill(result, EMPTY);
    }

    private int[] layOut(int[] number, @Nullable AdditionChoice layout) {
        int[] row = new int[columns];
        boolean repeat = layout == AdditionChoice.REPEAT_SINGLE_DIGIT && number.length == 1;
        Arrays.fill(row, repeat ? number[0] : EMPTY);
        int shift = layout == AdditionChoice.LINE_UP_LEFT ? columns - number.length : 0;
        System.arraycopy(number, 0, row, shift, number.length);
        if (story != null && shift > 0) {
            story.say("I line the numbers up on the left.");
        } else if (story != null && repeat && columns > 1) {
            story.say("I add the " + number[0] + " in every column.");
        }
        return row;
    }

    AdditionPaper work() {
        fromTheLeft = choose(DIRECTION, 0) == AdditionChoice.LEFT_TO_RIGHT;
        if (story != null && fromTheLeft) {
            story.line("I start on the left.");
        }
        int carry = 0;
        for (int step = 0; step < columns; step++) {
            int i = fromTheLeft ? columns - 1 - step : step;
            carriedIn[i] = carry;
            if (story != null) {
                story.heading(i);
            }
            carry = column(i, step, carry);
            if (lapse == Lapse.Kind.CARRY_FORGOTTEN && lapseColumn == i && carry > 0 && step < columns - 1) {
                lapsed = true;
                carry = 0;
            } else if (lapse == Lapse.Kind.CARRY_TWICE && lapseColumn == i && carry > 0 && step < columns - 1) {
                lapsed = true;
                carry *= 2;
            }
        }
        if (carry > 0) {
            boolean drop = choose(FINAL_CARRY, 0) == AdditionChoice.DROP;
            tell(drop ? "I forget the last " + carry + "." : "I write the " + carry + " in front.");
            result[columns] = drop ? EMPTY : carry;
        }
        if (lapse == Lapse.Kind.DIGIT_LEFT_OUT) {
            lapsed = result[lapseColumn] != EMPTY;
            result[lapseColumn] = EMPTY;
        } else if (lapse == Lapse.Kind.DIGITS_SWAPPED) {
            int left = result[lapseColumn + 1];
            lapsed = left != EMPTY && result[lapseColumn] != EMPTY;
            result[lapseColumn + 1] = result[lapseColumn];
            result[lapseColumn] = left;
        }
        return this;
    }

    String answer() {
        return Digits.read(result, places);
    }

    boolean lapsed() {
        return lapsed;
    }

    /** @return what is carried to the next column */
    private int column(int i, int step, int carry) {
        boolean last = step == columns - 1;
        long holding = last ? AdditionFact.LAST.bit : AdditionFact.NOT_LAST.bit;
        holding |= carry > 0 ? AdditionFact.CARRIED.bit : AdditionFact.NOT_CARRIED.bit;
        if (step > 0) {
            holding |= AdditionFact.NOT_FIRST.bit;
        }
        if (passedOn) {
            holding |= AdditionFact.AFTER_CARRY.bit;
        }
        int sum = 0;
        int least = 9;
        int most = 0;
        for (int[] number : digits) {
            int digit = number[i];
            if (digit == EMPTY) {
                holding |= AdditionFact.UNMATCHED.bit;
                least = 0;
            } else {
                sum += digit;
                least = Math.min(least, digit);
                most = Math.max(most, digit);
                if (digit == 0) {
                    holding |= AdditionFact.HAS_ZERO.bit;
                }
            }
        }
        AdditionChoice column = choose(COLUMN, holding);
        if (column == AdditionChoice.SKIP) {
            tell("There is nothing to add here, so I leave it out.");
            return carry;
        } else if (column == AdditionChoice.ZERO) {
            tell("There is a 0, so I write 0.");
            result[i] = 0;
            return 0;
        }
        AdditionChoice in = choose(CARRY_IN, holding);
        int extra = in == AdditionChoice.ADD_ONE ? 1 : in == AdditionChoice.ADD_NOTHING ? 0 : carry;
        sum += extra;
        if (lapseColumn == i) {
            if (lapse == Lapse.Kind.FACT_ONE_OVER) {
                lapsed = true;
                sum++;
            } else if (lapse == Lapse.Kind.FACT_ONE_UNDER && sum > 0) {
                lapsed = true;
                sum--;
            } else if (lapse == Lapse.Kind.OPERATION_SWAPPED_ONCE && digits.length == 2 && least > 0) {
                lapsed = true;
                sum = most - least + extra;
            }
        }
        tellSum(i, extra, sum);
        return split(i, sum, last, holding);
    }

    private int split(int i, int sum, boolean last, long columnFacts) {
        long holding = columnFacts;
        if (sum > 9) {
            holding |= AdditionFact.SUM_OVER_NINE.bit;
            if (sum > 19) {
                holding |= AdditionFact.SUM_OVER_NINETEEN.bit;
            }
        }
        AdditionChoice choice = choose(SPLIT, holding);
        if (fromTheLeft && last) {
            choice = AdditionChoice.WRITE_ALL;
        }
        int written = sum % 10;
        int carried = sum / 10;
        if (choice == AdditionChoice.DROP_CARRY) {
            carried = 0;
        } else if (choice == AdditionChoice.CARRY_ONE) {
            carried = 1;
        } else if (choice == AdditionChoice.WRITE_TENS_CARRY_UNITS) {
            written = sum / 10;
            carried = sum % 10;
        } else if (choice == AdditionChoice.WRITE_ALL) {
            written = sum;
            carried = 0;
        }
        result[i] = written;
        passedOn |= carried > 0;
        if (story != null) {
            story.say("I write " + written + (carried > 0 ? " and carry " + carried + "." : "."));
        }
        return carried;
    }

    private void tellSum(int i, int extra, int sum) {
        if (story == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int[] number : digits) {
            if (number[i] != EMPTY) {
                text.append(text.length() > 0 ? " + " : "").append(number[i]);
            }
        }
        if (extra > 0) {
            text.append(" + ").append(extra);
        }
        story.say(text + " = " + sum + ".");
    }

    private @Nullable AdditionChoice choose(AdditionPoint point, long holding) {
        int choice = patch.choose(point.ordinal(), holding);
        return choice < 0 ? null : CHOICES[choice];
    }

    private void tell(String sentence) {
        if (story != null) {
            story.say(sentence);
        }
    }

    /** The carries, the numbers and the answer, in columns. */
    Layout layout() {
        Layout layout = new Layout(places);
        if (Arrays.stream(carriedIn).anyMatch(carry -> carry > 0)) {
            layout.row("", cells(carriedIn, 0));
        }
        for (int k = 0; k < digits.length; k++) {
            layout.row(k == digits.length - 1 ? "+" : "", cells(digits[k], EMPTY));
        }
        return layout.rule().row("", cells(result, EMPTY));
    }

    private static String[] cells(int[] values, int blank) {
        return Arrays.stream(values)
                .mapToObj(value -> value == blank ? "" : Integer.toString(value))
                .toArray(String[]::new);
    }
}
