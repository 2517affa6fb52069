package org.keepup.samples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.Caseload;
import org.keepup.core.pupil.History;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.Schools;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.rules.Circumstances;
import org.keepup.rules.ClassPicture;
import org.keepup.rules.Situation;

/** All that a plan may heed: answers and diagnoses of everybody, and what files say of pupils, sessions and schools. */
final class Known {

    private static final int DAYS_BETWEEN_SESSIONS = 7;

    private final Caseload caseload;
    private final History history;
    private final Schools schools;
    private final Optional<LocalDate> date;
    private final Optional<LocalDate> undated;
    private final Misconceptions misconceptions;
    private final List<Diagnosed> everybody = new ArrayList<>();
    private final Map<List<String>, List<Diagnosis>> classes = new LinkedHashMap<>();

    /**
     * @param date the day to plan for
     * @param undated the day of answers that give none
     */
    Known(
            Caseload caseload,
            History history,
            Schools schools,
            Optional<LocalDate> date,
            Optional<LocalDate> undated,
            Misconceptions misconceptions) {
        this.caseload = caseload;
        this.history = history;
        this.schools = schools;
        this.date = date;
        this.undated = undated;
        this.misconceptions = misconceptions;
    }

    void add(ResponseSheet sheet, Diagnosis diagnosis) {
        everybody.add(new Diagnosed(sheet, diagnosis));
        addToClass(sheet, diagnosis);
    }

    /** Whether it is known in which class a pupil is. */
    boolean isInClass(ResponseSheet sheet) {
        return classId(sheet).isPresent();
    }

    /** Adds to what is known of a class, and to nothing else. */
    void addToClass(ResponseSheet sheet, Diagnosis diagnosis) {
        classId(sheet)
                .ifPresent(id -> classes.computeIfAbsent(
                                List.of(school(sheet).orElse(""), id), any -> new ArrayList<>())
                        .add(diagnosis));
    }

    /** What the classes of all pupils that were added share. */
    Map<List<String>, ClassPicture> pictures() {
        Map<List<String>, ClassPicture> pictures = new LinkedHashMap<>();
        classes.forEach((id, diagnoses) -> pictures.put(id, ClassPicture.of(id.get(1), diagnoses, misconceptions)));
        return pictures;
    }

    /** In the order in which pupils were added. */
    List<Situation> situations() {
        Map<List<String>, ClassPicture> pictures = pictures();
        return everybody.stream()
                .map(one -> situation(one.sheet(), one.diagnosis(), pictures))
                .toList();
    }

    /** Of one pupil, given what the classes share. Thread-safe. */
    Situation situation(ResponseSheet sheet, Diagnosis diagnosis, Map<List<String>, ClassPicture> pictures) {
        List<PastSession> sessions = history.of(sheet.pupil()).stream()
                .filter(session -> date.map(session.date()::isBefore).orElse(true))
                .toList();
        Circumstances circumstances = new Circumstances(
                day(),
                answered(sheet, sessions),
                schools.of(school(sheet)),
                classId(sheet)
                        .map(id -> List.of(school(sheet).orElse(""), id))
                        .map(pictures::get)
                        .filter(Objects::nonNull),
                history.overrulings(sheet.pupil()).stream()
                        .filter(overruling ->
                                date.map(day -> !overruling.date().isAfter(day)).orElse(true))
                        .toList());
        return new Situation(pupil(sheet), sheet, diagnosis, sessions, circumstances);
    }

    /** The day asked for, or the day of the next weekly session. */
    Optional<LocalDate> day() {
        return date.or(() -> history.latest().map(latest -> latest.plusDays(DAYS_BETWEEN_SESSIONS)));
    }

    /** The latest day that the answers give; without any, they are what the sessions were planned from. */
    private Optional<LocalDate> answered(ResponseSheet sheet, List<PastSession> sessions) {
        return sheet.responses().stream()
                .map(Response::date)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .or(() -> undated)
                .or(() -> sessions.stream().map(PastSession::date).min(LocalDate::compareTo));
    }

    private Pupil pupil(ResponseSheet sheet) {
        return caseload.pupilOrUnknown(sheet.pupil());
    }

    private Optional<String> classId(ResponseSheet sheet) {
        return detail(sheet, "class");
    }

    private Optional<String> school(ResponseSheet sheet) {
        return detail(sheet, "school");
    }

    /** What the answers' own file says of a pupil, or else the pupils' file. */
    private Optional<String> detail(ResponseSheet sheet, String column) {
        return Optional.ofNullable(sheet.details().get(column))
                .or(() -> Optional.ofNullable(pupil(sheet).details().get(column)))
                .filter(text -> !text.isBlank());
    }

    private record Diagnosed(ResponseSheet sheet, Diagnosis diagnosis) {}
}
