package org.keepup.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.rules.caseload.CaseloadRulesTest;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.testkit.RuleVerifier;

/**
 * Changes the conditions of built-in rules one at a time (a constraint dropped or negated, a number shifted, a condition left out)
 * and runs the rule's own cases over each mutant. A mutant that passes them all survived: a limit that no case tries. Run by hand:
 * it compiles several hundred rules. Arguments: names of families to try, such as {@code priority}; none means all.
 */
final class RuleMutations {

    private static final Path RULES = Path.of("src/main/resources/org/keepup/rules");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"(.*?)^when$(.*?)^then$(.*?)^end$");
    private static final Pattern PATTERN = Pattern.compile("\\b[A-Z][\\w.]*\\s*\\(");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"$])\\d+(\\.\\d+)?(?![\\w\"])");
    private static final Map<String, String> OPPOSITE = new LinkedHashMap<>();

    static {
        OPPOSITE.put("==", "!=");
        OPPOSITE.put("!=", "==");
        OPPOSITE.put(">=", "<");
        OPPOSITE.put("<=", ">");
        OPPOSITE.put(">", "<=");
        OPPOSITE.put("<", ">=");
    }

    /**
     * A changed condition.
     *
     * @param what the change in words
     * @param when the rule's conditions with it
     */
    private record Mutant(String what, String when) {}

    private final PrintStream out;
    private final Path folder;
    private int mutants;
    private int refused;
    private int survived;

    private RuleMutations(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** @param families which; none means all */
    public static void main(String[] families) throws IOException {
        RuleMutations run = new RuleMutations(System.out, Files.createTempDirectory("mutants"));
        Map<String, List<Consumer<RuleVerifier>>> cases = new LinkedHashMap<>();
        Stream.concat(BuiltInRulesTest.cases(), RuleLimitsTest.cases())
                .forEach(one -> cases.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one::check));
        CaseloadRulesTest.cases()
                .forEach(one -> cases.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one::check));
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl"))
                    .filter(path -> families.length == 0 || Stream.of(families).anyMatch(path.toString()::contains))
                    .sorted()
                    .toList()) {
                run.tryFile(Files.readString(file), cases);
            }
        }
        run.out.println(
                run.mutants + " mutants, " + run.refused + " of them no sound rules, " + run.survived + " survived");
    }

    private void tryFile(String text, Map<String, List<Consumer<RuleVerifier>>> cases) throws IOException {
        Matcher rule = RULE.matcher(text);
        String head = text.substring(0, text.indexOf("\nrule "));
        while (rule.find()) {
            List<Consumer<RuleVerifier>> own = cases.getOrDefault(rule.group(1), List.of());
            List<Mutant> all = mutants(rule.group(3));
            if (own.isEmpty()) {
                out.println("NO CASES " + rule.group(1));
                continue;
            }
            List<Mutant> sound = new ArrayList<>();
            RuleBase base = compile(head, rule, all, sound);
            mutants += all.size();
            refused += all.size() - sound.size();
            for (int i = 0; i < sound.size(); i++) {
                RuleVerifier verifier = RuleVerifier.of(base).rule("M" + i);
                if (own.stream().allMatch(one -> passes(one, verifier))) {
                    survived++;
                    out.println(
                            "SURVIVED " + rule.group(1) + ": " + sound.get(i).what());
                }
            }
        }
    }

    private static boolean passes(Consumer<RuleVerifier> one, RuleVerifier verifier) {
        try {
            one.accept(verifier);
            return true;
        } catch (AssertionError | RuntimeException e) {
            return false;
        }
    }

    /** All mutants of a rule at once; if that fails, those that compile alone. */
    private RuleBase compile(String head, Matcher rule, List<Mutant> all, List<Mutant> sound) throws IOException {
        try {
            RuleBase base = base(head, rule, all);
            sound.addAll(all);
            return base;
        } catch (CatalogueException e) {
            for (Mutant one : all) {
                try {
                    base(head, rule, List.of(one));
                    sound.add(one);
                } catch (CatalogueException alone) {
                    // no sound rule, so nothing that a test could let pass
                }
            }
            return base(head, rule, sound);
        }
    }

    private RuleBase base(String head, Matcher rule, List<Mutant> some) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int i = 0; i < some.size(); i++) {
            text.append("rule \"M" + i + "\"" + rule.group(2) + "when"
                    + some.get(i).when() + "then" + rule.group(4) + "end\n\n");
        }
        return RuleBase.of(List.of(RuleFiles.load(Files.writeString(folder.resolve("mutants.drl"), text))));
    }

    private static List<Mutant> mutants(String when) {
        Set<Mutant> mutants = new LinkedHashSet<>();
        when.lines()
                .filter(line -> line.strip().startsWith("not "))
                .forEach(line -> mutants.add(new Mutant("without '" + line.strip() + "'", when.replace(line, ""))));
        Matcher pattern = PATTERN.matcher(when);
        int from = 0;
        while (pattern.find(from)) {
            int end = closing(when, pattern.end());
            List<String> constraints = split(when.substring(pattern.end(), end));
            for (int i = 0; i < constraints.size(); i++) {
                for (String changed : changes(constraints.get(i).strip())) {
                    List<String> others = new ArrayList<>(constraints);
                    if (changed.isEmpty()) {
                        others.remove(i);
                    } else {
                        others.set(i, changed);
                    }
                    mutants.add(new Mutant(
                            "'" + constraints.get(i).strip() + "' -> '" + changed + "'",
                            when.substring(0, pattern.end()) + " " + String.join(", ", others) + " "
                                    + when.substring(end)));
                }
            }
            from = end;
        }
        return List.copyOf(mutants);
    }

    /** What a constraint may become; empty for being dropped. */
    private static Set<String> changes(String constraint) {
        Set<String> changes = new LinkedHashSet<>();
        if (constraint.isEmpty() || constraint.matches("\\$\\w+\\s*:\\s*[\\w.]+")) {
            return changes;
        }
        changes.add("");
        Matcher comparison = Pattern.compile(" (==|!=|>=|<=|>|<) ").matcher(constraint);
        if (constraint.startsWith("eval(")) {
            changes.add("eval(!(" + constraint.substring("eval(".length(), constraint.length() - 1) + "))");
        } else if (constraint.matches("[\\w.]+")) {
            changes.add("!" + constraint);
        } else if (constraint.matches("![\\w.]+")) {
            changes.add(constraint.substring(1));
        }
        while (comparison.find()) {
            changes.add(constraint.substring(0, comparison.start(1))
                    + OPPOSITE.get(comparison.group(1))
                    + constraint.substring(comparison.end(1)));
        }
        Matcher number = NUMBER.matcher(constraint);
        while (number.find()) {
            for (int by : new int[] {-1, 1}) {
                String shifted = number.group(1) == null
                        ? String.valueOf(Integer.parseInt(number.group()) + by)
                        : String.valueOf(Double.parseDouble(number.group()) + by / 100.0);
                changes.add(constraint.substring(0, number.start()) + shifted + constraint.substring(number.end()));
            }
        }
        return changes;
    }

    private static int closing(String text, int start) {
        int depth = 1;
        int at = start;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            quoted = quoted != (c == '"');
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0) {
                return at;
            }
            at++;
        }
        throw new IllegalStateException("a bracket is open in " + text);
    }

    /** At commas outside brackets and quotation marks. */
    private static List<String> split(String constraints) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        StringBuilder part = new StringBuilder();
        for (char c : constraints.toCharArray()) {
            quoted = quoted != (c == '"');
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString());
                part = new StringBuilder();
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
