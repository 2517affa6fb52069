package org.keepup.core.pupil;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A teacher assessment since 2016.
 *
 * <p>The points are those of the progress measure's prior attainment from the 2022 cohort on: PKF 4, WTS 6, EXS 8, GDS 10
 * (The Headteacher, November 2022). They are a scale of their own and no National Curriculum points.
 */
public enum TeacherAssessment implements Attainment {
    PKF("pre-key stage: foundations for the expected standard", 4),
    WTS("working towards the expected standard", 6),
    EXS("working at the expected standard", 8),
    GDS("working at greater depth within the expected standard", 10);

    private final String meaning;
    private final int progressPoints;

    TeacherAssessment(String meaning, int progressPoints) {
        this.meaning = meaning;
        this.progressPoints = progressPoints;
    }

    public String meaning() {
        return meaning;
    }

    /** 4, 6, 8 or 10. */
    public int progressPoints() {
        return progressPoints;
    }

    /** Reads {@code WTS}, {@code exs} …; {@code EXP} is read as EXS. */
    public static Optional<TeacherAssessment> parse(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(assessment -> assessment.name().equals(word.equals("EXP") ? "EXS" : word))
                .findFirst();
    }
}
