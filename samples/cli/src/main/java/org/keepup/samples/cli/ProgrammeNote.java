package org.keepup.samples.cli;

import java.util.List;
import org.keepup.rules.Conflict;
import org.keepup.rules.ProgrammePlan;
import org.keepup.rules.Reason;

/** Weeks and reasons as a note to a colleague. */
final class ProgrammeNote {

    private ProgrammeNote() {}

    static void add(Note note, ProgrammePlan plan) {
        note.labelled(
                2,
                "weeks:",
                8,
                plan.weeks().size() + " from " + plan.weeks().get(0).day());
        for (ProgrammePlan.Week week : plan.weeks()) {
            note.labelled(
                    4,
                    week.number() + ".",
                    5,
                    week.day() + "  " + week.focus()
                            + (week.material().isEmpty() ? "" : " (" + week.material() + ")")
                            + (week.retrieval().isEmpty()
                                    ? ""
                                    : "; bring back: " + String.join(", ", week.retrieval())));
        }
        for (ProgrammePlan.HalfTerm halfTerm : plan.halfTerms()) {
            if (!halfTerm.targets().isEmpty()) {
                note.labelled(2, "targets for weeks " + halfTerm.from() + " to " + halfTerm.to() + ":", 8, "");
                halfTerm.targets().forEach(target -> note.labelled(4, "-", 2, target));
            }
        }
        note.labelled(2, "assumed:", 8, "");
        plan.assumes().forEach(assumption -> note.labelled(4, "-", 2, assumption));
    }

    static void addReasons(Note note, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            note.labelled(2, "why:", 8, "");
        }
        reasons.forEach(reason -> add(note, reason, 4));
    }

    /** Where rules disagreed, who said what, and what settled it. */
    static void addConflicts(Note note, List<Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            note.labelled(2, "where rules disagreed:", 8, "");
        }
        conflicts.forEach(conflict -> {
            note.labelled(4, "-", 2, conflict.because());
            note.text(6, "Rules: " + String.join("; ", conflict.rules()));
        });
    }

    private static void add(Note note, Reason reason, int indent) {
        if (reason.kind() == Reason.Kind.DECISION) {
            note.text(indent, reason.text());
        } else {
            note.labelled(
                    indent, reason.kind().word() + ":", reason.kind().word().length() + 2, reason.text());
        }
        reason.because().forEach(under -> add(note, under, indent + 2));
    }
}
