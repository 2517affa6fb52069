package org.keepup.rules.fact;

import java.util.Objects;

/**
 * A week of a programme, before it is decided what it is for.
 *
 * @param number from 1
 * @param of how many weeks
 * @param off why there is no session; empty when there is one
 * @param beforeHoliday whether it is the last session before a holiday
 * @param afterHoliday whether it is the first session after one
 * @param sinceReview sessions since the last review, this one among them
 * @param toUndo misconceptions that are not yet secure once
 * @param toConfirm misconceptions that are secure once
 * @param otherNeeds needs without a misconception that no week was given to yet
 * @param unexplored topics of the pupil's years that nobody has asked about
 * @param exploredLast whether the last session asked about a new topic
 */
public record WeekAhead(
        int number,
        int of,
        String off,
        boolean beforeHoliday,
        boolean afterHoliday,
        int sinceReview,
        int toUndo,
        int toConfirm,
        int otherNeeds,
        int unexplored,
        boolean exploredLast) {
    public WeekAhead {
        Objects.requireNonNull(off, "off");
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("weeks run from 1 to " + of + ", not " + number + ".");
        }
    }

    /** Whether there is a session. */
    public boolean held() {
        return off.isEmpty();
    }

    public boolean last() {
        return number == of;
    }

    /** Whether anything known is left to do. */
    public boolean needsLeft() {
        return toUndo + toConfirm + otherNeeds > 0;
    }
}
