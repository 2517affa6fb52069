package org.keepup.samples.cli;

import java.io.PrintWriter;

/** One JSON document that holds pupils, a line each, written as they come. Not thread-safe. */
final class PupilLines {

    private final PrintWriter out;
    private boolean first = true;

    PupilLines(PrintWriter out) {
        this.out = out;
    }

    void begin() {
        out.print("{\"keepup\": \"" + Build.version() + "\", \"pupils\": [");
    }

    /** @param pupil as JSON on one line */
    void add(String pupil) {
        out.print(first ? "\n" : ",\n");
        out.print(pupil);
        first = false;
    }

    void end() {
        out.print("\n]}\n");
    }
}
