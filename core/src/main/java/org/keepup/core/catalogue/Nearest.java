package org.keepup.core.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name nearest to a mistyped one, by edit distance. */
final class Nearest {

    private Nearest() {}

    static Optional<String> to(String mistyped, Collection<String> known) {
        int limit = Math.max(2, mistyped.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - mistyped.length()) <= limit)
                .map(name -> new Candidate(name, distance(mistyped, name)))
                .filter(candidate -> candidate.distance <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
