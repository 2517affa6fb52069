package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a formula.
 *
 * @param text as written; a text's content without its quotes
 * @param at its first character, from 0
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SYMBOL,
        END,
        /** A character or an unclosed quote that cannot be read. */
        ERROR
    }

    private static final List<String> SYMBOLS = List.of(
            "->", "..", "<=", ">=", "!=", "<>", "==", "+", "-", "*", "×", "÷", "/", "^", "&", "=", "<", ">", "(", ")",
            "[", "]", ",");

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    /** The whole text in tokens, an END last; reading stops at an ERROR. */
    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = next(text, at);
            tokens.add(token);
            if (token.kind == Kind.ERROR) {
                return tokens;
            }
            at += token.kind == Kind.TEXT ? token.text.length() + 2 : token.text.length();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static Token next(String text, int at) {
        char c = text.charAt(at);
        if (digit(c)) {
            int end = digits(text, at);
            if (end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1))) {
                end = digits(text, end + 1);
            }
            return new Token(Kind.NUMBER, text.substring(at, end), at);
        }
        if (letter(c)) {
            int end = at;
            while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
                end++;
            }
            return new Token(Kind.NAME, text.substring(at, end), at);
        }
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, at + 1);
            return end < 0
                    ? new Token(Kind.ERROR, text.substring(at), at)
                    : new Token(Kind.TEXT, text.substring(at + 1, end), at);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return new Token(Kind.SYMBOL, symbol, at);
            }
        }
        return new Token(Kind.ERROR, String.valueOf(c), at);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
