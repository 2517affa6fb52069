package org.keepup.diagnostics.impact.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keepup.diagnostics.impact.ks2.SchoolProgress;
import org.keepup.diagnostics.impact.statistics.Interval;

/** Schools' key stage 2 progress scores as text. */
public final class Ks2Table {

    private Ks2Table() {}

    /**
     * Writes a year's scores.
     *
     * @param schools by name; empty where a school has too few pupils to show
     */
    public static String of(int year, Map<String, Optional<SchoolProgress>> schools) {
        StringBuilder out = new StringBuilder("Key stage 1 to 2 progress in mathematics, ")
                .append(year)
                .append('\n');
        TextTable lines =
                new TextTable("", "pupils", "left out", "raised", "unadjusted", "score", "95 % interval", "against 0");
        schools.forEach((school, progress) -> progress.ifPresentOrElse(
                score -> lines.row(List.of(
                        school,
                        String.valueOf(score.pupils()),
                        String.valueOf(score.leftOut()),
                        String.valueOf(score.raised()),
                        number(score.unadjusted()),
                        number(score.score().value()),
                        interval(score.score().interval()),
                        score.score().interval().isFinite()
                                ? score.standing().name().toLowerCase(Locale.ROOT)
                                : "")),
                () -> lines.row(List.of(school, "not shown", "", "", "", "", "", ""))));
        lines.appendTo(out, "  ");
        return out.toString();
    }

    private static String interval(Interval interval) {
        return interval.isFinite()
                ? number(interval.low()) + " to " + number(interval.high())
                : "needs a national spread";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
