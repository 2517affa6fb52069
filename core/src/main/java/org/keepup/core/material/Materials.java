package org.keepup.core.material;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

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
}
