package org.keepup.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.rules.fact.Cause;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Route;
import org.keepup.rules.fact.SharedError;

/**
 * Something that a pupil needs, in its place among the others.
 *
 * @param need what
 * @param cause the misconception behind it, for a need to undo
 * @param route how soon and in how much company, where that was decided
 * @param shared who else of the class shows it, if anybody
 * @param why the reasons for the need and for its place, the need's own first
 */
public record Concern(
        Need need,
        Optional<Cause> cause,
        Optional<Route> route,
        Optional<SharedError> shared,
        List<Justification> why) {
    public Concern {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(shared, "shared");
        why = List.copyOf(why);
    }
}
