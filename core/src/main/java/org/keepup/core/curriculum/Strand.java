package org.keepup.core.curriculum;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A strand of the content domain, with the letter that stands for it in a code.
 *
 * <p>Source: Standards and Testing Agency (2015) Key stage 2 mathematics test framework, STA/15/7342/e, section 4.1.
 */
public enum Strand {
    NUMBER('N', "Number and place value"),
    CALCULATION('C', "Addition, subtraction, multiplication and division"),
    FRACTIONS('F', "Fractions, decimals and percentages"),
    RATIO('R', "Ratio and proportion"),
    ALGEBRA('A', "Algebra"),
    MEASUREMENT('M', "Measurement"),
    SHAPE('G', "Properties of shapes"),
    POSITION('P', "Position and direction"),
    STATISTICS('S', "Statistics");

    private final char letter;
    private final String title;

    Strand(char letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** The letter in a content-domain code: {@code C} in {@code 4C2}. */
    public char letter() {
        return letter;
    }

    /** As a teacher would say it. */
    public String title() {
        return title;
    }

    /** The strand of a letter, capital or small. */
    public static Optional<Strand> of(char letter) {
        return Stream.of(values())
                .filter(strand -> strand.letter == Character.toUpperCase(letter))
                .findFirst();
    }
}
