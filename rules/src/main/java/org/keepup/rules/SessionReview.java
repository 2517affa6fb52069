package org.keepup.rules;

import java.util.List;
import java.util.Objects;
import org.keepup.core.pupil.PastSession;
import org.keepup.rules.fact.NextMove;

/**
 * What came of a session and where to go from it.
 *
 * @param session as it goes into the history
 * @param move where to go next with what it was about
 * @param why the reasons for the outcome, then those for the move
 */
public record SessionReview(PastSession session, NextMove move, List<Justification> why) {
    public SessionReview {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(move, "move");
        why = List.copyOf(why);
    }
}
