package org.keepup.core.task;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A line of notation made regular: one kind of sign, one space where spaces belong. */
final class Line {

    /** Longer lines are no tasks. */
    static final int MAX_LENGTH = 300;

    private static final Pattern VULGAR = Pattern.compile("(\\d?) ?([\\u00BC-\\u00BE\\u2150-\\u215E])");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TIMES =
            Pattern.compile("(?<=[\\d)%²³]) ?[x×✕*] ?(?=[\\d(\\[?-])|(?<=[\\]?]) ?[x×✕*] ?(?=\\d)");
    private static final Pattern OBELUS = Pattern.compile("(?<=[\\d)\\]?²³]) ?÷ ?(?=[\\d(\\[?])");
    private static final Pattern SLASH = Pattern.compile("(?<=[\\d)]) /(?=[\\d(])|(?<=[\\d)])/ (?=[\\d(])");
    private static final Pattern PLUS = Pattern.compile("(?<=[\\d)\\]%²³]) ?\\+ ?(?=[\\d(\\[?£-])");
    private static final Pattern MINUS = Pattern.compile("(?<=[\\d)\\]%²³]) ?- ?(?=[\\d(\\[?£-])");
    private static final Pattern EQUALS = Pattern.compile(" ?= ?");
    private static final Pattern COLON = Pattern.compile("(?<=\\d) ?: ?(?=[\\d?\\[])");
    private static final Pattern BLANK_AT_END = Pattern.compile(" = ?(?:\\?|\\[ ?\\]|_+|□)?$");
    private static final Pattern QUESTION = Pattern.compile("(?<=\\p{L}) ?\\?$");

    private Line() {}

    static String regular(String line) {
        String text = line.strip();
        if (text.length() > MAX_LENGTH) {
            return "";
        }
        text = text.replace('−', '-').replace('–', '-').replace(' ', ' ');
        text = SPACES.matcher(text).replaceAll(" ");
        text = VULGAR.matcher(text)
                .replaceAll(match -> (match.group(1).isEmpty() ? "" : match.group(1) + " ")
                        + Normalizer.normalize(match.group(2), Normalizer.Form.NFKC)
                                .replace('⁄', '/'));
        if (text.indexOf('%') > 0) {
            text = PERCENT.matcher(text).replaceAll("%");
        }
        if (text.indexOf('x') >= 0 || text.indexOf('×') >= 0 || text.indexOf('*') >= 0 || text.indexOf('✕') >= 0) {
            text = TIMES.matcher(text).replaceAll(" x ");
        }
        if (text.indexOf('÷') >= 0) {
            text = OBELUS.matcher(text).replaceAll(" / ");
        }
        if (text.indexOf('/') >= 0) {
            text = SLASH.matcher(text).replaceAll(" / ");
        }
        if (text.indexOf('+') >= 0) {
            text = PLUS.matcher(text).replaceAll(" + ");
        }
        if (text.lastIndexOf('-') > 0) {
            text = MINUS.matcher(text).replaceAll(" - ");
        }
        if (text.indexOf(':') >= 0) {
            text = COLON.matcher(text).replaceAll(":");
        }
        if (text.indexOf('=') >= 0) {
            text = EQUALS.matcher(text).replaceAll(" = ").strip();
            if (text.indexOf('=') == text.lastIndexOf('=')) {
                text = BLANK_AT_END.matcher(text).replaceAll("").strip();
            }
        }
        return text.endsWith("?") ? QUESTION.matcher(text).replaceAll("") : text;
    }

    /** The words and signs of a text, each once, small letters; the blank of a missing number is {@code ?}. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                int end = at;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                at = end;
                continue;
            }
            if (c == '[' || c == '_' || c == '□') {
                words.add("?");
            } else if (!Character.isWhitespace(c) && !Character.isDigit(c) && c != ']') {
                words.add(String.valueOf(c));
            }
            at++;
        }
        return words;
    }
}
