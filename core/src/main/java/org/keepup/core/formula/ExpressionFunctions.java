package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Written calculations such as {@code 3 + 4 x 2}, worked out in the right order or in one of the usual wrong ones. */
final class ExpressionFunctions {

    private static final String GROUP = "Written calculations";

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[-+x×*/÷()^]|²|³)");

    private ExpressionFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "evaluate(text, [order])",
                        "Works a calculation out: 'standard' order, 'left-to-right', 'addition-first',"
                                + " 'multiplication-before-division', 'addition-before-subtraction'.",
                        "evaluate('3 + 4 x 2', 'left-to-right')",
                        "14",
                        a -> evaluate(a)),
                of(
                        "withoutBrackets(text)",
                        "The calculation with its brackets left out.",
                        "withoutBrackets('3 x (4 + 2)')",
                        "3 x 4 + 2",
                        a -> Value.text(a.text(0).replace("(", "").replace(")", ""))),
                of(
                        "operands(text)",
                        "The numbers of a calculation in order.",
                        "operands('3 + 4 x 2')",
                        "3, 4, 2",
                        a -> Functions.items(tokens(a.text(0)).stream()
                                .filter(token -> Character.isDigit(token.charAt(0)))
                                .map(ExpressionFunctions::number)
                                .toList())),
                of(
                        "operators(text)",
                        "The signs of a calculation in order.",
                        "operators('3 + 4 x 2')",
                        "+, x",
                        a -> Functions.items(tokens(a.text(0)).stream()
                                .filter(token -> "+-x/^".contains(token))
                                .map(Value::text)
                                .toList())));
    }

    /** Which signs bind how strongly; equal strengths are worked from the left. */
    private static final Map<String, Map<String, Integer>> ORDERS = Map.of(
            "standard", Map.of("+", 1, "-", 1, "x", 2, "/", 2, "^", 3),
            "left-to-right", Map.of("+", 1, "-", 1, "x", 1, "/", 1, "^", 3),
            "addition-first", Map.of("+", 2, "-", 2, "x", 1, "/", 1, "^", 3),
            "multiplication-before-division", Map.of("+", 1, "-", 1, "/", 2, "x", 3, "^", 4),
            "addition-before-subtraction", Map.of("-", 1, "+", 2, "x", 3, "/", 3, "^", 4));

    private static Value evaluate(Args a) {
        Map<String, Integer> order = ORDERS.get(a.size() < 2 ? "standard" : a.text(1));
        if (order == null) {
            throw NoAnswer.INSTANCE;
        }
        Calculation calculation = new Calculation(tokens(a.text(0)), order);
        Rational result = calculation.level(1);
        if (calculation.next < calculation.tokens.size()) {
            throw NoAnswer.INSTANCE;
        }
        return Functions.number(result);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.strip());
        int at = 0;
        while (matcher.lookingAt()) {
            String token = matcher.group(1);
            switch (token) {
                case "×", "*" -> tokens.add("x");
                case "÷" -> tokens.add("/");
                case "²" -> tokens.addAll(List.of("^", "2"));
                case "³" -> tokens.addAll(List.of("^", "3"));
                default -> tokens.add(token);
            }
            at = matcher.end();
            matcher.region(at, text.strip().length());
        }
        if (at < text.strip().length() || tokens.size() > 60) {
            throw NoAnswer.INSTANCE;
        }
        return tokens;
    }

    private static Value number(String token) {
        return Numeral.parse(token).<Value>map(Value::of).orElseThrow(() -> NoAnswer.INSTANCE);
    }

    /** One run over the tokens. */
    private static final class Calculation {
        private final List<String> tokens;
        private final Map<String, Integer> order;
        private int next;

        Calculation(List<String> tokens, Map<String, Integer> order) {
            this.tokens = tokens;
            this.order = order;
        }

        Rational level(int strength) {
            if (strength > 4) {
                return atom();
            }
            Rational left = level(strength + 1);
            while (next < tokens.size() && order.getOrDefault(tokens.get(next), 0) == strength) {
                String sign = tokens.get(next++);
                left = apply(sign, left, level(strength + 1));
            }
            return left;
        }

        private Rational atom() {
            if (next >= tokens.size()) {
                throw NoAnswer.INSTANCE;
            }
            String token = tokens.get(next++);
            if (token.equals("-")) {
                return atom().negate();
            }
            if (token.equals("(")) {
                Rational inner = level(1);
                if (next >= tokens.size() || !tokens.get(next++).equals(")")) {
                    throw NoAnswer.INSTANCE;
                }
                return inner;
            }
            if (!Character.isDigit(token.charAt(0))) {
                throw NoAnswer.INSTANCE;
            }
            return Args.number(number(token));
        }

        private static Rational apply(String sign, Rational a, Rational b) {
            return switch (sign) {
                case "+" -> a.plus(b);
                case "-" -> a.minus(b);
                case "x" -> a.times(b);
                case "/" -> Functions.quotient(a, b);
                default -> Functions.power(a, Args.small(Functions.number(b)));
            };
        }
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
