package org.keepup.rules;

import java.util.List;
import java.util.Objects;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;

/**
 * All that is known of one pupil when a decision is due.
 *
 * @param pupil who
 * @param sheet the answers
 * @param diagnosis what the answers say
 * @param history earlier sessions of this pupil, in any order; may be empty
 * @param circumstances what else is known
 */
public record Situation(
        Pupil pupil, ResponseSheet sheet, Diagnosis diagnosis, List<PastSession> history, Circumstances circumstances) {
    public Situation {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(circumstances, "circumstances");
        if (!pupil.id().equals(diagnosis.pupil()) || !pupil.id().equals(sheet.pupil())) {
            throw new IllegalArgumentException("the sheet of '" + sheet.pupil() + "' and the diagnosis of '"
                    + diagnosis.pupil() + "' do not belong to the pupil '" + pupil.id() + "'.");
        }
        history = List.copyOf(history);
        circumstances.overrulings().forEach(overruling -> {
            if (!overruling.pupil().equals(pupil.id())) {
                throw new IllegalArgumentException("an overruling for '" + overruling.pupil()
                        + "' stands in the circumstances of '" + pupil.id() + "'.");
            }
        });
        history.forEach(session -> {
            if (!session.pupil().equals(pupil.id())) {
                throw new IllegalArgumentException(
                        "a session of '" + session.pupil() + "' stands in the history of '" + pupil.id() + "'.");
            }
        });
    }

    /** Of which nothing else is known. */
    public Situation(Pupil pupil, ResponseSheet sheet, Diagnosis diagnosis, List<PastSession> history) {
        this(pupil, sheet, diagnosis, history, Circumstances.UNKNOWN);
    }

    /** The same with other earlier sessions. */
    public Situation after(List<PastSession> sessions) {
        return new Situation(pupil, sheet, diagnosis, sessions, circumstances);
    }

    /** The same in other circumstances. */
    public Situation in(Circumstances others) {
        return new Situation(pupil, sheet, diagnosis, history, others);
    }

    /** Without earlier sessions. */
    public static Situation of(Pupil pupil, ResponseSheet sheet, Diagnosis diagnosis) {
        return new Situation(pupil, sheet, diagnosis, List.of());
    }
}
