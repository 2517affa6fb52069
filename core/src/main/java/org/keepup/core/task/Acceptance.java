package org.keepup.core.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** When an answer counts as right: worth the same, and written as the task asks. */
enum Acceptance {
    /** Any number worth the same; text written the same; the signs of a comparison also in words. */
    VALUE {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameValue(given)
                    || COMPARISONS.getOrDefault(correct.text(), Set.of()).contains(given.form());
        }
    },
    /** Written the same. */
    FORM {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameForm(given);
        }
    },
    /** Worth the same and in lowest terms: a fraction, a mixed number or a whole number. */
    SIMPLEST {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameValue(given) && (kindIs(given, Numeral.Kind.WHOLE) || lowest(given));
        }
    },
    /** Worth the same and written as a mixed or whole number. */
    MIXED {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameValue(given)
                    && (kindIs(given, Numeral.Kind.WHOLE, Numeral.Kind.MIXED)
                            || kindIs(correct, Numeral.Kind.FRACTION) && kindIs(given, Numeral.Kind.FRACTION))
                    && properPart(given);
        }
    },
    /** Worth the same and written as a fraction, or as a whole number when it is one. */
    FRACTION {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameValue(given) && kindIs(given, Numeral.Kind.FRACTION, Numeral.Kind.WHOLE);
        }
    },
    /** Worth the same and written as a decimal, or as a whole number when it is one. */
    DECIMAL {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return correct.sameValue(given) && kindIs(given, Numeral.Kind.DECIMAL, Numeral.Kind.WHOLE);
        }
    },
    /** A percentage; its sign may be left out, because the question names it. */
    PERCENT {
        @Override
        boolean accepts(Answer correct, Answer given) {
            Optional<Rational> right = correct.value();
            if (kindIs(given, Numeral.Kind.PERCENT)) {
                return correct.sameValue(given);
            }
            return right.isPresent()
                    && given.value().equals(right.map(value -> value.times(Rational.of(100))))
                    && kindIs(given, Numeral.Kind.WHOLE, Numeral.Kind.DECIMAL);
        }
    },
    /** The same amount of money: £1.20, 120p, or 1.20 where the right answer is in pounds. */
    MONEY {
        @Override
        boolean accepts(Answer correct, Answer given) {
            boolean pence = correct.text().endsWith("p");
            Optional<Rational> right = amount(correct, pence);
            return right.isPresent() ? right.equals(amount(given, pence)) : correct.sameForm(given);
        }
    },
    /** The same time: 2:15, 02:15, 2 h 15 min; before or after noon only where the right answer says it. */
    TIME {
        @Override
        boolean accepts(Answer correct, Answer given) {
            Optional<Rational> right = ClockText.minutes(correct.text());
            return right.isPresent()
                    && right.equals(ClockText.minutes(given.text()))
                    && ClockText.half(correct.text()).equals(ClockText.half(given.text()));
        }
    },
    /** The same items in the same order. */
    LIST {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return items(correct, false).equals(items(given, false));
        }
    },
    /** The same items in any order. */
    SET {
        @Override
        boolean accepts(Answer correct, Answer given) {
            return items(correct, true).equals(items(given, true));
        }
    };

    private static final Map<String, Set<String>> COMPARISONS = Map.of(
            "<", Set.of("less than", "less", "smaller", "smaller than", "is less than"),
            ">",
                    Set.of(
                            "greater than",
                            "greater",
                            "more than",
                            "more",
                            "bigger",
                            "bigger than",
                            "larger",
                            "larger than"),
            "=",
                    Set.of(
                            "equal",
                            "equal to",
                            "equals",
                            "the same",
                            "same",
                            "they are equal",
                            "they are the same",
                            "both"));

    abstract boolean accepts(Answer correct, Answer given);

    /** In pounds; a bare number is pence where the question is about pence. */
    private static Optional<Rational> amount(Answer answer, boolean pence) {
        String text = answer.text().strip().toLowerCase(Locale.ROOT);
        boolean inPence = text.matches(".*\\d ?p(?:ence)?") || pence && !text.startsWith("£") && !text.contains(".");
        Rational unit = Rational.of(inPence ? 100 : 1);
        return answer.value().map(value -> value.dividedBy(unit));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean kindIs(Answer answer, Numeral.Kind... kinds) {
        return answer instanceof Answer.Number number
                && List.of(kinds).contains(number.numeral().kind());
    }

    private static boolean lowest(Answer answer) {
        if (!kindIs(answer, Numeral.Kind.FRACTION, Numeral.Kind.MIXED)) {
            return false;
        }
        long[] parts = parts(answer);
        return parts.length == 2 && gcd(parts[0], parts[1]) == 1 && parts[1] != 1;
    }

    private static boolean properPart(Answer answer) {
        if (!kindIs(answer, Numeral.Kind.FRACTION, Numeral.Kind.MIXED)) {
            return true;
        }
        long[] parts = parts(answer);
        return parts.length == 2 && parts[0] < parts[1];
    }

    /** The written fraction's numerator and denominator; empty when they are absurdly long. */
    private static long[] parts(Answer answer) {
        String[] words = ((Answer.Number) answer).numeral().text().split("\\s*/\\s*");
        String top = words[0].substring(words[0].lastIndexOf(' ') + 1).replace("-", "");
        if (top.length() > 17 || words[1].length() > 17) {
            return new long[0];
        }
        return new long[] {Long.parseLong(top), Long.parseLong(words[1])};
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static List<String> items(Answer answer, boolean anyOrder) {
        List<String> items = Arrays.stream(answer.text().split("\\s*[,;<>]\\s*|\\s+and\\s+|\\s+"))
                .filter(item -> !item.isBlank())
                .map(item -> {
                    Answer part = Answer.parse(item);
                    return part.value().map(Rational::toString).orElse(part.form());
                })
                .toList();
        return anyOrder ? items.stream().sorted().toList() : items;
    }
}
