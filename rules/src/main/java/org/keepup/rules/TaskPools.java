package org.keepup.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.response.Response;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.fact.Need;

/**
 * The tasks that sessions are made of. Making and trying tasks is most of the work of planning, and depends on what was asked
 * and on what is behind the errors, not on the pupil: so it is done once for all pupils of whom both are the same.
 * Deterministic for a seed, whoever comes first; thread-safe; holds a bounded number.
 */
final class TaskPools {

    /** With fewer telling tasks than these, more are searched for: focus, practice and exit each take some. */
    private static final int ENOUGH_TASKS = 9;

    /** New tasks are modelled on the examples of this many of the explanations in question. */
    static final int EXPLANATIONS_SHOWN = 4;

    /** A class or a cohort has some dozens. */
    private static final int MOST_KEPT = 500;

    private final Progression progression;
    private final MalruleLibrary malrules;
    private final Misconceptions misconceptions;
    private final TaskSupply supply;
    private final Kept<Subject, Pool> pools = new Kept<>(MOST_KEPT);
    private final Kept<Recalled, List<Task>> recalled = new Kept<>(MOST_KEPT);
    private final Kept<Task, Map<String, List<Malrule>>> givers = new Kept<>(MOST_KEPT);

    TaskPools(Progression progression, MalruleLibrary malrules, Misconceptions misconceptions, long seed) {
        this.progression = progression;
        this.malrules = malrules;
        this.misconceptions = misconceptions;
        this.supply = new TaskSupply(seed);
    }

    /**
     * What a session's tasks depend on.
     *
     * @param kind what is to be done
     * @param topic about what
     * @param asked every task of the sheet: what is on it is not fresh
     * @param explanations ids of the malrules in question; those that act together in one set
     * @param year the pupil's, if known
     */
    record Subject(
            Need.Kind kind,
            String topic,
            List<Task> asked,
            List<SortedSet<String>> explanations,
            Optional<SchoolYear> year) {}

    /** What was taught, by malrule or misconception, and what was asked since. */
    private record Recalled(List<String> subjects, List<Task> asked) {}

    Pool of(Subject subject) {
        return pools.get(subject, Pool::new);
    }

    /** Tasks like this one, with other numbers. */
    List<Task> alike(Task model) {
        return supply.alike(model);
    }

    /** The malrules that give an answer to a task. */
    List<Malrule> givers(Task task, Answer answer) {
        return givers.get(task, this::givers).getOrDefault(answer.form(), List.of());
    }

    private Map<String, List<Malrule>> givers(Task task) {
        Map<String, List<Malrule>> byAnswer = new HashMap<>();
        for (Malrule malrule : malrules.about(task.form())) {
            malrule.predict(task).stream()
                    .map(Answer::form)
                    .distinct()
                    .forEach(form -> byAnswer.computeIfAbsent(form, any -> new ArrayList<>())
                            .add(malrule));
        }
        return byAnswer;
    }

    /** Fresh tasks on which the malrules behind earlier sessions go wrong, modelled on their examples. */
    List<Task> recalled(List<String> subjects, List<Task> asked) {
        return recalled.get(new Recalled(subjects, asked), this::recalled);
    }

    private List<Task> recalled(Recalled recalled) {
        List<Malrule> shown = recalled.subjects().stream()
                .flatMap(this::malrulesOf)
                .limit(EXPLANATIONS_SHOWN)
                .toList();
        List<Task> models = shown.stream()
                .map(Malrule::description)
                .flatMap(this::exampleTasks)
                .distinct()
                .toList();
        return Stream.concat(
                        supply.alike(models).stream()
                                .filter(task -> !recalled.asked().contains(task)),
                        models.stream())
                .filter(task -> shown.stream()
                        .anyMatch(malrule ->
                                TaskSupply.tellingOf(List.of(malrule)).test(task)))
                .distinct()
                .toList();
    }

    /** A malrule by its id, or those that show a misconception. */
    private Stream<Malrule> malrulesOf(String subject) {
        return malrules.malrule(subject)
                .map(Stream::of)
                .orElseGet(() -> misconceptions.misconception(subject).stream()
                        .flatMap(known -> known.malrules().stream())
                        .flatMap(id -> malrules.malrule(id).stream()));
    }

    private Stream<Task> exampleTasks(MalruleDescription description) {
        return description.examples().stream().flatMap(example -> malrules.forms().find(example.task()).stream());
    }

    /** A set of malrules as one procedure where they compose, else each by itself. */
    private List<Malrule> together(SortedSet<String> ids) {
        List<Malrule> found =
                ids.stream().flatMap(id -> malrules.malrule(id).stream()).toList();
        Optional<Malrule> composed = found.stream().findFirst();
        for (Malrule malrule : found.stream().skip(1).toList()) {
            composed = composed.flatMap(one -> one.with(malrule));
        }
        return composed.map(List::of).orElse(found);
    }

    /** The tasks for sessions on one subject. */
    final class Pool {
        private final Subject subject;
        private final Set<Task> asked;
        private final List<Task> onTopic;
        private final List<Malrule> explanations;
        private final List<Task> alike;
        private final List<Task> untouched;
        private final List<Task> telling;
        private final List<Task> earlier;
        private final String before;
        private final String after;
        private final Map<Task, List<Task>> untouchedLike = new ConcurrentHashMap<>();
        private final Map<Task, Set<String>> foretold = new ConcurrentHashMap<>();
        private final Separation separation;

        private Pool(Subject subject) {
            this.subject = subject;
            this.asked = new HashSet<>(subject.asked());
            this.onTopic = subject.asked().stream()
                    .filter(task -> task.form().topic().equals(subject.topic()))
                    .toList();
            this.explanations = subject.explanations().stream()
                    .flatMap(ids -> together(ids).stream())
                    .toList();
            this.alike = alikeTasks();
            // each malrule is tried on each task once
            Map<TaskSupply.Touch, List<Task>> sorted =
                    alike.stream().collect(Collectors.groupingBy(task -> TaskSupply.touch(task, explanations)));
            this.untouched = sorted.getOrDefault(TaskSupply.Touch.NONE, List.of());
            this.telling = subject.kind() == Need.Kind.UNDO
                    ? tellingTasks(sorted.getOrDefault(TaskSupply.Touch.ALL, List.of()))
                    : List.of();
            List<Objective> level = progression.level(onTopic, subject.year());
            List<Objective> earlierObjectives = progression.before(level);
            this.earlier = subject.kind() == Need.Kind.TALK_THROUGH ? drawn(earlierObjectives) : List.of();
            this.before = statement(earlierObjectives);
            this.after = statement(progression.after(level));
            this.separation = new Separation(telling, TaskPools.this::together);
        }

        /** Fresh tasks: variations of those at hand, in turns with items drawn for the year that the sheet is like. */
        List<Task> alike() {
            return alike;
        }

        /** Those of them on which no explanation goes wrong. */
        List<Task> untouched() {
            return untouched;
        }

        /**
         * Fresh tasks on which every explanation goes wrong, those first that tell the explanations apart. Where few numbers
         * show the misconception they are searched for; where there are none but those on the sheet, these are asked again.
         */
        List<Task> telling() {
            return telling;
        }

        /** The same in order for a pupil of whom more is known. */
        Separation separation() {
            return separation;
        }

        /** Fresh tasks from what the topic builds on, for a talk through. */
        List<Task> earlier() {
            return earlier;
        }

        /** The statement of an objective that the topic builds on; may be empty. */
        String before() {
            return before;
        }

        /** The statement of an objective that builds on the topic; may be empty. */
        String after() {
            return after;
        }

        /** Whether a task is not on the sheet. */
        boolean isFresh(Task task) {
            return !asked.contains(task);
        }

        /** Fresh tasks like one on the sheet that no explanation touches. */
        List<Task> untouchedLike(Task model) {
            return untouchedLike.computeIfAbsent(
                    model,
                    any -> supply.alike(model).stream()
                            .filter(this::isFresh)
                            .filter(TaskSupply.untouchedBy(explanations))
                            .toList());
        }

        /** Whether one of the explanations gives this very answer. */
        boolean foretells(Response response) {
            return foretold.computeIfAbsent(
                            response.task(),
                            task -> explanations.stream()
                                    .flatMap(malrule -> malrule.predict(task).stream())
                                    .map(Answer::form)
                                    .collect(Collectors.toSet()))
                    .contains(response.answer().form());
        }

        private List<Task> alikeTasks() {
            int year = progression.year(onTopic, subject.year());
            List<Task> drawn = onTopic.stream()
                    .map(Task::form)
                    .distinct()
                    .flatMap(form -> supply.drawn(form, year).stream())
                    .filter(this::isFresh)
                    .toList();
            List<Task> varied =
                    supply.alike(models()).stream().filter(this::isFresh).toList();
            return TaskSupply.inTurns(List.of(varied, drawn));
        }

        /** What new tasks are modelled on: the sheet's own of this topic and the explanations' examples. */
        private Set<Task> models() {
            Set<Task> models = new LinkedHashSet<>(onTopic);
            explanations.stream()
                    .limit(EXPLANATIONS_SHOWN)
                    .map(Malrule::description)
                    .flatMap(TaskPools.this::exampleTasks)
                    .filter(task -> task.form().topic().equals(subject.topic()))
                    .forEach(models::add);
            return models;
        }

        private List<Task> tellingTasks(List<Task> alikeAndTelling) {
            Predicate<Task> tells = TaskSupply.tellingOf(explanations);
            List<Task> fresh = alikeAndTelling;
            if (fresh.size() < ENOUGH_TASKS) {
                List<Task> models = models().stream().filter(tells).toList();
                List<Task> found = supply.search(models, tells.and(this::isFresh));
                fresh = Stream.of(fresh, found, models)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
            }
            return TaskSupply.mostDivided(fresh, explanations);
        }

        /** Fresh tasks on these objectives, as drawn for each objective's own year. */
        private List<Task> drawn(List<Objective> objectives) {
            return objectives.stream()
                    .flatMap(objective -> malrules.forms().all().stream()
                            .filter(form -> form.objectives().contains(objective.id()))
                            .flatMap((TaskForm form) ->
                                    supply.drawn(form, objective.year().number()).stream()))
                    .filter(this::isFresh)
                    .distinct()
                    .toList();
        }

        private String statement(List<Objective> objectives) {
            return objectives.stream()
                    .findFirst()
                    .map(objective -> objective.statement() + " (" + objective.code() + ").")
                    .orElse("");
        }
    }
}
