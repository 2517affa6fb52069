package org.keepup.core.pupil;

/**
 * Low, middle or high prior attainment at the end of key stage 1, by average points: under 12, 12 to under 18, 18 and
 * above. Source: Department for Education, performance tables 2011, prior attainment page.
 */
public enum PriorBand {
    LOW,
    MIDDLE,
    HIGH;

    /** @param averagePoints over reading, writing and mathematics, in National Curriculum points */
    public static PriorBand of(double averagePoints) {
        if (!(averagePoints >= 0)) {
            throw new IllegalArgumentException("average points are 0 or more, not " + averagePoints + ".");
        }
        return averagePoints < 12 ? LOW : averagePoints < 18 ? MIDDLE : HIGH;
    }
}
