package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;

/**
 * The session that is to be filled.
 *
 * @param minutes 5 to 60
 * @param delivery how many pupils sit in it
 * @param adult who leads it; {@link Adult#EITHER} for a tutor from outside or when that is open
 */
public record Lesson(int minutes, Delivery delivery, Adult adult) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 60;

    public Lesson {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(adult, "adult");
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("a session takes " + SHORTEST + " to " + LONGEST + " minutes, not "
                    + minutes + ". Maybe plan two sessions.");
        }
    }

    /** A one-to-one tutorial with any adult. */
    public static Lesson oneToOne(int minutes) {
        return new Lesson(minutes, Delivery.ONE_TO_ONE, Adult.EITHER);
    }
}
