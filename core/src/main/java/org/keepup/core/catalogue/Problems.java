package org.keepup.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems while a file is read, so that all are reported together. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final boolean expected;

    /** None found yet. */
    public Problems() {
        this(true);
    }

    private Problems(boolean expected) {
        this.expected = expected;
    }

    /** For files that the build has checked: readers need not look for problems. */
    public static Problems ofCheckedFiles() {
        return new Problems(false);
    }

    /** Whether there may be any. If not, a reader may leave out what only finds them, or put it off until first use. */
    public boolean expected() {
        return expected;
    }

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
