package org.keepup.core.response;

import java.util.Optional;

/** Cells that begin with {@code #} and speak about an answer: {@code #absent}, {@code #unreadable 2?6}, {@code #answer A}. */
final class Marking {

    private static final String ANSWER = "#answer";
    private static final String MARKED = "marked";

    /** A cell that says there is no response at all. */
    static final String NONE = "#none";

    private Marking() {}

    /** The status that a cell names. */
    static Optional<Status> status(String cell) {
        if (!cell.startsWith("#")) {
            return Optional.empty();
        }
        String word = word(cell);
        for (Status status : Status.values()) {
            if (status != Status.ANSWERED
                    && word.equals("#" + status.word())
                    && (status == Status.UNREADABLE || rest(cell).isEmpty())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether what follows is an answer, whatever it looks like. */
    static boolean isAnswer(String cell) {
        return word(cell).equals(ANSWER);
    }

    /** What follows the first word. */
    static String rest(String cell) {
        return cell.substring(word(cell).length()).strip();
    }

    /** The cell that says this status. */
    static String of(Status status, String text) {
        return ("#" + status.word() + " " + text).strip();
    }

    /** The cell that gives this answer and nothing else. */
    static String answer(String text) {
        return ANSWER + " " + text;
    }

    /** Whether a status says that there is a mark alone: {@code marked}, or {@code marked blank} with a status. */
    static boolean isMark(String status) {
        return word(status).equals(MARKED);
    }

    /** The status that goes with a mark alone. */
    static String marked(String status) {
        return (MARKED + " " + status).strip();
    }

    private static String word(String cell) {
        int space = cell.indexOf(' ');
        return space < 0 ? cell : cell.substring(0, space);
    }
}
