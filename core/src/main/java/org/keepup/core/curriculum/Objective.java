package org.keepup.core.curriculum;

import java.util.Objects;
import org.keepup.core.source.Source;

/**
 * One statement of the curriculum, under its content-domain code.
 *
 * @param code as in the catalogue: {@code 3N2a} is Year 3, number, substrand 2, item a
 * @param substrand what the substrand is about
 * @param statement what a pupil learns, in our own words
 * @param note what to know about the code itself; may be empty
 * @param source where the code stands, and how far that is confirmed
 */
public record Objective(ObjectiveCode code, String substrand, String statement, String note, Source source)
        implements Comparable<Objective> {

    public Objective {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(substrand, "substrand");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(source, "source");
        if (statement.isBlank()) {
            throw new IllegalArgumentException("objective " + code + " needs a statement.");
        }
    }

    /** The code as text, which is how other catalogues refer to the objective. */
    public String id() {
        return code.text();
    }

    public SchoolYear year() {
        return code.year();
    }

    public Strand strand() {
        return code.strand();
    }

    /** By code: year, then strand, substrand and item. */
    @Override
    public int compareTo(Objective other) {
        return code.compareTo(other.code);
    }

    /** Of the code alone, which tells objectives apart: graphs ask for it at every step. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** {@code 4C2 Column addition and subtraction with up to four digits}. */
    @Override
    public String toString() {
        return code + " " + statement;
    }
}
