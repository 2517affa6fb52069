package org.keepup.core.pupil;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/** The pupils whom one tutor serves. Immutable. */
public final class Caseload {

    private final Map<String, Pupil> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two pupils have the same pseudonym */
    public Caseload(List<Pupil> pupils) {
        for (Pupil pupil : pupils) {
            if (byId.put(pupil.id(), pupil) != null) {
                throw new IllegalArgumentException("two pupils have the pseudonym '" + pupil.id() + "'.");
            }
        }
    }

    /**
     * Reads a table of pupils: {@code pupil} (the pseudonym) and, as far as known, {@code year}, {@code prior} with
     * {@code prior_date}, {@code target} with {@code target_date}. Attainment is written as in {@link Attainment#parse}, dates
     * as 2026-07-15. Further columns are kept as they stand.
     *
     * @param name the file's name for messages
     * @param problems takes what is wrong; a row with a problem is left out
     */
    public static Caseload read(String name, String text, Problems problems) {
        Map<String, Pupil> pupils = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (Entry entry : rows(name, text, problems)) {
            Problems found = new Problems();
            Fields row = Fields.of(entry, found);
            Optional<Pupil> pupil = CaseloadRow.pupil(row);
            pupil.map(Pupil::id)
                    .map(id -> places.putIfAbsent(id, row.place()))
                    .ifPresent(place -> found.add(row.place(), "pupil", "this pupil stands already in " + place + "."));
            if (found.isEmpty()) {
                pupil.ifPresent(known -> pupils.put(known.id(), known));
            }
            found.all().forEach(problems::add);
        }
        return new Caseload(List.copyOf(pupils.values()));
    }

    private static List<Entry> rows(String name, String text, Problems problems) {
        try {
            return new Layers(List.of(CatalogueFile.table(name, "pupils", text))).entries("pupils");
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }

    /** In the order given. */
    public List<Pupil> pupils() {
        return List.copyOf(byId.values());
    }

    public Optional<Pupil> pupil(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pupil as known, or by pseudonym alone: a sheet may come from a pupil of whom nothing else is known. */
    public Pupil pupilOrUnknown(String id) {
        return pupil(id).orElseGet(() -> Pupil.of(id));
    }
}
