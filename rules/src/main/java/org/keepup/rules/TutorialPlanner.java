package org.keepup.rules;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.answer.Answer;
import org.keepup.core.curriculum.Curriculum;
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
import org.keepup.rules.fact.NextMove;
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

    /** From so many tasks the most telling are chosen: more would cost time and tell little more. */
    private static final int PROBED = 16;

    /** Retrieval is of tasks like this many of those that went right. */
    private static final int RETRIEVED = 6;

    /** A class or a cohort has some dozens of pupils who answered little. */
    private static final int MOST_KEPT = 500;

    private final RuleBase rules;
    private final Progression progression;
    private final MalruleLibrary malrules;
    private final Misconceptions misconceptions;
    private final Probe probe;
    private final TaskPools pools;
    private final Kept<Answered, List<Task>> split = new Kept<>(MOST_KEPT);

    /**
     * What pupils wrote in answer to a topic's tasks.
     *
     * @param pool of that topic and those tasks
     * @param most how many questions are wanted
     */
    private record Answered(TaskPools.Pool pool, List<String> answers, int most) {}

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
        this.pools = new TaskPools(progression, malrules, misconceptions, seed);
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
     * The next session: about the advice's first concern, as long as the advice's lesson. What is secure once and only waits for
     * its second day is asked again at the beginning; it does not take the session.
     *
     * @return empty when there is nothing to plan for, because the pupil answered nothing
     */
    public Optional<TutorialPlan> plan(Advice advice) {
        return subject(advice).map(concern -> new Session(advice, concern).plan());
    }

    /** What the session is about; with nothing left but what waits for its second day, it goes on from there. */
    private static Optional<Concern> subject(Advice advice) {
        Optional<Concern> first = advice.concerns().stream().findFirst();
        if (advice.situation().circumstances().day().isEmpty()
                || first.filter(concern -> waits(advice, concern)).isEmpty()) {
            return first;
        }
        return advice.concerns().stream()
                .filter(concern -> !waits(advice, concern))
                .findFirst()
                .or(() -> first.map(concern -> new Concern(
                        Need.of(
                                concern.need().topic(),
                                Need.Kind.MOVE_ON,
                                concern.need().because()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        concern.why())));
    }

    private static boolean waits(Advice advice, Concern concern) {
        return concern.need().kind() == Need.Kind.UNDO
                && advice.moves().stream()
                        .anyMatch(move -> move.kind() == NextMove.Kind.CONFIRM
                                && move.misconception().equals(concern.need().misconception()));
    }

    /** The planning of one session. */
    private final class Session {
        private final Advice advice;
        private final Concern concern;
        private final Optional<Material> material;
        private final List<Response> onTopic;
        private final List<Hypothesis> hypotheses;
        /** The sets of malrules that hypotheses name: to undo something, only the leading one and its doubles. */
        private final List<SortedSet<String>> named;

        private final List<Task> asked;
        private final TaskPools.Pool pool;
        private final List<Task> secure;
        private final List<Response> ownErrors;
        private final Map<String, List<Task>> bringBack;
        private final Set<Task> taken = new HashSet<>();
        private List<Task> recall = List.of();

        Session(Advice advice, Concern concern) {
            this.advice = advice;
            this.concern = concern;
            this.material = advice.recommendationFor(concern).map(Recommendation::material);
            List<Response> responses = advice.situation().sheet().responses();
            this.onTopic = responses.stream()
                    .filter(response -> topic(response).equals(concern.need().topic()))
                    .toList();
            this.hypotheses = advice.situation().diagnosis().topics().stream()
                    .filter(topic -> topic.topic().equals(concern.need().topic()))
                    .findFirst()
                    .map(TopicDiagnosis::hypotheses)
                    .orElse(List.of());
            this.named = hypotheses.stream()
                    .limit(concern.need().kind() == Need.Kind.UNDO ? 1 : hypotheses.size())
                    .flatMap(Session::sets)
                    .filter(ids -> !ids.isEmpty())
                    .toList();
            this.asked = responses.stream().map(Response::task).toList();
            this.pool = pools.of(new TaskPools.Subject(
                    concern.need().kind(),
                    concern.need().topic(),
                    asked,
                    explanations(),
                    advice.situation().pupil().year()));
            this.secure = secureTasks();
            this.ownErrors = ownErrors();
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
                            .filter(other -> !waits(advice, other))
                            .map(Concern::need)
                            .filter(need -> !need.equals(concern.need()))
                            .toList(),
                    pool.before(),
                    pool.after(),
                    new Agenda.Supply(
                            secure.size(), ownErrors.size(), pool.earlier().size()));
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
                            ? ownErrors.stream()
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

        /** For each course, fresh tasks on which its malrules go wrong. */
        private Map<String, List<Task>> bringBack() {
            Map<String, List<Task>> tasks = new TreeMap<>();
            if (advice.situation().circumstances().day().isPresent()) {
                recallable()
                        .forEach(course -> tasks.put(
                                course.misconception(),
                                pools.recalled(
                                        course.sessions().stream()
                                                .map(PastSession::subject)
                                                .distinct()
                                                .toList(),
                                        asked)));
            }
            return tasks;
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
                case SECURE -> take(secure, most);
                case OWN_ERRORS ->
                    ownErrors.stream().map(Response::task).limit(most).toList();
                case TELLING ->
                    take(
                            step.kind() == Step.Kind.EXIT
                                    ? pool.separation().mostTellingFirst(hypotheses, most)
                                    : pool.telling(),
                            most);
                case MIXED -> mixed(most);
                case SPLITTING -> take(splitting(most), most);
                case EARLIER -> take(pool.earlier(), most);
                case RECALL -> take(recall, most);
                case ALIKE -> take(pool.alike(), most);
            };
        }

        /** Some of these, in order, each given out only once. */
        private List<Task> take(List<Task> tasks, int most) {
            List<Task> given = new ArrayList<>();
            for (Task task : tasks) {
                if (given.size() >= most) {
                    break;
                }
                if (taken.add(task)) {
                    given.add(task);
                }
            }
            return given;
        }

        /**
         * The tasks whose answers are expected to tell most about what is behind the pupil's, one after the other, and then
         * the rest in their order. They depend on the pupil's answers alone, and who has answered little has often answered
         * as others have.
         */
        private List<Task> splitting(int most) {
            List<String> written = onTopic.stream()
                    .map(response -> response.status() + " " + response.answer().text())
                    .toList();
            return split.get(new Answered(pool, written, most), any -> mostTellingFirst(pool.alike(), most));
        }

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

        private List<Task> mixed(int most) {
            List<Task> tasks = new ArrayList<>(take(pool.telling(), (most + 1) / 2));
            // the second place, so that the pupil cannot go by a rule of turns
            tasks.addAll(Math.min(1, tasks.size()), take(pool.untouched(), most - tasks.size()));
            tasks.addAll(take(pool.telling(), most - tasks.size()));
            return tasks;
        }

        /** The pupil's wrong answers on the topic, those that the leading hypothesis foretold first. */
        private List<Response> ownErrors() {
            List<Response> foretold = new ArrayList<>();
            List<Response> others = new ArrayList<>();
            for (Response response : onTopic) {
                if (isWrong(response)) {
                    boolean expected = named.isEmpty() ? !givers(response).isEmpty() : pool.foretells(response);
                    (expected ? foretold : others).add(response);
                }
            }
            foretold.addAll(others);
            return foretold;
        }

        /** The sets of malrules in question: those that are named, or else some of those that may be behind an error. */
        private List<SortedSet<String>> explanations() {
            if (!named.isEmpty()) {
                return named;
            }
            List<Malrule> possible = onTopic.stream()
                    .filter(Session::isWrong)
                    .flatMap(response -> givers(response).stream())
                    .distinct()
                    .toList();
            return (possible.isEmpty()
                            ? onTopic.stream()
                                    .map(response -> response.task().form())
                                    .distinct()
                                    .flatMap(form -> malrules.about(form).stream())
                                    .distinct()
                            : possible.stream())
                    .limit(TaskPools.EXPLANATIONS_SHOWN)
                    .map(malrule -> (SortedSet<String>) new TreeSet<>(List.of(malrule.id())))
                    .toList();
        }

        private static Stream<SortedSet<String>> sets(Hypothesis hypothesis) {
            return Stream.concat(Stream.of(hypothesis.malrules()), hypothesis.indistinguishable().stream());
        }

        private static boolean isWrong(Response response) {
            return response.status() == Status.ANSWERED && !response.isCorrect();
        }

        private List<Malrule> givers(Response response) {
            return pools.givers(response.task(), response.answer());
        }

        /** Fresh tasks of topics in which the pupil does well; else such as the misconception does not touch. */
        private List<Task> secureTasks() {
            Set<String> secureTopics = advice.situation().diagnosis().topics().stream()
                    .filter(topic -> topic.outcome() == Outcome.SECURE
                            || topic.outcome() == Outcome.SLIPS
                            || (topic.correct() > 0 && topic.correct() == topic.responses()))
                    .map(TopicDiagnosis::topic)
                    .collect(Collectors.toSet());
            String here = concern.need().topic();
            List<Task> elsewhere =
                    right(response -> !topic(response).equals(here) && secureTopics.contains(topic(response)));
            Stream<List<Task>> alike = !elsewhere.isEmpty()
                    ? elsewhere.stream().limit(RETRIEVED).map(pools::alike)
                    : right(response -> topic(response).equals(here)).stream()
                            .map(concern.need().kind() == Need.Kind.UNDO ? pool::untouchedLike : pools::alike)
                            .filter(tasks -> !tasks.isEmpty())
                            .limit(RETRIEVED);
            return TaskSupply.inTurns(alike.toList()).stream()
                    .filter(pool::isFresh)
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

        private static String topic(Response response) {
            return response.task().form().topic();
        }
    }
}
