package org.keepup.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Lists the files of a folder in a jar, one name a line. */
    static final String INDEX = "index.txt";

    /** The same files in compact form. */
    static final String COMPILED = "index.bin";

    public Layers {
        files = List.copyOf(files);
    }

    /**
     * The files that the {@code index.txt} of a folder lists, one name a line, in its order. Out of a jar the compact form
     * is read that the build made of them; out of a class folder, where somebody may be editing them, the files themselves.
     *
     * @param owner the caller's class, beside which the folder stands
     * @param resources opens a resource beside that class; the caller's, because resources of a named module are its own
     * @param folder ends with a slash unless it is empty
     * @throws IllegalStateException if the index or a file is missing, which is an error of the build
     */
    public static List<CatalogueFile> builtIn(
            Class<?> owner, Function<String, @Nullable InputStream> resources, String folder) {
        Optional<byte[]> compiled = isInFolder(owner) ? Optional.empty() : content(resources, folder + COMPILED);
        return compiled.map(content -> CompiledFiles.read(folder, content))
                .orElseGet(() -> fromText(resources, folder));
    }

    /** The files that an index lists, read from their text. */
    static List<CatalogueFile> fromText(Function<String, @Nullable InputStream> resources, String folder) {
        List<CatalogueFile> files = new ArrayList<>();
        for (String line : text(resources, folder + INDEX).split("\\R")) {
            if (!line.isBlank()) {
                String name = folder + line.strip();
                files.add(CatalogueFile.parse(name, text(resources, name)));
            }
        }
        return files;
    }

    private static boolean isInFolder(Class<?> owner) {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        return source != null
                && source.getLocation() != null
                && source.getLocation().getPath().endsWith("/");
    }

    private static String text(Function<String, @Nullable InputStream> resources, String name) {
        return new String(
                content(resources, name).orElseThrow(() -> new IllegalStateException("no resource " + name)),
                StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> content(Function<String, @Nullable InputStream> resources, String name) {
        try (InputStream in = resources.apply(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the build has read every file before and found nothing wrong. */
    public boolean checked() {
        return files.stream().allMatch(CatalogueFile::checked);
    }

    /** Where to note what is wrong in one of these files; nothing is when they are all checked. */
    Problems problems() {
        return checked() ? Problems.ofCheckedFiles() : new Problems();
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
