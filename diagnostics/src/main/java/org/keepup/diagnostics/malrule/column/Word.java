package org.keepup.diagnostics.malrule.column;

/** A word of the language of patches. */
interface Word {

    /** What it says, in a sentence. */
    String meaning();
}
