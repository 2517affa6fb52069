package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keepup.core.number.Rational;

/** Roman numerals and number words. */
final class NumeralFunctions {

    private static final String GROUP = "Roman numerals and number words";

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> PLACES = List.of(
            "thousandths",
            "hundredths",
            "tenths",
            "ones",
            "tens",
            "hundreds",
            "thousands",
            "ten thousands",
            "hundred thousands",
            "millions",
            "ten millions");

    private NumeralFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "roman(n)",
                        "A whole number from 1 to 3999 in Roman numerals.",
                        "roman(49)",
                        "XLIX",
                        a -> Value.text(roman(a.small(0)))),
                of(
                        "fromRoman(text)",
                        "What a Roman numeral is worth, smaller symbols before larger ones taken away.",
                        "fromRoman('XIV')",
                        "14",
                        a -> Value.of(fromRoman(a.text(0)))),
                of(
                        "romanSymbols(text)",
                        "What each symbol is worth.",
                        "romanSymbols('XIV')",
                        "10, 1, 5",
                        a -> Functions.items(
                                symbols(a.text(0)).stream().map(Value::of).toList())),
                of(
                        "isRoman(text)",
                        "Whether it is a Roman numeral as usually written.",
                        "isRoman('IIII')",
                        "no",
                        a -> Value.Truth.of(isRoman(a.text(0)))),
                of(
                        "words(n)",
                        "A whole number below a million in words.",
                        "words(342)",
                        "three hundred and forty-two",
                        a -> Value.text(words(a.small(0)))),
                of(
                        "fromWords(text)",
                        "A number in words as a number.",
                        "fromWords('four thousand and six')",
                        "4006",
                        a -> Value.of(fromWords(a.text(0)))),
                of(
                        "wordParts(text)",
                        "What the parts of a number in words say one after another.",
                        "wordParts('four thousand and six')",
                        "4000, 6",
                        a -> Functions.items(wordParts(a.text(0)))),
                of(
                        "placeName(place)",
                        "The name of a place.",
                        "placeName(0.01)",
                        "hundredths",
                        a -> Value.text(placeName(a.number(0)))),
                of(
                        "placeNamed(name)",
                        "The place with a name, such as tens or ten.",
                        "placeNamed('hundreds')",
                        "100",
                        a -> {
                            int at = PLACES.indexOf(a.text(0).endsWith("s") ? a.text(0) : a.text(0) + "s");
                            return Functions.number(
                                    Functions.power(Rational.of(10), TextFunctions.within(at, PLACES.size()) - 3));
                        }));
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            throw NoAnswer.INSTANCE;
        }
        StringBuilder written = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                written.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return written.toString();
    }

    private static List<Integer> symbols(String text) {
        List<Integer> values = new ArrayList<>();
        for (char c : text.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            int at = "IVXLCDM".indexOf(c);
            if (at < 0 || values.size() > 30) {
                throw NoAnswer.INSTANCE;
            }
            values.add(List.of(1, 5, 10, 50, 100, 500, 1000).get(at));
        }
        if (values.isEmpty()) {
            throw NoAnswer.INSTANCE;
        }
        return values;
    }

    private static int fromRoman(String text) {
        List<Integer> symbols = symbols(text);
        int value = 0;
        for (int i = 0; i < symbols.size(); i++) {
            boolean before = i + 1 < symbols.size() && symbols.get(i) < symbols.get(i + 1);
            value += before ? -symbols.get(i) : symbols.get(i);
        }
        return value;
    }

    private static boolean isRoman(String text) {
        if (!text.matches("[IVXLCDMivxlcdm]{1,20}")) {
            return false;
        }
        int value = fromRoman(text);
        return value > 0 && value < 4000 && roman(value).equals(text.toUpperCase(Locale.ROOT));
    }

    private static String words(int n) {
        if (n < 0 || n >= 1_000_000) {
            throw NoAnswer.INSTANCE;
        }
        if (n < 20) {
            return SMALL.get(n);
        }
        if (n < 100) {
            return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
        }
        if (n < 1000) {
            return SMALL.get(n / 100) + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
        }
        String rest = n % 1000 == 0 ? "" : (n % 1000 < 100 ? " and " : " ") + words(n % 1000);
        return words(n / 1000) + " thousand" + rest;
    }

    private static List<Value> wordParts(String text) {
        List<Value> parts = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            if (word.equals("and")) {
                continue;
            }
            int multiplier = word.equals("hundred") ? 100 : word.equals("thousand") ? 1000 : 0;
            if (multiplier > 0) {
                int sofar = 0;
                while (!parts.isEmpty() && Args.small(parts.get(parts.size() - 1)) < multiplier) {
                    sofar += Args.small(parts.remove(parts.size() - 1));
                }
                parts.add(Value.of((long) Math.max(1, sofar) * multiplier));
            } else if (SMALL.contains(word)) {
                parts.add(Value.of(SMALL.indexOf(word)));
            } else if (TENS.contains(word)) {
                parts.add(Value.of(10L * TENS.indexOf(word)));
            } else {
                throw NoAnswer.INSTANCE;
            }
        }
        return parts;
    }

    private static long fromWords(String text) {
        long value = 0;
        for (Value part : wordParts(text)) {
            value += Args.small(part);
        }
        return value;
    }

    private static String placeName(Rational place) {
        for (int i = 0; i < PLACES.size(); i++) {
            if (Functions.power(Rational.of(10), i - 3).equals(place)) {
                return PLACES.get(i);
            }
        }
        throw NoAnswer.INSTANCE;
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
