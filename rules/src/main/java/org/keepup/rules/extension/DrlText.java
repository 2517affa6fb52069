package org.keepup.rules.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.Place;

/**
 * A rule file's text, just well enough understood to say where something in it stands.
 *
 * @param file the file's name as the user knows it
 * @param text all of it
 * @param rules in file order
 */
record DrlText(String file, String text, List<Rule> rules) {

    private static final Pattern RULE =
            Pattern.compile("^[ \\t]*rule[ \\t]+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(\\w+))", Pattern.MULTILINE);

    private static final Pattern TOKEN = Pattern.compile("[\\w$]+|\"[^\"]*\"|[^\\s\\w$]");
    private static final Pattern TYPE_BEFORE = Pattern.compile("([\\w.]+)\\s*$");

    /**
     * A rule in the file.
     *
     * @param place of its name
     * @param from where it starts, in characters
     * @param to where it ends
     */
    record Rule(String name, Place place, int from, int to) {
        int line() {
            return place.line();
        }
    }

    static DrlText of(String file, String text) {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        boolean more = matcher.find();
        while (more) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            String name = matcher.group(group);
            int from = matcher.start();
            Place place = place(file, text, matcher.start(group) - (group == 3 ? 0 : 1));
            more = matcher.find();
            rules.add(new Rule(name, place, from, more ? matcher.start() : text.length()));
        }
        return new DrlText(file, text, List.copyOf(rules));
    }

    /** The rule to which a line belongs. */
    Optional<Rule> ruleAt(int line) {
        return rules.stream().filter(rule -> rule.line() <= line).reduce((earlier, later) -> later);
    }

    /** Where a piece of code stands, however it is spaced, in characters from the start. */
    List<Integer> offsetsOf(String code) {
        StringBuilder pattern = new StringBuilder();
        Matcher tokens = TOKEN.matcher(code);
        String before = "";
        while (tokens.find()) {
            String token = tokens.group();
            if (!before.isEmpty()) {
                pattern.append("\\s*");
            } else if (Character.isJavaIdentifierPart(token.charAt(0))) {
                pattern.append("(?<![\\w$])");
            }
            pattern.append(Pattern.quote(token));
            before = token;
        }
        if (before.isEmpty()) {
            return List.of();
        }
        if (Character.isJavaIdentifierPart(before.charAt(0))) {
            pattern.append("(?![\\w$])");
        }
        return Pattern.compile(pattern.toString())
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .toList();
    }

    /** Where a word stands, not before an offset; the offset itself if it does not. */
    int offsetOf(String word, int from) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
                .matcher(text);
        return found.find(from) ? found.start() : from;
    }

    Place placeOf(int offset) {
        return place(file, text, offset);
    }

    /** The type of fact, as written, within whose brackets an offset lies; empty when it lies in none. */
    String typeAround(int offset) {
        int open = 0;
        for (int i = Math.min(offset, text.length()) - 1; i >= 0; i--) {
            char c = text.charAt(i);
            open += c == ')' ? -1 : c == '(' ? 1 : 0;
            if (open == 1) {
                Matcher name = TYPE_BEFORE.matcher(text.substring(0, i));
                if (name.find() && Character.isUpperCase(name.group(1).charAt(0))) {
                    return name.group(1);
                }
                open = 0;
            }
            if (c == ';') {
                return "";
            }
        }
        return "";
    }

    private static Place place(String file, String text, int index) {
        int start = text.lastIndexOf('\n', index - 1) + 1;
        return new Place(
                file,
                1
                        + (int) text.substring(0, index)
                                .chars()
                                .filter(c -> c == '\n')
                                .count(),
                1 + index - start);
    }
}
