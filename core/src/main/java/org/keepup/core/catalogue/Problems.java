package org.keepup.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems while a file is read, so that all are reported together. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** None found yet. */
    public Problems() {}

    public void add(Problem problem) {
        found.add(problem);
    }

    public void add(Place place, String field, String message) {
        found.add(Problem.of(place, field, message));
    }

    public void add(Place place, String field, String message, String remedy) {
        found.add(new Problem(place, field, message, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws CatalogueException if any problem was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found);
        }
    }

    /** "Maybe 'x'." for the known name nearest to a mistyped one, or the empty string when none is near. */
    public static String nearest(String mistyped, Collection<String> known) {
        return Nearest.to(mistyped, known).map(name -> "Maybe '" + name + "'.").orElse("");
    }
}
