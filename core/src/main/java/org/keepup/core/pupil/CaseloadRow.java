package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.curriculum.SchoolYear;

/** Reads one row of a table of pupils; what is wrong is noted. */
final class CaseloadRow {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 7, 15);

    private static final Set<String> KNOWN = Set.of("pupil", "year", "prior", "prior_date", "target", "target_date");

    private CaseloadRow() {}

    static Optional<Pupil> pupil(Fields row) {
        String id = row.text("pupil");
        Optional<SchoolYear> year = row.optional("year", SchoolYear::of);
        Optional<LocalDate> priorDate = row.optionalDate("prior_date", EXAMPLE);
        Optional<LocalDate> targetDate = row.optionalDate("target_date", EXAMPLE);
        Optional<PriorAttainment> prior =
                row.optional("prior", CaseloadRow::attainment).map(reached -> new PriorAttainment(reached, priorDate));
        Optional<Target> target =
                row.optional("target", CaseloadRow::attainment).map(aim -> new Target(aim, targetDate));
        Map<String, String> details = new LinkedHashMap<>();
        for (String column : row.names()) {
            if (!KNOWN.contains(column)) {
                details.put(column, row.text(column));
            }
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new Pupil(id, year, prior, target, details));
    }

    private static Attainment attainment(String text) {
        return Attainment.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no attainment; expected a level such as 2a, 2a/3c or level 4, points such as 17 points,"
                        + " a scaled score from 80 to 120, or PKF, WTS, EXS, GDS."));
    }
}
