package org.keepup.rules.caseload;

import java.util.OptionalDouble;

/**
 * What there is to give.
 *
 * @param places at each school, at most
 * @param hours tutor hours for all schools together; empty when nobody counts them
 * @param minutes of one tutorial
 * @param weeks that the programme lasts, with one tutorial a week
 * @param seed decides by lot between pupils for whom equally much speaks
 */
public record Terms(int places, OptionalDouble hours, int minutes, int weeks, long seed) {

    private static final int MINUTES_AN_HOUR = 60;

    public Terms {
        if (places < 0 || minutes < 1 || weeks < 1 || (hours.isPresent() && !(hours.getAsDouble() >= 0))) {
            throw new IllegalArgumentException("places and hours are 0 or more, minutes and weeks 1 or more: " + places
                    + " places, " + hours + " hours, " + minutes + " minutes, " + weeks + " weeks.");
        }
    }

    /** Weekly 20-minute tutorials over 25 weeks, as many hours as it takes. */
    public static Terms places(int places) {
        return new Terms(places, OptionalDouble.empty(), 20, 25, 1);
    }

    /** With so many tutor hours for all schools together. */
    public Terms withHours(double total) {
        return new Terms(places, OptionalDouble.of(total), minutes, weeks, seed);
    }

    /** With another lot. */
    public Terms withSeed(long other) {
        return new Terms(places, hours, minutes, weeks, other);
    }

    /** Tutor hours that one place takes: 8⅓ for 20 minutes a week over 25 weeks. */
    public double hoursAPlace() {
        return (double) minutes * weeks / MINUTES_AN_HOUR;
    }

    /** Places that the hours allow in all; the largest number there is when nobody counts the hours. */
    public int placesInAll() {
        return hours.isEmpty()
                ? Integer.MAX_VALUE
                : (int) Math.min(
                        Integer.MAX_VALUE, Math.floor(hours.getAsDouble() * MINUTES_AN_HOUR / minutes / weeks));
    }
}
