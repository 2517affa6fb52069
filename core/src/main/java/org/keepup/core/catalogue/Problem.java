package org.keepup.core.catalogue;

import java.util.Objects;

/**
 * Something wrong in a user's file, told so that the user can mend it.
 *
 * @param place where
 * @param field the field, column or key it is about; may be empty
 * @param message what is wrong, the value, what was expected; ends with a full stop
 * @param remedy one likely remedy that begins with "Maybe"; empty when there is none to offer
 */
public record Problem(Place place, String field, String message, String remedy) {
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    public static Problem of(Place place, String field, String message) {
        return new Problem(place, field, message, "");
    }

    /** {@code FILE line 9 column 3, field: message Maybe …}. */
    @Override
    public String toString() {
        return place + (field.isEmpty() ? "" : ", " + field) + ": " + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
