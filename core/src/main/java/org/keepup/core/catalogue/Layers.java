package org.keepup.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Catalogue files in layers: the library's own first, then each folder that a host or researcher adds. A file's top-level
 * fields say what it holds; every subject reads the entries under its own field, from all files in order.
 *
 * @param files in layer order, within a folder by name
 */
public record Layers(List<CatalogueFile> files) {

    /** What a catalogue file may hold. */
    public static final Set<String> SUBJECTS = Set.of(
            "objectives",
            "prerequisites",
            "criteria",
            "paper-items",
            "scaled-scores",
            "forms",
            "malrules",
            "misconceptions",
            "programmes",
            "materials",
            "items");

    public Layers {
        files = List.copyOf(files);
    }

    /**
     * The files that an index in a jar lists, one name a line, in its order.
     *
     * @param resources opens a resource beside the caller's class; the caller's, because resources of a named module are
     *     its own
     * @param index the index's name; the files stand beside it
     * @throws IllegalStateException if the index or a file is missing, which is an error of the build
     */
    public static Layers builtIn(Function<String, @Nullable InputStream> resources, String index) {
        String folder = index.substring(0, index.lastIndexOf('/') + 1);
        List<CatalogueFile> files = new ArrayList<>();
        for (String name : CatalogueFile.text(resources, index).split("\\R")) {
            if (!name.isBlank()) {
                files.add(CatalogueFile.parse(
                        folder + name.strip(), CatalogueFile.text(resources, folder + name.strip())));
            }
        }
        return new Layers(files);
    }

    /** Further files on top of these. */
    public Layers with(List<CatalogueFile> more) {
        List<CatalogueFile> all = new ArrayList<>(files);
        all.addAll(more);
        return new Layers(all);
    }

    /**
     * The catalogue files of a folder ({@code .yaml}, {@code .yml}, {@code .json}, {@code .csv}, folders within it too) on top of these.
     *
     * @throws CatalogueException if the folder cannot be read, holds no catalogue file, or a file is malformed
     */
    public Layers with(Path folder) {
        Problems problems = new Problems();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(yaml|yml|json|csv)"))
                    .sorted()
                    .forEach(paths::add);
        } catch (IOException e) {
            problems.add(
                    Place.of(folder.toString()),
                    "",
                    "this catalogue folder cannot be read.",
                    "Maybe the path is mistyped.");
        }
        if (paths.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Place.of(folder.toString()), "", "this folder holds no catalogue file (.yaml, .yml, .json, .csv).");
        }
        List<CatalogueFile> more = new ArrayList<>();
        for (Path path : paths) {
            try {
                CatalogueFile file = CatalogueFile.read(path);
                checkSubjects(file, problems);
                more.add(file);
            } catch (CatalogueException e) {
                e.problems().forEach(problems::add);
            }
        }
        problems.throwIfAny();
        return with(more);
    }

    /** The entries under one subject, from every file in order. */
    public List<Entry> entries(String subject) {
        List<Entry> entries = new ArrayList<>();
        for (CatalogueFile file : files) {
            entries.addAll(Fields.of(file.root(), new Problems()).items(subject));
        }
        return entries;
    }

    private static void checkSubjects(CatalogueFile file, Problems problems) {
        Fields.of(file.root(), problems).only(new TreeSet<>(SUBJECTS).toArray(String[]::new));
    }
}
