package org.keepup.rules;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.Prerequisite;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.task.Task;

/** Where the tasks of one topic on a sheet stand in the curriculum: what they are about, what came before, what comes next. */
final class Progression {

    private final Curriculum curriculum;
    private final TaskLevels levels;

    Progression(Curriculum curriculum, TaskLevels levels) {
        this.curriculum = curriculum;
        this.levels = levels;
    }

    /**
     * The objectives of the tasks' forms, of the year that the tasks are like.
     *
     * @param year the pupil's, for forms that do not say what their items are like in each year
     */
    List<Objective> level(List<Task> tasks, Optional<SchoolYear> year) {
        List<Objective> all = objectives(tasks.stream()
                .map(Task::form)
                .distinct()
                .flatMap(form -> form.objectives().stream())
                .distinct()
                .flatMap(code -> ObjectiveCode.parse(code).stream()));
        int atMost = year(tasks, year);
        int reached = all.stream()
                .mapToInt(objective -> objective.year().number())
                .filter(number -> number <= atMost)
                .max()
                .orElse(0);
        return all.stream()
                .filter(objective -> objective.year().number() == reached)
                .toList();
    }

    /** The number of the year that tasks are like; where that cannot be told, the pupil's; 0 when that is not known either. */
    int year(List<Task> tasks, Optional<SchoolYear> year) {
        return levels.year(tasks).orElse(year.map(SchoolYear::number).orElse(0));
    }

    /** What a level builds on directly, nearest year first. */
    List<Objective> before(List<Objective> level) {
        return Lists.reverse(without(
                objectives(level.stream()
                        .flatMap(objective -> curriculum.prerequisitesOf(objective).stream())
                        .map(Prerequisite::from)),
                level));
    }

    /** What builds on a level directly in the same strand, nearest year first. */
    List<Objective> after(List<Objective> level) {
        return without(
                        objectives(level.stream()
                                .flatMap(objective -> curriculum.neededFor(objective).stream())
                                .map(Prerequisite::to)),
                        level)
                .stream()
                .filter(next -> level.stream().anyMatch(objective -> objective.strand() == next.strand()))
                .toList();
    }

    private List<Objective> objectives(Stream<ObjectiveCode> codes) {
        return codes.distinct()
                .sorted()
                .flatMap(code -> curriculum.objective(code).stream())
                .toList();
    }

    private static List<Objective> without(List<Objective> some, List<Objective> others) {
        return some.stream().filter(objective -> !others.contains(objective)).toList();
    }
}
