package org.keepup.rules.extension;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;

/**
 * What the types that a rule file imports know, and whether its conditions compare like with like: Drools compares a text with a
 * number as if both were texts, and does not say so.
 */
final class DrlTypes {

    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+([\\w.]+\\*?)\\s*;?", Pattern.MULTILINE);
    private static final Pattern COMPARISON = Pattern.compile(
            "(?<![\\w$.\")])([a-z]\\w*(?:\\.[a-z]\\w*)*)\\s*(?:==|!=|<=|>=|<|>)\\s*(\"[^\"\\n]*\"|-?\\d+(?:\\.\\d+)?|true|false)(?=\\s*[,)&|])");
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "equals");

    private final DrlText text;
    private final List<String> imports = new ArrayList<>();

    DrlTypes(DrlText text) {
        this.text = text;
        Matcher matcher = IMPORT.matcher(text.text());
        while (matcher.find()) {
            imports.add(matcher.group(1));
        }
    }

    /** A type by its name as a rule writes it: imported by itself, with its package, or inside an imported one. */
    Optional<Class<?>> type(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String inner = name.substring(outer.length()).replace('.', '$');
        return Stream.concat(
                        imports.stream()
                                .filter(one -> one.endsWith("." + outer) || one.endsWith(".*"))
                                .map(one -> one.endsWith(".*") ? one.substring(0, one.length() - 1) + outer : one)
                                .map(one -> one + inner),
                        Stream.of(name))
                .flatMap(one -> load(one).stream())
                .findFirst();
    }

    /** The simple names of all types imported one by one. */
    Set<String> imported() {
        return imports.stream()
                .filter(name -> load(name).isPresent())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a condition can ask of a type: its public methods without parameters. */
    static Set<String> accessors(Class<?> type) {
        return methods(type)
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that can be called on a type. */
    static Set<String> methodNames(Class<?> type) {
        return methods(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !OF_EVERY_OBJECT.contains(method.getName()));
    }

    /** Comparisons of a field with a literal of another type. */
    List<Problem> mismatches() {
        List<Problem> problems = new ArrayList<>();
        Matcher matcher = COMPARISON.matcher(text.text());
        while (matcher.find()) {
            int offset = matcher.start();
            String field = matcher.group(1);
            String literal = matcher.group(2);
            type(text.typeAround(offset))
                    .flatMap(type -> fieldType(type, field))
                    .filter(type -> !fits(type, literal))
                    .ifPresent(type -> problems.add(new Problem(
                            text.placeOf(offset),
                            ruleAt(text, offset),
                            "'" + field + "' is " + inWords(type) + ", and " + literal + " is " + inWords(literal)
                                    + ".",
                            remedy(type, literal))));
        }
        return problems;
    }

    static String ruleAt(DrlText text, int offset) {
        return text.ruleAt(text.placeOf(offset).line())
                .map(rule -> "rule '" + rule.name() + "'")
                .orElse("");
    }

    private static Optional<Class<?>> fieldType(Class<?> type, String path) {
        Class<?> now = type;
        for (String name : path.split("\\.")) {
            Optional<Method> method = methods(now)
                    .filter(one -> one.getParameterCount() == 0 && one.getName().equals(name))
                    .findFirst();
            if (method.isEmpty()) {
                return Optional.empty();
            }
            now = method.get().getReturnType();
        }
        return Optional.of(now);
    }

    private static boolean fits(Class<?> type, String literal) {
        if (literal.startsWith("\"")) {
            return !type.isPrimitive() && !type.isEnum() && !Number.class.isAssignableFrom(type)
                    || type.isEnum() && constants(type).contains(literal.substring(1, literal.length() - 1));
        }
        if (literal.equals("true") || literal.equals("false")) {
            return type == boolean.class || type == Boolean.class || type == Object.class;
        }
        return type.isPrimitive() && type != boolean.class
                || Number.class.isAssignableFrom(type)
                || type == Object.class;
    }

    private static String inWords(Class<?> type) {
        return type == boolean.class || type == Boolean.class
                ? "true or false"
                : type.isPrimitive() || Number.class.isAssignableFrom(type)
                        ? "a number"
                        : type == String.class
                                ? "a text"
                                : "a "
                                        + type.getName()
                                                .substring(type.getName().lastIndexOf('.') + 1)
                                                .replace('$', '.');
    }

    private static String inWords(String literal) {
        return literal.startsWith("\"")
                ? "a text"
                : Character.isLetter(literal.charAt(0)) ? "true or false" : "a number";
    }

    private static String remedy(Class<?> type, String literal) {
        if (type == String.class) {
            return "Maybe \"" + literal + "\".";
        }
        if (type.isEnum()) {
            String name = type.getName()
                    .substring(type.getName().lastIndexOf('.') + 1)
                    .replace('$', '.');
            String nearest = Problems.nearest(literal.replace("\"", ""), constants(type));
            return nearest.isEmpty()
                    ? "Maybe one of " + String.join(", ", constants(type)) + ", written " + name + "."
                            + constants(type).get(0) + "."
                    : nearest;
        }
        return literal.startsWith("\"") && literal.matches("\"-?\\d+(\\.\\d+)?\"")
                ? "Maybe " + literal.replace("\"", "") + ", without quotation marks."
                : "Maybe another field was meant.";
    }

    /** The names of an enum's constants, in their order; none of another type. */
    static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .toList()
                : List.of();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, RuleFiles.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
