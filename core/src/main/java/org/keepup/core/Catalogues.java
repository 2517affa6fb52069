package org.keepup.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.item.ChoiceForm;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.ItemReader;
import org.keepup.core.material.Materials;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.ScaledScores;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;

/**
 * Everything the library knows, with what a host or researcher adds on top. Immutable and thread-safe; load it once and
 * share it.
 *
 * @param layers the files it was read from, for other modules to read their own subjects from
 * @param forms the kinds of task, and with them the notation
 * @param curriculum objectives, what comes before what, marks in national tests
 * @param materials programmes and materials, with Keepup's own activity for each misconception
 * @param misconceptions the ideas behind malrules
 * @param scaledScores what raw marks were worth, as far as known
 * @param items items that are asked by their ids; their questions in words are among the forms
 */
public record Catalogues(
        Layers layers,
        TaskForms forms,
        Curriculum curriculum,
        Materials materials,
        Misconceptions misconceptions,
        ScaledScores scaledScores,
        ItemBank items) {

    public Catalogues {
        Objects.requireNonNull(layers, "layers");
        Objects.requireNonNull(forms, "forms");
        Objects.requireNonNull(curriculum, "curriculum");
        Objects.requireNonNull(materials, "materials");
        Objects.requireNonNull(misconceptions, "misconceptions");
        Objects.requireNonNull(scaledScores, "scaledScores");
        Objects.requireNonNull(items, "items");
    }

    /** The library's own catalogue files. */
    public static Layers builtInLayers() {
        List<CatalogueFile> files = new ArrayList<>(Curriculum.builtInFiles());
        files.addAll(TaskForms.builtInFiles());
        files.addAll(Materials.builtInFiles());
        files.addAll(Misconceptions.builtInFiles());
        files.addAll(ScaledScores.builtInFiles());
        files.addAll(ItemBank.builtInFiles());
        return new Layers(files);
    }

    /** The library's own catalogues. */
    public static Catalogues builtIn() {
        return of(builtInLayers());
    }

    /**
     * The library's own catalogues with a folder of further files on top.
     *
     * @throws CatalogueException with every problem of every subject
     */
    public static Catalogues builtInWith(Path folder) {
        return of(builtInLayers().with(folder));
    }

    /**
     * Reads every subject of core from layers.
     *
     * @throws CatalogueException with every problem of every subject
     */
    public static Catalogues of(Layers layers) {
        Problems problems = new Problems();
        Catalogues catalogues = read(layers, problems);
        problems.throwIfAny();
        return catalogues;
    }

    /** As {@link #of(Layers)}, but what cannot be read is noted and left out: for finding every mistake in one go. */
    public static Catalogues read(Layers layers, Problems problems) {
        TaskForms forms = TaskForms.read(layers, problems);
        Curriculum curriculum = Curriculum.read(layers, problems);
        Materials published = Materials.read(layers, problems);
        Misconceptions misconceptions = Misconceptions.read(layers, curriculum, published, problems);
        ScaledScores scaledScores = ScaledScores.read(layers, problems);
        ItemBank items = ItemReader.of(forms).read(layers, problems);
        return new Catalogues(
                layers,
                forms.with(items.choiceForms()),
                curriculum,
                published.with(misconceptions.activities()),
                misconceptions,
                scaledScores,
                items);
    }

    /**
     * The same with the items of a bank on top.
     *
     * @throws IllegalArgumentException if an id is taken, or a question in words is asked already
     */
    public Catalogues with(ItemBank more) {
        ItemBank all = items.with(more);
        List<TaskForm> plain = new ArrayList<>();
        for (TaskForm form : forms.all()) {
            if (!(form instanceof ChoiceForm)) {
                plain.add(form);
            }
        }
        return new Catalogues(
                layers,
                new TaskForms(plain).with(all.choiceForms()),
                curriculum,
                materials,
                misconceptions,
                scaledScores,
                all);
    }
}
