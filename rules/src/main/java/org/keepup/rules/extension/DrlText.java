package org.keepup.rules.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * A rule in the file.
     *
     * @param line of its name, from 1
     */
    record Rule(String name, int line) {}

    static DrlText of(String file, String text) {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            String name = Optional.ofNullable(matcher.group(1))
                    .or(() -> Optional.ofNullable(matcher.group(2)))
                    .orElseGet(() -> matcher.group(3));
            rules.add(new Rule(name, lineAt(text, matcher.start(0))));
        }
        return new DrlText(file, text, List.copyOf(rules));
    }

    /** The rule to which a line belongs. */
    Optional<Rule> ruleAt(int line) {
        return rules.stream().filter(rule -> rule.line() <= line).reduce((earlier, later) -> later);
    }

    /** The line, from 1, on which a piece of code first stands, however it is spaced; 0 if it does not. */
    int lineOf(String code) {
        StringBuilder pattern = new StringBuilder();
        Matcher tokens = Pattern.compile("[\\w$]+|\"[^\"]*\"|[^\\s\\w$]").matcher(code);
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
            return 0;
        }
        if (Character.isJavaIdentifierPart(before.charAt(0))) {
            pattern.append("(?![\\w$])");
        }
        Matcher found = Pattern.compile(pattern.toString()).matcher(text);
        return found.find() ? lineAt(text, found.start()) : 0;
    }

    /** A line's text, from 1. */
    String line(int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }

    private static int lineAt(String text, int index) {
        int start = index;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }
}
