package org.keepup.core.material;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.pupil.LevelBand;
import org.keepup.core.source.Source;

/**
 * A published set of materials, or our own.
 *
 * @param id lower-case, hyphenated
 * @param name as its publisher writes it
 * @param about what it is and for whom, in a sentence or two
 * @param entry which pupils it was meant for, in words; may be empty
 * @param levels the levels at entry that it was meant for, where they were published
 * @param choosing how a teacher picks a booklet or unit from it; may be empty
 * @param evidence what trials found; may be empty
 * @param source where these facts come from
 */
public record Programme(
        String id,
        String name,
        String about,
        String entry,
        Optional<LevelBand> levels,
        String choosing,
        String evidence,
        Source source) {

    /** The id of the programme of Keepup's own activities. */
    public static final String KEEPUP = "keepup-activities";

    public Programme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(choosing, "choosing");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it is Keepup's own and not published elsewhere. */
    public boolean isOurs() {
        return id.equals(KEEPUP);
    }
}
