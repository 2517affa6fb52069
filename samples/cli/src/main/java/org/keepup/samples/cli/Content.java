package org.keepup.samples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Layers;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.RuleSets;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.extension.RuleFiles;
import org.keepup.rules.extension.RuleSet;
import picocli.CommandLine.Option;

/** The options by which a researcher adds content, and the catalogues that they lead to. */
final class Content {

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description =
                    "Adds a folder of catalogue files (forms, malrules, misconceptions, materials ...). Repeatable.")
    private List<Path> catalogues = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description =
                    "Adds rules: a table (.csv, .xlsx), a rule file (.drl), a folder of them, or a jar of rules. Tables are data."
                            + " Rule files and jars are programs that may do whatever you may: use only those you trust. Repeatable.")
    private List<Path> rules = new ArrayList<>();

    /**
     * Begins to read what Keepup brings itself, beside whatever is done meanwhile. Nothing waits here; whoever needs it does.
     *
     * @param withRules whether rules will be needed, too
     */
    static void begin(boolean withRules) {
        start("catalogues", () -> Objects.requireNonNull(Shipped.LIBRARY));
        if (withRules) {
            start("rules", () -> Objects.requireNonNull(ShippedRules.BASE));
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Keepup's rules with those of the user on top.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if a rule file has problems
     */
    RuleBase ruleBase() {
        return rules.isEmpty()
                ? ShippedRules.BASE
                : RuleSets.ruleBase(RuleFiles.loadAll(rules).toArray(RuleSet[]::new));
    }

    /** Adds rules as the option does. */
    void addRules(Path path) {
        rules.add(path);
    }

    /** Whether a folder holds rules, and not catalogue files. */
    static boolean holdsRules(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".drl") || file.endsWith("ruleset.yaml"));
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws org.keepup.core.catalogue.CatalogueException if a folder's files have problems */
    Catalogues catalogues() {
        return catalogues.isEmpty() ? Shipped.CATALOGUES : read(catalogues);
    }

    /** The malrules of catalogues that were read here. */
    static MalruleLibrary library(Catalogues from) {
        return from == Shipped.CATALOGUES ? Shipped.LIBRARY : MalruleLibrary.of(from);
    }

    /**
     * With one more folder on top.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if a folder's files have problems
     */
    Catalogues with(Path folder) {
        return Catalogues.of(layersWith(folder));
    }

    /**
     * The files that this reads, with one more folder's on top.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if a file is not what its ending says
     */
    Layers layersWith(Path folder) {
        return layers(catalogues).with(folder);
    }

    private static Catalogues read(List<Path> folders) {
        return Catalogues.of(layers(folders));
    }

    private static Layers layers(List<Path> folders) {
        Layers layers = Catalogues.builtInLayers();
        for (Path folder : folders) {
            layers = layers.with(folder);
        }
        return layers;
    }

    /** What Keepup brings itself: immutable, and read only once however many commands one process runs. */
    private static final class Shipped {
        static final Catalogues CATALOGUES = Catalogues.builtIn();
        static final MalruleLibrary LIBRARY = MalruleLibrary.of(CATALOGUES);
    }

    /** Apart from the rest, because only plans need them. */
    private static final class ShippedRules {
        static final RuleBase BASE = RuleSets.ruleBase();
    }
}
