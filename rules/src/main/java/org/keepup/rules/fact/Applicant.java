package org.keepup.rules.fact;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Attainment;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.LevelBand;
import org.keepup.core.pupil.Points;
import org.keepup.core.pupil.ScaledScore;
import org.keepup.core.pupil.TeacherAssessment;

/**
 * A pupil who may be chosen for a tutor's caseload, with what bears on the choice and nothing else: no protected characteristic
 * has a place here.
 *
 * @param pupil the pseudonym, unique within the school
 * @param school empty where there is only one
 * @param year the school year at whose end {@code current} was reached
 * @param prior attainment at the end of key stage 1 (Year 2), or for a scaled score the one a year before
 * @param current the latest attainment
 * @param target what the school aims at by the end of key stage 2
 * @param misconceptions how many a diagnosis found; empty when there was none
 * @param help other extra help in mathematics that the pupil has now; may be empty
 * @param putForward whether the class teacher asks for a place
 */
public record Applicant(
        String pupil,
        String school,
        Optional<SchoolYear> year,
        Optional<Attainment> prior,
        Optional<Attainment> current,
        Optional<Attainment> target,
        OptionalInt misconceptions,
        String help,
        boolean putForward) {

    private static final int PRIOR_YEAR = 2;

    public Applicant {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(misconceptions, "misconceptions");
        Objects.requireNonNull(help, "help");
        if (pupil.isBlank()) {
            throw new IllegalArgumentException("a candidate needs a pseudonym.");
        }
        if (misconceptions.isPresent() && misconceptions.getAsInt() < 0) {
            throw new IllegalArgumentException("misconceptions cannot be fewer than none.");
        }
    }

    /** The year's number, Reception being 0; -1 when it is not known. */
    public int yearNumber() {
        return year.map(SchoolYear::number).orElse(-1);
    }

    /** {@code Year 5}, or {@code an unknown year}. */
    public String yearTitle() {
        return year.map(SchoolYear::title).orElse("an unknown year");
    }

    /** The latest attainment in words; {@code nothing} when none is known. */
    public String now() {
        return current.map(Object::toString).orElse("nothing");
    }

    /** The aim in words, such as {@code level 4} or {@code 100}; what is expected nationally where none is set. */
    public String aim() {
        return target.map(Applicant::words).orElse(inPoints() ? "level 4" : "100");
    }

    private static String words(Attainment aim) {
        boolean wholeLevel = aim instanceof LevelBand band
                && band.from().name().endsWith("C")
                && band.to().name().endsWith("A")
                && band.from().name().charAt(1) == band.to().name().charAt(1);
        return wholeLevel ? "level " + aim.toString().charAt(0) : aim.toString();
    }

    /** Whether the latest attainment is a level or points. */
    public boolean inPoints() {
        return points(current, false).isPresent();
    }

    /** Whether the latest attainment is a scaled score. */
    public boolean inScaledScores() {
        return scaled(current).isPresent();
    }

    /** Whether the latest level lies within a band. */
    public boolean isWithin(String lowest, String highest) {
        int from = Level.parse(lowest).orElseThrow().points().value();
        int to = Level.parse(highest).orElseThrow().points().value();
        return inPoints() && pointsNow(false) >= from && pointsNow(true) <= to;
    }

    /** Whether what is aimed at is this level or more; so is an aim that was not set. */
    public boolean aimsAt(String level) {
        int least = Level.parse(level).orElseThrow().points().value();
        return target.isEmpty() || points(target, true).orElse(-1) >= least;
    }

    /** The scaled score; -1 when the latest attainment is none. */
    public int score() {
        return scaled(current).orElse(-1);
    }

    /** Points up to the aim, from the better end of a band of levels; 0 when it is reached or not in points. */
    public int pointsToAim() {
        int aim = points(target, false).orElse(Level.L4C.points().value());
        return inPoints() ? Math.max(0, aim - pointsNow(true)) : 0;
    }

    /** Scaled score still missing to the aim; 0 when it is reached or not in scaled scores. */
    public int scoreToAim() {
        int aim = scaled(target).orElse(ScaledScore.EXPECTED);
        return inScaledScores() ? Math.max(0, aim - score()) : 0;
    }

    /** Whether the aim is on the same scale as the latest attainment, and reached. */
    public boolean isAtAim() {
        boolean comparable = target.isEmpty()
                || (inPoints() && points(target, false).isPresent())
                || (inScaledScores() && scaled(target).isPresent());
        return comparable && (inPoints() ? pointsToAim() == 0 : inScaledScores() && scoreToAim() == 0);
    }

    /**
     * Points behind what the prior level leads one to expect, at {@value Points#ORDINARY_YEAR} a year since the end of Year 2;
     * from the better end of a band. 0 when not behind, or when that cannot be said.
     */
    public int pointsBehind() {
        if (!inPoints() || points(prior, true).isEmpty() || yearNumber() <= PRIOR_YEAR) {
            return 0;
        }
        return Math.max(0, expectedPoints() - pointsNow(true));
    }

    /** The points that the prior level leads one to expect now; 0 when that cannot be said. */
    public int expectedPoints() {
        return points(prior, true)
                .map(points -> points + Points.ORDINARY_YEAR * (yearNumber() - PRIOR_YEAR))
                .orElse(0);
    }

    /** How much the scaled score fell since a year before; 0 when it did not, or when that cannot be said. */
    public int scoreFallen() {
        return inScaledScores() && scaled(prior).isPresent()
                ? Math.max(0, scaled(prior).get() - score())
                : 0;
    }

    /** Whether a teacher saw the pupil at the expected standard, or deeper, at the end of Year 2. */
    public boolean wasAtExpectedStandard() {
        return prior.filter(before -> before == TeacherAssessment.EXS || before == TeacherAssessment.GDS)
                .isPresent();
    }

    /** Misconceptions found; 0 when there was no diagnosis. */
    public int misconceptionsFound() {
        return misconceptions.orElse(0);
    }

    private int pointsNow(boolean upper) {
        return points(current, upper).orElse(-1);
    }

    private static Optional<Integer> points(Optional<Attainment> attainment, boolean upper) {
        return attainment.flatMap(known -> {
            if (known instanceof LevelBand band) {
                return Optional.of((upper ? band.to() : band.from()).points().value());
            }
            return known instanceof Points points ? Optional.of(points.value()) : Optional.empty();
        });
    }

    private static Optional<Integer> scaled(Optional<Attainment> attainment) {
        return attainment
                .filter(ScaledScore.class::isInstance)
                .map(ScaledScore.class::cast)
                .map(ScaledScore::value);
    }
}
