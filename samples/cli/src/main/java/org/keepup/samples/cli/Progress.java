package org.keepup.samples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says on a terminal how far long work has come, on a line of its own that goes away. Not thread-safe. */
final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();
    private static final String LINE_START = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;
    private int done;

    /** @param shown whether somebody sees standard error, and results do not scroll past there anyway */
    Progress(PrintWriter err, boolean shown, LongSupplier nanoTime) {
        this.err = err;
        this.shown = shown;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    void onePupilDone() {
        done++;
        long now = nanoTime.getAsLong();
        if (shown && now - start >= PATIENCE && now - last >= INTERVAL) {
            last = now;
            err.print(LINE_START + Words.count(done, "pupil") + " done ...");
            err.flush();
        }
    }

    /** Clears the line, so that messages start on a fresh one. */
    void clear() {
        if (last != start) {
            err.print(LINE_START);
            err.flush();
            last = start;
        }
    }
}
