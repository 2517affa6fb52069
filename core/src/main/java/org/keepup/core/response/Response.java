package org.keepup.core.response;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * One pupil's answer to one task.
 *
 * @param task what was asked
 * @param answer what was written; blank unless the status is answered or unreadable
 * @param status what became of it
 * @param date when, if known
 */
public record Response(Task task, Answer answer, Status status, Optional<LocalDate> date) {
    public Response {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(date, "date");
    }

    /** An answer without a date; blank text is a blank. */
    public static Response of(Task task, Answer answer) {
        Status status = answer.isBlank()
                ? Status.BLANK
                : answer instanceof Answer.Unreadable ? Status.UNREADABLE : Status.ANSWERED;
        return new Response(task, answer, status, Optional.empty());
    }

    public boolean isCorrect() {
        return status == Status.ANSWERED && task.accepts(answer);
    }
}
