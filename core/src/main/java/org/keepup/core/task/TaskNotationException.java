package org.keepup.core.task;

/** A line that is no task in any known form; the message names the nearest form. */
public final class TaskNotationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TaskNotationException(String message) {
        super(message);
    }
}
