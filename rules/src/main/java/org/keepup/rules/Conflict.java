package org.keepup.rules;

import java.util.List;
import java.util.Objects;

/**
 * Rules that pull in different directions, and how that was settled. Part of the trace.
 *
 * @param kind what they disagree on
 * @param rules the rules, by name
 * @param because who says what, and which policy settled it
 */
public record Conflict(Kind kind, List<String> rules, String because) {
    public Conflict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
        rules = List.copyOf(rules);
    }

    /** What rules can disagree on, each with its policy. */
    public enum Kind {
        /** Two needs weigh the same at the head of the list: the topic's name decides, which says nothing of the pupil. */
        FIRST_PLACE,
        /** Precedences run in a circle: they are set aside for the weightiest need on it. */
        CIRCLE,
        /** A material is ruled out and strongly recommended: what rules out wins. */
        RULED_OUT_AND_RECOMMENDED,
        /** Several routes to one need: the one in the least company wins, for it can do what the others do. */
        ROUTES;

        /** Lower-case, hyphenated, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
