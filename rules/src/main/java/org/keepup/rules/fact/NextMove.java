package org.keepup.rules.fact;

import java.util.Locale;
import java.util.Objects;

/**
 * Where to go with a misconception after the sessions so far.
 *
 * @param misconception id
 * @param kind where to
 * @param because why, as a tutor reads it
 */
public record NextMove(String misconception, Kind kind, String because) {
    public NextMove {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
    }

    /** Where to. Of several concluded, the last in this order counts. */
    public enum Kind {
        /** Go on with what was begun. */
        CONTINUE,
        /** Right today: ask again on another day before calling it mastered. */
        CONFIRM,
        /** Mastered: back to class, and asked again at growing intervals. */
        HAND_BACK,
        /** Another way in. */
        CHANGE_MATERIAL,
        /** Another company: one to one in place of a group. */
        CHANGE_DELIVERY,
        /** To what the objective builds on. */
        GO_BACK,
        /** To somebody who sees more: the school's coordinator for special needs or a specialist teacher. */
        REFER;

        /** Lower-case, hyphenated. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
