package org.keepup.core.response;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.OptionalInt;

/**
 * On which line each pupil stands, in little memory: pupils are told apart by 128-bit hashes of which 64 bits are kept, so that
 * of a million pupils two different ones are taken for one with a probability of less than one in ten million. Not
 * thread-safe.
 */
final class PupilLines {

    private static final HashFunction HASH = Hashing.murmur3_128();

    private long[] hashes = new long[1024];
    private int[] lines = new int[1024];
    private int count;

    /** Notes a pupil; gives the line on which the pupil stands already, if so. */
    OptionalInt note(String pupil, int line) {
        if (4 * (count + 1) > 3 * lines.length) {
            grow();
        }
        long hash = HASH.hashUnencodedChars(pupil).asLong();
        int slot = slot(hash);
        if (lines[slot] != 0) {
            return OptionalInt.of(lines[slot]);
        }
        hashes[slot] = hash;
        lines[slot] = line;
        count++;
        return OptionalInt.empty();
    }

    /** The pupil's slot, or the free one where it goes; lines count from 1, so 0 is free. */
    private int slot(long hash) {
        int mask = lines.length - 1;
        int slot = (int) hash & mask;
        while (lines[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldHashes.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                lines[slot] = oldLines[i];
            }
        }
    }
}
