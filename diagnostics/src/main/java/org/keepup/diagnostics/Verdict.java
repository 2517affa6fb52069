package org.keepup.diagnostics;

/** What one response says about a hypothesis. */
public enum Verdict {
    /** Wrong in exactly the way the hypothesis foretold. */
    SUPPORTS,
    /** The hypothesis foretold another answer. */
    CONTRADICTS,
    /** The hypothesis foretold what a pupil without it would also write. */
    NEUTRAL,
    /** Not as foretold, but one slip away from it. */
    SLIP
}
