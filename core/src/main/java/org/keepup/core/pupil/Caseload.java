package org.keepup.core.pupil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pupils whom one tutor serves. Immutable. */
public final class Caseload {

    private final Map<String, Pupil> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two pupils have the same pseudonym */
    public Caseload(List<Pupil> pupils) {
        for (Pupil pupil : pupils) {
            if (byId.put(pupil.id(), pupil) != null) {
                throw new IllegalArgumentException("two pupils have the pseudonym '" + pupil.id() + "'.");
            }
        }
    }

    /** In the order given. */
    public List<Pupil> pupils() {
        return List.copyOf(byId.values());
    }

    public Optional<Pupil> pupil(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pupil as known, or by pseudonym alone: a sheet may come from a pupil of whom nothing else is known. */
    public Pupil pupilOrUnknown(String id) {
        return pupil(id).orElseGet(() -> Pupil.of(id));
    }
}
