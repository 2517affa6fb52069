package org.keepup.core.response;

/** What became of an item on a pupil's sheet. Blank, not reached and absent are different facts, and none of them is a 0. */
public enum Status {
    ANSWERED,
    BLANK,
    NOT_REACHED,
    ABSENT,
    UNREADABLE
}
