package org.keepup.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A node of the tree of justifications: a decision rests on rules, a rule on the facts that it matched and on the source that
 * it cites, a fact on evidence or on other rules.
 *
 * @param kind what sort of node
 * @param text as a tutor reads it
 * @param because what it rests on
 */
public record Reason(Kind kind, String text, List<Reason> because) {
    public Reason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        because = List.copyOf(because);
    }

    /** One that rests on nothing further. */
    static Reason of(Kind kind, String text) {
        return new Reason(kind, text, List.of());
    }

    /** What sort of node a reason is. */
    public enum Kind {
        /** What was decided. */
        DECISION,
        /** A rule that spoke for it. */
        RULE,
        /** A rule that spoke against it, or a condition that was not met. */
        AGAINST,
        /** What a rule matched. */
        FACT,
        /** An answer of the pupil. */
        EVIDENCE,
        /** What a rule or a fact is cited from. */
        SOURCE;

        /** Lower-case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The tree as lines, two spaces to each level: {@code rule: …}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((kind == Kind.DECISION ? "" : kind.word() + ": ") + text);
        because.forEach(reason -> reason.lines().forEach(line -> lines.add("  " + line)));
        return lines;
    }
}
