package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keepup.core.catalogue.Fields;

/** One row of a table of sessions: a session, something that the tutor decided, or both. */
record HistoryRow(Optional<PastSession> session, Optional<Overruling> overruling) {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 3);

    /** Reads a row; what is wrong is noted. */
    static HistoryRow of(Fields row, Collection<String> subjects, Collection<String> materials) {
        String pupil = row.text("pupil");
        Optional<LocalDate> date = row.date("date", EXAMPLE);
        String column = row.names().contains("misconception")
                        && row.optionalText("malrule").orElse("").isEmpty()
                ? "misconception"
                : "malrule";
        String subject = row.text(column);
        String material = row.optionalText("material").orElse("");
        Optional<Overruling.Kind> overruled = row.optional("overruled", HistoryRow::overruled);
        Optional<SessionOutcome> outcome = overruled.isPresent()
                ? row.optional("outcome", HistoryRow::outcome)
                : row.parsed("outcome", HistoryRow::outcome);
        Optional<Integer> group = row.optional("group_size", PastSession::groupSize);
        String reason = row.optionalText("reason").orElse("");
        if (!subject.isEmpty()) {
            row.known(column, List.of(subject), column, subjects);
        }
        if (!material.isEmpty()) {
            row.known("material", List.of(material), "material", materials);
        }
        if (overruled.isPresent() && reason.isBlank()) {
            row.note(
                    "overruled",
                    "'" + overruled.get().word() + "' stands without a reason. Maybe say it in the column 'reason'.");
        }
        if (overruled.filter(kind -> kind.needsMaterial() && material.isEmpty()).isPresent()) {
            row.note(
                    "overruled",
                    "'" + overruled.get().word() + "' stands without a material. Maybe 'first' or 'wait' is meant.");
        }
        if (!row.problems().isEmpty()) {
            return new HistoryRow(Optional.empty(), Optional.empty());
        }
        return new HistoryRow(
                date.flatMap(known -> outcome.map(came -> new PastSession(
                        pupil,
                        known,
                        subject,
                        material,
                        came,
                        group.map(OptionalInt::of).orElse(OptionalInt.empty())))),
                date.flatMap(known -> overruled.map(kind ->
                        new Overruling(pupil, known, kind, subject, kind.needsMaterial() ? material : "", reason))));
    }

    private static SessionOutcome outcome(String text) {
        return SessionOutcome.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no outcome; expected secure, better, unchanged or not-taught."));
    }

    private static Overruling.Kind overruled(String text) {
        return Overruling.Kind.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is nothing to overrule with; expected use, avoid, first or wait."));
    }
}
