package org.keepup.core.pupil;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/** The sessions that pupils had. Immutable. */
public final class History {

    private static final History EMPTY = new History(List.of());

    private final Map<String, List<PastSession>> byPupil = new LinkedHashMap<>();

    /** @param sessions in any order */
    public History(List<PastSession> sessions) {
        sessions.stream()
                .sorted(Comparator.comparing(PastSession::date))
                .forEach(session -> byPupil.computeIfAbsent(session.pupil(), pupil -> new ArrayList<>())
                        .add(session));
    }

    public static History empty() {
        return EMPTY;
    }

    /**
     * Reads a table of sessions: {@code pupil}, {@code date} (2026-03-03), {@code malrule} (a malrule's id) or
     * {@code misconception} (a misconception's id), {@code material} (an id, or blank when none was used) and
     * {@code outcome} (secure, better, unchanged or not-taught). Further columns are not read.
     *
     * @param name the file's name for messages
     * @param subjects ids of all malrules and misconceptions
     * @param materials ids of all materials
     * @param problems takes what is wrong; a row with a problem is left out
     */
    public static History read(
            String name, String text, Collection<String> subjects, Collection<String> materials, Problems problems) {
        List<PastSession> sessions = new ArrayList<>();
        for (Entry entry : rows(name, text, problems)) {
            Problems found = new Problems();
            session(Fields.of(entry, found), subjects, materials)
                    .filter(session -> found.isEmpty())
                    .ifPresent(sessions::add);
            found.all().forEach(problems::add);
        }
        return new History(sessions);
    }

    /** A pupil's sessions, earliest first. */
    public List<PastSession> of(String pupil) {
        return List.copyOf(byPupil.getOrDefault(pupil, List.of()));
    }

    private static List<Entry> rows(String name, String text, Problems problems) {
        try {
            return new Layers(List.of(CatalogueFile.table(name, "sessions", text))).entries("sessions");
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }

    private static Optional<PastSession> session(
            Fields row, Collection<String> subjects, Collection<String> materials) {
        String pupil = row.text("pupil");
        Optional<LocalDate> date = row.parsed("date", History::date);
        String column = row.names().contains("misconception")
                        && row.optionalText("malrule").orElse("").isEmpty()
                ? "misconception"
                : "malrule";
        String subject = row.text(column);
        String material = row.optionalText("material").orElse("");
        Optional<SessionOutcome> outcome = row.parsed("outcome", History::outcome);
        if (!subject.isEmpty()) {
            row.known(column, List.of(subject), column, subjects);
        }
        if (!material.isEmpty()) {
            row.known("material", List.of(material), "material", materials);
        }
        return date.flatMap(known -> outcome.map(came -> new PastSession(pupil, known, subject, material, came)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date. Maybe '2026-03-03' shows the form.", e);
        }
    }

    private static SessionOutcome outcome(String text) {
        return SessionOutcome.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no outcome; expected secure, better, unchanged or not-taught."));
    }
}
