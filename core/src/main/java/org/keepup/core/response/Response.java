package org.keepup.core.response;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;

/**
 * One pupil's answer to one task. A mark without the answer is a {@link MarkedResponse}: only what a pupil wrote can point
 * to a misconception.
 *
 * @param task what was asked
 * @param answer what was written: {@linkplain Answer#BLANK nothing} unless the status is answered or unreadable
 * @param status what became of it
 * @param particulars item, date, marks and whatever else the file says about it
 */
public record Response(Task task, Answer answer, Status status, Particulars particulars) {

    /** @throws IllegalArgumentException if status and answer contradict each other */
    public Response {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(particulars, "particulars");
        boolean fits = switch (status) {
            case ANSWERED -> !answer.isBlank() && !(answer instanceof Answer.Unreadable);
            case UNREADABLE -> answer instanceof Answer.Unreadable;
            default -> answer.isBlank();
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "status '" + status.word() + "' does not go with the answer '" + answer.text() + "'.");
        }
    }

    /** An answer with nothing more said about it; blank text is a blank. */
    public static Response of(Task task, Answer answer) {
        Status status = answer.isBlank()
                ? Status.BLANK
                : answer instanceof Answer.Unreadable ? Status.UNREADABLE : Status.ANSWERED;
        return new Response(task, answer, status, Particulars.NONE);
    }

    /** The same answer with other particulars. */
    public Response with(Particulars others) {
        return new Response(task, answer, status, others);
    }

    public Optional<String> item() {
        return particulars.item();
    }

    public Optional<LocalDate> date() {
        return particulars.date();
    }

    /** Whether the answer is right by the task's own rule, whatever mark was given. */
    public boolean isCorrect() {
        return status == Status.ANSWERED && task.accepts(answer);
    }
}
