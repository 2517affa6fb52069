package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;

/**
 * A part of a session, before the minutes are shared out.
 *
 * @param order steps stand in the session from the lowest to the highest
 * @param kind what sort of part
 * @param title short, sentence case
 * @param say what to say to the pupil: words a child understands
 * @param steps what to do, in order; may be empty
 * @param tasks which tasks belong to it
 * @param most tasks at most
 * @param need 1 for what even the shortest session must have, then 2, 3 …
 * @param least minutes without which it is better left out
 * @param ideal minutes in a session of 20
 */
public record Step(
        int order,
        Kind kind,
        String title,
        String say,
        List<String> steps,
        Tasks tasks,
        int most,
        int need,
        int least,
        int ideal) {
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(say, "say");
        Objects.requireNonNull(tasks, "tasks");
        steps = List.copyOf(steps);
        if (least < 1 || ideal < least) {
            throw new IllegalArgumentException("step '" + title + "' takes at least 1 minute and ideally no fewer than "
                    + "at least: " + least + ", " + ideal + ".");
        }
    }

    /** What sort of part a step is. */
    public enum Kind {
        /** Something the pupil can do already, brought back from memory. */
        RETRIEVAL,
        /** The pupil's own working, told aloud. */
        TALK,
        /** The new idea, with the material. */
        FOCUS,
        /** The new idea used, with help at hand. */
        PRACTICE,
        /** Questions that would tell explanations apart. */
        PROBE,
        /** Questions without help, which show whether it worked. */
        EXIT,
        /** What the pupil takes along, in the pupil's own words. */
        REFLECT;

        /** Lower-case, as it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which tasks a step asks for. */
    public enum Tasks {
        NONE,
        /** Tasks that would show what was taught before and is to be brought back. */
        RECALL,
        /** What the pupil can do already: of secure topics, or such as the misconception does not touch. */
        SECURE,
        /** The pupil's own wrong answers, each with what was written. */
        OWN_ERRORS,
        /** Fresh tasks on which the misconception goes wrong. */
        TELLING,
        /** Tasks on which it goes wrong among tasks on which it does not. */
        MIXED,
        /** Tasks that tell the leading explanations apart. */
        SPLITTING,
        /** Tasks from what the topic builds on. */
        EARLIER,
        /** Fresh tasks like those on the sheet. */
        ALIKE
    }
}
