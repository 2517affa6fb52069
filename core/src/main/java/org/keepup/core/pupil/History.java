package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/** The sessions that pupils had, and what their tutors decided. Immutable. */
public final class History {

    private static final History EMPTY = new History(List.of());

    private final Map<String, List<PastSession>> byPupil = new LinkedHashMap<>();
    private final Map<String, List<Overruling>> overrulings = new LinkedHashMap<>();

    /** @param sessions in any order */
    public History(List<PastSession> sessions) {
        this(sessions, List.of());
    }

    /**
     * @param sessions in any order
     * @param overrulings in any order
     */
    public History(List<PastSession> sessions, List<Overruling> overrulings) {
        sessions.stream()
                .sorted(Comparator.comparing(PastSession::date))
                .forEach(session -> byPupil.computeIfAbsent(session.pupil(), pupil -> new ArrayList<>())
                        .add(session));
        overrulings.stream()
                .sorted(Comparator.comparing(Overruling::date))
                .forEach(overruling -> this.overrulings
                        .computeIfAbsent(overruling.pupil(), pupil -> new ArrayList<>())
                        .add(overruling));
    }

    public static History empty() {
        return EMPTY;
    }

    /**
     * Reads a table of sessions: {@code pupil}, {@code date} (2026-03-03), {@code malrule} (a malrule's id) or
     * {@code misconception} (a misconception's id), {@code material} (an id, or blank when none was used) and
     * {@code outcome} (secure, better, unchanged or not-taught); if wanted, {@code group_size} (how many pupils
     * sat in it, 1 for a tutorial). A row may also say what the tutor decides from that day on: {@code overruled} (use or avoid, of the
     * row's material; first or wait, of the row's subject) with its {@code reason}; such a row needs no outcome, and without
     * one it is no session. Further columns are not read.
     *
     * @param name the file's name for messages
     * @param subjects ids of all malrules and misconceptions
     * @param materials ids of all materials
     * @param problems takes what is wrong; a row with a problem is left out
     */
    public static History read(
            String name, String text, Collection<String> subjects, Collection<String> materials, Problems problems) {
        List<PastSession> sessions = new ArrayList<>();
        List<Overruling> overrulings = new ArrayList<>();
        for (Entry entry : rows(name, text, problems)) {
            Problems found = new Problems();
            HistoryRow row = HistoryRow.of(Fields.of(entry, found), subjects, materials);
            if (found.isEmpty()) {
                row.session().ifPresent(sessions::add);
                row.overruling().ifPresent(overrulings::add);
            }
            found.all().forEach(problems::add);
        }
        return new History(sessions, overrulings);
    }

    /** All pupils of whom a session or a decision is known, in alphabetical order. */
    public SortedSet<String> pupils() {
        SortedSet<String> pupils = new TreeSet<>(byPupil.keySet());
        pupils.addAll(overrulings.keySet());
        return pupils;
    }

    /** A pupil's sessions, earliest first. */
    public List<PastSession> of(String pupil) {
        return List.copyOf(byPupil.getOrDefault(pupil, List.of()));
    }

    /** What the tutor decided for a pupil, earliest first. */
    public List<Overruling> overrulings(String pupil) {
        return List.copyOf(overrulings.getOrDefault(pupil, List.of()));
    }

    /** The day of the last session of all; empty when there was none. */
    public Optional<LocalDate> latest() {
        return byPupil.values().stream()
                .flatMap(List::stream)
                .map(PastSession::date)
                .max(Comparator.naturalOrder());
    }

    private static List<Entry> rows(String name, String text, Problems problems) {
        try {
            return new Layers(List.of(CatalogueFile.table(name, "sessions", text))).entries("sessions");
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }
}
