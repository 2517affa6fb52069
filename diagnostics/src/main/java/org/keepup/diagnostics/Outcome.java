package org.keepup.diagnostics;

/** What a topic's answers come to. */
public enum Outcome {
    /** Knows it: no or next to no errors, and enough answers to say so. */
    SECURE,
    /** Knows it; the errors are lapses. */
    SLIPS,
    /** A systematic wrong procedure explains the errors. */
    SYSTEMATIC,
    /** Errors, but no one procedure behind them. */
    UNSYSTEMATIC,
    /** The answers cannot decide. */
    NOT_ENOUGH_EVIDENCE;

    /** As it stands in files: {@code not-enough-evidence}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
