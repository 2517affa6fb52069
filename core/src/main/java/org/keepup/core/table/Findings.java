package org.keepup.core.table;

import java.util.function.Consumer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;

/**
 * Hears what is found while a user's file is read: problems (something was left out or could not be understood) and notices
 * (everything was read, but the reader took a decision that the user should know). Made for implementation.
 */
public interface Findings {

    /** Something in the file could not be used. */
    void problem(Problem problem);

    /** Something was decided that the user should know. */
    void notice(Problem notice);

    default void problem(Place place, String field, String message, String remedy) {
        problem(new Problem(place, field, message, remedy));
    }

    default void notice(Place place, String field, String message, String remedy) {
        notice(new Problem(place, field, message, remedy));
    }

    /** Findings handed on as they come. */
    static Findings to(Consumer<Problem> problems, Consumer<Problem> notices) {
        return new Findings() {
            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }

            @Override
            public void notice(Problem notice) {
                notices.accept(notice);
            }
        };
    }
}
