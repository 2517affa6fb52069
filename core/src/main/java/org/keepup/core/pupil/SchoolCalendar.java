package org.keepup.core.pupil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/** Holidays and absences. Immutable. */
public final class SchoolCalendar {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 2, 16);

    private static final SchoolCalendar OPEN = new SchoolCalendar(List.of());

    private final List<DaysOff> daysOff;

    /** @param daysOff in any order; they may overlap */
    public SchoolCalendar(List<DaysOff> daysOff) {
        this.daysOff = daysOff.stream()
                .sorted(Comparator.comparing(DaysOff::from).thenComparing(DaysOff::to))
                .toList();
    }

    /** Without any day off. */
    public static SchoolCalendar open() {
        return OPEN;
    }

    /**
     * Reads a table of days off: {@code from} and {@code to} (2026-02-16), {@code what} and, for an absence, {@code pupil}.
     *
     * @param name the file's name for messages
     * @param problems takes what is wrong; a row with a problem is left out
     */
    public static SchoolCalendar read(String name, String text, Problems problems) {
        List<DaysOff> all = new ArrayList<>();
        for (Entry entry : rows(name, text, problems)) {
            Problems found = new Problems();
            Fields row = Fields.of(entry, found);
            Optional<LocalDate> from = row.date("from", EXAMPLE);
            Optional<LocalDate> to = row.date("to", EXAMPLE);
            String what = row.text("what");
            Optional<String> pupil = row.optionalText("pupil");
            from.flatMap(first -> to.filter(last -> last.isBefore(first)))
                    .ifPresent(
                            last -> row.note("to", last + " is before the first day. Maybe the two were exchanged."));
            if (found.isEmpty()) {
                all.add(new DaysOff(from.orElseThrow(), to.orElseThrow(), what, pupil));
            }
            found.all().forEach(problems::add);
        }
        return new SchoolCalendar(all);
    }

    private static List<Entry> rows(String name, String text, Problems problems) {
        try {
            return new Layers(List.of(CatalogueFile.table(name, "days-off", text))).entries("days-off");
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }

    /** In order of their first day. */
    public List<DaysOff> daysOff() {
        return daysOff;
    }

    /** Why a pupil has no session on a day; holidays before absences. */
    public Optional<DaysOff> offOn(LocalDate day, String pupil) {
        return daysOff.stream()
                .filter(off -> off.contains(day))
                .filter(off -> off.pupil().map(pupil::equals).orElse(true))
                .min(Comparator.comparing(off -> off.pupil().isPresent()));
    }

    /** Whether the school is closed on a day. */
    public boolean isHoliday(LocalDate day) {
        return daysOff.stream().anyMatch(off -> off.pupil().isEmpty() && off.contains(day));
    }
}
