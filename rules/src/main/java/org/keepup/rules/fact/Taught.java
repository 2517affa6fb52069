package org.keepup.rules.fact;

import java.util.Objects;

/**
 * Something that was taught with some effect, how long ago, as the beginning of a session asks about it.
 *
 * @param misconception id
 * @param name what it is called
 * @param days since the last session about it
 * @param secureDays on how many days it was secure, one after the other
 * @param tasks how many fresh tasks there are that would show it
 */
public record Taught(String misconception, String name, int days, int secureDays, int tasks) {
    public Taught {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(name, "name");
    }
}
