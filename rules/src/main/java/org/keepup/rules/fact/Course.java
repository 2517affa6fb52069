package org.keepup.rules.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;

/**
 * What sessions have done to one misconception of one pupil so far.
 *
 * @param misconception id
 * @param name what it is called
 * @param sessions about it, earliest first, those that did not take place among them
 * @param answered the day of the answers that show the misconception: what was secure before has come back.
 *     {@link LocalDate#MIN} when no answers are looked at, {@link LocalDate#MAX} when they are the latest word
 */
public record Course(String misconception, String name, List<PastSession> sessions, LocalDate answered) {
    public Course {
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(answered, "answered");
        sessions = sessions.stream()
                .sorted(Comparator.comparing(PastSession::date))
                .toList();
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a course has at least one session.");
        }
    }

    /** The sessions that took place, earliest first. */
    public List<PastSession> taught() {
        return sessions.stream()
                .filter(session -> session.outcome() != SessionOutcome.NOT_TAUGHT)
                .toList();
    }

    /** Whether the latest session planned did take place. */
    public boolean lastTookPlace() {
        return sessions.get(sessions.size() - 1).outcome() != SessionOutcome.NOT_TAUGHT;
    }

    /** The outcome of the latest session that took place; not-taught when none did. */
    public SessionOutcome last() {
        List<PastSession> taught = taught();
        return taught.isEmpty()
                ? SessionOutcome.NOT_TAUGHT
                : taught.get(taught.size() - 1).outcome();
    }

    /** The day of the latest session that took place, or else of the latest planned. */
    public LocalDate lastDate() {
        List<PastSession> taught = taught();
        return (taught.isEmpty() ? sessions : taught)
                .stream().map(PastSession::date).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The day on which it was last taught with a material: asking again is not teaching, and intervals count from teaching. */
    public LocalDate lastTaught() {
        return taught().stream()
                .filter(session -> !session.material().isEmpty())
                .map(PastSession::date)
                .max(Comparator.naturalOrder())
                .orElseGet(this::lastDate);
    }

    /** How many different days were secure, one after the other, up to now; 0 once newer answers show the error again. */
    public int secureDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        List<PastSession> latestFirst = new ArrayList<>(taught());
        Collections.reverse(latestFirst);
        for (PastSession session : latestFirst) {
            if (session.outcome() != SessionOutcome.SECURE || session.date().isBefore(answered)) {
                break;
            }
            days.add(session.date());
        }
        return days.size();
    }

    /** How many sessions, one after the other, were without effect up to now. */
    public int withoutEffect() {
        return run(SessionOutcome.UNCHANGED).size();
    }

    /** How many sessions, one after the other, got half way up to now. */
    public int halfWay() {
        return run(SessionOutcome.BETTER).size();
    }

    /** Whether the latest session was for one pupil, as far as anybody noted otherwise. */
    public boolean lastAlone() {
        List<PastSession> taught = taught();
        return taught.isEmpty() || taught.get(taught.size() - 1).groupSize().orElse(1) == 1;
    }

    /** How many times it was secure and was not afterwards. */
    public int cameBack() {
        int times = 0;
        boolean secure = false;
        for (PastSession session : taught()) {
            if (secure && session.outcome() != SessionOutcome.SECURE) {
                times++;
            }
            secure = session.outcome() == SessionOutcome.SECURE;
        }
        return secure && last() == SessionOutcome.SECURE && lastDate().isBefore(answered) ? times + 1 : times;
    }

    /** The material of the latest session that used one; empty when none did. */
    public String lastMaterial() {
        List<PastSession> latestFirst = new ArrayList<>(taught());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .map(PastSession::material)
                .filter(material -> !material.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How it went, in words: {@code better, unchanged, unchanged}. */
    public String inWords() {
        return String.join(
                ", ", sessions.stream().map(session -> session.outcome().word()).toList());
    }

    private List<PastSession> run(SessionOutcome outcome) {
        List<PastSession> run = new ArrayList<>();
        List<PastSession> latestFirst = new ArrayList<>(taught());
        Collections.reverse(latestFirst);
        for (PastSession session : latestFirst) {
            if (session.outcome() != outcome) {
                break;
            }
            run.add(session);
        }
        return run;
    }
}
