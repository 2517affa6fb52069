package org.keepup.rules.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+([\\w.]+)\\s*;?", Pattern.MULTILINE);
    private static final Pattern PATTERN_TYPE = Pattern.compile("(\\w+)\\s*\\(");

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
                problems.add(
                        generated.containsKey(message.getPath())
                                ? inGeneratedJava(message, generated.get(message.getPath()))
                                : inRuleFile(message));
            }
        }
        // after a syntax error Drools adds that there is nothing left to compile
        List<Problem> telling = problems.stream()
                .filter(problem -> !problem.message().contains("Parser returned a null Package"))
                .toList();
        return telling.isEmpty() ? List.copyOf(problems) : telling;
    }

    private Problem inRuleFile(Message message) {
        DrlText text = textsByPath.get(message.getPath());
        String said = message.getText();
        if (text == null) {
            return Problem.of(Place.of(String.join(", ", files())), "", firstLine(said));
        }
        Matcher syntax = SYNTAX.matcher(said);
        if (syntax.matches()) {
            int line = Integer.parseInt(syntax.group(1));
            return new Problem(
                    new Place(text.file(), line, Integer.parseInt(syntax.group(2)) + 1),
                    ruleName(text, line),
                    "the rule's grammar breaks off here: " + plain(syntax.group(3)) + ".",
                    "Maybe a bracket, a quotation mark or 'end' is missing just before.");
        }
        Matcher expression = EXPRESSION.matcher(said);
        if (expression.matches()) {
            return unknownField(text, expression.group(1));
        }
        Matcher type = TYPE.matcher(said);
        if (type.matches()) {
            return unknownType(text, type.group(1));
        }
        Matcher method = METHOD.matcher(said);
        if (method.matches()) {
            return unknownMethod(text, method.group(1), method.group(2));
        }
        Matcher consequence = CONSEQUENCE.matcher(said);
        if (consequence.matches()) {
            int line = Math.max(1, message.getLine());
            return new Problem(
                    new Place(text.file(), line, 0),
                    ruleName(text, line),
                    "the Java after 'then' is broken: "
                            + consequence.group(2).replace("Found \"}\"", "it ends too early") + ".",
                    "Maybe a bracket, a quotation mark or a ';' is missing.");
        }
        int line = Math.max(0, message.getLine());
        return Problem.of(new Place(text.file(), line, 0), ruleName(text, line), firstLine(said));
    }

    private Problem unknownField(DrlText text, String expression) {
        int line = text.lineOf(expression);
        String field = firstWord(expression);
        Set<String> known = patternTypes(text, line).stream()
                .flatMap(type -> accessors(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Problem(
                new Place(text.file(), line, 0),
                ruleName(text, line),
                "the condition '" + expression + "' asks for something that the fact does not have"
                        + (known.isEmpty() ? "." : "; it has " + String.join(", ", known) + "."),
                Problems.nearest(field, known));
    }

    private Problem unknownType(DrlText text, String type) {
        int line = text.lineOf(type);
        Set<String> known = imports(text).stream()
                .filter(name -> load(name).isPresent())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        String nearest = Problems.nearest(type, known);
        return new Problem(
                new Place(text.file(), line, 0),
                ruleName(text, line),
                "there is no type of fact named '" + type + "'.",
                nearest.isEmpty() ? "Maybe its import is missing or mistyped." : nearest);
    }

    private Problem unknownMethod(DrlText text, String method, String type) {
        int line = text.lineOf(method);
        Set<String> known = load(type)
                .or(() -> imports(text).stream()
                        .filter(name -> name.endsWith("." + type))
                        .findFirst()
                        .flatMap(this::load))
                .map(DrlMessages::accessors)
                .orElse(Set.of());
        return new Problem(
                new Place(text.file(), line, 0),
                ruleName(text, line),
                "'" + method + "' is not known to " + type.substring(type.lastIndexOf('.') + 1) + ".",
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
        for (DrlText text : textsByPath.values()) {
            int line = text.lineOf(code);
            if (line > 0 && method.matches()) {
                Problem problem = unknownMethod(text, method.group(1), method.group(2));
                return new Problem(
                        new Place(text.file(), line, 0), ruleName(text, line), problem.message(), problem.remedy());
            }
            if (line > 0) {
                return new Problem(
                        new Place(text.file(), line, 0),
                        ruleName(text, line),
                        "the Java after 'then' does not compile: " + said,
                        said.contains("cannot be resolved")
                                ? "Maybe the name is mistyped, or not bound in 'when' by '$name :'."
                                : "");
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

    private static String firstWord(String expression) {
        Matcher word = Pattern.compile("\\w+").matcher(expression);
        return word.find() ? word.group() : expression;
    }

    private static List<String> imports(DrlText text) {
        List<String> imports = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(text.text());
        while (matcher.find()) {
            imports.add(matcher.group(1));
        }
        return imports;
    }

    private List<Class<?>> patternTypes(DrlText text, int line) {
        List<Class<?>> types = new ArrayList<>();
        Matcher matcher = PATTERN_TYPE.matcher(text.line(line));
        while (matcher.find()) {
            String simple = matcher.group(1);
            imports(text).stream()
                    .filter(name -> name.endsWith("." + simple))
                    .findFirst()
                    .flatMap(this::load)
                    .ifPresent(types::add);
        }
        return types;
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, RuleFiles.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** What a rule can ask of a type: its public methods without parameters. */
    private static Set<String> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                .map(java.lang.reflect.Method::getName)
                .filter(name -> !Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait")
                        .contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
