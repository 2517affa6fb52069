package org.keepup.diagnostics.malrule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;

/**
 * What reading alone does not find in forms and malrules: examples that fail, lines that belong to two forms, malrules that
 * never differ from the right answer; and, as a note, malrules that no drawn item tells apart. The same catalogues give the
 * same findings.
 *
 * @param problems what has to be mended
 * @param notes what is worth knowing
 */
public record CatalogueCheck(List<Problem> problems, List<Problem> notes) {

    private static final int ITEMS_PER_YEAR = 16;
    private static final long SEED = 1;

    /** How an example says that a task has no right answer: 12 / 0. */
    private static final String NO_ANSWER = "no answer";

    /** Kin are noted only when this many drawn items show both and none tells them apart. */
    private static final int SHARED_ITEMS = 5;

    public CatalogueCheck {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Checks everything. */
    public static CatalogueCheck of(Catalogues catalogues) {
        return of(catalogues, place -> true, new Problems());
    }

    /** Checks the entries of some files, which must be among the catalogues' layers, against everything. */
    public static CatalogueCheck of(Catalogues catalogues, List<CatalogueFile> files) {
        return of(catalogues, in(files), new Problems());
    }

    /** Reads layers and checks the entries of some of their files; mistakes in reading are among the problems. */
    public static CatalogueCheck of(Layers layers, List<CatalogueFile> files) {
        Problems problems = new Problems();
        return of(Catalogues.read(layers, problems), in(files), problems);
    }

    private static Predicate<Place> in(List<CatalogueFile> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.name()));
        return place -> names.contains(place.file());
    }

    private static CatalogueCheck of(Catalogues catalogues, Predicate<Place> concerned, Problems problems) {
        Problems notes = new Problems();
        MalruleLibrary library = MalruleLibrary.read(catalogues, problems);
        Run run = new Run(library, catalogues.curriculum(), concerned, problems, notes);
        run.checkForms();
        run.checkMalrules();
        run.checkKin();
        return new CatalogueCheck(problems.all(), notes.all());
    }

    /** Whether nothing has to be mended. */
    public boolean passes() {
        return problems.isEmpty();
    }

    /** One run; draws the items of each form once. */
    private static final class Run {
        private final MalruleLibrary library;
        private final Set<String> codes = new TreeSet<>();
        private final Predicate<Place> concerned;
        private final Problems problems;
        private final Problems notes;
        private final Map<String, List<Task>> itemsByForm = new LinkedHashMap<>();

        Run(
                MalruleLibrary library,
                Curriculum curriculum,
                Predicate<Place> concerned,
                Problems problems,
                Problems notes) {
            this.library = library;
            curriculum.objectives().forEach(objective -> codes.add(objective.id()));
            this.concerned = concerned;
            this.problems = problems;
            this.notes = notes;
        }

        private List<Task> items(TaskForm form) {
            return itemsByForm.computeIfAbsent(form.id(), id -> {
                Map<String, Task> items = new LinkedHashMap<>();
                ItemGenerator generator = new ItemGenerator(form);
                for (int year : form.years()) {
                    generator.items(year, ITEMS_PER_YEAR, SEED).forEach(item -> items.putIfAbsent(item.text(), item));
                }
                for (Malrule malrule : library.about(form)) {
                    for (MalruleDescription.Example example :
                            malrule.description().examples()) {
                        library.forms()
                                .find(example.task())
                                .filter(task -> task.form().id().equals(id))
                                .ifPresent(task -> items.putIfAbsent(task.text(), task));
                    }
                }
                return List.copyOf(items.values());
            });
        }

        void checkForms() {
            for (TaskForm form : library.forms().all()) {
                Optional<Place> place = form.place().filter(concerned);
                if (place.isEmpty()) {
                    continue;
                }
                checkObjectives(form.id(), form.objectives(), place.get());
                if (form.years().isEmpty()) {
                    notes.add(
                            place.get(),
                            "generate",
                            "the form '" + form.id() + "' says for no school year how items are drawn.");
                }
                for (int year : form.years()) {
                    if (new ItemGenerator(form).items(year, 1, SEED).isEmpty()) {
                        problems.add(
                                place.get(),
                                "generate",
                                "no item of '" + form.id() + "' could be drawn for year " + year + ".",
                                "Maybe 'keep' or 'where' fits none, or a drawn value is not what its hole holds.");
                    }
                }
                for (Task item : items(form)) {
                    List<String> others = library.forms().formsOf(item.text()).stream()
                            .map(TaskForm::id)
                            .filter(id -> !id.equals(form.id()))
                            .toList();
                    if (!others.isEmpty()) {
                        problems.add(
                                place.get(),
                                "notation",
                                "'" + item.text() + "' is also of the form " + String.join(", ", others) + ".",
                                "Maybe a 'where' tells them apart.");
                        break;
                    }
                }
            }
        }

        private void checkObjectives(String id, List<String> objectives, Place place) {
            for (String code : objectives) {
                if (!codes.contains(code)) {
                    problems.add(
                            place,
                            "objectives",
                            "'" + id + "' names the objective '" + code + "', which is not in the catalogue.",
                            Problems.nearest(code, codes));
                }
            }
        }

        void checkMalrules() {
            for (Malrule malrule : library.all()) {
                if (library.place(malrule.id()).filter(concerned).isPresent()) {
                    malrule.description().examples().forEach(example -> checkExample(malrule, example));
                    checkDiffers(malrule);
                }
            }
        }

        private void checkExample(Malrule malrule, MalruleDescription.Example example) {
            Place place = library.place(malrule.id(), "examples").orElseThrow();
            String told = "in '" + malrule.id() + "' the example '" + example + "': ";
            Optional<Task> found = library.forms().find(example.task());
            if (found.isEmpty()) {
                problems.add(place, "examples", told + "'" + example.task() + "' is of no known form.");
                return;
            }
            Task task = found.get();
            if (!malrule.description().forms().contains(task.form().id())) {
                problems.add(
                        place,
                        "examples",
                        told + "the task is of the form '" + task.form().id() + "'.");
                return;
            }
            List<Answer> answers = malrule.predict(task);
            if (answers.isEmpty()) {
                problems.add(
                        place, "examples", told + "the malrule has no answer here.", "Maybe 'when' does not hold.");
            } else if (answers.stream().noneMatch(Answer.parse(example.wrong())::sameForm)) {
                problems.add(
                        place,
                        "examples",
                        told + "the formula gives '" + answers.get(0).text() + "'.");
            }
            boolean unanswerable = task.correct().isEmpty() && example.right().equals(NO_ANSWER);
            if (!unanswerable && !task.accepts(Answer.parse(example.right()))) {
                problems.add(
                        place,
                        "examples",
                        told + "the right answer is '"
                                + task.correct().map(Answer::text).orElse(NO_ANSWER) + "'.");
            }
        }

        private void checkDiffers(Malrule malrule) {
            boolean differs = malrule.description().forms().stream()
                    .flatMap(form -> library.forms().form(form).stream())
                    .flatMap(form -> items(form).stream())
                    .anyMatch(item -> malrule.predict(item).stream().anyMatch(answer -> !item.accepts(answer)));
            if (!differs) {
                problems.add(
                        library.place(malrule.id()).orElseThrow(),
                        "answer",
                        "'" + malrule.id() + "' never differs from the right answer on any item drawn.",
                        "Maybe 'when' holds for no item, or the formula is the right one.");
            }
        }

        /** Malrules that answer alike on every item of a form. */
        void checkKin() {
            for (TaskForm form : library.forms().all()) {
                Map<List<String>, List<Malrule>> alike = new LinkedHashMap<>();
                for (Malrule malrule : library.about(form)) {
                    List<String> answers = items(form).stream()
                            .map(item -> malrule.predict(item).stream()
                                    .findFirst()
                                    .map(Answer::form)
                                    .orElse(""))
                            .toList();
                    if (answers.stream().filter(answer -> !answer.isEmpty()).count() >= SHARED_ITEMS) {
                        alike.computeIfAbsent(answers, key -> new ArrayList<>()).add(malrule);
                    }
                }
                alike.values().stream().filter(kin -> kin.size() > 1).forEach(kin -> noteKin(form, kin));
            }
        }

        private void noteKin(TaskForm form, List<Malrule> kin) {
            Map<String, Place> places = new TreeMap<>();
            kin.forEach(malrule -> library.place(malrule.id()).ifPresent(place -> places.put(malrule.id(), place)));
            places.values().stream()
                    .filter(concerned)
                    .findFirst()
                    .ifPresent(place -> notes.add(
                            place,
                            "answer",
                            "on every item drawn of '" + form.id() + "' these answer alike: "
                                    + String.join(", ", places.keySet()) + "."));
        }
    }
}
