package org.keepup.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;

/**
 * What a tutor brings back from a session.
 *
 * @param pupil the pseudonym
 * @param date when
 * @param subject id of the malrule or misconception that it was about
 * @param material id of the material used; empty when none was
 * @param groupSize how many pupils sat in it, if noted
 * @param exit the answers to the exit questions; those left blank count as wrong
 * @param judgement what the tutor says came of it, where that differs from what the answers say
 */
public record SessionReport(
        String pupil,
        LocalDate date,
        String subject,
        String material,
        OptionalInt groupSize,
        List<Response> exit,
        Optional<Judged> judgement) {
    public SessionReport {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(groupSize, "groupSize");
        Objects.requireNonNull(judgement, "judgement");
        exit = List.copyOf(exit);
    }

    /** A tutorial without a judgement beside the answers. */
    public static SessionReport of(String pupil, LocalDate date, String subject, String material, List<Response> exit) {
        return new SessionReport(pupil, date, subject, material, OptionalInt.of(1), exit, Optional.empty());
    }

    /**
     * The tutor's own word.
     *
     * @param outcome what came of it
     * @param reason why; never empty
     */
    public record Judged(SessionOutcome outcome, String reason) {
        public Judged {
            Objects.requireNonNull(outcome, "outcome");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a judgement needs its reason.");
            }
        }
    }
}
