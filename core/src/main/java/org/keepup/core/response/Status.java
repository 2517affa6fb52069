package org.keepup.core.response;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a task on a pupil's sheet. Blank, not reached and absent are different facts, and none of them is a 0.
 *
 * <p>The last four are the codes that schools key for a pupil who did not sit a test (A, B, T, M).
 */
public enum Status {
    /** Something was written. */
    ANSWERED(""),
    /** The pupil saw the task and wrote nothing. */
    BLANK(""),
    /** The pupil ran out of time before this task. */
    NOT_REACHED(""),
    /** Something was written that nobody could read. */
    UNREADABLE(""),
    /** The pupil was not there. */
    ABSENT("A"),
    /** The pupil works below the standard of the test and did not take it. */
    BELOW("B"),
    /** The pupil works at the standard of the test but could not access it. */
    UNABLE("T"),
    /** The paper is lost. */
    MISSING("M");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** As it stands in files: {@code not-reached}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The single letter that schools key for it; empty when there is none. */
    public String code() {
        return code;
    }

    /** Whether the pupil had the task in front of them: answered, blank or unreadable. */
    public boolean isSeen() {
        return this == ANSWERED || this == BLANK || this == UNREADABLE;
    }

    /** Reads a status word or a school's single letter, in either case; empty when it is neither. */
    public static Optional<Status> parse(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values())
                .filter(status ->
                        status.word().equals(word) || (!status.code.isEmpty() && status.code.equalsIgnoreCase(word)))
                .findFirst();
    }
}
