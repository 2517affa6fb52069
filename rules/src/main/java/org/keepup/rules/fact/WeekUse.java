package org.keepup.rules.fact;

import java.util.Locale;
import java.util.Objects;

/**
 * What a week of a programme is for.
 *
 * @param kind for what
 * @param because why, as a tutor reads it
 */
public record WeekUse(Kind kind, String because) {
    public WeekUse {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
    }

    /** For what. Of several concluded, the first in this order counts. */
    public enum Kind {
        /** No session: holiday or absence. */
        LOST,
        /** Looking back on half a term, and on the target. */
        REVIEW,
        /** Undoing a misconception. */
        TEACH,
        /** Showing on another day that it stays. */
        CONFIRM,
        /** Errors without a pattern, too few answers, slips. */
        SUPPORT,
        /** Kept for what the last answers show. */
        OPEN,
        /** Asking about what nobody has asked yet. */
        EXPLORE,
        /** Nothing left to do: the place is free. */
        HANDED_BACK;

        /** Lower-case, hyphenated. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
