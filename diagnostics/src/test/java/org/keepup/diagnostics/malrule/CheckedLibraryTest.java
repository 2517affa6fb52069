package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.task.Task;

/** Files that the build has checked are read with fewer checks and later compiling: the library must be the same. */
class CheckedLibraryTest {

    @Test
    void a_library_of_checked_files_is_the_library() {
        Catalogues catalogues = Catalogues.builtIn();
        Catalogues checkedCatalogues =
                Catalogues.of(new Layers(checked(catalogues.layers().files())));
        Problems problems = new Problems();

        MalruleLibrary full = MalruleLibrary.of(catalogues);
        MalruleLibrary quick = MalruleLibrary.read(checked(MalruleLibrary.builtInFiles()), checkedCatalogues, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(quick.all()).extracting(Malrule::description).isEqualTo(descriptions(full));
        for (Malrule malrule : full.all()) {
            assertThat(behaviour(quick, malrule.id())).isEqualTo(behaviour(full, malrule.id()));
        }
    }

    private static List<CatalogueFile> checked(List<CatalogueFile> files) {
        return files.stream()
                .map(file -> new CatalogueFile(file.name(), file.root(), true))
                .toList();
    }

    private static List<MalruleDescription> descriptions(MalruleLibrary library) {
        return library.all().stream().map(Malrule::description).toList();
    }

    /** What a malrule answers to its examples, and how it gets there. */
    private static List<String> behaviour(MalruleLibrary library, String id) {
        Malrule malrule = library.malrule(id).orElseThrow();
        return malrule.description().examples().stream()
                .map(example -> library.forms().parse(example.task()))
                .map(task -> answered(malrule, task))
                .toList();
    }

    private static String answered(Malrule malrule, Task task) {
        return malrule.predict(task) + " by " + malrule.steps(task);
    }
}
