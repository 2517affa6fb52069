package org.keepup.core.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One pupil's responses.
 *
 * @param pupil a pseudonym, never a name
 * @param responses in the order in which they were given or listed
 * @param details further columns kept as they stood, by column name: class, school …
 */
public record ResponseSheet(String pupil, List<Response> responses, Map<String, String> details) {
    public ResponseSheet {
        Objects.requireNonNull(pupil, "pupil");
        responses = List.copyOf(responses);
        details = Map.copyOf(details);
    }

    public static ResponseSheet of(String pupil, List<Response> responses) {
        return new ResponseSheet(pupil, responses, Map.of());
    }
}
