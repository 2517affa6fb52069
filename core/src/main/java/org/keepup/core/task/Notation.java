package org.keepup.core.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepup.core.formula.Value;

/** One way of writing a form: fixed words and signs with holes between, compiled to a matcher. Immutable. */
final class Notation {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final String BLANK = "(?:\\?|\\[ ?\\]|_+|□)";

    private final String text;
    private final List<String> fixed;
    private final List<String> holes;
    private final Map<String, HoleType> types;
    private @Nullable Pattern pattern;

    /** @param types of every hole */
    Notation(String text, Map<String, HoleType> types) {
        this.text = text;
        this.types = types;
        this.fixed = new ArrayList<>();
        this.holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int at = 0;
        while (hole.find()) {
            fixed.add(text.substring(at, hole.start()));
            holes.add(hole.group(1));
            at = hole.end();
        }
        fixed.add(text.substring(at));
    }

    /** Compiled on first use: of all forms, a sheet needs a few. Two threads may both do it; they come to the same. */
    private Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < holes.size(); i++) {
                regex.append(literal(fixed.get(i)))
                        .append('(')
                        .append(types.get(holes.get(i)).regex())
                        .append(')');
            }
            regex.append(literal(fixed.get(holes.size())));
            compiled = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = compiled;
        }
        return compiled;
    }

    /** The names in braces, in order. */
    static List<String> holes(String text) {
        return HOLE.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static String literal(String fixed) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < fixed.length()) {
            if (fixed.startsWith("[ ]", at)) {
                regex.append(BLANK);
                at += 3;
            } else if (fixed.charAt(at) == '?') {
                regex.append(BLANK);
                at++;
            } else {
                regex.append(Pattern.quote(fixed.substring(at, at + 1)));
                at++;
            }
        }
        return regex.toString();
    }

    String text() {
        return text;
    }

    /** The fixed words and signs. */
    Set<String> words() {
        return Line.words(HOLE.matcher(text).replaceAll(" "));
    }

    /** What the holes hold when a regular line is written so. */
    Optional<Map<String, Value>> match(String line) {
        Matcher matcher = pattern().matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < holes.size(); i++) {
            Optional<Value> value = types.get(holes.get(i)).read(matcher.group(i + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Value earlier = values.put(holes.get(i), value.get());
            if (earlier != null && !earlier.equals(value.get())) {
                return Optional.empty(); // a hole that stands twice holds the same both times
            }
        }
        return Optional.of(values);
    }

    String print(Map<String, Value> values) {
        StringBuilder printed = new StringBuilder(fixed.get(0));
        for (int i = 0; i < holes.size(); i++) {
            String hole = holes.get(i);
            printed.append(types.get(hole).print(values.get(hole))).append(fixed.get(i + 1));
        }
        return printed.toString();
    }
}
