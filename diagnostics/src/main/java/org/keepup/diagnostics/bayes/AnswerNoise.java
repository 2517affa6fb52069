package org.keepup.diagnostics.bayes;

/**
 * Where answers land that nobody foresaw. Two densities over written answers, both summing to about 1: near an intended
 * answer (one digit off by one, two digits swapped, a digit lost, the task miscopied …), and anywhere (the right shape,
 * random digits).
 */
final class AnswerNoise {

    /** Stands for answers that are not whole numbers. */
    static final long NOT_WHOLE = Long.MIN_VALUE;

    private static final double SKELETON_KEPT = 0.7;

    /** A digit of the task read as another, or two neighbours changed about: any of three places, too much or too little. */
    private static final double MISREAD = 0.12 / (3 * 2);

    private static final double CHANGED_ABOUT = 0.04 / (3 * 2);
    private static final int DIGITS = 9;

    private AnswerNoise() {}

    /**
     * The density of an answer among those one small lapse away from the intended one. The shares follow the order in
     * which copying and fact errors are reported: a digit one off is likelier than any other wrong digit, and that
     * likelier than digits swapped, lost or doubled. source=unverified for the exact shares.
     */
    static double near(String given, String intended) {
        return near(given, whole(given), intended, whole(intended));
    }

    /**
     * The same, with what both are worth.
     *
     * @param givenWhole see {@link #whole}
     * @param intendedWhole see {@link #whole}
     */
    static double near(String given, long givenWhole, String intended, long intendedWhole) {
        if (givenWhole == intendedWhole && given.equals(intended)) {
            return 0;
        }
        double density = 0;
        int difference = given.length() - intended.length();
        if (difference == 0) {
            density = sameLength(given, intended);
        } else if (difference == -1 && isWithoutOneDigit(given, intended)) {
            density = 0.06 / digits(intended);
        } else if (difference == 1 && isWithoutOneDigit(intended, given) && digits(intended) > 0) {
            density = 0.05 / (10.0 * (digits(intended) + 1));
        }
        return givenWhole == NOT_WHOLE || intendedWhole == NOT_WHOLE
                ? density
                : density + byPlace(givenWhole, intendedWhole);
    }

    private static double sameLength(String given, String intended) {
        int first = -1;
        int changed = 0;
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) != intended.charAt(i)) {
                if (changed == 2) {
                    return 0;
                }
                if (changed == 0) {
                    first = i;
                }
                changed++;
            }
        }
        char was = intended.charAt(first);
        char is = given.charAt(first);
        if (!isDigit(was) || !isDigit(is)) {
            return 0;
        }
        if (changed == 1) {
            int digits = digits(intended);
            return Math.abs(was - is) == 1 ? 0.34 / (2 * digits) : 0.18 / (7 * digits);
        }
        boolean swapped =
                first + 1 < given.length() && is == intended.charAt(first + 1) && given.charAt(first + 1) == was;
        return swapped ? 0.07 / Math.max(1, digits(intended) - 1) : 0;
    }

    /** Off by so many ones, tens or hundreds; or the sign lost. */
    private static double byPlace(long mine, long theirs) {
        if (mine == -theirs) {
            return 0.04;
        }
        long off = Math.abs(mine - theirs);
        return oneStep(off) + miscopied(off);
    }

    /** What a written answer is worth if it is a whole number, else {@link #NOT_WHOLE}. */
    static long whole(String text) {
        return isWhole(text) ? Long.parseLong(text) : NOT_WHOLE;
    }

    /** Off by exactly 1, 10 or 100, as when a carry or an exchange is forgotten once. */
    private static double oneStep(long off) {
        return switch ((int) Math.min(off, 1_001)) {
            case 1 -> 0.03;
            case 10 -> 0.02;
            case 100 -> 0.007;
            case 1_000 -> 0.003;
            default -> 0;
        };
    }

    /** The task miscopied and then worked rightly: a sum or a difference is then off by so many ones, tens or hundreds. */
    private static double miscopied(long off) {
        long steps = off % 10 != 0 ? off : off % 100 != 0 ? off / 10 : off / 100;
        if (steps <= 0 || steps > DIGITS * DIGITS) {
            return 0;
        }
        double misread = steps <= DIGITS ? MISREAD / DIGITS : 0;
        double changedAbout = steps % DIGITS == 0 ? CHANGED_ABOUT / DIGITS : 0;
        return misread + changedAbout;
    }

    /**
     * The density of an answer among everything that a child might write here: mostly the shape of the right answer
     * ({@code 3/4} has the shape {@code #/#}) with any digits.
     */
    static double anywhere(String given, String right) {
        if (skeleton(given).equals(skeleton(right))) {
            double density = SKELETON_KEPT;
            int[] mine = runs(given);
            int[] theirs = runs(right);
            for (int i = 0; i < mine.length; i++) {
                density *= lengthShare(mine[i] - theirs[i]) * Math.pow(10, -mine[i]);
            }
            return density;
        }
        int digits = digits(given);
        int signs = given.length() - digits;
        return (1 - SKELETON_KEPT) * Math.pow(10, -digits) * Math.pow(0.06, signs) * 0.2;
    }

    private static double lengthShare(int difference) {
        return switch (Math.abs(difference)) {
            case 0 -> 0.55;
            case 1 -> 0.18;
            case 2 -> 0.035;
            default -> 0.01;
        };
    }

    private static int digits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWhole(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() > 15) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithoutOneDigit(String shorter, String longer) {
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return isDigit(longer.charAt(i)) && shorter.substring(i).equals(longer.substring(i + 1));
    }

    private static String skeleton(String text) {
        StringBuilder skeleton = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                skeleton.append(text.charAt(i));
            } else if (i == 0 || !isDigit(text.charAt(i - 1))) {
                skeleton.append('#');
            }
        }
        return skeleton.toString();
    }

    private static int[] runs(String text) {
        int[] runs = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                if (i == 0 || !isDigit(text.charAt(i - 1))) {
                    count++;
                }
                runs[count - 1]++;
            }
        }
        return java.util.Arrays.copyOf(runs, count);
    }
}
