package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * What somebody who knows the pupil says is behind the answers to one topic.
 *
 * @param pupil the pseudonym
 * @param topic subtraction, fractions …
 * @param truth knows it, errs without a system, or holds these malrules
 */
public record Label(String pupil, String topic, State truth) {

    private static final String CORRECT = "correct";
    private static final String UNSYSTEMATIC = "unsystematic";

    public Label {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(truth, "truth");
    }

    /**
     * Reads a table with the columns {@code pupil,topic,malrules}. Under {@code malrules} stands {@code correct},
     * {@code unsystematic}, or ids parted by {@code +} or {@code ;} for malrules held at once.
     *
     * @param name the file's name as the user knows it
     * @param problems takes note of every row that cannot be used
     */
    public static List<Label> read(String name, String text, MalruleLibrary library, Problems problems) {
        List<Label> labels = new ArrayList<>();
        Set<List<String>> seen = new java.util.HashSet<>();
        for (Entry row : Fields.of(CatalogueFile.table(name, "labels", text).root(), problems)
                .items("labels")) {
            Fields fields = Fields.of(row, problems);
            String pupil = fields.text("pupil");
            String topic = fields.text("topic");
            Optional<State> truth = truth(fields, library);
            if (pupil.isEmpty() || topic.isEmpty() || truth.isEmpty()) {
                continue;
            }
            if (seen.add(List.of(pupil, topic))) {
                labels.add(new Label(pupil, topic, truth.get()));
            } else {
                fields.note("topic", "pupil " + pupil + " has a label for " + topic + " already.");
            }
        }
        return List.copyOf(labels);
    }

    private static Optional<State> truth(Fields fields, MalruleLibrary library) {
        String told = fields.text("malrules");
        switch (told.toLowerCase(Locale.ROOT)) {
            case "":
                return Optional.empty();
            case CORRECT:
                return Optional.of(SimulatedPupil.KNOWS);
            case UNSYSTEMATIC:
                return Optional.of(new State.Muddles(0.5));
            default:
                return held(fields, told, library);
        }
    }

    private static Optional<State> held(Fields fields, String told, MalruleLibrary library) {
        SortedSet<String> ids = new TreeSet<>();
        Arrays.stream(told.split("[+;]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        List<String> known =
                new ArrayList<>(library.all().stream().map(Malrule::id).toList());
        Collections.addAll(known, CORRECT, UNSYSTEMATIC);
        if (ids.isEmpty() || !fields.known("malrules", ids, "malrule", known)) {
            return Optional.empty();
        }
        List<Malrule> malrules =
                ids.stream().map(id -> library.malrule(id).orElseThrow()).toList();
        if (malrules.size() == 2) {
            Optional<State.Holds> both = State.Holds.of(malrules.get(0), malrules.get(1));
            if (both.isPresent()) {
                return both.map(State.class::cast);
            }
        }
        return Optional.of(new State.Holds(ids, malrules.get(0), List.of()));
    }
}
