package org.keepup.rules;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.Objective;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconceptions;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleDescription;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.probe.Probe;
import org.keepup.diagnostics.probe.Question;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleRun;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.Agenda;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Learner;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.Note;
import org.keepup.rules.fact.Recall;
import org.keepup.rules.fact.Step;
import org.keepup.rules.fact.Taught;

/**
 * From advice to a session that fills its minutes exactly. Immutable and thread-safe; build one and share it.
 *
 * <p>The rules say which parts a session has and what is said in them; the minutes are shared out by arithmetic; the tasks
 * are fresh ones, made from the pupil's own and from the malrules' examples and chosen by what each malrule would answer.
 * The same advice and seed give the same plan.
 */
public final class TutorialPlanner {

    /** With fewer telling tasks than these, more are searched for: focus, practice and exit each take some. */
    private static final int ENOUGH_TASKS = 9;

    /** From so many tasks the most telling are chosen: more would cost time and tell little more. */
    private static final int PROBED = 16;

    /** New tasks are modelled on the examples of this many of the explanations in question. */
    private static final int EXPLANATIONS_SHOWN = 4;

    private final RuleBase rules;
    private final Progression progression;
    private final MalruleLibrary malrules;
    private final Misconceptions misconceptions;
    private final Probe probe;
    private final long seed;

    private TutorialPlanner(
            RuleBase rules,
            Progression progression,
            MalruleLibrary malrules,
            Misconceptions misconceptions,
            Probe probe,
            long seed) {
        this.rules = rules;
        this.progression = progression;
        this.malrules = malrules;
        this.misconceptions = misconceptions;
        this.probe = probe;
        this.seed = seed;
    }

    /** @param rules such as {@link RuleSets#ruleBase} gives */
    public static TutorialPlanner of(Catalogues catalogues, MalruleLibrary malrules, RuleBase rules) {
        return of(catalogues.curriculum(), catalogues.misconceptions(), malrules, rules);
    }

    /**
     * With an engine that is at hand: if it is the one that diagnosed, what it has worked out of the sheets' tasks is used
     * again.
     *
     * @param rules such as {@link RuleSets#ruleBase} gives
     * @param engine over the same malrules; the most telling tasks are chosen by it
     */
    public static TutorialPlanner of(
            Catalogues catalogues, MalruleLibrary malrules, RuleBase rules, BayesEngine engine) {
        return of(catalogues.curriculum(), catalogues.misconceptions(), malrules, rules, engine);
    }

    /** @param rules such as {@link RuleSets#ruleBase} gives */
    public static TutorialPlanner of(
            Curriculum curriculum, Misconceptions misconceptions, MalruleLibrary malrules, RuleBase rules) {
        return of(curriculum, misconceptions, malrules, rules, BayesEngine.of(malrules));
    }

    private static TutorialPlanner of(
            Curriculum curriculum,
            Misconceptions misconceptions,
            MalruleLibrary malrules,
            RuleBase rules,
            BayesEngine engine) {
        return new TutorialPlanner(
                rules, new Progression(curriculum, new TaskLevels()), malrules, misconceptions, new Probe(engine), 0);
    }

    /** The same planner with another seed for its tasks: another session on the same subject. */
    public TutorialPlanner withSeed(long another) {
        return new TutorialPlanner(rules, progression, malrules, misconceptions, probe, another);
    }

    /**
     * The next session: about the advice's first concern, as long as the advice's lesson.
     *
     * @return empty when there is nothing to plan for, because the pupil answered nothing
     */
    public Optional<TutorialPlan> plan(Advice advice) {
        return advice.concerns().stream().findFirst().map(concern -> new Session(advice, concern).plan());
    }

    /** The planning of one session. */
    private final class Session {
        private final Advice advice;
        private final Concern concern;
        private final Optional<Material> material;
        private final List<Response> onTopic;
        private final List<Malrule> explanations;
        private final TaskSupply supply;
        private final List<Task> alike;
        private final List<Task> telling;
        private final List<Task> secure;
        private final List<Objective> level;
        private final List<Task> earlier;
        private final Map<String, List<Task>> bringBack;
        private List<Task> recall = List.of();

        Session(Advice advice, Concern concern) {
            this.advice = advice;
            this.concern = concern;
            this.material = advice.recommendationFor(concern).map(Recommendation::material);
            List<Response> responses = advice.situation().sheet().responses();
            this.onTopic = responses.stream()
                    .filter(response -> topic(response).equals(concern.need().topic()))
                    .toList();
            this.explanations = explanations();
            this.supply = new TaskSupply(
                    seed ^ advice.situation().pupil().id().hashCode(),
                    responses.stream().map(Response::task).toList());
            this.alike = alike();
            this.telling = concern.need().kind() == Need.Kind.UNDO ? tellingTasks() : List.of();
            this.secure = secureTasks();
            this.level = progression.level(
                    onTopic.stream().map(Response::task).toList(),
                    advice.situation().pupil().year());
            this.earlier =
                    concern.need().kind() == Need.Kind.TALK_THROUGH ? drawn(progression.before(level)) : List.of();
            this.bringBack = bringBack();
        }

        TutorialPlan plan() {
            Agenda agenda = new Agenda(
                    advice.situation().pupil().id(),
                    concern.need(),
                    concern.cause(),
                    material,
                    concern.route(),
                    advice.concerns().stream()
                            .map(Concern::need)
                            .filter(need -> !need.equals(concern.need()))
                            .toList(),
                    statement(progression.before(level)),
                    statement(progression.after(level)),
                    new Agenda.Supply(secure.size(), ownErrors().size(), earlier.size()));
            List<Object> given = new ArrayList<>();
            given.add(Learner.of(advice.situation().pupil()));
            given.add(advice.lesson());
            given.add(agenda);
            given.addAll(advice.courses());
            given.addAll(taught());
            concern.shared().ifPresent(given::add);
            RuleRun run = rules.run(given);
            recall = recallTasks(run.concluded(Recall.class)
                    .map(Concluded::fact)
                    .map(Recall::misconception)
                    .distinct()
                    .sorted()
                    .toList());
            List<Step> steps =
                    run.concluded(Step.class).map(Concluded::fact).distinct().toList();
            Map<Step, Integer> minutes = Timing.share(steps, advice.lesson().minutes());
            Map<Step, List<Task>> tasks = tasks(minutes);
            List<TutorialPlan.Activity> activities = minutes.keySet().stream()
                    .map(step -> activity(step, minutes.getOrDefault(step, 0), tasks.getOrDefault(step, List.of())))
                    .toList();
            String note = run.concluded(Note.class)
                    .map(Concluded::fact)
                    .distinct()
                    .sorted(Comparator.comparingInt(Note::order).thenComparing(Note::text))
                    .map(Note::text)
                    .collect(Collectors.joining(" "));
            return new TutorialPlan(
                    advice.situation().pupil().id(), advice.lesson().minutes(), concern, activities, note);
        }

        private TutorialPlan.Activity activity(Step step, int minutes, List<Task> tasks) {
            boolean own = step.tasks() == Step.Tasks.OWN_ERRORS;
            return new TutorialPlan.Activity(
                    minutes,
                    step.kind().word(),
                    step.title(),
                    step.kind() == Step.Kind.FOCUS ? material.map(Material::id).orElse("") : "",
                    own
                            ? ownErrors().stream()
                                    .limit(tasks.size())
                                    .map(response -> response.task() + " = "
                                            + response.answer().text())
                                    .toList()
                            : tasks.stream().map(Task::text).toList(),
                    tasks.stream()
                            .map(task -> task.correct().map(Answer::text).orElse(""))
                            .toList(),
                    step.steps(),
                    step.say());
        }

        /** What earlier sessions taught with some effect, this session's own subject apart, as far as the day is known. */
        private List<Taught> taught() {
            return advice.situation().circumstances().day().stream()
                    .flatMap(day -> recallable()
                            .map(course -> new Taught(
                                    course.misconception(),
                                    course.name(),
                                    (int) ChronoUnit.DAYS.between(course.lastTaught(), day),
                                    course.secureDays(),
                                    bringBack
                                            .getOrDefault(course.misconception(), List.of())
                                            .size())))
                    .toList();
        }

        private Stream<Course> recallable() {
            return advice.courses().stream()
                    .filter(course ->
                            !course.misconception().equals(concern.need().misconception()))
                    .filter(course -> course.last() == SessionOutcome.SECURE || course.last() == SessionOutcome.BETTER);
        }

        /** For each course, fresh tasks on which its malrules go wrong, modelled on their examples. */
        private Map<String, List<Task>> bringBack() {
            Map<String, List<Task>> tasks = new TreeMap<>();
            if (advice.situation().circumstances().day().isEmpty()) {
                return tasks;
            }
            recallable().forEach(course -> {
                List<Malrule> shown = course.sessions().stream()
                        .map(PastSession::subject)
                        .distinct()
                        .flatMap(subject -> malrulesOf(subject))
                        .limit(EXPLANATIONS_SHOWN)
                        .toList();
                List<Task> models = shown.stream()
                        .map(Malrule::description)
                        .flatMap(this::exampleTasks)
                        .distinct()
                        .toList();
                tasks.put(
                        course.misconception(),
                        Stream.concat(supply.alike(models).stream(), models.stream())
                                .filter(task -> shown.stream()
                                        .anyMatch(malrule -> TaskSupply.tellingOf(List.of(malrule))
                                                .test(task)))
                                .distinct()
                                .toList());
            });
            return tasks;
        }

        /** A malrule by its id, or those that show a misconception. */
        private Stream<Malrule> malrulesOf(String subject) {
            return malrules.malrule(subject)
                    .map(Stream::of)
                    .orElseGet(() -> misconceptions.misconception(subject).stream()
                            .flatMap(known -> known.malrules().stream())
                            .flatMap(id -> malrules.malrule(id).stream()));
        }

        private List<Task> recallTasks(List<String> due) {
            return TaskSupply.inTurns(due.stream()
                    .map(id -> bringBack.getOrDefault(id, List.of()))
                    .toList());
        }

        /** What is asked at the end is chosen first: it must tell the most. */
        private Map<Step, List<Task>> tasks(Map<Step, Integer> minutes) {
            Map<Step, List<Task>> tasks = new LinkedHashMap<>();
            List<Step> exitFirst = minutes.keySet().stream()
                    .sorted(Comparator.comparing(step -> step.kind() != Step.Kind.EXIT))
                    .toList();
            for (Step step : exitFirst) {
                int most = Math.min(step.most(), Math.max(1, minutes.getOrDefault(step, 1)));
                tasks.put(step, tasks(step, most));
            }
            return tasks;
        }

        private List<Task> tasks(Step step, int most) {
            return switch (step.tasks()) {
                case NONE -> List.of();
                case SECURE -> supply.take(secure, most);
                case OWN_ERRORS ->
                    ownErrors().stream().map(Response::task).limit(most).toList();
                case TELLING ->
                    supply.take(step.kind() == Step.Kind.EXIT ? mostTellingFirst(telling, most) : telling, most);
                case MIXED -> mixed(most);
                case SPLITTING -> supply.take(mostTellingFirst(alike, most), most);
                case EARLIER -> supply.take(earlier, most);
                case RECALL -> supply.take(recall, most);
                case ALIKE -> supply.take(alike, most);
            };
        }

        /**
         * The tasks whose answers are expected to tell most about what is behind the pupil's, one after the other, and then
         * the rest in their order: once all is told that can be, asking again keeps one slip from deciding.
         */
        private List<Task> mostTellingFirst(List<Task> tasks, int most) {
            ResponseSheet sheet = advice.situation().sheet();
            List<Task> few = tasks.stream().limit(PROBED).toList();
            List<List<Task>> byForm = few.stream()
                    .map(Task::form)
                    .distinct()
                    .map(form ->
                            probe
                                    .next(
                                            sheet,
                                            form,
                                            few.stream()
                                                    .filter(task -> task.form().equals(form))
                                                    .toList(),
                                            most)
                                    .stream()
                                    .map(Question::task)
                                    .toList())
                    .toList();
            return Stream.concat(TaskSupply.inTurns(byForm).stream(), tasks.stream())
                    .distinct()
                    .toList();
        }

        /**
         * Fresh tasks on which every explanation goes wrong, those first that tell the explanations apart. Where few numbers
         * show the misconception they are searched for; where there are none but those on the sheet, these are asked again.
         */
        private List<Task> tellingTasks() {
            Predicate<Task> telling = TaskSupply.tellingOf(explanations);
            List<Task> fresh = alike.stream().filter(telling).toList();
            if (fresh.size() < ENOUGH_TASKS) {
                List<Task> models = models().stream().filter(telling).toList();
                fresh = Stream.of(fresh, supply.search(models, telling), models)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
            }
            return TaskSupply.mostDivided(fresh, explanations);
        }

        private List<Task> mixed(int most) {
            List<Task> tasks = new ArrayList<>(supply.take(telling, (most + 1) / 2));
            List<Task> untouched =
                    alike.stream().filter(TaskSupply.untouchedBy(explanations)).toList();
            // the second place, so that the pupil cannot go by a rule of turns
            tasks.addAll(Math.min(1, tasks.size()), supply.take(untouched, most - tasks.size()));
            tasks.addAll(supply.take(telling, most - tasks.size()));
            return tasks;
        }

        /** The pupil's wrong answers on the topic, those that the leading hypothesis foretold first. */
        private List<Response> ownErrors() {
            List<Response> wrong = onTopic.stream()
                    .filter(response -> response.status() == Status.ANSWERED && !response.isCorrect())
                    .toList();
            List<Response> foretold = wrong.stream()
                    .filter(response -> explanations.stream()
                            .anyMatch(malrule -> malrule.predict(response.task()).stream()
                                    .anyMatch(answer -> answer.sameForm(response.answer()))))
                    .toList();
            return Stream.concat(foretold.stream(), wrong.stream()).distinct().toList();
        }

        /** The procedures in question: those of the leading hypothesis and its doubles, or all that may be behind an error. */
        private List<Malrule> explanations() {
            Optional<TopicDiagnosis> diagnosis = advice.situation().diagnosis().topics().stream()
                    .filter(topic -> topic.topic().equals(concern.need().topic()))
                    .findFirst();
            List<Hypothesis> hypotheses =
                    diagnosis.map(TopicDiagnosis::hypotheses).orElse(List.of());
            if (concern.need().kind() == Need.Kind.UNDO) {
                return hypotheses.stream().limit(1).flatMap(this::procedures).toList();
            }
            List<Malrule> named = hypotheses.stream().flatMap(this::procedures).toList();
            if (!named.isEmpty()) {
                return named;
            }
            List<Malrule> possible = onTopic.stream()
                    .filter(response -> response.status() == Status.ANSWERED && !response.isCorrect())
                    .flatMap(response ->
                            malrules.about(response.task().form()).stream().filter(malrule -> gives(malrule, response)))
                    .distinct()
                    .toList();
            return possible.isEmpty()
                    ? onTopic.stream()
                            .flatMap(response -> malrules.about(response.task().form()).stream())
                            .distinct()
                            .toList()
                    : possible;
        }

        private static boolean gives(Malrule malrule, Response response) {
            return malrule.predict(response.task()).stream().anyMatch(answer -> answer.sameForm(response.answer()));
        }

        private Stream<Malrule> procedures(Hypothesis hypothesis) {
            return Stream.concat(Stream.of(hypothesis.malrules()), hypothesis.indistinguishable().stream())
                    .flatMap(this::together);
        }

        /** A set of malrules as one procedure where they compose, else each by itself. */
        private Stream<Malrule> together(SortedSet<String> ids) {
            List<Malrule> found =
                    ids.stream().flatMap(id -> malrules.malrule(id).stream()).toList();
            Optional<Malrule> composed = found.stream().findFirst();
            for (Malrule malrule : found.stream().skip(1).toList()) {
                composed = composed.flatMap(one -> one.with(malrule));
            }
            return composed.isPresent() ? composed.stream() : found.stream();
        }

        /** Fresh tasks: variations of those at hand, in turns with items drawn for the year that the sheet is like. */
        private List<Task> alike() {
            List<Task> asked = onTopic.stream().map(Response::task).toList();
            int year = progression.year(asked, advice.situation().pupil().year());
            List<Task> drawn = asked.stream()
                    .map(Task::form)
                    .distinct()
                    .flatMap(form -> supply.drawn(form, year).stream())
                    .toList();
            List<Task> varied = supply.alike(models());
            return TaskSupply.inTurns(List.of(varied, drawn));
        }

        /** What new tasks are modelled on: the sheet's own of this topic and the explanations' examples. */
        private List<Task> models() {
            Set<Task> models = new LinkedHashSet<>();
            onTopic.forEach(response -> models.add(response.task()));
            explanations.stream()
                    .limit(EXPLANATIONS_SHOWN)
                    .map(Malrule::description)
                    .flatMap(this::exampleTasks)
                    .filter(task -> task.form().topic().equals(concern.need().topic()))
                    .forEach(models::add);
            return List.copyOf(models);
        }

        private Stream<Task> exampleTasks(MalruleDescription description) {
            return description.examples().stream().flatMap(example -> malrules.forms().find(example.task()).stream());
        }

        /** Fresh tasks of topics in which the pupil does well; else such as the misconception does not touch. */
        private List<Task> secureTasks() {
            Set<String> secureTopics = advice.situation().diagnosis().topics().stream()
                    .filter(topic -> topic.outcome() == Outcome.SECURE
                            || topic.outcome() == Outcome.SLIPS
                            || (topic.correct() > 0 && topic.correct() == topic.responses()))
                    .map(TopicDiagnosis::topic)
                    .collect(Collectors.toSet());
            List<Task> elsewhere = right(response ->
                    !topic(response).equals(concern.need().topic()) && secureTopics.contains(topic(response)));
            if (!elsewhere.isEmpty()) {
                return supply.alike(elsewhere);
            }
            return supply
                    .alike(right(
                            response -> topic(response).equals(concern.need().topic())))
                    .stream()
                    .filter(TaskSupply.untouchedBy(concern.need().kind() == Need.Kind.UNDO ? explanations : List.of()))
                    .toList();
        }

        private List<Task> right(Predicate<Response> which) {
            return advice.situation().sheet().responses().stream()
                    .filter(Response::isCorrect)
                    .filter(which)
                    .map(Response::task)
                    .distinct()
                    .toList();
        }

        /** Fresh tasks on these objectives, as drawn for each objective's own year. */
        private List<Task> drawn(List<Objective> objectives) {
            return objectives.stream()
                    .flatMap(objective -> malrules.forms().all().stream()
                            .filter(form -> form.objectives().contains(objective.id()))
                            .flatMap(form -> supply.drawn(form, objective.year().number()).stream()))
                    .distinct()
                    .toList();
        }

        private String statement(List<Objective> objectives) {
            return objectives.stream()
                    .findFirst()
                    .map(objective -> objective.statement() + " (" + objective.code() + ").")
                    .orElse("");
        }

        private static String topic(Response response) {
            return response.task().form().topic();
        }
    }
}
