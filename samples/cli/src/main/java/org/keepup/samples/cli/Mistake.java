package org.keepup.samples.cli;

import java.util.List;

/** Something wrong with what the user gave; told in plain words, without a stack trace. Exit code 1. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param lines what to tell, a line each */
    Mistake(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    Mistake(String line) {
        this(List.of(line));
    }
}
