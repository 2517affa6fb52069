package org.keepup.rules.extension;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/**
 * Rule sets read at run time, from a file or a folder: tables (CSV, XLSX) that built-in rules read; rules (DRL), compiled here;
 * and a manifest ({@code ruleset.yaml}) that gives the set its name, version and layer and switches rules of earlier layers off.
 * Compiling takes a second or more and needs {@code org.drools:drools-engine} on the class path; rules that are there to stay
 * belong in a jar, compiled at its build. Reading XLSX needs {@code org.dhatim:fastexcel-reader}.
 *
 * <p><strong>Rule files (DRL) are code.</strong> They run with all rights of this process; there is no sandbox. Load them only from
 * where nobody but you can write.
 */
public final class RuleFiles {

    private static final String MANIFEST = "ruleset.yaml";

    private RuleFiles() {}

    /**
     * Reads rule sets: one a path, or those that a jar announces.
     *
     * @param paths as {@link #load} takes them, and jars with {@link RuleSetProvider}s
     * @throws CatalogueException with the problems of all of them
     * @throws IllegalStateException if there are rules to compile and drools-engine is not on the class path
     */
    public static List<RuleSet> loadAll(List<Path> paths) {
        Problems problems = new Problems();
        List<RuleSet> sets = new ArrayList<>();
        for (Path path : paths) {
            try {
                if (path.toString().endsWith(".jar")) {
                    sets.addAll(announced(path));
                } else {
                    sets.add(load(path));
                }
            } catch (CatalogueException e) {
                e.problems().forEach(problems::add);
            }
        }
        problems.throwIfAny();
        return sets;
    }

    /** The rule sets that a jar announces. Its class loader stays open: rules load classes when they first fire. */
    private static List<RuleSet> announced(Path jar) {
        Problems problems = new Problems();
        List<RuleSet> sets = List.of();
        if (Files.isRegularFile(jar)) {
            ClassLoader loader = loader(jar);
            sets = ServiceLoader.load(RuleSetProvider.class, loader).stream()
                    .filter(provider -> provider.type().getClassLoader() == loader)
                    .map(provider -> provider.get().ruleSet())
                    .sorted(Comparator.comparing(RuleSet::name))
                    .toList();
        }
        if (sets.isEmpty()) {
            problems.add(
                    Place.of(jar.toString()),
                    "",
                    "no rules are announced in this jar.",
                    "Maybe the path is mistyped, or META-INF/services/" + RuleSetProvider.class.getName()
                            + " is missing in it.");
        }
        problems.throwIfAny();
        return sets;
    }

    private static ClassLoader loader(Path jar) {
        try {
            return new URLClassLoader(new URL[] {jar.toUri().toURL()}, RuleFiles.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no jar can have the path " + jar + ".", e);
        }
    }

    /**
     * Reads a rule set. Without a manifest it is a researcher's, bears the name of the file or folder, and has no version.
     *
     * @param path a table, a rule file, a manifest, or a folder of such files, folders within it too; its rule files are compiled
     *     together, so that they may share declared types
     * @throws CatalogueException with every problem found, each with its file and, as far as it can be told, its line and
     *     the name of the rule
     * @throws IllegalStateException if there are rules to compile and drools-engine is not on the class path
     */
    public static RuleSet load(Path path) {
        Problems problems = new Problems();
        List<DrlText> texts = new ArrayList<>();
        RuleTables tables = new RuleTables(problems);
        Manifest manifest = Manifest.of(String.valueOf(path.getFileName()));
        for (Path file : files(path, problems)) {
            try {
                if (isTable(file)) {
                    tables.add(file);
                } else if (isManifest(file)) {
                    manifest = Manifest.read(file.toString(), Files.readString(file), manifest.name(), problems);
                } else {
                    texts.add(DrlText.of(file.toString(), Files.readString(file)));
                }
            } catch (IOException e) {
                problems.add(Place.of(file.toString()), "", "this file cannot be read: " + e + ".");
            }
        }
        problems.throwIfAny();
        Map<String, Place> places = places(texts, problems);
        problems.throwIfAny();
        List<Switch> switches = new ArrayList<>(manifest.switches());
        switches.addAll(tables.switches());
        return new RuleSet(
                manifest.name(), manifest.version(), manifest.layer(), models(texts), switches, tables.rows(), places);
    }

    private static List<Model> models(List<DrlText> texts) {
        try {
            return texts.isEmpty() ? List.of() : DrlCompiler.compile(texts);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Rule files can be compiled at run time only with Drools' compiler on the class path."
                            + " Maybe add the dependency org.drools:drools-engine.",
                    e);
        }
    }

    private static List<Path> files(Path path, Problems problems) {
        if (Files.isRegularFile(path)) {
            if (!isRules(path) && !isTable(path) && !isManifest(path)) {
                problems.add(
                        Place.of(path.toString()),
                        "",
                        "this is no rule file; expected a name that ends in .csv, .xlsx, .drl or .jar, or " + MANIFEST
                                + ".",
                        "Maybe the path is mistyped.");
                return List.of();
            }
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> isRules(file) || isTable(file) || file.equals(path.resolve(MANIFEST)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(
                        Place.of(path.toString()),
                        "",
                        "this folder holds no rule file (.csv, .xlsx, .drl, " + MANIFEST + ").");
            }
            return files;
        } catch (IOException e) {
            problems.add(
                    Place.of(path.toString()),
                    "",
                    "there is no such rule file or folder.",
                    "Maybe the path is mistyped.");
            return List.of();
        }
    }

    private static boolean isRules(Path file) {
        return file.toString().endsWith(".drl");
    }

    private static boolean isTable(Path file) {
        return file.toString().endsWith(".csv") || file.toString().endsWith(".xlsx");
    }

    private static boolean isManifest(Path file) {
        return file.endsWith(MANIFEST);
    }

    private static Map<String, Place> places(List<DrlText> texts, Problems problems) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (DrlText text : texts) {
            for (DrlText.Rule rule : text.rules()) {
                Place earlier = places.putIfAbsent(rule.name(), rule.place());
                if (earlier != null) {
                    problems.add(
                            rule.place(),
                            "rule '" + rule.name() + "'",
                            "a rule of this name stands at " + earlier + " already.",
                            "Maybe give this rule a name of its own.");
                }
            }
        }
        return places;
    }
}
