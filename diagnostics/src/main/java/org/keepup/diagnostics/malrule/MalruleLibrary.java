package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;

/**
 * Every known malrule, whether written as data or in Java. Immutable and thread-safe; load it once and share it.
 */
public final class MalruleLibrary {

    private final TaskForms forms;
    private final Map<String, Malrule> byId = new LinkedHashMap<>();
    private final Map<String, List<Malrule>> byForm = new HashMap<>();
    private final Map<String, Fields> entries;

    private MalruleLibrary(TaskForms forms, List<Malrule> malrules, Map<String, Fields> entries) {
        this.forms = forms;
        this.entries = Map.copyOf(entries);
        for (Malrule malrule : malrules) {
            if (byId.put(malrule.id(), malrule) != null) {
                throw new IllegalArgumentException("two malrules have the id '" + malrule.id() + "'");
            }
            malrule.description()
                    .forms()
                    .forEach(form -> byForm.computeIfAbsent(form, id -> new ArrayList<>())
                            .add(malrule));
        }
    }

    /** These malrules and no others. */
    public static MalruleLibrary of(TaskForms forms, List<Malrule> malrules) {
        return new MalruleLibrary(forms, malrules, Map.of());
    }

    /** The library's own catalogue files. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(MalruleLibrary.class, MalruleLibrary.class::getResourceAsStream, "");
    }

    /** The library's own malrules, with those of installed {@link MalruleProvider}s. */
    public static MalruleLibrary builtIn() {
        return of(Catalogues.builtIn());
    }

    /**
     * The library's own malrules, those in further layers of the catalogues, and those of installed
     * {@link MalruleProvider}s.
     *
     * @throws org.keepup.core.catalogue.CatalogueException with every problem of every malrule
     */
    public static MalruleLibrary of(Catalogues catalogues) {
        Problems problems = new Problems();
        MalruleLibrary library = read(catalogues, problems);
        problems.throwIfAny();
        return library;
    }

    /** As {@link #of(Catalogues)}, but a malrule that cannot be read is noted and left out. */
    public static MalruleLibrary read(Catalogues catalogues, Problems problems) {
        return read(builtInFiles(), catalogues, problems);
    }

    static MalruleLibrary read(List<CatalogueFile> own, Catalogues catalogues, Problems problems) {
        Layers layers = new Layers(own).with(catalogues.layers().files());
        MalruleReader reader = new MalruleReader(
                catalogues.forms(),
                declared(catalogues.layers(), "forms"),
                catalogues.misconceptions(),
                MalruleProcedures.installed());
        Register<Malrule> register =
                Register.read(layers, "malrules", "malrule", "id", Malrule::id, reader::read, problems);
        Set<String> objectives = new HashSet<>();
        catalogues.curriculum().objectives().forEach(objective -> objectives.add(objective.id()));
        Set<String> misconceptions = new HashSet<>();
        catalogues.misconceptions().all().forEach(misconception -> misconceptions.add(misconception.id()));
        Map<String, Fields> entries = new HashMap<>();
        for (Malrule malrule : register.values()) {
            Fields fields = register.fields(malrule.id());
            MalruleDescription description = malrule.description();
            entries.put(malrule.id(), fields);
            fields.known("objectives", description.objectives(), "objective", objectives);
            if (!description.misconception().isEmpty()) {
                fields.known("misconception", List.of(description.misconception()), "misconception", misconceptions);
            }
        }
        List<Malrule> malrules = new ArrayList<>(register.values());
        for (MalruleProvider provider : ServiceLoader.load(MalruleProvider.class)) {
            malrules.addAll(provider.malrules(catalogues.forms()));
        }
        checkMisconceptions(catalogues, malrules, declared(layers, "malrules"), problems);
        checkTags(catalogues, malrules, misconceptions, problems);
        return new MalruleLibrary(catalogues.forms(), malrules, entries);
    }

    /** The ids that stand in the files, whether or not their entries can be read. */
    private static Set<String> declared(Layers layers, String subject) {
        Set<String> ids = new HashSet<>();
        for (Entry entry : layers.entries(subject)) {
            if (entry instanceof Entry.Mapping mapping && mapping.fields().get("id") instanceof Entry.Scalar id) {
                ids.add(id.value());
            }
        }
        return ids;
    }

    /** A misconception names only malrules that exist. */
    private static void checkMisconceptions(
            Catalogues catalogues, List<Malrule> malrules, Set<String> declared, Problems problems) {
        if (catalogues.layers().checked()) {
            return;
        }
        Set<String> ids = new HashSet<>(declared);
        malrules.forEach(malrule -> ids.add(malrule.id()));
        for (Entry entry : catalogues.layers().entries("misconceptions")) {
            Fields misconception = Fields.of(entry, problems);
            misconception.known("malrules", misconception.texts("malrules"), "malrule", ids);
        }
    }

    /** An option is tagged only with malrules and misconceptions that exist. */
    private static void checkTags(
            Catalogues catalogues, List<Malrule> malrules, Set<String> misconceptions, Problems problems) {
        if (catalogues.layers().checked()) {
            return;
        }
        Set<String> ids = new HashSet<>(misconceptions);
        malrules.forEach(malrule -> ids.add(malrule.id()));
        for (Entry entry : catalogues.layers().entries("items")) {
            for (Fields option : Fields.of(entry, problems).groups("options")) {
                option.known("tags", option.texts("tags"), "malrule or misconception", ids);
            }
        }
    }

    /** In catalogue order. */
    public List<Malrule> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Malrule> malrule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The malrules that speak about a form, in catalogue order. */
    public List<Malrule> about(TaskForm form) {
        return java.util.Collections.unmodifiableList(byForm.getOrDefault(form.id(), List.of()));
    }

    /** How often each malrule is met beside the others, by id; 1 where nothing is known. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        byId.forEach((id, malrule) ->
                weights.put(id, malrule.description().prevalence().weight()));
        return weights;
    }

    /** The same in one school year, as far as that is published: for {@code Priors.withWeights}. */
    public Map<String, Double> weights(SchoolYear year) {
        Map<String, Double> weights = new LinkedHashMap<>();
        byId.forEach((id, malrule) ->
                weights.put(id, malrule.description().prevalence().weight(year)));
        return weights;
    }

    /** The task forms that the malrules speak about, and all others. */
    public TaskForms forms() {
        return forms;
    }

    /** Where a malrule was read from; empty for one written in Java. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(entries.get(id)).map(Fields::place);
    }

    /** Where one field of a malrule stands; empty for one written in Java. */
    Optional<Place> place(String id, String field) {
        return Optional.ofNullable(entries.get(id)).map(fields -> fields.place(field));
    }

    /**
     * Every wrong answer that is foreseen for a task, each with the malrules that give it, in catalogue order of the first.
     * Answers that are right are left out: on this task their malrules cannot be detected.
     */
    public Map<Answer, List<Malrule>> wrongAnswers(Task task) {
        Map<String, Answer> written = new LinkedHashMap<>();
        Map<Answer, List<Malrule>> found = new LinkedHashMap<>();
        Foretelling foretelling = new Foretelling(task);
        for (Malrule malrule : about(task.form())) {
            for (Answer answer : foretelling.wrong(malrule)) {
                Answer same = written.computeIfAbsent(answer.form(), form -> answer);
                List<Malrule> givers = found.computeIfAbsent(same, key -> new ArrayList<>());
                if (!givers.contains(malrule)) {
                    givers.add(malrule);
                }
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }
}
