package org.keepup.diagnostics.impact.ks2;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.source.Confidence;
import org.keepup.core.source.Source;

/**
 * Whether the progress measure exists for a year's leavers.
 *
 * @param year in which the key stage 2 tests were taken
 * @param missing why there is none; empty where there is one
 * @param source for that
 */
public record MeasureYear(int year, Optional<String> missing, Source source) {

    public MeasureYear {
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(source, "source");
    }

    public boolean exists() {
        return missing.isEmpty();
    }

    /** What is known of a year. */
    public static MeasureYear of(int year) {
        return switch (year) {
            case 2016, 2017, 2018, 2019, 2022, 2023 ->
                new MeasureYear(
                        year,
                        Optional.empty(),
                        new Source(
                                "Department for Education, primary school performance tables of the year",
                                Confidence.CONFIRMED));
            case 2020, 2021 ->
                none(year, "the tests were cancelled", "Department for Education, 2020 and 2021", Confidence.CONFIRMED);
            case 2024, 2025 ->
                none(
                        year,
                        "these pupils have no key stage 1 results, because the tests of 2020 and 2021 were cancelled",
                        "Department for Education, primary accountability technical guide 2025",
                        Confidence.CONFIRMED);
            case 2026, 2027 ->
                none(
                        year,
                        "it is planned again, but its tables were not published when this was written",
                        "Department for Education, primary accountability technical guide 2025, 11 September 2025",
                        Confidence.CONFIRMED);
            default ->
                year > 2027
                        ? none(
                                year,
                                "progress is to be measured from the reception baseline",
                                "Department for Education, primary accountability technical guide 2025",
                                Confidence.CONFIRMED)
                        : none(
                                year,
                                "scaled scores began in 2016; value added before that was another measure",
                                "Department for Education, 2016",
                                Confidence.CONFIRMED);
        };
    }

    private static MeasureYear none(int year, String why, String citation, Confidence confidence) {
        return new MeasureYear(year, Optional.of(why), new Source(citation, confidence));
    }
}
