package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;

/**
 * How a need is to be met: how soon, and in how much company.
 *
 * @param need which
 * @param pace keep up or catch up
 * @param wave 1 good class teaching, 2 a small group for a while, 3 one pupil and one adult
 * @param delivery for the session being planned
 * @param adult who is to lead it; {@link Adult#EITHER} when that is open
 * @param because why, as a tutor reads it
 */
public record Route(Need need, Pace pace, int wave, Delivery delivery, Adult adult, String because) {
    public Route {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(adult, "adult");
        Objects.requireNonNull(because, "because");
        if (wave < 1 || wave > 3) {
            throw new IllegalArgumentException("there are waves 1, 2 and 3, not " + wave + ".");
        }
    }

    /** With whoever is there to lead it. */
    public Route(Need need, Pace pace, int wave, Delivery delivery, String because) {
        this(need, pace, wave, delivery, Adult.EITHER, because);
    }

    /** How soon. */
    public enum Pace {
        /** Within days, so that the pupil stays with the class. */
        KEEP_UP,
        /** Over weeks, for a gap of a year or more. */
        CATCH_UP;

        /** {@code keep-up}, {@code catch-up}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
