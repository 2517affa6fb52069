package org.keepup.core.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Digits and the written form of decimals. A number's sign, pound sign and thousands commas are no digits. */
final class DigitFunctions {

    private static final String GROUP = "Digits and decimals";

    private DigitFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "digits(a)",
                        "The digits as written, as a list; a decimal point is passed over.",
                        "digits(0.35)",
                        "0, 3, 5",
                        a -> Functions.items(bare(a.value(0))
                                .replace(".", "")
                                .chars()
                                .mapToObj(c -> Value.of(c - '0'))
                                .toList())),
                of(
                        "digitAt(a, place)",
                        "The digit in a place: 1 for ones, 10 for tens, 0.1 for tenths; 0 where none is written.",
                        "digitAt(3456, 100)",
                        "4",
                        a -> whole(Functions.quotient(a.number(0).abs(), a.number(1))
                                .floor()
                                .mod(BigInteger.TEN))),
                of(
                        "placeOf(digit, a)",
                        "The place value of the first such digit: 400's place is 100.",
                        "placeOf(4, 3456)",
                        "100",
                        a -> placeOf(a)),
                of(
                        "fromDigits(list)",
                        "The whole number written with these digits.",
                        "fromDigits([4, 0, 2])",
                        "402",
                        a -> Functions.number(number(joined(a.items(0))))),
                of(
                        "digitText(a)",
                        "All digits as text without sign and point: the number 'as if there were no point'.",
                        "digitText(0.35)",
                        "035",
                        a -> Functions.text(bare(a.value(0)).replace(".", ""))),
                of(
                        "withoutPoint(a)",
                        "The whole number left when the point is ignored.",
                        "withoutPoint(0.35)",
                        "35",
                        a -> Functions.number(number(bare(a.value(0)).replace(".", "")))),
                of(
                        "digitCount(a)",
                        "How many digits are written.",
                        "digitCount(0.350)",
                        "4",
                        a -> Value.of(bare(a.value(0)).replace(".", "").length())),
                of(
                        "digitSum(a)",
                        "The digits added together.",
                        "digitSum(298)",
                        "19",
                        a -> Value.of(bare(a.value(0))
                                .chars()
                                .filter(c -> c != '.')
                                .map(c -> c - '0')
                                .sum())),
                of(
                        "decimalPlaces(a)",
                        "Digits written after the point.",
                        "decimalPlaces(0.50)",
                        "2",
                        a -> Value.of(after(bare(a.value(0))).length())),
                of(
                        "beforePoint(a)",
                        "The digits before the point, as text.",
                        "beforePoint(12.05)",
                        "12",
                        a -> Value.text(before(bare(a.value(0))))),
                of(
                        "afterPoint(a)",
                        "The digits after the point, as text; empty without a point.",
                        "afterPoint(12.05)",
                        "05",
                        a -> Value.text(after(bare(a.value(0))))),
                of(
                        "places(a, n)",
                        "The value with exactly n decimal places, halves rounded up.",
                        "places(3.1, 2)",
                        "3.10",
                        a -> places(a.number(0), a.small(1))),
                of(
                        "cut(a, n)",
                        "The value with n decimal places, later digits dropped.",
                        "cut(3.67, 1)",
                        "3.6",
                        a -> cut(a.number(0), a.small(1))),
                of(
                        "number(text)",
                        "Text read as a number, if it is one.",
                        "number('07') + 1",
                        "8",
                        a -> Functions.number(number(a.text(0)))),
                of("written(a)", "How it is written, as text.", "written(0.50)", "0.50", a -> Value.text(a.text(0))),
                of(
                        "plain(a)",
                        "The same value in its plainest form.",
                        "plain(0.50)",
                        "0.5",
                        a -> Functions.number(a.number(0))),
                of(
                        "point(w, f)",
                        "w, a decimal point, f: whatever the two are.",
                        "point(5, 12)",
                        "5.12",
                        a -> pointed(a.text(0), a.text(1))),
                of(
                        "withPoint(a, n)",
                        "A whole number with a point put in front of its last n digits.",
                        "withPoint(12, 3)",
                        "0.012",
                        a -> withPoint(a.whole(0), a.small(1))),
                of(
                        "parts(a)",
                        "What each digit that is not 0 is worth, largest first.",
                        "parts(3056)",
                        "3000, 50, 6",
                        a -> Functions.items(worths(bare(a.value(0))))),
                of(
                        "withCommas(a)",
                        "A whole number with thousands commas.",
                        "withCommas(15230)",
                        "15,230",
                        a -> Value.text(String.format(java.util.Locale.ROOT, "%,d", a.whole(0)))));
    }

    /** Digits and at most one point. */
    static String bare(Value value) {
        String text = value.written();
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '.') {
                bare.append(c);
            } else if (c != '-' && c != ',' && c != '£' && c != '%') {
                throw NoAnswer.INSTANCE;
            }
        }
        if (bare.length() == 0 || bare.indexOf(".") != bare.lastIndexOf(".")) {
            throw NoAnswer.INSTANCE;
        }
        return bare.toString();
    }

    private static String before(String bare) {
        int point = bare.indexOf('.');
        return point < 0 ? bare : bare.substring(0, point);
    }

    private static String after(String bare) {
        int point = bare.indexOf('.');
        return point < 0 ? "" : bare.substring(point + 1);
    }

    static Rational number(String text) {
        return Numeral.parse(text).map(Numeral::value).orElseThrow(() -> NoAnswer.INSTANCE);
    }

    private static String joined(List<Value> digits) {
        StringBuilder joined = new StringBuilder();
        digits.forEach(digit -> joined.append(digit.written()));
        return joined.toString();
    }

    private static Value placeOf(Args a) {
        String bare = bare(a.value(1));
        int at = bare.indexOf(a.text(0));
        if (at < 0 || a.text(0).length() != 1) {
            throw NoAnswer.INSTANCE;
        }
        return Functions.number(place(bare, at));
    }

    private static Rational place(String bare, int at) {
        int point = bare.indexOf('.') < 0 ? bare.length() : bare.indexOf('.');
        return Functions.power(Rational.of(10), at < point ? point - at - 1 : point - at);
    }

    private static List<Value> worths(String bare) {
        List<Value> worths = new ArrayList<>();
        for (int at = 0; at < bare.length(); at++) {
            if (bare.charAt(at) != '.' && bare.charAt(at) != '0') {
                worths.add(Functions.number(place(bare, at).times(Rational.of(bare.charAt(at) - '0'))));
            }
        }
        return worths;
    }

    static Value places(Rational value, int places) {
        return cut(NumberFunctions.round(value, Functions.power(Rational.of(10), -bounded(places))), places);
    }

    private static Value cut(Rational value, int places) {
        BigInteger scaled = value.abs()
                .times(Functions.power(Rational.of(10), bounded(places)))
                .floor();
        return withPoint(value.signum() < 0 ? scaled.negate() : scaled, places);
    }

    private static int bounded(int places) {
        if (places < 0 || places > 30) {
            throw NoAnswer.INSTANCE;
        }
        return places;
    }

    private static Value withPoint(BigInteger digits, int places) {
        if (places == 0) {
            return whole(digits);
        }
        String padded = digits.abs().toString();
        padded = "0".repeat(Math.max(0, bounded(places) + 1 - padded.length())) + padded;
        int point = padded.length() - places;
        String sign = digits.signum() < 0 ? "-" : "";
        return new Value.Num(
                new Rational(digits, BigInteger.TEN.pow(places)),
                sign + padded.substring(0, point) + "." + padded.substring(point));
    }

    private static Value pointed(String whole, String part) {
        String written = whole + "." + part;
        return Numeral.parse(written).<Value>map(Value::of).orElseGet(() -> Functions.text(written));
    }

    private static Value whole(BigInteger value) {
        return Functions.number(Rational.of(value));
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
