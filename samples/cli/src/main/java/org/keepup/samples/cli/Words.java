package org.keepup.samples.cli;

import java.util.List;

/** Small pieces of English. */
final class Words {

    private Words() {}

    /** {@code 1 pupil}, {@code 15 pupils}. */
    static String count(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** The first few: {@code a, b and 3 more}. */
    static String list(List<String> words, int most) {
        if (words.size() <= most) {
            return list(words);
        }
        return String.join(", ", words.subList(0, most)) + " and " + (words.size() - most) + " more";
    }

    /** A probability for people: whole per cent, and never 100%: nothing is certain here. */
    static String percent(double probability) {
        if (probability > 0.99) {
            return "over 99%";
        }
        if (probability < 0.01 && probability > 0) {
            return "under 1%";
        }
        return Math.round(probability * 100) + "%";
    }
}
