package org.keepup.diagnostics;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Evidence that is put into words only when somebody reads it: of a hundred thousand diagnoses most are only counted.
 * Immutable as long as the function gives the same each time.
 */
public final class EvidenceList extends AbstractList<Evidence> implements RandomAccess {

    private final int size;
    private final IntFunction<Evidence> evidence;

    private EvidenceList(int size, IntFunction<Evidence> evidence) {
        this.size = size;
        this.evidence = evidence;
    }

    /**
     * So many pieces of evidence.
     *
     * @param evidence gives each; pure and thread-safe
     */
    public static EvidenceList of(int size, IntFunction<Evidence> evidence) {
        return new EvidenceList(size, Objects.requireNonNull(evidence, "evidence"));
    }

    @Override
    public Evidence get(int index) {
        return evidence.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
