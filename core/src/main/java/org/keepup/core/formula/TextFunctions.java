package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.keepup.core.number.Numeral;

/** Text: the written form taken apart and put together. Places count from 1. */
final class TextFunctions {

    private static final String GROUP = "Text";

    private TextFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "concat(a, ...)",
                        "The written forms joined; a & b does the same.",
                        "concat(1, ':', 75)",
                        "1:75",
                        a -> {
                            StringBuilder joined = new StringBuilder();
                            for (Value value : a.values()) {
                                joined.append(value.written());
                            }
                            return Functions.text(joined.toString());
                        }),
                of(
                        "length(a)",
                        "Characters as written.",
                        "length('0:45')",
                        "4",
                        a -> Value.of(a.text(0).length())),
                of(
                        "left(a, n)",
                        "The first n characters.",
                        "left('3456', 2)",
                        "34",
                        a -> slice(a.text(0), 1, a.small(1))),
                of(
                        "right(a, n)",
                        "The last n characters.",
                        "right('3456', 2)",
                        "56",
                        a -> slice(
                                a.text(0),
                                a.text(0).length() - a.small(1) + 1,
                                a.text(0).length())),
                of(
                        "slice(a, from, to)",
                        "The characters from one place to another, both included.",
                        "slice('3456', 2, 3)",
                        "45",
                        a -> slice(a.text(0), a.small(1), a.small(2))),
                of(
                        "indexOf(a, part)",
                        "Where a part first stands in a text, or a value in a list; 0 if nowhere.",
                        "indexOf('3056', '0')",
                        "2",
                        a -> Value.of(indexOf(a))),
                of(
                        "contains(a, part)",
                        "Whether a text has a part or a list a value.",
                        "contains('3056', 0)",
                        "yes",
                        a -> Value.Truth.of(indexOf(a) > 0)),
                of(
                        "startsWith(a, part)",
                        "Whether a text begins so.",
                        "startsWith('0.5', '0.')",
                        "yes",
                        a -> Value.Truth.of(a.text(0).startsWith(a.text(1)))),
                of(
                        "endsWith(a, part)",
                        "Whether a text ends so.",
                        "endsWith(3.10, '0')",
                        "yes",
                        a -> Value.Truth.of(a.text(0).endsWith(a.text(1)))),
                of(
                        "replace(a, old, new)",
                        "Every old part replaced.",
                        "replace('3:05', ':', '.')",
                        "3.05",
                        a -> Functions.text(replaced(a))),
                of(
                        "removeAt(a, place)",
                        "Without the character, or the list's item, at a place.",
                        "removeAt('3070', 2)",
                        "370",
                        a -> removeAt(a)),
                of("insertAt(a, place, part)", "With a part put in at a place.", "insertAt('35', 2, '0')", "305", a -> {
                    String text = a.text(0);
                    int at = within(a.small(1) - 1, text.length() + 1);
                    return Functions.text(text.substring(0, at) + a.text(2) + text.substring(at));
                }),
                of(
                        "padLeft(a, n, filler)",
                        "Filled on the left to n characters.",
                        "padLeft(7, 2, '0')",
                        "07",
                        a -> Functions.text(filler(a) + a.text(0))),
                of(
                        "padRight(a, n, filler)",
                        "Filled on the right to n characters.",
                        "padRight(7, 3, '0')",
                        "700",
                        a -> Functions.text(a.text(0) + filler(a))),
                of(
                        "repeat(a, n)",
                        "A text n times.",
                        "repeat('0', 3)",
                        "000",
                        a -> Functions.text(a.text(0).repeat(within(a.small(1), Args.MAX_TEXT)))),
                of(
                        "trimLeft(a, filler)",
                        "Without such characters at the start.",
                        "trimLeft('0072', '0')",
                        "72",
                        a -> Value.text(trimLeft(a.text(0), a.text(1)))),
                of(
                        "trimRight(a, filler)",
                        "Without such characters at the end.",
                        "trimRight('4.50', '0')",
                        "4.5",
                        a -> Value.text(reversed(trimLeft(reversed(a.text(0)), a.text(1))))),
                of(
                        "without(a, part)",
                        "Every such part left out.",
                        "without('3040', '0')",
                        "34",
                        a -> Value.text(
                                a.text(1).isEmpty() ? a.text(0) : a.text(0).replace(a.text(1), ""))),
                of(
                        "upper(a)",
                        "In capital letters.",
                        "upper('xiv')",
                        "XIV",
                        a -> Value.text(a.text(0).toUpperCase(Locale.ROOT))),
                of(
                        "lower(a)",
                        "In small letters.",
                        "lower('XIV')",
                        "xiv",
                        a -> Value.text(a.text(0).toLowerCase(Locale.ROOT))),
                of(
                        "reverse(a)",
                        "A text or a list back to front.",
                        "reverse('16')",
                        "61",
                        a -> a.value(0) instanceof Value.Items ? reversedList(a) : Value.text(reversed(a.text(0)))),
                of("split(a, separator)", "The parts of a text.", "split('2:3', ':')", "2, 3", a -> split(a)),
                of(
                        "characters(a)",
                        "Each character.",
                        "characters('XIV')",
                        "X, I, V",
                        a -> Functions.items(a.text(0)
                                .chars()
                                .mapToObj(c -> Value.text(String.valueOf((char) c)))
                                .toList())),
                of(
                        "join(list, separator)",
                        "A list written with a separator.",
                        "join([2, 3], ' and ')",
                        "2 and 3",
                        a -> Functions.text(String.join(
                                a.text(1),
                                a.items(0).stream().map(Value::written).toList()))));
    }

    private static Value slice(String text, int from, int to) {
        int start = Math.max(1, from);
        int end = Math.min(text.length(), to);
        return Value.text(start > end ? "" : text.substring(start - 1, end));
    }

    private static int indexOf(Args a) {
        if (a.value(0) instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (Functions.same(list.items().get(i), a.value(1))) {
                    return i + 1;
                }
            }
            return 0;
        }
        return a.text(0).indexOf(a.text(1)) + 1;
    }

    private static String replaced(Args a) {
        String text = a.text(0);
        if (a.text(1).isEmpty() || (long) text.length() * (a.text(2).length() + 1) > 8L * Args.MAX_TEXT) {
            throw NoAnswer.INSTANCE;
        }
        return text.replace(a.text(1), a.text(2));
    }

    private static Value removeAt(Args a) {
        if (a.value(0) instanceof Value.Items list) {
            List<Value> kept = new ArrayList<>(list.items());
            kept.remove(within(a.small(1) - 1, kept.size()));
            return Value.items(kept);
        }
        StringBuilder kept = new StringBuilder(a.text(0));
        return Value.text(
                kept.deleteCharAt(within(a.small(1) - 1, kept.length())).toString());
    }

    /** An index from 0 that is below a limit, or no answer. */
    static int within(int index, int limit) {
        if (index < 0 || index >= limit) {
            throw NoAnswer.INSTANCE;
        }
        return index;
    }

    private static String filler(Args a) {
        int missing = a.small(1) - a.text(0).length();
        if (a.text(2).length() != 1 || missing > Args.MAX_TEXT) {
            throw NoAnswer.INSTANCE;
        }
        return a.text(2).repeat(Math.max(0, missing));
    }

    private static String trimLeft(String text, String filler) {
        int from = 0;
        while (from < text.length() && filler.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Value reversedList(Args a) {
        List<Value> items = new ArrayList<>(a.items(0));
        Collections.reverse(items);
        return Value.items(items);
    }

    private static Value split(Args a) {
        if (a.text(1).isEmpty()) {
            throw NoAnswer.INSTANCE;
        }
        return Functions.items(Arrays.stream(a.text(0).split(java.util.regex.Pattern.quote(a.text(1)), -1))
                .map(part -> read(part.strip()))
                .toList());
    }

    /** A number when it reads as one. */
    private static Value read(String part) {
        return Numeral.parse(part).<Value>map(Value::of).orElseGet(() -> Value.text(part));
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
