package org.keepup.core.response;

import java.util.List;
import java.util.Map;

/**
 * One pupil's responses.
 *
 * @param pupil a pseudonym, never a name
 * @param responses answers, in the order in which they were given or listed
 * @param marks marks without answers, in the same order; they show what is secure, never a misconception
 * @param details what else the file says of the pupil, as it stood, by column name: class, school …
 */
public record ResponseSheet(
        String pupil, List<Response> responses, List<MarkedResponse> marks, Map<String, String> details) {

    /** @throws IllegalArgumentException if the pupil or a column's name is blank or has spaces around it */
    public ResponseSheet {
        if (pupil.isBlank() || !pupil.equals(pupil.strip())) {
            throw new IllegalArgumentException(
                    "a pupil's pseudonym must not be blank or have spaces around it: '" + pupil + "'.");
        }
        responses = List.copyOf(responses);
        marks = List.copyOf(marks);
        details = Particulars.named(details);
    }

    /** Answers with nothing more known of the pupil. */
    public static ResponseSheet of(String pupil, List<Response> responses) {
        return new ResponseSheet(pupil, responses, List.of(), Map.of());
    }
}
