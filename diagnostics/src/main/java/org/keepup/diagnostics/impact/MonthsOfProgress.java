package org.keepup.diagnostics.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;
import org.keepup.diagnostics.impact.statistics.Interval;

/**
 * A published table that reads an effect size as months of additional progress. Meant for a difference from a comparison
 * group; never for one group's change from before to after.
 *
 * @param scheme its name
 * @param source where the table stands
 * @param bands from the lowest; each begins at an effect of so much and holds to the next
 */
public record MonthsOfProgress(String scheme, Source source, List<Band> bands) {

    public MonthsOfProgress {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(source, "source");
        bands = List.copyOf(bands);
    }

    /**
     * One band.
     *
     * @param from the least effect size, to two places, of this many months
     * @param months of additional progress
     */
    public record Band(BigDecimal from, int months) {}

    /** The table of the EEF's Teaching and Learning Toolkit. */
    public static MonthsOfProgress toolkit() {
        return Tables.TOOLKIT;
    }

    /**
     * Months for an effect, rounded to two places first; a negative effect mirrors a positive one. Beyond the table's last
     * band its last figure stands for "at least". Example: 0.517 is 6 months.
     */
    public int of(double effect) {
        BigDecimal rounded = BigDecimal.valueOf(Math.abs(effect)).setScale(2, RoundingMode.HALF_UP);
        int months = 0;
        for (Band band : bands) {
            if (rounded.compareTo(band.from()) >= 0) {
                months = band.months();
            }
        }
        return effect < 0 ? -months : months;
    }

    /** Months for both limits of an interval; infinite limits give the table's ends. */
    public Months of(double effect, Interval interval) {
        return new Months(scheme, of(effect), of(clamp(interval.low())), of(clamp(interval.high())), most());
    }

    private int most() {
        return bands.get(bands.size() - 1).months();
    }

    private static double clamp(double effect) {
        return Math.max(-10, Math.min(10, effect));
    }

    /**
     * Months of additional progress with their interval; never one without the other.
     *
     * @param scheme the table
     * @param months the best single figure
     * @param low lower limit of the 95 % interval
     * @param high higher limit
     * @param most where the table ends: this many or more
     */
    public record Months(String scheme, int months, int low, int high, int most) {

        /** {@code 6 (-4 to 12+)}. */
        @Override
        public String toString() {
            return text(months) + " (" + text(low) + " to " + text(high) + ")";
        }

        private String text(int value) {
            return value >= most ? value + "+" : value <= -most ? value + " or less" : String.valueOf(value);
        }
    }

    /** Read when first asked for. */
    private static final class Tables {
        static final MonthsOfProgress TOOLKIT = read("months-toolkit.csv");

        private static MonthsOfProgress read(String resource) {
            try (InputStream in = MonthsOfProgress.class.getResourceAsStream(resource)) {
                List<Band> bands = new ArrayList<>();
                String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
                for (String line : text.lines().skip(1).toList()) {
                    String[] cells = line.split(",");
                    bands.add(new Band(new BigDecimal(cells[0]), Integer.parseInt(cells[1])));
                }
                return new MonthsOfProgress(
                        "EEF Toolkit",
                        new Source(
                                "Education Endowment Foundation, Teaching and Learning Toolkit, additional months' progress"
                                        + " (attainment)",
                                Confidence.CONFIRMED),
                        bands);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
