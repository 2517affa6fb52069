package org.keepup.core.pupil;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a pupil stood: on one scale or another. Scales convert only where a conversion was ever defined. */
public sealed interface Attainment permits LevelBand, Points, ScaledScore, TeacherAssessment {

    /**
     * Reads any of them: {@code 3b}, {@code 2a/3c}, {@code 17 points}, {@code 104}, {@code EXS}. A bare number is read as a
     * scaled score; levels without a letter ({@code 4}) are not read here, since a bare 4 says too little.
     */
    static Optional<Attainment> parse(String text) {
        return Stream.<Optional<? extends Attainment>>of(
                        LevelBand.parse(text),
                        ScaledScore.parse(text),
                        Points.parse(text),
                        TeacherAssessment.parse(text))
                .flatMap(Optional::stream)
                .<Attainment>map(attainment -> attainment)
                .findFirst();
    }
}
