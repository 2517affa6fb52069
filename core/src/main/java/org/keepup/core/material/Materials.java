package org.keepup.core.material;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.catalogue.Register;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.LevelBand;
import org.keepup.core.source.Source;

/** Every programme and material, published and our own. Immutable. */
public final class Materials {

    private final ImmutableMap<String, Programme> programmes;
    private final ImmutableMap<String, Material> materials;

    /** @throws IllegalArgumentException if an id stands twice, or a material names an unknown programme */
    public Materials(List<Programme> programmes, List<Material> materials) {
        this.programmes = programmes.stream().collect(ImmutableMap.toImmutableMap(Programme::id, p -> p));
        this.materials = materials.stream().collect(ImmutableMap.toImmutableMap(Material::id, m -> m));
        for (Material material : materials) {
            if (!this.programmes.containsKey(material.programme())) {
                throw new IllegalArgumentException("material '" + material.id() + "' belongs to the unknown programme '"
                        + material.programme() + "'.");
            }
        }
    }

    /** The library's own catalogue files. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(Materials.class, Materials.class::getResourceAsStream, "");
    }

    /** Reads the subjects programmes and materials; what cannot be read is noted and left out. */
    public static Materials read(Layers layers, Problems problems) {
        Register<Programme> programmes =
                Register.read(layers, "programmes", "programme", "id", Programme::id, Materials::programme, problems);
        Register<Material> materials =
                Register.read(layers, "materials", "material", "id", Material::id, Materials::material, problems);
        List<Material> sound = materials.values().stream()
                .filter(material ->
                        programmes.require(materials.fields(material.id()), "programme", List.of(material.programme())))
                .toList();
        return new Materials(programmes.values(), sound);
    }

    /** These and more. */
    public Materials with(List<Material> more) {
        List<Material> all = new ArrayList<>(all());
        all.addAll(more);
        return new Materials(programmes(), all);
    }

    /** In catalogue order. */
    public List<Material> all() {
        return materials.values().asList();
    }

    public Optional<Material> material(String id) {
        return Optional.ofNullable(materials.get(id));
    }

    /** In catalogue order. */
    public List<Programme> programmes() {
        return programmes.values().asList();
    }

    public Optional<Programme> programme(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /** A material's programme. */
    public Programme programmeOf(Material material) {
        return programme(material.programme())
                .orElseThrow(() ->
                        new IllegalArgumentException("material '" + material.id() + "' is not from this catalogue."));
    }

    private static Programme programme(Fields fields) {
        fields.only("id", "name", "about", "entry", "levels", "choosing", "evidence", "source", "confidence");
        String id = fields.text("id");
        String name = fields.text("name");
        String about = fields.text("about");
        Optional<LevelBand> levels = fields.optional("levels", Materials::levels);
        Optional<Source> source = fields.source();
        return new Programme(
                id,
                name,
                about,
                fields.optionalText("entry").orElse(""),
                levels,
                fields.optionalText("choosing").orElse(""),
                fields.optionalText("evidence").orElse(""),
                source.orElseThrow());
    }

    private static Material material(Fields fields) {
        fields.only(
                "id",
                "programme",
                "code",
                "title",
                "years",
                "area",
                "objective",
                "errors",
                "delivery",
                "adult",
                "minutes",
                "sessions",
                "source",
                "confidence");
        String id = fields.text("id");
        String programme = fields.text("programme");
        String title = fields.text("title");
        List<SchoolYear> years = fields.list("years", SchoolYear::of);
        Optional<Area> area = fields.choice("area", List.of(Area.values()), Area::word);
        String objective = fields.text("objective");
        Optional<Delivery> delivery = fields.choice("delivery", List.of(Delivery.values()), Delivery::word);
        Optional<Adult> adult = fields.choice("adult", List.of(Adult.values()), Adult::word);
        Optional<Minutes> minutes = fields.optional("minutes", Materials::minutes);
        Optional<Source> source = fields.source();
        return new Material(
                id,
                programme,
                fields.optionalText("code"),
                title,
                years,
                area.orElseThrow(),
                objective,
                fields.texts("errors"),
                delivery.orElseThrow(),
                adult.orElseThrow(),
                minutes,
                fields.optionalText("sessions").orElse(""),
                Optional.empty(),
                source.orElseThrow());
    }

    private static LevelBand levels(String text) {
        return LevelBand.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no level or band of levels. Maybe '2a/3c' shows the form."));
    }

    private static Minutes minutes(String text) {
        return Minutes.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a number of minutes. Maybe '15-20' shows the form."));
    }
}
