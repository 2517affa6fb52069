package org.keepup.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One catalogue file, read into entries that know their places: YAML (or JSON, which is YAML), or a plain table. A table is
 * a CSV file named after its subject ({@code materials.csv}); each row becomes an entry under that subject, each column a
 * field, an empty cell an absent field; {@code |} separates the items of a list.
 *
 * @param name the file's name as the user knows it
 * @param root the whole content
 * @param checked whether the build has read it before and found nothing wrong, so that what only finds mistakes may be left
 *     out: true only of the library's own files in their compiled form
 */
public record CatalogueFile(String name, Entry root, boolean checked) {

    /** A file that nobody has checked yet. */
    public CatalogueFile(String name, Entry root) {
        this(name, root, false);
    }

    /**
     * Reads text: a table if the name ends in {@code .csv}, else YAML.
     *
     * @throws CatalogueException if it is neither, naming line and column
     */
    public static CatalogueFile parse(String name, String text) {
        return name.endsWith(".csv") ? parseTable(name, text) : parseYaml(name, text);
    }

    /**
     * Reads a table whose rows stand under a given subject, whatever the file is called.
     *
     * @throws CatalogueException if it is no table
     */
    public static CatalogueFile table(String name, String subject, String text) {
        Entry.Sequence rows = PlainTable.read(name, text);
        return new CatalogueFile(name, new Entry.Mapping(rows.place(), Map.of(subject, rows)));
    }

    private static CatalogueFile parseTable(String name, String text) {
        String fileName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return table(name, fileName.substring(0, fileName.length() - ".csv".length()), text);
    }

    private static CatalogueFile parseYaml(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .build();
        Node node;
        try {
            node = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(name, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.of(name));
            throw new CatalogueException(
                    List.of(new Problem(place, "", "this is not YAML: " + e.getProblem() + ".", remedy(e))));
        } catch (YamlEngineException e) {
            throw new CatalogueException(
                    List.of(Problem.of(Place.of(name), "", "this is not YAML: " + e.getMessage() + ".")));
        }
        Problems problems = new Problems();
        Entry root = node == null ? new Entry.Mapping(new Place(name, 1, 1), Map.of()) : entry(name, node, problems);
        problems.throwIfAny();
        return new CatalogueFile(name, root);
    }

    /**
     * Reads a file from disk.
     *
     * @throws CatalogueException if it cannot be read or is malformed
     */
    public static CatalogueFile read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CatalogueException(
                    List.of(Problem.of(Place.of(file.toString()), "", "cannot be read as UTF-8 text: " + e + ".")));
        }
    }

    private static String remedy(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        return problem.contains("':'") || problem.contains("mapping values")
                ? "Maybe the text needs quotes around it."
                : "";
    }

    private static Entry entry(String file, @Nullable Node node, Problems problems) {
        if (node instanceof MappingNode mapping) {
            Map<String, Entry> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Place place = place(file, tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    problems.add(place, "", "a field's name must be plain text.");
                    continue;
                }
                if (fields.containsKey(key.getValue())) {
                    problems.add(place, key.getValue(), "this field stands twice in one entry.");
                }
                fields.put(key.getValue(), entry(file, tuple.getValueNode(), problems));
            }
            return new Entry.Mapping(place(file, node), fields);
        }
        if (node instanceof SequenceNode sequence) {
            List<Entry> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(entry(file, item, problems));
            }
            return new Entry.Sequence(place(file, node), items);
        }
        if (node instanceof ScalarNode scalar) {
            return new Entry.Scalar(place(file, node), scalar.getValue());
        }
        throw new IllegalStateException("an unknown kind of YAML node in " + file);
    }

    private static Place place(String file, Node node) {
        return node.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
    }
}
