package org.keepup.core.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.formula.Value;
import org.keepup.core.number.Numeral;

/**
 * What may stand in a hole of a notation.
 *
 * @param words as declared: {@code whole}, {@code fraction or whole}, {@code list of number}, {@code whole joined by +}
 * @param regex what matches it, without capturing groups
 * @param separator between items, as printed; empty for a single value
 * @param split what matches a separator
 */
record HoleType(String words, String regex, String separator, String split) {

    private static final String WHOLE = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)";
    private static final String DECIMAL = "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d*)\\.\\d+)";
    private static final String NUMBER = "(?:" + DECIMAL + "|" + WHOLE + ")";
    private static final String FRACTION = "\\d+/\\d+";
    private static final String OPERAND = "\\(*" + NUMBER + "[²³]?\\)*";

    private static final Map<String, String> SIMPLE = new LinkedHashMap<>();

    static {
        SIMPLE.put("whole", WHOLE);
        SIMPLE.put("integer", "-?" + WHOLE);
        SIMPLE.put("decimal", DECIMAL);
        SIMPLE.put("number", NUMBER);
        SIMPLE.put("signed number", "-?" + NUMBER);
        SIMPLE.put("fraction", FRACTION);
        SIMPLE.put("mixed", "\\d+ \\d+/\\d+");
        SIMPLE.put("percent", NUMBER + "%");
        SIMPLE.put("money", "(?:£" + WHOLE + "(?:\\.\\d\\d?)?|" + WHOLE + "p)");
        SIMPLE.put("time", "\\d{1,3}:\\d\\d");
        SIMPLE.put("clock", "\\d{1,2}:\\d\\d(?: ?[ap]m)?");
        SIMPLE.put("roman", "[IVXLCDM]{1,20}");
        SIMPLE.put("point", "\\( ?-?\\d+(?:\\.\\d+)? ?, ?-?\\d+(?:\\.\\d+)? ?\\)");
        SIMPLE.put("letter", "[a-z]");
        SIMPLE.put("word", "[\\p{L}][\\p{L}'’-]*");
        SIMPLE.put("text", "[\\p{L}\\d][^;:=]{0,80}?");
        SIMPLE.put("number words", "[a-z]+(?:[ -][a-z]+){0,14}");
        SIMPLE.put("calculation", OPERAND + "(?: [-+x/] " + OPERAND + ")+");
    }

    private static final String LIST_SEPARATOR = "(?:, ?and |, ?|; ?| and )";

    /** A comma before three digits belongs to the number: 1,204. */
    private static final String LIST_SPLIT = "(?:, ?and |; ?| and |, |,(?!\\d{3}(?:\\D|$)))";

    private static final String PLACE_COUNT =
            "\\d{1,4} (?:(?:ten |hundred )?thousand|hundred|ten|one|tenth|hundredth|thousandth)s?";
    private static final String PLACE_COUNT_SEPARATOR = "(?: \\+ |, ?and |, | and )";

    /** Reads a declaration; a problem's text when it is none. */
    static Optional<HoleType> of(String declared, java.util.function.Consumer<String> problem) {
        String words = declared.strip().replaceAll("\\s+", " ");
        if (words.startsWith("one of ")) {
            List<String> choices = Arrays.stream(words.substring(7).split(", "))
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .toList();
            return Optional.of(new HoleType(words, "(?:" + String.join("|", choices) + ")", "", ""));
        }
        if (words.equals("place counts")) {
            String regex = PLACE_COUNT + "(?:" + PLACE_COUNT_SEPARATOR + PLACE_COUNT + "){1,9}";
            return Optional.of(new HoleType(words, regex, " + ", PLACE_COUNT_SEPARATOR));
        }
        if (words.startsWith("list of ")) {
            return of(words.substring(8), problem)
                    .map(item -> new HoleType(
                            words,
                            "(?:\\[ ?)?" + group(item) + "(?:" + LIST_SEPARATOR + group(item) + "){1,40}(?: ?\\])?",
                            ", ",
                            LIST_SPLIT));
        }
        int joined = words.indexOf(" joined by ");
        if (joined > 0) {
            String sign = words.substring(joined + 11).strip();
            return of(words.substring(0, joined), problem)
                    .map(item -> new HoleType(
                            words,
                            group(item) + "(?: " + Pattern.quote(sign) + " " + group(item) + "){1,20}",
                            " " + sign + " ",
                            Pattern.quote(" " + sign + " ")));
        }
        List<String> options = new ArrayList<>();
        for (String option : words.split(" or ")) {
            String regex = SIMPLE.get(option.strip());
            if (regex == null) {
                problem.accept("unknown kind of hole '" + option + "'; known are " + String.join(", ", SIMPLE.keySet())
                        + ", 'place counts', 'one of …', 'list of …', '… joined by …', '… or …'. "
                        + Problems.nearest(option, new TreeSet<>(SIMPLE.keySet())));
                return Optional.empty();
            }
            options.add(regex);
        }
        // longest kinds first, so that 2 1/3 is not read as 2
        options.sort(java.util.Comparator.comparingInt(String::length).reversed());
        return Optional.of(new HoleType(words, "(?:" + String.join("|", options) + ")", "", ""));
    }

    private static String group(HoleType item) {
        return "(?:" + item.regex + ")";
    }

    /** The value of a matched text; empty when it cannot be one after all (3/0). */
    Optional<Value> read(String text) {
        if (separator.isEmpty()) {
            return single(text);
        }
        String bare = separator.equals(", ") ? text.replaceAll("^\\[ ?| ?\\]$", "") : text;
        List<Value> items = new ArrayList<>();
        for (String item : bare.split(split)) {
            Optional<Value> value = single(item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            items.add(value.get());
        }
        return Optional.of(Value.items(items));
    }

    /** How a value is printed in the canonical notation. */
    String print(Value value) {
        if (value instanceof Value.Items items) {
            return String.join(
                    separator.isEmpty() ? ", " : separator,
                    items.items().stream().map(Value::written).toList());
        }
        return value.written();
    }

    private Optional<Value> single(String text) {
        String written = text.strip();
        char first = written.charAt(0);
        if (Character.isDigit(first) || first == '-' || first == '.') {
            Optional<Numeral> numeral = Numeral.parse(written);
            if (numeral.isPresent()) {
                return numeral.map(Value::of);
            }
            if (written.endsWith("p") && isNumeric(written.substring(0, written.length() - 1))) {
                return Numeral.parse(written.substring(0, written.length() - 1))
                        .map(pence -> new Value.Num(
                                pence.value().dividedBy(org.keepup.core.number.Rational.of(100)), written));
            }
            return written.matches(FRACTION) || written.matches("\\d+ " + FRACTION)
                    ? Optional.empty()
                    : Optional.of(Value.text(written));
        }
        if (first == '£') {
            return Numeral.parse(written.substring(1)).map(pounds -> new Value.Num(pounds.value(), written));
        }
        return Optional.of(Value.text(written));
    }

    private static boolean isNumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',');
    }
}
