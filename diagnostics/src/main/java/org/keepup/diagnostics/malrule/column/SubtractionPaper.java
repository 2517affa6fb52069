package org.keepup.diagnostics.malrule.column;

import static org.keepup.diagnostics.malrule.column.SubtractionPoint.COLUMN;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.LAYOUT;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.LENDER;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.OPERATION;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.ORDER;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.TAKE;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.TEN;
import static org.keepup.diagnostics.malrule.column.SubtractionPoint.WRITE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column subtraction being worked out on paper. Columns are counted from the ones, which are column 0. Used once, by
 * one thread.
 *
 * <p>Every step either finishes a column or moves one column to the left, so the work always ends. Where a borrow finds no
 * column to take from, ten is added and nothing is taken.
 */
final class SubtractionPaper {

    private static final SubtractionChoice[] CHOICES = SubtractionChoice.values();
    private static final int EMPTY = -1;

    private final int places;
    private final Patch patch;
    private final @Nullable Story story;
    private final Lapse.@Nullable Kind lapse;
    private final int lapseColumn;
    private boolean lapsed;

    private final boolean negative;
    private final boolean smallFromBig;
    private final int columns;
    private final int[] printedTop;
    private final int[] printedBottom;
    private final int[] top;
    private final int[] bottom;
    private final boolean[] written;
    private final boolean[] borrowedFrom;
    private final boolean[] leftOut;
    private final int[] result;
    private int borrows;

    /**
     * @param a digits of the first number, ones first
     * @param b digits of the number to take away, ones first
     * @param places how many columns stand after the point
     * @param lapse what goes wrong once, or nothing
     * @param lapseColumn the column in which it goes wrong
     */
    SubtractionPaper(
            int[] a,
            int[] b,
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
        boolean swap = Digits.less(a, b) && choose(ORDER, 0) != SubtractionChoice.AS_WRITTEN;
        negative = swap;
        if (swap) {
            tell("The second number is the bigger, so I put it on top and write a minus sign in front of the answer.");
        }
        int[] upper = swap ? b : a;
        int[] lower = swap ? a : b;
        columns = Math.max(upper.length, lower.length);
        printedTop = Arrays.copyOf(upper, columns);
        printedBottom = Arrays.copyOf(lower, columns);
        written = new boolean[columns];
        Arrays.fill(written, 0, lower.length, true);
        smallFromBig = layOut(upper.length, lower.length);
        top = printedTop.clone();
        bottom = printedBottom.clone();
        borrowedFrom = new boolean[columns];
        leftOut = new boolean[columns];
        result = new int[columns];
        Arrays.fill(result, EMPTY);
    }

    /** Works it out. */
    SubtractionPaper work() {
        SubtractionChoice operation = choose(OPERATION, 0);
        if (operation == null) {
            boolean goOn = true;
            for (int i = 0; i < columns && goOn; i++) {
                if (story != null) {
                    story.heading(i);
                }
                goOn = column(i);
            }
        } else {
            replaceOperation(operation);
        }
        if (lapse == Lapse.Kind.DIGIT_LEFT_OUT) {
            lapsed = result[lapseColumn] != EMPTY;
            result[lapseColumn] = EMPTY;
        } else if (lapse == Lapse.Kind.DIGITS_SWAPPED && lapseColumn + 1 < columns) {
            int left = result[lapseColumn + 1];
            lapsed = left != EMPTY && result[lapseColumn] != EMPTY;
            result[lapseColumn + 1] = result[lapseColumn];
            result[lapseColumn] = left;
        }
        return this;
    }

    /** What is written in the end: digits, perhaps with a minus sign; empty when nothing is. */
    String answer() {
        String digits = Digits.read(result, places);
        return negative && !digits.isEmpty() && !digits.matches("[0.]+") ? "-" + digits : digits;
    }

    /** Whether the lapse asked for had an occasion. */
    boolean lapsed() {
        return lapsed;
    }

    int columns() {
        return columns;
    }

    // ---- laying out ----

    /** @return whether small is taken from big in every column, the shifted bottom number being too large */
    private boolean layOut(int upperLength, int lowerLength) {
        long holding = lowerLength == 1 && upperLength > 1 ? SubtractionFact.ONE_DIGIT_BOTTOM.bit : 0;
        SubtractionChoice choice = choose(LAYOUT, holding);
        int blanks = columns - lowerLength;
        if (choice == null || blanks <= 0) {
            return false;
        }
        switch (choice) {
            case LINE_UP_LEFT -> {
                System.arraycopy(printedBottom, 0, printedBottom, blanks, lowerLength);
                Arrays.fill(printedBottom, 0, blanks, 0);
                Arrays.fill(written, 0, blanks, false);
                Arrays.fill(written, blanks, columns, true);
                tell("I line the numbers up on the left.");
                return Digits.less(printedTop, printedBottom);
            }
            case REPEAT_FIRST_DIGIT -> {
                Arrays.fill(printedBottom, lowerLength, columns, printedBottom[lowerLength - 1]);
                Arrays.fill(written, true);
                tell("I fill the gaps at the bottom with " + printedBottom[lowerLength - 1] + ".");
            }
            case ONE_UNDER_BLANKS -> {
                Arrays.fill(printedBottom, lowerLength, columns, 1);
                tell("Where there is nothing underneath I take away 1.");
            }
            default -> throw new IllegalStateException(choice + " lays nothing out");
        }
        return false;
    }

    // ---- one column ----

    /** @return whether to go on to the next column */
    private boolean column(int i) {
        long holding = facts(i);
        SubtractionChoice choice = choose(COLUMN, holding);
        if (lapse == Lapse.Kind.OPERATION_SWAPPED_ONCE && lapseColumn == i && written[i]) {
            lapsed = true;
            write(i, (top[i] + bottom[i]) % 10, holding);
            return true;
        }
        if (choice == null) {
            if (top[i] >= bottom[i]) {
                write(i, difference(i), holding);
            } else if (smallFromBig || lapse == Lapse.Kind.REVERSED_ONCE && lapseColumn == i) {
                lapsed |= !smallFromBig;
                write(i, smallFromBig(i), holding);
            } else {
                write(i, borrow(i, holding), holding);
            }
            return true;
        }
        switch (choice) {
            case SMALL_FROM_BIG -> write(i, smallFromBig(i), holding);
            case WRITE_ZERO -> write(i, told(i, 0, "I write 0."), holding);
            case WRITE_ONE -> write(i, told(i, 1, "I write 1."), holding);
            case COPY_TOP -> write(i, told(i, top[i], "I copy the top number."), holding);
            case COPY_BOTTOM -> write(i, told(i, bottom[i], "I copy the bottom number."), holding);
            case LEAVE_BLANK -> told(i, 0, "That cannot be done, so I leave a gap.");
            case STOP -> {
                told(i, 0, written[i] ? "That cannot be done, so I stop here." : "I stop here.");
                return false;
            }
            case FROM_NINE -> write(i, told(i, 9 - bottom[i], "The 0 counts as 9."), holding);
            case FROM_TEN -> write(i, told(i, 10 - bottom[i], "The 0 counts as 10."), holding);
            case TAKE_ONE -> write(i, told(i, Math.max(0, top[i] - 1), "I take 1 away."), holding);
            case BORROW_THE_SHORTFALL -> write(i, borrowShortfall(i), holding);
            case BORROW -> write(i, borrow(i, holding), holding);
            case NINE_AND_TAKE -> {
                told(i, 9, "I borrow all the same and write 9.");
                lend(i, holding);
                write(i, 9, holding);
            }
            case DIFFERENCE_AND_TAKE -> {
                int difference = difference(i);
                tell("I take 1 from the next column all the same.");
                lend(i, holding);
                write(i, difference, holding);
            }
            default -> throw new IllegalStateException(choice + " is not for a column");
        }
        return true;
    }

    private int difference(int i) {
        if (story != null) {
            story.say(
                    bottom[i] == 0 && !written[i]
                            ? "nothing to take away from " + top[i] + "."
                            : top[i] + " take away " + bottom[i] + ".");
        }
        return top[i] - bottom[i];
    }

    private int smallFromBig(int i) {
        return told(i, Math.abs(top[i] - bottom[i]), "I take the small from the big.");
    }

    private int borrowShortfall(int i) {
        int missing = bottom[i] - top[i];
        told(i, 0, "I borrow only what is missing.");
        if (i + 1 < columns) {
            change(i + 1, Math.max(0, top[i + 1] - missing));
        }
        return 0;
    }

    private int borrow(int i, long holding) {
        told(i, 0, top[i] < bottom[i] ? "I cannot, so I borrow." : "I borrow.");
        boolean here = lapseColumn == i;
        if (here && lapse == Lapse.Kind.DECREMENT_FORGOTTEN) {
            lapsed = i + 1 < columns;
        } else {
            lend(i, holding);
            if (here && lapse == Lapse.Kind.DECREMENT_TWICE) {
                lapsed = i + 1 < columns;
                lend(i, holding);
            }
        }
        borrows++;
        SubtractionChoice choice = choose(TEN, holding);
        if (here && lapse == Lapse.Kind.TEN_FORGOTTEN && choice == null) {
            lapsed = true;
            choice = SubtractionChoice.DIFFERENCE_WITHOUT_TEN;
        }
        if (choice == null) {
            return fromChanged(i, top[i] + 10);
        }
        return switch (choice) {
            case DIFFERENCE_WITHOUT_TEN -> smallFromBig(i);
            case RESULT_IS_ZERO -> said(0, "Then I write 0.");
            case RESULT_IS_TOP -> said(top[i], "Then I copy the top number.");
            case BECOMES_TEN -> fromChanged(i, 10);
            case BECOMES_NINE -> fromChanged(i, 9);
            case TEN_AND_LEFT_DIGIT -> fromChanged(i, 10 + (i + 1 < columns ? printedTop[i + 1] : 0));
            case TEN_LESS_ONE -> fromChanged(i, top[i] + 9);
            default -> throw new IllegalStateException(choice + " is not about the ten");
        };
    }

    private int fromChanged(int i, int value) {
        top[i] = value;
        if (story != null) {
            story.say("Now it is " + value + ", and " + value + " take away " + bottom[i] + ".");
        }
        return Math.max(0, value - bottom[i]);
    }

    private void write(int i, int value, long holding) {
        int given = value;
        if (lapseColumn == i) {
            if (lapse == Lapse.Kind.FACT_ONE_OVER && value < 9) {
                lapsed = true;
                given++;
            } else if (lapse == Lapse.Kind.FACT_ONE_UNDER && value > 0) {
                lapsed = true;
                given--;
            }
        }
        long seen = given == 0 ? holding | SubtractionFact.RESULT_ZERO.bit : holding;
        SubtractionChoice choice = choose(WRITE, seen);
        if (leftOut[i] || choice == SubtractionChoice.LEAVE_OUT) {
            tell("I write nothing there.");
            return;
        }
        result[i] = choice == SubtractionChoice.UNITS_ONLY ? given % 10 : given;
        if (story != null) {
            story.say("I write " + result[i] + ".");
        }
    }

    // ---- borrowing ----

    private void lend(int i, long holding) {
        SubtractionChoice lender = choose(LENDER, holding);
        int from = i + 1;
        if (lender == SubtractionChoice.NOBODY) {
            tell("I add ten and change nothing else.");
            return;
        } else if (lender == SubtractionChoice.LEFTMOST_COLUMN) {
            from = columns - 1;
        } else if (lender == SubtractionChoice.NEAREST_SMALLER_TOP) {
            for (int j = columns - 1; j > i; j--) {
                from = top[j] < bottom[j] ? j : from;
            }
        }
        if (from <= i || from >= columns) {
            tell("There is no column left to borrow from.");
            return;
        }
        boolean onlyFirst = lapse == Lapse.Kind.DECREMENT_HALF_DONE && lapseColumn == i;
        for (int j = from; j < columns && take(i, j); j++) {
            if (onlyFirst) {
                lapsed = true;
                return;
            }
        }
    }

    /**
     * Takes one from column {@code j} for column {@code i}.
     *
     * @return whether the next column has to pay as well
     */
    private boolean take(int i, int j) {
        SubtractionChoice choice = choose(TAKE, facts(j));
        if (choice == null) {
            if (top[j] > 0) {
                change(j, top[j] - 1);
                return false;
            }
            choice = SubtractionChoice.NINE_AND_ON;
        }
        switch (choice) {
            case NOTHING -> {
                tell("I do not change the ", j);
                return false;
            }
            case PASS_OVER -> {
                tell("I go past the ", j);
                return true;
            }
            case PASS_OVER_AND_LEAVE_OUT -> {
                tell("From now on I forget the ", j);
                leftOut[j] = true;
                return true;
            }
            case NINE_AND_STOP -> change(j, 9);
            case TEN_AND_STOP -> change(j, 10);
            case NINE_AND_ON -> {
                return changeAndGoOn(j, 9);
            }
            case TEN_AND_ON -> {
                return changeAndGoOn(j, 10);
            }
            case ELEVEN_AND_ON -> {
                change(j, 11);
                return true;
            }
            case ALL_NINE_AND_STOP -> {
                for (int z = j; z < columns && top[z] == 0; z++) {
                    change(z, 9);
                }
            }
            case NINES_AND_TAKE_ONE_MORE_EACH -> {
                int end = endOfZeros(j);
                if (end < columns) {
                    for (int z = j; z < end; z++) {
                        change(z, 9);
                    }
                    change(end, Math.max(0, top[end] - 1 - (end - j)));
                }
            }
            case FIRST_NINE_OTHERS_TEN -> {
                int end = endOfZeros(j);
                for (int z = j; z < end; z++) {
                    change(z, z == end - 1 ? 9 : 10);
                }
            }
            case COUNT_DOWN_RIGHTWARDS, COUNT_DOWN_LEFTWARDS -> {
                int end = endOfZeros(j);
                if (end < columns) {
                    for (int z = j; z < end; z++) {
                        int steps = choice == SubtractionChoice.COUNT_DOWN_LEFTWARDS ? z - j : end - 1 - z;
                        change(z, Math.max(0, 9 - steps));
                    }
                    change(end, top[end] - 1);
                }
            }
            case ADD_ONE -> change(j, top[j] + 1);
            case ADD_ONE_AND_CARRY -> {
                if (top[j] == 9 && j + 1 < columns) {
                    change(j, 0);
                    return true;
                }
                change(j, top[j] + 1);
            }
            case TAKE_TWO -> change(j, Math.max(0, top[j] - 2));
            case TAKE_FROM_BOTTOM -> {
                boolean zero = bottom[j] == 0;
                changeBottom(j, zero ? 9 : bottom[j] - 1);
                return zero;
            }
            case ADD_ONE_TO_BOTTOM -> changeBottom(j, (bottom[j] + 1) % 10);
            case TEN_HERE_ONE_BACK -> {
                change(j, top[j] + 10);
                top[i]--;
                return true;
            }
            default -> throw new IllegalStateException(choice + " takes nothing");
        }
        return false;
    }

    private boolean changeAndGoOn(int j, int value) {
        if (endOfZeros(j) == columns && top[j] == 0) {
            tell("There is nothing left to borrow.");
            return false;
        }
        change(j, value);
        return true;
    }

    /** The first column from {@code j} leftwards that does not show 0, or the number of columns. */
    private int endOfZeros(int j) {
        int end = j;
        while (end < columns && top[end] == 0) {
            end++;
        }
        return end;
    }

    private void change(int j, int value) {
        if (story != null) {
            story.say("The " + story.place(j) + " go from " + top[j] + " to " + value + ".");
        }
        top[j] = value;
        borrowedFrom[j] = true;
    }

    private void changeBottom(int j, int value) {
        if (story != null) {
            story.say("The bottom digit of the " + story.place(j) + " goes from " + bottom[j] + " to " + value + ".");
        }
        bottom[j] = value;
    }

    // ---- other operations ----

    private void replaceOperation(SubtractionChoice operation) {
        switch (operation) {
            case ADD, ADD_WITHOUT_CARRY, ADD_TAKING_CARRY_OFF -> add(operation);
            case ADD_FROM_THE_LEFT -> {
                for (int i = columns - 1; i >= 0; i--) {
                    int sum = top[i] + bottom[i] + (i < columns - 1 ? 1 : 0) - (i > 0 ? 1 : 0);
                    put(i, Math.max(0, sum) % 10, "I add, from the left.");
                }
            }
            case BOTTOM_TAKE_TOP -> {
                for (int i = 0; i < columns; i++) {
                    if (bottom[i] == 0) {
                        put(i, top[i], "I copy the top number.");
                    } else {
                        int difference = bottom[i] - top[i];
                        put(
                                i,
                                difference >= 0 ? difference : Math.min(9, difference + 11),
                                "I take the top number from the bottom number.");
                    }
                }
            }
            case COPY_DIGITS -> {
                for (int i = 0; i < columns; i++) {
                    boolean copyTop = i == columns - 1 || !written[i];
                    put(
                            i,
                            copyTop ? top[i] : bottom[i],
                            copyTop ? "I copy the top number." : "I copy the bottom number.");
                }
            }
            default -> throw new IllegalStateException(operation + " is no operation");
        }
    }

    private void add(SubtractionChoice how) {
        int carry = 0;
        for (int i = 0; i < columns; i++) {
            int sum = Math.max(0, top[i] + bottom[i] + carry);
            put(i, i < columns - 1 ? sum % 10 : sum, "I add the two numbers.");
            int over = sum / 10;
            carry = how == SubtractionChoice.ADD ? over : how == SubtractionChoice.ADD_WITHOUT_CARRY ? 0 : -over;
        }
    }

    private void put(int i, int value, String sentence) {
        if (story != null) {
            story.heading(i).say(sentence);
        }
        write(i, value, 0);
    }

    // ---- facts, telling ----

    private long facts(int i) {
        int t = top[i];
        int b = bottom[i];
        long facts = borrows > 0 ? SubtractionFact.AFTER_BORROW.bit : SubtractionFact.FIRST_BORROW.bit;
        facts |= i == columns - 1 ? SubtractionFact.LEFTMOST.bit : SubtractionFact.NOT_LEFTMOST.bit;
        facts |= borrowedFrom[i] ? SubtractionFact.BORROWED_FROM.bit : SubtractionFact.UNTOUCHED.bit;
        facts |= t < b ? SubtractionFact.TOP_LESS.bit : SubtractionFact.TOP_ENOUGH.bit;
        if (t <= b) {
            facts |= SubtractionFact.TOP_AT_MOST.bit;
        }
        if (t == 0) {
            facts |= SubtractionFact.TOP_ZERO.bit;
            if (i + 1 < columns && top[i + 1] == 0) {
                facts |= SubtractionFact.SEVERAL_ZEROS.bit;
            }
        } else {
            facts |= SubtractionFact.TOP_NOT_ZERO.bit;
            if (t == 1) {
                facts |= SubtractionFact.TOP_ONE.bit;
            } else if (t == 9) {
                facts |= SubtractionFact.TOP_NINE.bit;
            }
        }
        if (b != 0) {
            facts |= SubtractionFact.OVER_NOT_ZERO.bit;
        }
        if (i + 1 < columns) {
            facts |= top[i + 1] == 0 ? SubtractionFact.LEFT_ZERO.bit : SubtractionFact.LEFT_NOT_ZERO.bit;
        }
        if (!(i == columns - 2 && printedTop[i] == 0 && printedTop[i + 1] == 1 && !written[i + 1])) {
            facts |= SubtractionFact.NOT_LEADING_TEN.bit;
        }
        if (printedTop[i] <= 1) {
            facts |= printedTop[i] == 0 ? SubtractionFact.PRINTED_ZERO.bit : SubtractionFact.PRINTED_ONE.bit;
        }
        return written[i] ? facts | underneath(i, t, b) : facts | SubtractionFact.OVER_BLANK.bit;
    }

    private long underneath(int i, int t, int b) {
        long facts = SubtractionFact.OVER_DIGIT.bit;
        switch (b) {
            case 0 -> facts |= SubtractionFact.OVER_ZERO.bit;
            case 1 -> facts |= SubtractionFact.OVER_ONE.bit;
            case 2 -> facts |= SubtractionFact.OVER_TWO.bit;
            case 9 -> facts |= SubtractionFact.OVER_NINE.bit;
            default -> {}
        }
        if (t == b) {
            facts |= SubtractionFact.SAME_DIGITS.bit;
        }
        if (printedTop[i] == printedBottom[i]) {
            facts |= SubtractionFact.PRINTED_SAME.bit;
        }
        return facts;
    }

    private @Nullable SubtractionChoice choose(SubtractionPoint point, long holding) {
        int choice = patch.choose(point.ordinal(), holding);
        return choice < 0 ? null : CHOICES[choice];
    }

    private void tell(String sentence) {
        if (story != null) {
            story.say(sentence);
        }
    }

    private void tell(String beginning, int j) {
        if (story != null) {
            story.say(beginning + story.place(j) + ".");
        }
    }

    private int said(int value, String sentence) {
        tell(sentence);
        return value;
    }

    /** Says what the column asks first, then the sentence. */
    private int told(int i, int value, String sentence) {
        if (story != null) {
            story.say(
                    written[i] || bottom[i] > 0
                            ? top[i] + " take away " + bottom[i] + ":"
                            : top[i] + " with nothing underneath:");
            story.say(sentence);
        }
        return value;
    }

    /** The numbers, what was changed and the answer, in columns. */
    Layout layout() {
        Layout layout = new Layout(places);
        String[] changed = new String[columns];
        String[] upper = new String[columns];
        String[] changedBelow = new String[columns];
        String[] lower = new String[columns];
        String[] answer = new String[columns];
        for (int i = 0; i < columns; i++) {
            changed[i] = top[i] == printedTop[i] ? "" : Integer.toString(top[i]);
            upper[i] = Integer.toString(printedTop[i]);
            changedBelow[i] = bottom[i] == printedBottom[i] ? "" : Integer.toString(bottom[i]);
            lower[i] = written[i] ? Integer.toString(printedBottom[i]) : "";
            answer[i] = result[i] == EMPTY ? "" : Integer.toString(result[i]);
        }
        if (!Arrays.equals(top, printedTop)) {
            layout.row("", changed);
        }
        layout.row("", upper);
        if (!Arrays.equals(bottom, printedBottom)) {
            layout.row("", changedBelow);
        }
        return layout.row("-", lower).rule().row(negative ? "-" : "", answer);
    }
}
