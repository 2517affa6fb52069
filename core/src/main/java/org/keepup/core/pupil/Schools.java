package org.keepup.core.pupil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/** The schools whose staff and minutes are known. Immutable. */
public final class Schools {

    private static final Schools NONE = new Schools(List.of());
    private static final int USUAL_GROUP = 4;

    private final Map<String, School> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two schools have the same pseudonym */
    public Schools(List<School> schools) {
        for (School school : schools) {
            if (byId.put(school.id(), school) != null) {
                throw new IllegalArgumentException("two schools have the pseudonym '" + school.id() + "'.");
            }
        }
    }

    /** When nothing is known of any. */
    public static Schools none() {
        return NONE;
    }

    /**
     * Reads a table of schools: {@code school}, {@code teacher_minutes} and {@code assistant_minutes} a week, and
     * {@code group_size} (4 where it is not given). Further columns are not read.
     *
     * @param name the file's name for messages
     * @param problems takes what is wrong; a row with a problem is left out
     */
    public static Schools read(String name, String text, Problems problems) {
        Map<String, School> schools = new LinkedHashMap<>();
        for (Entry entry : rows(name, text, problems)) {
            Problems found = new Problems();
            Fields row = Fields.of(entry, found);
            String id = row.text("school");
            if (schools.containsKey(id)) {
                row.note("school", "this school stands already in the table.");
            }
            Optional<Integer> teacher = row.parsed("teacher_minutes", cell -> upTo(cell, 0, 3000));
            Optional<Integer> assistant = row.parsed("assistant_minutes", cell -> upTo(cell, 0, 3000));
            Optional<Integer> group =
                    row.optional("group_size", cell -> upTo(cell, School.SMALLEST_GROUP, School.LARGEST_GROUP));
            if (found.isEmpty()) {
                schools.put(
                        id, new School(id, teacher.orElseThrow(), assistant.orElseThrow(), group.orElse(USUAL_GROUP)));
            }
            found.all().forEach(problems::add);
        }
        return new Schools(new ArrayList<>(schools.values()));
    }

    private static List<Entry> rows(String name, String text, Problems problems) {
        try {
            return new Layers(List.of(CatalogueFile.table(name, "schools", text))).entries("schools");
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }

    private static int upTo(String text, int least, int most) {
        if (!text.strip().matches("[0-9]{1,4}")
                || Integer.parseInt(text.strip()) < least
                || Integer.parseInt(text.strip()) > most) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(text.strip());
    }

    /** In the order given. */
    public List<School> all() {
        return List.copyOf(byId.values());
    }

    /** A school by its pseudonym; the only one there is, for a pupil of whom no school is known. */
    public Optional<School> of(Optional<String> id) {
        return id.isPresent()
                ? Optional.ofNullable(byId.get(id.get()))
                : byId.size() == 1 ? Optional.of(byId.values().iterator().next()) : Optional.empty();
    }
}
