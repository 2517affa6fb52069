package org.keepup.rules.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;

/**
 * Rule files (DRL) compiled at run time, for trying out rules. Takes a second or more and needs
 * {@code org.drools:drools-engine} on the class path; rules that are there to stay belong in a jar, compiled at its build.
 *
 * <p><strong>Rule files are code.</strong> They run with all rights of this process; there is no sandbox. Load them only from
 * where nobody but you can write.
 */
public final class RuleFiles {

    private RuleFiles() {}

    /**
     * Compiles rule files together, so that they may share declared types.
     *
     * @param paths files, and folders whose {@code .drl} files are taken, folders within them too
     * @throws CatalogueException with every problem found, each with its file and, as far as it can be told, its line and
     *     the name of the rule
     * @throws IllegalStateException if drools-engine is not on the class path
     */
    public static RuleSet compile(List<Path> paths) {
        Problems problems = new Problems();
        List<DrlText> texts = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path, problems)) {
                try {
                    texts.add(DrlText.of(file.toString(), Files.readString(file)));
                } catch (IOException e) {
                    problems.add(Place.of(file.toString()), "", "this rule file cannot be read as UTF-8 text.");
                }
            }
        }
        problems.throwIfAny();
        Map<String, Place> places = places(texts, problems);
        problems.throwIfAny();
        try {
            return new RuleSet(name(paths), "run time", DrlCompiler.compile(texts), places);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Rule files can be compiled at run time only with Drools' compiler on the class path."
                            + " Maybe add the dependency org.drools:drools-engine.",
                    e);
        }
    }

    private static String name(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    private static List<Path> files(Path path, Problems problems) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(Place.of(path.toString()), "", "this folder holds no rule file (.drl).");
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

    private static Map<String, Place> places(List<DrlText> texts, Problems problems) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (DrlText text : texts) {
            for (DrlText.Rule rule : text.rules()) {
                Place place = new Place(text.file(), rule.line(), 0);
                Place earlier = places.putIfAbsent(rule.name(), place);
                if (earlier != null) {
                    problems.add(
                            place,
                            "rule '" + rule.name() + "'",
                            "a rule of this name stands at " + earlier + " already.",
                            "Maybe give this rule a name of its own.");
                }
            }
        }
        return places;
    }
}
