package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepup.core.catalogue.Problems;

/**
 * The words of one procedure: its decision points, the facts that a rule may ask for, and what may be chosen.
 *
 * @param alone the decision points at which the whole operation is replaced, so that no other patch can go with it
 * @param facts from the most general to the most telling; at most 64
 */
record Vocabulary<P extends Enum<P> & Word, F extends Enum<F> & Word, C extends Enum<C> & Choice<P>>(
        Class<P> points, Set<P> alone, Class<F> facts, Class<C> choices) {

    private static final Pattern RULE =
            Pattern.compile("([a-z-]+)(?: when ([a-z0-9-]+(?:, ?[a-z0-9-]+)*))? -> ([a-z0-9-]+)");

    /**
     * One rule of a patch.
     *
     * @param point ordinal of the decision point
     * @param facts the facts that must all hold, a bit each
     * @param choice ordinal of what is then chosen
     */
    record Rule(int point, long facts, int choice) {}

    /** The words as a page of Markdown: each decision point with what may be chosen there, then the facts. */
    String page() {
        StringBuilder page = new StringBuilder();
        for (P point : points.getEnumConstants()) {
            page.append("\n**`")
                    .append(word(point))
                    .append("`** ")
                    .append(point.meaning())
                    .append("\n\n");
            for (C choice : choices.getEnumConstants()) {
                if (choice.point() == point) {
                    page.append("- `")
                            .append(word(choice))
                            .append("` ")
                            .append(choice.meaning())
                            .append('\n');
                }
            }
        }
        page.append("\nFacts, from the most general to the most telling:\n\n");
        for (F fact : facts.getEnumConstants()) {
            page.append("- `")
                    .append(word(fact))
                    .append("` ")
                    .append(fact.meaning())
                    .append('\n');
        }
        return page.toString();
    }

    boolean standsAlone(Rule rule) {
        return alone.contains(points.getEnumConstants()[rule.point()]);
    }

    int pointCount() {
        return points.getEnumConstants().length;
    }

    /** Reads rules, noting every mistake in {@code mistakes}. */
    List<Rule> read(List<String> texts, List<String> mistakes) {
        List<Rule> rules = new ArrayList<>();
        for (String text : texts) {
            Matcher rule = RULE.matcher(text.strip());
            if (!rule.matches()) {
                mistakes.add("'" + text
                        + "' is not a rule; expected 'point -> choice' or 'point when fact, fact -> choice'.");
                continue;
            }
            P point = find(points, rule.group(1), "decision point", text, mistakes);
            C choice = find(choices, rule.group(3), "choice", text, mistakes);
            long asked = 0;
            boolean known = point != null && choice != null;
            if (rule.group(2) != null) {
                for (String word : rule.group(2).split(", ?")) {
                    F fact = find(facts, word, "fact", text, mistakes);
                    known &= fact != null;
                    asked |= fact == null ? 0 : 1L << fact.ordinal();
                }
            }
            if (known && choice.point() != point) {
                mistakes.add("'" + text + "': " + word(choice) + " may be chosen at the decision point "
                        + word(choice.point()) + ", not at " + word(point) + ".");
            } else if (known) {
                rules.add(new Rule(point.ordinal(), asked, choice.ordinal()));
            }
        }
        return rules;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E find(
            Class<E> words, String word, String kind, String text, List<String> mistakes) {
        List<String> known = new ArrayList<>();
        for (E constant : words.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
            known.add(word(constant));
        }
        mistakes.add(("'" + text + "': unknown " + kind + " '" + word + "'; known are "
                        + String.join(", ", known.stream().sorted().toList()) + ". " + Problems.nearest(word, known))
                .strip());
        return null;
    }

    String describe(Rule rule) {
        List<String> asked = Arrays.stream(facts.getEnumConstants())
                .filter(fact -> (rule.facts() >> fact.ordinal() & 1) == 1)
                .map(Vocabulary::word)
                .toList();
        return word(points.getEnumConstants()[rule.point()])
                + (asked.isEmpty() ? "" : " when " + String.join(", ", asked))
                + " -> "
                + word(choices.getEnumConstants()[rule.choice()]);
    }
}
