package org.keepup.core.misconception;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.material.Activity;
import org.keepup.core.material.Material;
import org.keepup.core.material.Materials;
import org.keepup.core.source.Source;

/** Every misconception. A malrule belongs to one misconception at most. Immutable. */
public final class Misconceptions {

    private final ImmutableMap<String, Misconception> byId;
    private final ImmutableMap<String, Misconception> byMalrule;

    /** @throws IllegalArgumentException if an id stands twice, or a malrule belongs to two misconceptions */
    public Misconceptions(List<Misconception> misconceptions) {
        byId = misconceptions.stream().collect(ImmutableMap.toImmutableMap(Misconception::id, m -> m));
        Map<String, Misconception> owners = new LinkedHashMap<>();
        for (Misconception misconception : misconceptions) {
            for (String malrule : misconception.malrules()) {
                Misconception other = owners.put(malrule, misconception);
                if (other != null) {
                    throw new IllegalArgumentException("malrule '" + malrule + "' belongs to two misconceptions, '"
                            + other.id() + "' and '" + misconception.id() + "'.");
                }
            }
        }
        byMalrule = ImmutableMap.copyOf(owners);
    }

    /** The library's own catalogue files, one a topic. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(Misconceptions.class, Misconceptions.class::getResourceAsStream, "");
    }

    /**
     * Reads the subject misconceptions; what cannot be read is noted and left out, and so is one that names an objective or a
     * material that does not exist, or a malrule that an earlier one names. A malrule joins a misconception also by naming it
     * in its own entry. Whether the malrules exist is for their library to check.
     */
    public static Misconceptions read(Layers layers, Curriculum curriculum, Materials materials, Problems problems) {
        Register<Misconception> register = Register.read(
                layers,
                "misconceptions",
                "misconception",
                "id",
                Misconception::id,
                Misconceptions::misconception,
                problems);
        List<String> codes = curriculum.objectives().stream().map(Objective::id).toList();
        List<String> ids = materials.all().stream().map(Material::id).toList();
        Map<String, String> owners = new HashMap<>();
        Map<String, Misconception> sound = new LinkedHashMap<>();
        for (Misconception misconception : register.values()) {
            Fields fields = register.fields(misconception.id());
            boolean known = fields.known(
                    "objectives",
                    misconception.objectives().stream().map(ObjectiveCode::text).toList(),
                    "objective",
                    codes);
            for (Fields move : fields.groups("moves")) {
                known &= move.known("material", move.texts("material"), "material", ids);
            }
            for (String malrule : misconception.malrules()) {
                known &= claim(malrule, misconception.id(), owners, fields, "malrules");
            }
            if (known) {
                sound.put(misconception.id(), misconception);
            }
        }
        for (Entry entry : layers.entries("malrules")) {
            if (entry instanceof Entry.Mapping) {
                join(Fields.of(entry, problems), owners, sound);
            }
        }
        return new Misconceptions(List.copyOf(sound.values()));
    }

    /** A malrule's own entry may name the misconception behind it. */
    private static void join(Fields malrule, Map<String, String> owners, Map<String, Misconception> sound) {
        Optional<String> id = malrule.optionalText("id");
        Optional<Misconception> behind = malrule.optionalText("misconception").map(sound::get);
        if (id.isPresent()
                && behind.isPresent()
                && claim(id.get(), behind.get().id(), owners, malrule, "misconception")
                && !behind.get().malrules().contains(id.get())) {
            sound.put(behind.get().id(), behind.get().with(id.get()));
        }
    }

    private static boolean claim(
            String malrule, String misconception, Map<String, String> owners, Fields fields, String field) {
        String owner = owners.putIfAbsent(malrule, misconception);
        if (owner != null && !owner.equals(misconception)) {
            fields.note(field, "malrule '" + malrule + "' belongs to misconception '" + owner + "' already.");
            return false;
        }
        return true;
    }

    /** In catalogue order. */
    public List<Misconception> all() {
        return byId.values().asList();
    }

    public Optional<Misconception> misconception(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The misconception that a malrule shows. */
    public Optional<Misconception> behind(String malrule) {
        return Optional.ofNullable(byMalrule.get(malrule));
    }

    /** Every malrule that some misconception names, in catalogue order. */
    public ImmutableSet<String> malrules() {
        return byMalrule.keySet();
    }

    /** The misconceptions that leave an objective insecure, in catalogue order. */
    public List<Misconception> about(ObjectiveCode objective) {
        return all().stream()
                .filter(misconception -> misconception.objectives().contains(objective))
                .toList();
    }

    /** Every misconception's own activity, as a material. */
    public List<Material> activities() {
        return all().stream().map(Misconception::activityAsMaterial).toList();
    }

    private static Misconception misconception(Fields fields) {
        fields.only(
                "id",
                "name",
                "topic",
                "belief",
                "reasonable",
                "undoing",
                "objectives",
                "malrules",
                "moves",
                "activity",
                "source",
                "confidence");
        String id = fields.text("id");
        String name = fields.text("name");
        String topic = fields.text("topic");
        String belief = fields.text("belief");
        String reasonable = fields.text("reasonable");
        String undoing = fields.text("undoing");
        List<ObjectiveCode> objectives = fields.list("objectives", ObjectiveCode::of);
        List<Move> moves =
                fields.groups("moves").stream().map(Misconceptions::move).toList();
        Fields activity = fields.group("activity").only("title", "resources", "steps", "say");
        String title = activity.text("title");
        String say = activity.text("say");
        Optional<Source> source = fields.source();
        return new Misconception(
                id,
                name,
                topic,
                belief,
                reasonable,
                undoing,
                objectives,
                fields.texts("malrules"),
                moves,
                new Activity(title, activity.texts("resources"), activity.texts("steps"), say),
                source.orElseThrow());
    }

    private static Move move(Fields fields) {
        fields.only("material", "because");
        return new Move(fields.text("material"), fields.text("because"));
    }
}
