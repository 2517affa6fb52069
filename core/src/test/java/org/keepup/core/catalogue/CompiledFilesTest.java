package org.keepup.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepup.core.Catalogues;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;

class CompiledFilesTest {

    /** Comes from the JDK, so it does not stand in a class folder. */
    private static final Class<?> NOT_IN_A_FOLDER = String.class;

    @TempDir
    private Path folder;

    @Test
    void the_compiled_files_say_what_the_readable_ones_say() {
        List<CatalogueFile> readable = Catalogues.builtInLayers().files();

        List<CatalogueFile> compiled = CompiledFiles.read("", CompiledFiles.write(readable));

        assertThat(compiled).extracting(CatalogueFile::name).isEqualTo(names(readable));
        assertThat(compiled).extracting(CatalogueFile::root).isEqualTo(roots(readable));
        assertThat(compiled).allMatch(CatalogueFile::checked);
        assertThat(readable).noneMatch(CatalogueFile::checked);
    }

    @Test
    void the_fields_of_an_entry_keep_their_order() {
        CatalogueFile file = CatalogueFile.parse("a.yaml", "z: 1\na: {c: [], b: 'two words', a: {}}\n");

        CatalogueFile compiled =
                CompiledFiles.read("in/", CompiledFiles.write(List.of(file))).get(0);

        assertThat(compiled.name()).isEqualTo("in/a.yaml");
        assertThat(compiled.root().toString())
                .isEqualTo(file.root().toString().replace("place=a.yaml", "place=in/a.yaml"));
    }

    @Test
    void the_compiler_writes_what_layers_read_outside_class_folders() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("one/two"));
        Files.writeString(inner.resolve("index.txt"), "b.csv\na.yaml\n");
        Files.writeString(inner.resolve("a.yaml"), "forms: [x, y]\n");
        Files.writeString(inner.resolve("b.csv"), "id,errors\nm1,a|b\n");
        List<CatalogueFile> readable = Layers.builtIn(NOT_IN_A_FOLDER, this::open, "one/two/");

        CatalogueCompiler.main(new String[] {folder.toString()});

        List<CatalogueFile> compiled = Layers.builtIn(NOT_IN_A_FOLDER, this::open, "one/two/");
        assertThat(names(compiled))
                .containsExactly("one/two/b.csv", "one/two/a.yaml")
                .isEqualTo(names(readable));
        assertThat(roots(compiled)).isEqualTo(roots(readable));
        assertThat(compiled).allMatch(CatalogueFile::checked);
        assertThat(readable).noneMatch(CatalogueFile::checked);
    }

    @Test
    void in_a_class_folder_the_readable_files_are_read() throws IOException {
        Files.writeString(folder.resolve("index.txt"), "a.yaml\n");
        Files.writeString(folder.resolve("a.yaml"), "forms: [old]\n");
        CatalogueCompiler.main(new String[] {folder.toString()});
        Files.writeString(folder.resolve("a.yaml"), "forms: [new]\n");

        List<CatalogueFile> files = Layers.builtIn(CompiledFilesTest.class, this::open, "");

        assertThat(new Layers(files).entries("forms"))
                .extracting(entry -> ((Entry.Scalar) entry).value())
                .containsExactly("new");
    }

    @Test
    void a_compiled_file_of_another_version_is_refused() {
        assertThatThrownBy(() -> CompiledFiles.read("", new byte[] {99}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another version");
    }

    @Test
    void checked_files_give_the_same_catalogues() {
        Layers readable = Catalogues.builtInLayers();
        Catalogues full = Catalogues.of(readable);
        Catalogues quick = Catalogues.of(new Layers(CompiledFiles.read("", CompiledFiles.write(readable.files()))));

        assertThat(quick.curriculum().objectives()).isEqualTo(full.curriculum().objectives());
        assertThat(quick.curriculum().criteria()).isEqualTo(full.curriculum().criteria());
        assertThat(quick.misconceptions().all()).isEqualTo(full.misconceptions().all());
        assertThat(quick.materials().all()).isEqualTo(full.materials().all());
        assertThat(quick.scaledScores().rows()).isEqualTo(full.scaledScores().rows());
        assertThat(described(quick.forms())).isEqualTo(described(full.forms()));
    }

    /** What each form makes of its examples and of an item drawn for each year. */
    private static List<String> described(TaskForms forms) {
        return forms.all().stream()
                .map(form -> form + " " + form.examples() + " " + form.objectives()
                        + form.examples().stream()
                                .map(example -> forms.parse(example.task()))
                                .map(CompiledFilesTest::described)
                                .toList()
                        + form.years().stream()
                                .map(year -> form.draw(year, new java.util.Random(7)))
                                .map(task -> task.map(CompiledFilesTest::described))
                                .toList())
                .toList();
    }

    private static String described(Task task) {
        TaskForm form = task.form();
        return form.id() + ": " + task.text() + " -> " + task.correct();
    }

    private InputStream open(String name) {
        try {
            return Files.exists(folder.resolve(name)) ? Files.newInputStream(folder.resolve(name)) : null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> names(List<CatalogueFile> files) {
        return files.stream().map(CatalogueFile::name).toList();
    }

    private static List<Entry> roots(List<CatalogueFile> files) {
        return files.stream().map(CatalogueFile::root).collect(Collectors.toList());
    }
}
