package org.keepup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.rules.caseload.CaseloadRulesTest;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.testkit.RuleVerifier;

/**
 * Changes the conditions of built-in rules one at a time (a constraint dropped or negated, a number shifted, a condition left out)
 * and runs the rule's own cases over each mutant. A mutant that passes them all survives: a limit that no case tries. It compiles
 * about a thousand rules, so it runs only when asked to, by {@code -Dkeepup.mutations=true} or, for one family, such as
 * {@code -Dkeepup.mutations=priority}.
 */
@EnabledIfSystemProperty(named = "keepup.mutations", matches = ".+")
class RuleMutationsTest {

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
     * A rule with a changed condition.
     *
     * @param rule the name of the rule as it stands
     * @param what the change in words
     * @param body all after the name
     */
    private record Mutant(String rule, String what, String body) {}

    /** Mutants that conclude the same from all facts that can be given. */
    private static final Set<String> EQUIVALENT = new TreeSet<>();

    static {
        // without a year group year() is -1, and no work is taught that much earlier
        equivalent(
                "Learner 'yearKnown' -> ''",
                "An error from last year's work is caught up in a few sessions",
                "An error two or more years back calls for one to one",
                "A deep error goes to the teacher where one has time",
                "Material written for much younger pupils may shame",
                "A short structured series goes before a lone idea for a gap of years",
                "An error from an earlier year comes before one from this year",
                "Far from the target, the oldest gap comes first");
        // only a need to undo names a misconception, and without one there is nothing on the shelf or in the handbook
        equivalent(
                "Need 'kind == Need.Kind.UNDO' -> ''",
                "What the catalogue names against the misconception comes into question",
                "Keepup's own activity for the misconception is always at hand",
                "Help against a neighbouring misconception can stand in",
                "A school's table brings a material into question");
        equivalent(
                "Candidate 'need.kind == Need.Kind.UNDO' -> ''", "A school's table says what to use against an error");
        equivalent(
                "Agenda 'kind == Need.Kind.UNDO' -> ''",
                "The class teacher hears who else errs alike",
                "The class teacher hears how it has gone so far");
        // scaled scores start at 80
        equivalent(
                "Applicant 'score >= 80' -> 'score >= 79'", "A scaled score below 90 is out of one programme's reach");
    }

    private static void equivalent(String change, String... rules) {
        Stream.of(rules).map(rule -> rule + ": " + change).forEach(EQUIVALENT::add);
    }

    private final Path folder;
    private final List<String> survivors = new ArrayList<>();
    private int mutants;
    private int refused;

    RuleMutationsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void only_mutants_that_conclude_the_same_survive() throws IOException {
        Map<String, List<Consumer<RuleVerifier>>> cases = cases();
        String families = System.getProperty("keepup.mutations");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl"))
                    .filter(path -> families.equals("true") || path.toString().contains(families))
                    .sorted()
                    .toList()) {
                tryFile(Files.readString(file), cases);
            }
        }
        System.out.println(
                mutants + " mutants, " + refused + " of them no sound rules, " + survivors.size() + " survived");
        assertThat(survivors).as("mutants that no case tells from their rules").isSubsetOf(EQUIVALENT);
        if (families.equals("true")) {
            assertThat(EQUIVALENT).as("mutants said to conclude the same").isSubsetOf(survivors);
        }
    }

    private static Map<String, List<Consumer<RuleVerifier>>> cases() {
        Map<String, List<Consumer<RuleVerifier>>> cases = new LinkedHashMap<>();
        Stream.of(BuiltInRulesTest.cases(), RuleLimitsTest.cases(), TableRulesTest.cases())
                .flatMap(all -> all)
                .forEach(one -> cases.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one::check));
        CaseloadRulesTest.cases()
                .forEach(one -> cases.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one::check));
        cases.put(CaseloadRulesTest.POLICY_RULE, List.of(CaseloadRulesTest::checkPolicyRule));
        return cases;
    }

    private void tryFile(String text, Map<String, List<Consumer<RuleVerifier>>> cases) throws IOException {
        String head = text.substring(0, text.indexOf("\nrule "));
        List<Mutant> all = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            String name = rule.group(1);
            assertThat(cases).as("cases of the rule").containsKey(name);
            MatchResult found = rule.toMatchResult();
            changes(found.group(3))
                    .forEach((what, when) -> all.add(new Mutant(
                            name, what, found.group(2) + "when" + when + "then" + found.group(4) + "end\n\n")));
        }
        List<Mutant> sound = new ArrayList<>();
        RuleBase base = compile(head, all, sound);
        mutants += all.size();
        refused += all.size() - sound.size();
        for (int i = 0; i < sound.size(); i++) {
            Mutant mutant = sound.get(i);
            RuleVerifier verifier = RuleVerifier.of(base).rule("M" + i);
            if (cases.get(mutant.rule()).stream().allMatch(one -> passes(one, verifier))) {
                survivors.add(mutant.rule() + ": " + mutant.what());
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

    /** All mutants of a file at once; if that fails, those that compile alone. */
    private RuleBase compile(String head, List<Mutant> all, List<Mutant> sound) throws IOException {
        try {
            RuleBase base = base(head, all);
            sound.addAll(all);
            return base;
        } catch (CatalogueException e) {
            for (Mutant one : all) {
                try {
                    base(head, List.of(one));
                    sound.add(one);
                } catch (CatalogueException alone) {
                    // no sound rule, so nothing that a test could let pass
                }
            }
            return base(head, sound);
        }
    }

    private RuleBase base(String head, List<Mutant> some) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int i = 0; i < some.size(); i++) {
            text.append("rule \"M" + i + "\"" + some.get(i).body());
        }
        return RuleBase.of(List.of(RuleFiles.load(Files.writeString(folder.resolve("mutants.drl"), text))));
    }

    /** The changed conditions, by the change in words. */
    private static Map<String, String> changes(String when) {
        Map<String, String> mutants = new LinkedHashMap<>();
        when.lines()
                .filter(line ->
                        !line.isBlank() && !line.contains("$") || line.strip().startsWith("not "))
                .filter(line -> !line.strip().startsWith("//"))
                .forEach(line -> mutants.put("without '" + line.strip() + "'", when.replace(line, "")));
        Matcher pattern = PATTERN.matcher(when);
        int from = 0;
        while (pattern.find(from)) {
            int end = closing(when, pattern.end());
            List<String> constraints = split(when.substring(pattern.end(), end));
            String type = pattern.group().replaceAll("\\W", "");
            for (int i = 0; i < constraints.size(); i++) {
                for (String changed : variants(constraints.get(i).strip())) {
                    List<String> others = new ArrayList<>(constraints);
                    if (changed.isEmpty()) {
                        others.remove(i);
                    } else {
                        others.set(i, changed);
                    }
                    mutants.put(
                            type + " '" + constraints.get(i).strip() + "' -> '" + changed + "'",
                            when.substring(0, pattern.end()) + " " + String.join(", ", others) + " "
                                    + when.substring(end));
                }
            }
            from = end;
        }
        return mutants;
    }

    /** What a constraint may become; empty for being dropped. */
    private static Set<String> variants(String constraint) {
        Set<String> changes = new LinkedHashSet<>();
        if (constraint.isEmpty() || constraint.matches("\\$\\w+\\s*:\\s*[\\w.]+")) {
            return changes;
        }
        changes.add("");
        if (!constraint.startsWith("eval(") && !constraint.contains("(")) {
            List<String> either = List.of(constraint.split(" \\|\\| "));
            either.stream().filter(one -> either.size() > 1).forEach(changes::add);
        }
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
