package org.keepup.core.pupil;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.curriculum.SchoolYear;

/**
 * One level, or a run of neighbouring ones when a teacher leaves it open: {@code 2a/3c}.
 *
 * @param from the lower
 * @param to the higher, or the same
 */
public record LevelBand(Level from, Level to) implements Attainment {

    public LevelBand {
        Objects.requireNonNull(from, "from");
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a band of levels runs upwards, not from " + from + " to " + to + ".");
        }
    }

    public static LevelBand of(Level level) {
        return new LevelBand(level, level);
    }

    /** Reads {@code 3b}, {@code 2a/3c}, {@code 2a-3c} or, for the whole of level 4, {@code level 4}. */
    public static Optional<LevelBand> parse(String text) {
        String[] parts = text.strip().split("\\s*[/-]\\s*", -1);
        if (parts.length == 1) {
            Optional<LevelBand> whole = wholeLevel(parts[0]);
            return whole.isPresent() ? whole : Level.parse(parts[0]).map(LevelBand::of);
        }
        if (parts.length != 2) {
            return Optional.empty();
        }
        return Level.parse(parts[0])
                .flatMap(from -> Level.parse(parts[1])
                        .filter(to -> to.compareTo(from) >= 0)
                        .map(to -> new LevelBand(from, to)));
    }

    private static Optional<LevelBand> wholeLevel(String text) {
        if (!text.matches("(?i)(level|l)\\s*[1-6]")) {
            return Optional.empty();
        }
        char level = text.charAt(text.length() - 1);
        return Optional.of(new LevelBand(Level.valueOf("L" + level + "C"), Level.valueOf("L" + level + "A")));
    }

    /**
     * Where a typical pupil stood at the end of a year, Year 1 to Year 6; empty for other years. Source: two primary schools'
     * pages (Whitchurch; Henry Maynard), which differ by a sub-level in Years 1, 3 and 5: the band holds both.
     */
    public static Optional<LevelBand> typicalAtEndOf(SchoolYear year) {
        return switch (year) {
            case YEAR_1 -> Optional.of(new LevelBand(Level.L1B, Level.L1A));
            case YEAR_2 -> Optional.of(of(Level.L2B));
            case YEAR_3 -> Optional.of(new LevelBand(Level.L2A, Level.L3C));
            case YEAR_4 -> Optional.of(of(Level.L3B));
            case YEAR_5 -> Optional.of(new LevelBand(Level.L3A, Level.L4C));
            case YEAR_6 -> Optional.of(of(Level.L4B));
            default -> Optional.empty();
        };
    }

    /** {@code 3b}, or {@code 2a/3c}. */
    @Override
    public String toString() {
        return from == to ? from.toString() : from + "/" + to;
    }
}
