package org.keepup.core.curriculum;

import java.util.List;
import java.util.Objects;
import org.keepup.core.source.Source;

/**
 * A ready-to-progress criterion: what a pupil must have secure before the next year's work. Not statutory.
 *
 * @param code as the guidance prints it, with a hyphen: {@code 3NPV-1}
 * @param year the year at whose end it should be secure
 * @param strand as a teacher would say it
 * @param statement in our own words
 * @param objectives the codes that it bears on, most relevant first; this mapping is ours
 * @param source where the criterion stands
 */
public record Criterion(
        String code, SchoolYear year, String strand, String statement, List<ObjectiveCode> objectives, Source source) {

    public Criterion {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(strand, "strand");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(source, "source");
        objectives = List.copyOf(objectives);
        if (!code.matches("[1-6](NPV|NF|AS|MD|AS/MD|F|G)-[0-9]{1,2}")) {
            throw new IllegalArgumentException(
                    "'" + code + "' is not a criterion's code. Maybe '3NPV-1' shows the form, with a hyphen.");
        }
    }

    /** {@code 3NPV-1 100 is ten tens …}. */
    @Override
    public String toString() {
        return code + " " + statement;
    }
}
