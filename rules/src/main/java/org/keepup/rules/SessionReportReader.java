package org.keepup.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.table.Table;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/**
 * Reads what tutors bring back from sessions, an exit question a row: {@code pupil}, {@code date} (2026-11-24), {@code malrule} or
 * {@code misconception} (the id of what the session was about), {@code task} and {@code answer} (blank when nothing was written); as
 * far as they are to be noted {@code material} (an id), {@code group_size}, and {@code judgement} (secure, better, unchanged or
 * not-taught) with its {@code reason}, where the tutor saw something else than the answers say. Rows of one pupil, day and subject are
 * one session; what one of them says of the session holds for all. A row without a task only says something of its session.
 */
public final class SessionReportReader {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 24);

    private SessionReportReader() {}

    /**
     * Reads a file.
     *
     * @param name as the user knows it, for messages
     * @param content UTF-8, UTF-16 or the Windows alphabet; comma, semicolon or tab between cells
     * @param subjects ids of all malrules and misconceptions
     * @param materials ids of all materials
     * @param problems takes what is wrong; a session with a problem in any of its rows is left out
     * @return by date, on the same day as they stand in the file
     * @throws IOException if the content cannot be read
     */
    public static List<SessionReport> read(
            String name,
            InputStream content,
            TaskForms forms,
            Collection<String> subjects,
            Collection<String> materials,
            Problems problems)
            throws IOException {
        Optional<Table> table = Table.read(name, content, header -> header.contains("pupil"), problems);
        if (table.isEmpty()) {
            problems.add(
                    Place.of(name),
                    "",
                    "no header is found; expected the columns pupil, date, malrule, task and answer.",
                    "Maybe the first line is missing.");
            return List.of();
        }
        Map<List<Object>, Gathered> sessions = new LinkedHashMap<>();
        for (Entry entry : table.get().rows()) {
            Problems found = new Problems();
            Fields row = Fields.of(entry, found);
            String pupil = row.text("pupil");
            Optional<LocalDate> date = row.date("date", EXAMPLE);
            String column = row.optionalText("malrule").isEmpty() && row.names().contains("misconception")
                    ? "misconception"
                    : "malrule";
            String subject = row.text(column);
            if (!subject.isEmpty()) {
                row.known(column, List.of(subject), column, subjects);
            }
            Gathered session = sessions.computeIfAbsent(
                    List.of(pupil, date.map(Object.class::cast).orElse(""), subject),
                    any -> new Gathered(pupil, date, subject));
            session.add(row, forms, materials);
            session.isSound &= found.isEmpty();
            found.all().forEach(problems::add);
        }
        return sessions.values().stream()
                .filter(session -> session.isSound)
                .map(Gathered::report)
                .sorted(Comparator.comparing(SessionReport::date))
                .toList();
    }

    /** The rows of one session. */
    private static final class Gathered {
        private final String pupil;
        private final Optional<LocalDate> date;
        private final String subject;
        private final List<Response> exit = new ArrayList<>();
        private final Map<String, String> said = new LinkedHashMap<>();
        private Optional<SessionReport.Judged> judged = Optional.empty();
        private boolean isSound = true;

        Gathered(String pupil, Optional<LocalDate> date, String subject) {
            this.pupil = pupil;
            this.date = date;
            this.subject = subject;
        }

        void add(Fields row, TaskForms forms, Collection<String> materials) {
            Optional<Task> task = row.optional("task", forms::parse);
            String answer = row.optionalText("answer").orElse("");
            task.ifPresent(asked -> exit.add(Response.of(asked, Answer.parse(answer))));
            if (task.isEmpty() && row.optionalText("task").isEmpty() && !answer.isEmpty()) {
                row.note("answer", "'" + answer + "' answers no task. Maybe the cell in the column 'task' is empty.");
            }
            if (once(row, "material").filter(id -> !id.isEmpty()).isPresent()) {
                row.known("material", List.of(said.getOrDefault("material", "")), "material", materials);
            }
            once(row, "group_size");
            row.optional("group_size", PastSession::groupSize);
            String reason = row.optionalText("reason").orElse("");
            Optional<SessionOutcome> outcome = row.optional("judgement", SessionReportReader::outcome);
            once(row, "judgement");
            if (outcome.isPresent() && reason.isBlank() && judged.isEmpty()) {
                row.note(
                        "judgement",
                        "'" + outcome.get().word() + "' stands without a reason."
                                + " Maybe say in the column 'reason' what was seen.");
            } else if (outcome.isPresent() && !reason.isBlank()) {
                judged = Optional.of(new SessionReport.Judged(outcome.get(), reason));
            }
        }

        /** What a row says of the session; another row must not say otherwise. */
        private Optional<String> once(Fields row, String column) {
            Optional<String> now = row.optionalText(column).filter(text -> !text.isBlank());
            now.ifPresent(text -> {
                String before = said.putIfAbsent(column, text);
                if (before != null && !before.equals(text)) {
                    row.note(
                            column,
                            "'" + text + "' contradicts '" + before
                                    + "' in another row of the same session. Maybe one of the two is a slip.");
                }
            });
            return now;
        }

        SessionReport report() {
            String group = said.getOrDefault("group_size", "");
            return new SessionReport(
                    pupil,
                    date.orElseThrow(),
                    subject,
                    said.getOrDefault("material", ""),
                    group.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(group)),
                    exit,
                    judged);
        }
    }

    private static SessionOutcome outcome(String text) {
        return SessionOutcome.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no judgement; expected secure, better, unchanged or not-taught."));
    }
}
