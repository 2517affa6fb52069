package org.keepup.samples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Layers;
import picocli.CommandLine.Option;

/** The options by which a researcher adds content, and the catalogues that they lead to. */
final class Content {

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "Adds a folder of catalogue files (forms, malrules, misconceptions, materials ...). Repeatable.")
    private List<Path> catalogues = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "Adds a rule file (.drl) or a folder of them. Rules are programs: use only those you trust."
                    + " Repeatable.")
    private List<Path> rules = new ArrayList<>();

    List<Path> rules() {
        return List.copyOf(rules);
    }

    /** @throws org.keepup.core.catalogue.CatalogueException if a folder's files have problems */
    Catalogues catalogues() {
        return read(catalogues);
    }

    /**
     * With one more folder on top.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if a folder's files have problems
     */
    Catalogues with(Path folder) {
        List<Path> all = new ArrayList<>(catalogues);
        all.add(folder);
        return read(all);
    }

    private static Catalogues read(List<Path> folders) {
        Layers layers = Catalogues.builtInLayers();
        for (Path folder : folders) {
            layers = layers.with(folder);
        }
        return Catalogues.of(layers);
    }
}
