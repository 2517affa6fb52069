package org.keepup.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.number.Numeral;

/** Compiles one formula to closures, by recursive descent. Made for one use. */
final class FormulaParser {

    private static final int MAX_DEPTH = 100;

    private final String text;
    private final Scope scope;
    private final Place place;
    private final String field;
    private final Problems problems;
    private final List<String> parameters = new ArrayList<>();
    private List<Token> tokens = List.of();
    private int next;
    private int depth;
    private int locals;

    FormulaParser(String text, Scope scope, Place place, String field, Problems problems) {
        this.text = text;
        this.scope = scope;
        this.place = place;
        this.field = field;
        this.problems = problems;
    }

    Optional<Formula.Compiled> formula() {
        try {
            if (text.length() > Formula.MAX_LENGTH) {
                throw new Mistake("the formula is longer than " + Formula.MAX_LENGTH + " characters.", "");
            }
            tokens = Token.all(text);
            Token last = tokens.get(tokens.size() - 1);
            if (last.kind() == Token.Kind.ERROR) {
                throw unreadable(last);
            }
            Node node = any();
            if (peek().kind() != Token.Kind.END) {
                throw expected("the end of the formula or an operator");
            }
            return Optional.of(new Formula.Compiled(node, locals));
        } catch (Mistake mistake) {
            problems.add(place, field, mistake.getMessage(), mistake.remedy);
            return Optional.empty();
        }
    }

    private Mistake unreadable(Token token) {
        if (token.text().startsWith("'") || token.text().startsWith("\"")) {
            return new Mistake(at(token) + "the text " + token.text() + " is not closed.", "Maybe a quote is missing.");
        }
        String remedy = token.text().matches("[‘’“”]") ? "Maybe a straight quote ' is meant." : "";
        return new Mistake(at(token) + "the character '" + token.text() + "' means nothing in a formula.", remedy);
    }

    private Node any() {
        deeper();
        Node node = and();
        while (take("or")) {
            node = Node.or(node, and());
        }
        depth--;
        return node;
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new Mistake("the formula is nested more than " + MAX_DEPTH + " deep.", "Maybe split it with 'let'.");
        }
    }

    private Node and() {
        Node node = not();
        while (take("and")) {
            node = Node.and(node, not());
        }
        return node;
    }

    private Node not() {
        if (take("not")) {
            deeper();
            Node negated = Node.not(not());
            depth--;
            return negated;
        }
        Node left = joined();
        for (String symbol : List.of("=", "==", "!=", "<>", "<=", ">=", "<", ">", "in")) {
            if (take(symbol)) {
                return call(Functions.COMPARISONS.get(symbol), List.of(left, joined()));
            }
        }
        return left;
    }

    private Node joined() {
        Node node = range();
        while (take("&")) {
            node = call(Functions.JOIN, List.of(node, range()));
        }
        return node;
    }

    private Node range() {
        Node from = sum();
        return take("..") ? Node.range(from, sum()) : from;
    }

    private Node sum() {
        Node node = product();
        while (true) {
            if (take("+")) {
                node = call(Functions.PLUS, List.of(node, product()));
            } else if (take("-")) {
                node = call(Functions.MINUS, List.of(node, product()));
            } else {
                return node;
            }
        }
    }

    private Node product() {
        Node node = signed();
        while (true) {
            if (take("*") || take("×")) {
                node = call(Functions.TIMES, List.of(node, signed()));
            } else if (take("/") || take("÷")) {
                node = call(Functions.DIVIDED_BY, List.of(node, signed()));
            } else if (take("mod")) {
                node = call(Functions.MOD, List.of(node, signed()));
            } else if (take("div")) {
                node = call(Functions.DIV, List.of(node, signed()));
            } else {
                return node;
            }
        }
    }

    private Node signed() {
        deeper();
        Node node = take("-") ? call(Functions.NEGATE, List.of(signed())) : power();
        depth--;
        return node;
    }

    private Node power() {
        Node base = primary();
        return take("^") ? call(Functions.POWER, List.of(base, signed())) : base;
    }

    private Node primary() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                next++;
                return Node.constant(Numeral.parse(token.text())
                        .<Value>map(Value::of)
                        .orElseThrow(() -> new Mistake(at(token) + "the number is too long.", "")));
            }
            case TEXT -> {
                next++;
                return Node.constant(Value.text(token.text()));
            }
            case NAME -> {
                next++;
                return take("(") ? function(token) : name(token);
            }
            default -> {
                if (take("(")) {
                    Node inner = any();
                    expect(")");
                    return inner;
                }
                if (take("[")) {
                    List<Node> items = new ArrayList<>();
                    if (!take("]")) {
                        do {
                            items.add(any());
                        } while (take(","));
                        expect("]");
                    }
                    return Node.list(items);
                }
                throw expected("a number, a name, a text in quotes or '('");
            }
        }
    }

    private Node name(Token token) {
        String name = token.text();
        int parameter = parameters.lastIndexOf(name);
        if (parameter >= 0) {
            return Node.local(parameter);
        }
        int slot = scope.slot(name);
        if (slot >= 0) {
            return Node.name(slot);
        }
        if (name.equals("true") || name.equals("false")) {
            return Node.constant(Value.Truth.of(name.equals("true")));
        }
        if (Functions.has(name)) {
            throw new Mistake(
                    at(token) + "'" + name + "' is a function and needs its arguments in brackets.",
                    "Maybe " + Functions.signature(name) + ".");
        }
        TreeSet<String> known = new TreeSet<>(scope.names());
        known.addAll(parameters);
        throw new Mistake(
                at(token) + "unknown name '" + name + "'; known here are "
                        + (known.isEmpty() ? "none" : String.join(", ", known)) + ".",
                Problems.nearest(name, known));
    }

    private Node function(Token token) {
        String name = token.text();
        if (!Functions.has(name)) {
            throw new Mistake(
                    at(token) + "unknown function '" + name + "'.", Problems.nearest(name, Functions.names()));
        }
        List<Node> arguments = new ArrayList<>();
        List<Integer> lambdaSlots = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(argument(lambdaSlots));
            } while (take(","));
            expect(")");
        }
        Function function = Functions.get(name);
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            throw new Mistake(
                    at(token) + "'" + name + "' has " + arguments.size() + " arguments; expected "
                            + function.signature() + ".",
                    "");
        }
        Optional<ListForms> lists = ListForms.named(name);
        int expectedSlots = lists.map(ListForms::parameters).orElse(0);
        if (lambdaSlots.size() != expectedSlots) {
            throw new Mistake(at(token) + "'" + name + "' is used as " + function.example() + ".", "");
        }
        if (lists.isPresent()) {
            return lists.get().node(arguments, lambdaSlots);
        }
        return switch (name) {
            case "if" -> Node.choice(arguments.get(0), arguments.get(1), arguments.get(2));
            case "otherwise" -> Node.otherwise(arguments.get(0), arguments.get(1));
            case "hasAnswer" -> Node.hasAnswer(arguments.get(0));
            default -> Node.call(function, arguments);
        };
    }

    /** An argument, or {@code t -> …} or {@code (a, t) -> …}, whose parameters' slots are noted. */
    private Node argument(List<Integer> lambdaSlots) {
        List<String> names = lambda();
        if (names.isEmpty()) {
            return any();
        }
        for (String name : names) {
            parameters.add(name);
            lambdaSlots.add(parameters.size() - 1);
        }
        locals = Math.max(locals, parameters.size());
        Node body = any();
        names.forEach(name -> parameters.remove(parameters.size() - 1));
        return body;
    }

    private List<String> lambda() {
        int arrow = next;
        List<String> names = new ArrayList<>();
        if (tokens.get(next).is("(")) {
            int at = next + 1;
            while (tokens.get(at).kind() == Token.Kind.NAME) {
                names.add(tokens.get(at).text());
                at += tokens.get(at + 1).is(",") ? 2 : 1;
            }
            arrow = tokens.get(at).is(")") ? at + 1 : next;
        } else if (tokens.get(next).kind() == Token.Kind.NAME) {
            names.add(tokens.get(next).text());
            arrow = next + 1;
        }
        if (arrow < tokens.size() && tokens.get(arrow).is("->")) {
            next = arrow + 1;
            return names;
        }
        return List.of();
    }

    private static Node call(Function function, List<Node> arguments) {
        return Node.call(function, arguments);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String symbol) {
        if (peek().is(symbol)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!take(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    private Mistake expected(String what) {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? new Mistake(
                        "the formula '" + text + "' ends too early: expected " + what + ".",
                        "Maybe the formula needs quotes around it, because a comma ends it there.")
                : new Mistake(at(token) + "expected " + what + " but found '" + token.text() + "'.", "");
    }

    private String at(Token token) {
        return "in '" + text + "' at character " + (token.at() + 1) + ": ";
    }

    /** A mistake in the formula; caught before anything leaves this class. */
    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String remedy;

        Mistake(String message, String remedy) {
            super(message, null, false, false);
            this.remedy = remedy;
        }
    }
}
