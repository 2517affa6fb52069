package org.keepup.rules.extension;

import java.util.Locale;

/**
 * Where a rule set stands among others. A later layer may switch off, or put its own rule in the place of, a rule of an earlier
 * one; never the other way round, and never within one layer.
 */
public enum Layer {
    /** Keepup's own. */
    BUILT_IN,
    /** What a school or borough keeps to. */
    SCHOOL,
    /** What somebody tries out. */
    RESEARCHER;

    /** Lower-case, hyphenated, as it stands in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
