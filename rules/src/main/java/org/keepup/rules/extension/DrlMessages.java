package org.keepup.rules.extension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.kie.api.builder.Message;

/**
 * Drools' messages retold for the writer of the rule file. Drools gives a line for syntax errors only; for an unknown field
 * or type it gives the words at fault, for Java after 'then' a line of generated code. Those words are looked up in the rule
 * file.
 */
final class DrlMessages {

    private static final Pattern SYNTAX = Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*?)]?", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("Unable to parse left part of expression: (.*)");
    private static final Pattern TYPE = Pattern.compile("Unable to find class: (\\S+)");
    private static final Pattern METHOD = Pattern.compile("Method (\\w+) on class (\\S+) .*");
    private static final Pattern JAVA_METHOD =
            Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type (\\w+)");
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "Unable to parse consequence caused by: \\(line (\\d+),col \\d+\\) Parse error\\. ([^,.]*).*",
            Pattern.DOTALL);
    private static final Pattern GENERATED = Pattern.compile("Java source of (\\S+) in error:\\n(.*)", Pattern.DOTALL);
    private static final Pattern UNBOUND = Pattern.compile("Unable to Analyse Expression (.*?):?\\s*", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("Unknown field (\\w+) on class (\\S+)");
    private static final Pattern JAVA_NAME = Pattern.compile("(\\S+) cannot be resolved.*", Pattern.DOTALL);
    private static final Pattern CONSTANT_OF = Pattern.compile("(?<![\\w$])([A-Z][\\w.]*)\\.$");
    private static final Pattern JAVA_CALL =
            Pattern.compile("The method (\\w+)\\((.*?)\\) in the type \\w+ is not applicable.*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern FIELD = Pattern.compile("(?<![\\w$.])[a-z]\\w*");
    private static final Set<String> WORDS = Set.of("eval", "true", "false", "null", "this", "new", "in", "not");

    private final Map<String, DrlText> textsByPath;

    DrlMessages(Map<String, DrlText> textsByPath) {
        this.textsByPath = textsByPath;
    }

    List<Problem> problems(List<Message> messages) {
        Map<String, String> generated = messages.stream()
                .map(message -> GENERATED.matcher(message.getText()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (first, second) -> first));
        Set<Problem> problems = new LinkedHashSet<>();
        for (Message message : messages) {
            if (!GENERATED.matcher(message.getText()).matches()) {
                problems.addAll(
                        generated.containsKey(message.getPath())
                                ? List.of(inGeneratedJava(message, generated.get(message.getPath())))
                                : inRuleFile(message));
            }
        }
        // after a syntax error Drools adds that there is nothing left to compile
        List<Problem> telling = problems.stream()
                .filter(problem -> !problem.message().contains("Parser returned a null Package"))
                .toList();
        return telling.isEmpty() ? List.copyOf(problems) : telling;
    }

    private List<Problem> inRuleFile(Message message) {
        DrlText text = textsByPath.get(message.getPath());
        String said = message.getText();
        if (text == null) {
            return List.of(Problem.of(Place.of(String.join(", ", files())), "", firstLine(said)));
        }
        Matcher syntax = SYNTAX.matcher(said);
        if (syntax.matches()) {
            int line = Integer.parseInt(syntax.group(1));
            return List.of(new Problem(
                    new Place(text.file(), line, Integer.parseInt(syntax.group(2)) + 1),
                    ruleName(text, line),
                    "the rule's grammar breaks off here: " + plain(syntax.group(3)) + ".",
                    "Maybe a bracket, a quotation mark or 'end' is missing just before."));
        }
        Matcher expression = EXPRESSION.matcher(said);
        if (expression.matches()) {
            return unknownField(text, expression.group(1));
        }
        Matcher unbound = UNBOUND.matcher(said);
        if (unbound.matches()) {
            return unbound(text, unbound.group(1));
        }
        Matcher type = TYPE.matcher(said);
        if (type.matches()) {
            return unknownType(text, type.group(1));
        }
        Matcher constant = CONSTANT.matcher(said);
        if (constant.matches()) {
            return unknownConstant(text, constant.group(1), constant.group(2));
        }
        Matcher method = METHOD.matcher(said);
        if (method.matches()) {
            return List.of(unknownMethod(text, first(text, method.group(1)), method.group(1), method.group(2)));
        }
        Matcher consequence = CONSEQUENCE.matcher(said);
        if (consequence.matches()) {
            int line = Math.max(1, message.getLine());
            return List.of(new Problem(
                    text.ruleAt(line).map(DrlText.Rule::place).orElseGet(() -> new Place(text.file(), line, 0)),
                    ruleName(text, line),
                    "the Java after 'then' is broken: "
                            + consequence.group(2).replace("Found \"}\"", "it ends too early") + ".",
                    "Maybe a bracket, a quotation mark or a ';' is missing."));
        }
        int line = Math.max(0, message.getLine());
        return List.of(Problem.of(new Place(text.file(), line, 0), ruleName(text, line), firstLine(said)));
    }

    /** At every place where the condition stands, unless the fact there has what is asked for. */
    private List<Problem> unknownField(DrlText text, String expression) {
        List<Problem> problems = new ArrayList<>();
        List<Integer> offsets = text.offsetsOf(expression);
        for (int offset : offsets) {
            Optional<Class<?>> type = types(text).type(text.typeAround(offset));
            Set<String> known = type.map(DrlTypes::accessors).orElse(Set.of());
            Optional<String> name = names(expression).stream()
                    .filter(one -> !known.contains(one))
                    .findFirst();
            if (name.isPresent()) {
                problems.add(new Problem(
                        text.placeOf(text.offsetOf(name.get(), offset)),
                        DrlTypes.ruleAt(text, offset),
                        "the condition '" + expression + "' asks for something that the fact does not have"
                                + (known.isEmpty() ? "." : "; it has " + String.join(", ", known) + "."),
                        Problems.nearest(name.get(), known)));
            }
        }
        return problems.isEmpty()
                ? List.of(Problem.of(
                        offsets.isEmpty() ? Place.of(text.file()) : text.placeOf(offsets.get(0)),
                        offsets.isEmpty() ? "" : DrlTypes.ruleAt(text, offsets.get(0)),
                        "the condition '" + expression + "' cannot be understood."))
                : problems;
    }

    /** A name with '$' that no condition of its rule binds. */
    private List<Problem> unbound(DrlText text, String expression) {
        List<Problem> problems = new ArrayList<>();
        for (int offset : text.offsetsOf(expression)) {
            DrlText.Rule rule = text.ruleAt(text.placeOf(offset).line()).orElse(null);
            Set<String> bound =
                    rule == null ? Set.of() : found(BOUND, text.text().substring(rule.from(), rule.to()));
            found(VARIABLE, expression).stream()
                    .filter(name -> !bound.contains(name))
                    .findFirst()
                    .ifPresent(name -> problems.add(new Problem(
                            text.placeOf(text.offsetOf(name, offset)),
                            DrlTypes.ruleAt(text, offset),
                            "the condition '" + expression + "' uses " + name + ", which no condition binds.",
                            bound.isEmpty() || Problems.nearest(name, bound).isEmpty()
                                    ? "Maybe bind it before, by '" + name + " : …'."
                                    : Problems.nearest(name, bound))));
        }
        return problems.isEmpty()
                ? List.of(Problem.of(
                        Place.of(text.file()), "", "the condition '" + expression + "' cannot be understood."))
                : problems;
    }

    private List<Problem> unknownType(DrlText text, String type) {
        String nearest = Problems.nearest(type, types(text).imported());
        List<Integer> offsets = text.offsetsOf(type);
        return (offsets.isEmpty() ? List.of(0) : offsets)
                .stream()
                        .map(offset -> new Problem(
                                offsets.isEmpty() ? Place.of(text.file()) : text.placeOf(offset),
                                offsets.isEmpty() ? "" : DrlTypes.ruleAt(text, offset),
                                "there is no type of fact named '" + type + "'.",
                                nearest.isEmpty() ? "Maybe its import is missing or mistyped." : nearest))
                        .toList();
    }

    private List<Problem> unknownConstant(DrlText text, String constant, String type) {
        return List.of(unknownConstant(text, first(text, constant), constant, type));
    }

    private static Problem unknownConstant(DrlText text, int offset, String constant, String type) {
        List<String> known = types(text).type(type).map(DrlTypes::constants).orElse(List.of());
        return new Problem(
                text.placeOf(offset),
                DrlTypes.ruleAt(text, offset),
                "'" + constant + "' is not known to " + simple(type)
                        + (known.isEmpty() ? "." : "; it has " + String.join(", ", known) + "."),
                Problems.nearest(constant, known));
    }

    private Problem unknownMethod(DrlText text, int offset, String method, String type) {
        Set<String> known = types(text).type(type).map(DrlTypes::methodNames).orElse(Set.of());
        return new Problem(
                text.placeOf(offset),
                DrlTypes.ruleAt(text, offset),
                "'" + method + "' is not known to " + simple(type) + ".",
                Problems.nearest(method, known));
    }

    /** A message about generated Java: the line at fault, without what the generator put before it, is the rule's own. */
    private Problem inGeneratedJava(Message message, String source) {
        String code = source.lines()
                .skip(Math.max(0, message.getLine() - 1L))
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\bdrools\\.(insert|insertLogical|update|delete)\\b", "$1");
        String said = firstLine(message.getText());
        Matcher method = JAVA_METHOD.matcher(message.getText());
        Matcher name = JAVA_NAME.matcher(message.getText());
        Matcher call = JAVA_CALL.matcher(message.getText());
        for (DrlText text : textsByPath.values()) {
            List<Integer> offsets = text.offsetsOf(code);
            if (!offsets.isEmpty()) {
                int offset = offsets.get(0);
                if (method.matches()) {
                    return unknownMethod(
                            text, text.offsetOf(method.group(1), offset), method.group(1), method.group(2));
                }
                boolean unknown = name.matches();
                boolean misused = call.matches();
                Matcher constant = CONSTANT_OF.matcher(
                        text.text().substring(0, unknown ? text.offsetOf(name.group(1), offset) : 0));
                if (constant.find()) {
                    return unknownConstant(text, constant.end(), name.group(1), constant.group(1));
                }
                int at = unknown
                        ? text.offsetOf(name.group(1), offset)
                        : misused ? text.offsetOf(call.group(1), offset) : offset;
                return new Problem(
                        text.placeOf(at),
                        DrlTypes.ruleAt(text, offset),
                        "the Java after 'then' does not compile: " + said,
                        unknown
                                ? "Maybe the name is mistyped, or not bound in 'when' by '$name :'."
                                : misused ? "Maybe write " + call.group(1) + "(" + call.group(2) + ")." : "");
            }
        }
        return Problem.of(
                Place.of(String.join(", ", files())),
                "",
                "the Java of a rule does not compile: " + said + " In: " + code);
    }

    private List<String> files() {
        return textsByPath.values().stream().map(DrlText::file).toList();
    }

    private static String ruleName(DrlText text, int line) {
        return text.ruleAt(line).map(rule -> "rule '" + rule.name() + "'").orElse("");
    }

    private static String plain(String said) {
        return said.replaceAll(" in rule \".*\"", "")
                .replaceAll(" in rule.*", "")
                .replace("mismatched input", "did not expect")
                .replace("'<eof>'", "the end of the file")
                .replace("''", "the end of the file");
    }

    private static String firstLine(String said) {
        String line = said.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static DrlTypes types(DrlText text) {
        return new DrlTypes(text);
    }

    private static int first(DrlText text, String word) {
        return text.offsetsOf(word).stream().findFirst().orElse(0);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** The names that an expression asks of a fact: neither bound, nor of a type, nor in quotation marks, nor after a dot. */
    private static List<String> names(String expression) {
        return FIELD.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String in) {
        return pattern.matcher(in)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
