package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil does differently at some decision points of a column procedure. Immutable and thread-safe.
 *
 * <p>A rule reads {@code column when top-less -> small-from-big}: at that decision point, when all those facts hold, that is
 * chosen in place of what the right procedure does. Where several rules of a patch apply, the one that asks for more facts
 * wins; of those that ask for as many, the one with the more telling facts (what the digits are tells more than what was
 * done before). So the order in which patches are joined never matters.
 *
 * <p>Two patches contradict each other, and cannot be held together, when they choose differently at the same decision
 * point on the same facts, or when one of them replaces the whole operation (adding in place of subtracting).
 */
public final class Patch {

    private static final Comparator<Vocabulary.Rule> MOST_SPECIFIC_FIRST = Comparator.<Vocabulary.Rule>comparingInt(
                    rule -> Long.bitCount(rule.facts()))
            .thenComparing(Vocabulary.Rule::facts, Long::compareUnsigned)
            .reversed();

    private static final Comparator<Vocabulary.Rule> ORDER =
            Comparator.comparingInt(Vocabulary.Rule::point).thenComparing(MOST_SPECIFIC_FIRST);

    private static final long[] NO_FACTS = {};
    private static final int[] NO_CHOICES = {};

    private final Vocabulary<?, ?, ?> vocabulary;
    private final List<Vocabulary.Rule> rules;
    private final long[][] facts;
    private final int[][] choices;
    private final @Nullable Working working;

    Patch(Vocabulary<?, ?, ?> vocabulary, List<Vocabulary.Rule> rules) {
        this.vocabulary = vocabulary;
        this.rules = rules.stream().distinct().sorted(ORDER).toList();
        this.working = null;
        int points = vocabulary.pointCount();
        facts = new long[points][];
        choices = new int[points][];
        int from = 0;
        for (int point = 0; point < points; point++) {
            int to = from;
            while (to < this.rules.size() && this.rules.get(to).point() == point) {
                to++;
            }
            facts[point] = to == from ? NO_FACTS : new long[to - from];
            choices[point] = to == from ? NO_CHOICES : new int[to - from];
            for (int r = from; r < to; r++) {
                facts[point][r - from] = this.rules.get(r).facts();
                choices[point][r - from] = this.rules.get(r).choice();
            }
            from = to;
        }
    }

    private Patch(Patch same, Working working) {
        this.vocabulary = same.vocabulary;
        this.rules = same.rules;
        this.facts = same.facts;
        this.choices = same.choices;
        this.working = working;
    }

    /** The same patch, telling every decision to a working. */
    Patch toldTo(Working working) {
        return new Patch(this, working);
    }

    /** The rules as they are written, most specific first within each decision point. */
    public List<String> rules() {
        return rules.stream().map(vocabulary::describe).toList();
    }

    /** Whether nothing is done differently: the right procedure. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Both at once; empty when they contradict each other or belong to different operations. */
    public Optional<Patch> with(Patch other) {
        if (!vocabulary.equals(other.vocabulary)) {
            return Optional.empty();
        }
        if (isEmpty() || other.isEmpty()) {
            return Optional.of(isEmpty() ? other : this);
        }
        if (replacesOperation() || other.replacesOperation()) {
            return rules.equals(other.rules) ? Optional.of(this) : Optional.empty();
        }
        for (Vocabulary.Rule mine : rules) {
            for (Vocabulary.Rule theirs : other.rules) {
                if (mine.point() == theirs.point()
                        && mine.facts() == theirs.facts()
                        && mine.choice() != theirs.choice()) {
                    return Optional.empty();
                }
            }
        }
        List<Vocabulary.Rule> both = new ArrayList<>(rules);
        both.addAll(other.rules);
        return Optional.of(new Patch(vocabulary, both));
    }

    private boolean replacesOperation() {
        return rules.stream().anyMatch(vocabulary::standsAlone);
    }

    /** Ordinal of what is chosen, or -1 for what the right procedure does. */
    int choose(int point, long holding) {
        int rule = rule(point, holding);
        if (working != null) {
            working.note(point, holding, rule < 0 ? 0 : facts[point][rule], rule < 0 ? -1 : choices[point][rule]);
        }
        return rule < 0 ? -1 : choices[point][rule];
    }

    /** The rule that decides, or -1. */
    private int rule(int point, long holding) {
        long[] asked = facts[point];
        for (int r = 0; r < asked.length; r++) {
            if ((asked[r] & ~holding) == 0) {
                return r;
            }
        }
        return -1;
    }

    /**
     * Whether this patch, held beside another, would decide otherwise than that one did.
     *
     * @param decidedBy the facts of the other's rule; of no account when it left the decision to the right procedure
     * @param chosen what the other chose, or -1 when it left the decision to the right procedure
     */
    boolean overrules(int point, long holding, long decidedBy, int chosen) {
        int rule = rule(point, holding);
        return rule >= 0
                && choices[point][rule] != chosen
                && (chosen < 0 || isMoreSpecific(facts[point][rule], decidedBy));
    }

    private static boolean isMoreSpecific(long facts, long others) {
        int more = Long.bitCount(facts) - Long.bitCount(others);
        return more != 0 ? more > 0 : Long.compareUnsigned(facts, others) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Patch patch && vocabulary.equals(patch.vocabulary) && rules.equals(patch.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return String.join("; ", new TreeSet<>(rules()));
    }
}
