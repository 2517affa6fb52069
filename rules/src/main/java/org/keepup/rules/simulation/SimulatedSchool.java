package org.keepup.rules.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.keepup.core.Catalogues;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Attainment;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.ItemGenerator;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.evaluation.Habits;
import org.keepup.diagnostics.evaluation.World;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.fact.Applicant;

/** A made-up school: its test, its candidates, and what is wrong with each of them. */
final class SimulatedSchool {

    /** One line of work a topic, so that one error a topic is the whole truth about it. */
    private static final List<String> FORMS = List.of(
            "whole-subtraction", "whole-addition", "whole-multiplication", "fraction-addition", "decimal-comparison");

    private static final int TASKS = 8;
    private static final int YEAR = 4;

    /** An error must show on so many of the test's tasks, or nobody could find it. */
    private static final int SHOWS = 4;

    private static final List<String> LEVELS = List.of("1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a");

    /** From the end of Year 2 to the end of Year 4: 6 points, three sub-levels. */
    private static final int SUB_LEVELS_SINCE = 3;

    /** Questions are chosen from so many. */
    private static final int DRAWN = 24;

    /** Exit and retrieval questions ask so many. */
    static final int ASKED = 3;

    private final World world;
    private final Assumptions assumptions;
    private final Map<TaskForm, List<Task>> test = new LinkedHashMap<>();
    private final Map<String, List<Child.Error>> errors = new LinkedHashMap<>();
    private final MalruleLibrary malrules;

    SimulatedSchool(Catalogues catalogues, MalruleLibrary malrules, Assumptions assumptions, long seed) {
        this.malrules = malrules;
        this.assumptions = assumptions;
        this.world = new World(catalogues.forms(), malrules.all(), Habits.usual());
        forms(catalogues).forEach(form -> {
            test.put(form, new ItemGenerator(form).items(YEAR, TASKS, seed));
            List<Child.Error> visible = new ArrayList<>();
            for (Malrule malrule : malrules.about(form)) {
                catalogues
                        .misconceptions()
                        .behind(malrule.id())
                        .filter(misconception -> shows(malrule, form) >= SHOWS)
                        .ifPresent(misconception -> visible.add(new Child.Error(form.topic(), malrule, misconception)));
            }
            visible.sort(Comparator.comparing(error -> error.malrule().id()));
            errors.put(form.topic(), visible);
        });
    }

    /** The first form of each topic that malrules speak about, subtraction and addition before the rest. */
    private static List<TaskForm> forms(Catalogues catalogues) {
        Map<String, TaskForm> byTopic = new LinkedHashMap<>();
        FORMS.forEach(id -> catalogues.forms().form(id).ifPresent(form -> byTopic.putIfAbsent(form.topic(), form)));
        return List.copyOf(byTopic.values());
    }

    private long shows(Malrule malrule, TaskForm form) {
        return test.getOrDefault(form, List.of()).stream()
                .filter(task -> isTelling(malrule, task))
                .count();
    }

    static boolean isTelling(Malrule malrule, Task task) {
        var answers = malrule.predict(task);
        return !answers.isEmpty() && answers.stream().noneMatch(task::accepts);
    }

    /** Children with one to three errors, each in a topic of its own. */
    List<Child> candidates(int count, long seed) {
        Random random = new Random(seed);
        List<String> topics = errors.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        List<Child> children = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int number = Math.min(topics.size(), 1 + random.nextInt(3));
            List<String> shuffled = new ArrayList<>(topics);
            Collections.shuffle(shuffled, random);
            List<Child.Error> held = new ArrayList<>();
            for (String topic : shuffled.subList(0, number)) {
                List<Child.Error> possible = errors.getOrDefault(topic, List.of());
                held.add(possible.get(random.nextInt(possible.size())));
            }
            children.add(new Child("P%03d".formatted(i), held, world, assumptions.slips()));
        }
        return children;
    }

    /** The same child at the beginning of the year, for another way of planning. */
    Child again(Child child) {
        return new Child(child.id(), child.errors(), world, assumptions.slips());
    }

    List<Task> test() {
        return test.values().stream().flatMap(List::stream).toList();
    }

    ResponseSheet sit(Child child, Random random) {
        return ResponseSheet.of(
                child.id(),
                test().stream().map(task -> child.answer(task, random)).toList());
    }

    /** Fresh tasks on which each of some malrules goes wrong, as far as it speaks about them. */
    List<Task> telling(Collection<String> ids, Random random) {
        List<Malrule> shown =
                ids.stream().flatMap(id -> malrules.malrule(id).stream()).toList();
        List<Task> telling = new ArrayList<>();
        for (TaskForm form : test.keySet()) {
            List<Malrule> speaking = shown.stream()
                    .filter(malrule -> malrule.description().forms().contains(form.id()))
                    .toList();
            if (!speaking.isEmpty()) {
                new ItemGenerator(form)
                        .items(YEAR, DRAWN, random.nextLong()).stream()
                                .sorted(Comparator.comparingLong(task -> -speaking.stream()
                                        .filter(malrule -> isTelling(malrule, task))
                                        .count()))
                                .limit(ASKED)
                                .filter(task -> speaking.stream().anyMatch(malrule -> isTelling(malrule, task)))
                                .forEach(telling::add);
            }
        }
        return telling.subList(0, Math.min(ASKED, telling.size()));
    }

    /**
     * A child as the school puts it forward at the end of Year 4: with a level as far below what is to be expected as there are
     * errors, more or less.
     *
     * @param found how many misconceptions a test shows
     */
    static Applicant applicant(Child child, int found, Random random) {
        int prior = 1 + random.nextInt(3);
        int current = Math.max(0, prior + SUB_LEVELS_SINCE - child.errors().size() / 2 - random.nextInt(3) + 1);
        return new Applicant(
                child.id(),
                "",
                Optional.of(SchoolYear.of(YEAR)),
                Attainment.parse(LEVELS.get(prior)),
                Attainment.parse(LEVELS.get(Math.min(current, LEVELS.size() - 1))),
                Attainment.parse("4b"),
                OptionalInt.of(found),
                random.nextInt(6) == 0 ? "homework club" : "",
                random.nextInt(4) == 0);
    }
}
