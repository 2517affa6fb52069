package org.keepup.rules.extension;

import java.util.List;
import java.util.Optional;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Problems;

/**
 * What a folder of rules says of itself.
 *
 * <pre>{@code
 * name: St Anne's
 * version: 2026-09
 * layer: school
 * switches:
 *   - rule: Slips come before new work
 *     state: off
 *     because: Agreed in the staff meeting of 3 September.
 * }</pre>
 */
record Manifest(String name, String version, Layer layer, List<Switch> switches) {

    static Manifest of(String name) {
        return new Manifest(name, "", Layer.RESEARCHER, List.of());
    }

    static Manifest read(String file, String text, String usualName, Problems problems) {
        try {
            Fields fields = Fields.of(CatalogueFile.parse(file, text).root(), problems)
                    .only("name", "version", "layer", "switches");
            Optional<Layer> layer = fields.get("layer").isEmpty()
                    ? Optional.of(Layer.RESEARCHER)
                    : fields.choice("layer", List.of(Layer.SCHOOL, Layer.RESEARCHER), Layer::word);
            return new Manifest(
                    fields.optionalText("name").orElse(usualName),
                    fields.optionalText("version").orElse(""),
                    layer.orElse(Layer.RESEARCHER),
                    fields.groups("switches").stream()
                            .flatMap(row -> turn(row.only("rule", "state", "because")).stream())
                            .toList());
        } catch (CatalogueException e) {
            e.problems().forEach(problems::add);
            return of(usualName);
        }
    }

    /** A switch from a manifest's group or a table's row: {@code rule}, {@code state} (on or off), {@code because}. */
    static Optional<Switch> turn(Fields row) {
        String rule = row.text("rule");
        Optional<String> state = row.choice("state", List.of("on", "off"), word -> word);
        return state.filter(known -> !rule.isEmpty())
                .map(known -> new Switch(
                        rule, known.equals("on"), row.optionalText("because").orElse(""), row.place("rule")));
    }
}
