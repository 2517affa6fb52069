package org.keepup.rules.fact;

import java.util.Objects;

/**
 * Something about a candidate that a policy may let count.
 *
 * @param applicant who
 * @param id of the sign, as policies name it
 * @param because what holds, with the figures
 */
public record Sign(Applicant applicant, String id, String because) {
    public Sign {
        Objects.requireNonNull(applicant, "applicant");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(because, "because");
    }
}
