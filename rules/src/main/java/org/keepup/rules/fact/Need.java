package org.keepup.rules.fact;

import java.util.Objects;

/**
 * What one topic asks of the tutor.
 *
 * @param topic subtraction, fractions …
 * @param kind what is to be done
 * @param misconception id of the misconception to undo; empty for every other kind
 * @param because why, as a tutor reads it
 */
public record Need(String topic, Kind kind, String misconception, String because) {
    public Need {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
        if ((kind == Kind.UNDO) == misconception.isEmpty()) {
            throw new IllegalArgumentException(
                    "only a need to undo names a misconception: " + kind + " '" + misconception + "'.");
        }
    }

    /** Without the reason, which is long and follows from the rest more often than not. */
    @Override
    public int hashCode() {
        return (31 * topic.hashCode() + kind.hashCode()) * 31 + misconception.hashCode();
    }

    /** A need that names no misconception. */
    public static Need of(String topic, Kind kind, String because) {
        return new Need(topic, kind, "", because);
    }

    public static Need undo(Cause cause) {
        return new Need(cause.topic(), Kind.UNDO, cause.id(), cause.evidence());
    }

    /** What is to be done. */
    public enum Kind {
        /** A misconception is behind the errors: bring the pupil out of it. */
        UNDO,
        /** Errors of no known kind: hear how the pupil works, and look at what comes before. */
        TALK_THROUGH,
        /** Too few answers to say: ask more. */
        FIND_OUT,
        /** Knows it, and slips: learn to check. */
        CHECK,
        /** Knows it: go on to the next step. */
        MOVE_ON;

        /** Lower-case, hyphenated, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
