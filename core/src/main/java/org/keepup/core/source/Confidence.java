package org.keepup.core.source;

/** How far a fact is confirmed. The order is from most to least. */
public enum Confidence {
    /** Read in the source it cites. */
    CONFIRMED,
    /** Partly read, partly inferred; or read at second hand. */
    PARTLY,
    /** Our own inference from confirmed facts. */
    INFERRED,
    /** Background knowledge that no source confirmed. */
    UNVERIFIED;

    /** Lower-case, as it stands in catalogues and reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
