package org.keepup.diagnostics.malrule.column;

/** Something that may be done at one decision point of a procedure. */
interface Choice<P extends Enum<P>> extends Word {

    /** The decision point at which it may be chosen. */
    P point();
}
