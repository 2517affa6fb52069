package org.keepup.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keepup.core.Catalogues;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.curriculum.ObjectiveCode;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.material.Material;
import org.keepup.core.pupil.DaysOff;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SchoolCalendar;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.core.response.Response;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.engine.RuleRun.Concluded;
import org.keepup.rules.fact.ChildTarget;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.Goal;
import org.keepup.rules.fact.Lesson;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Recall;
import org.keepup.rules.fact.WeekAhead;
import org.keepup.rules.fact.WeekUse;

/**
 * From one pupil's situation to the weeks ahead: each week is planned as if the sessions before it had gone as assumed, by the
 * same rules that plan a single session. Immutable and thread-safe; build one and share it.
 */
public final class ProgrammePlanner {

    /** The weeks that tutors of the programmes have. */
    public static final int USUAL_WEEKS = 25;

    private static final int DAYS = 7;

    /** The year assumed of a pupil whose year is not known. */
    private static final int MIDDLE_YEAR = 4;

    private static final List<String> ASSUMES = List.of(
            "A misconception is half way after one session and secure after two; one from two or more years back after three.",
            "What is secure once is right again when it is next asked, and so mastered.",
            "Slips and open questions take one session each, errors without a pattern two.",
            "Plan again after every session: what really happened counts, and nothing of this is promised.");

    private final Recommender recommender;
    private final RuleBase rules;
    private final TaskForms forms;
    private final Curriculum curriculum;

    private ProgrammePlanner(Recommender recommender, RuleBase rules, TaskForms forms, Curriculum curriculum) {
        this.recommender = recommender;
        this.rules = rules;
        this.forms = forms;
        this.curriculum = curriculum;
    }

    /**
     * @param recommender plans each week
     * @param rules the same that the recommender runs
     */
    public static ProgrammePlanner of(Catalogues catalogues, Recommender recommender, RuleBase rules) {
        return new ProgrammePlanner(recommender, rules, catalogues.forms(), catalogues.curriculum());
    }

    /**
     * The weeks ahead.
     *
     * @param first the day of the first session; the others follow week by week
     * @param weeks how many, at least 1, lost ones among them
     */
    public ProgrammePlan plan(Situation situation, Lesson lesson, SchoolCalendar calendar, LocalDate first, int weeks) {
        if (weeks < 1) {
            throw new IllegalArgumentException("a programme has at least one week, not " + weeks + ".");
        }
        return new Ahead(situation, lesson, calendar, first, weeks).plan();
    }

    /** The planning of one pupil's weeks. */
    private final class Ahead {
        private final Situation situation;
        private final Lesson lesson;
        private final SchoolCalendar calendar;
        private final LocalDate first;
        private final int count;
        private final List<PastSession> sessions;
        private final Circumstances circumstances;
        private final List<String> unexplored;
        private final Map<String, Integer> given = new HashMap<>();
        private final List<ProgrammePlan.Week> weeks = new ArrayList<>();
        private final List<ProgrammePlan.HalfTerm> halfTerms = new ArrayList<>();
        private final Set<Goal> goals = new LinkedHashSet<>();
        private int sinceReview;
        private int halfTermFrom = 1;
        private boolean exploredLast;

        Ahead(Situation situation, Lesson lesson, SchoolCalendar calendar, LocalDate first, int count) {
            this.situation = situation;
            this.lesson = lesson;
            this.calendar = calendar;
            this.first = first;
            this.count = count;
            this.sessions = new ArrayList<>(situation.history());
            // answers of an unknown day are the latest word today, but not for the sessions to come
            this.circumstances = situation.circumstances().answered().isPresent()
                    ? situation.circumstances()
                    : situation.circumstances().answeredOn(first);
            this.unexplored = new ArrayList<>(unexplored());
        }

        ProgrammePlan plan() {
            List<NextMove> soFar = recommender.advise(situation, lesson).moves();
            for (int number = 1; number <= count; number++) {
                weeks.add(week(number));
            }
            if (halfTermFrom <= count) {
                closeHalfTerm(count);
            }
            return new ProgrammePlan(situation.pupil().id(), weeks, halfTerms, soFar, ASSUMES);
        }

        private ProgrammePlan.Week week(int number) {
            LocalDate day = day(number);
            Optional<DaysOff> off = calendar.offOn(day, situation.pupil().id());
            Advice advice = recommender.advise(situation.after(sessions).in(circumstances.on(day)), lesson);
            List<Concern> toConfirm = advice.concerns().stream()
                    .filter(concern -> isMove(advice, concern, NextMove.Kind.CONFIRM))
                    .toList();
            List<Concern> toUndo = advice.concerns().stream()
                    .filter(concern -> concern.need().kind() == Need.Kind.UNDO)
                    .filter(concern -> !toConfirm.contains(concern))
                    .filter(concern -> !isMove(advice, concern, NextMove.Kind.REFER))
                    .toList();
            List<Concern> others = advice.concerns().stream()
                    .filter(concern -> isOpen(concern.need()))
                    .toList();
            if (off.isEmpty()) {
                sinceReview++;
            }
            Concluded<WeekUse> use = use(new WeekAhead(
                    number,
                    count,
                    off.map(DaysOff::what).orElse(""),
                    holidayNext(number),
                    number > 1 && calendar.isHoliday(day(number - 1)),
                    sinceReview,
                    toUndo.size(),
                    toConfirm.size(),
                    others.size(),
                    unexplored.size(),
                    exploredLast));
            Justification because = new Justification(
                    use.rule().name(), use.fact().because(), use.rule().source());
            List<Recall> recalls = off.isPresent() ? List.of() : advice.recalls();
            List<String> retrieval = recalls.stream()
                    .map(recall -> name(advice, recall.misconception()))
                    .toList();
            ProgrammePlan.Week week = switch (use.fact().kind()) {
                case TEACH -> teach(number, day, advice, toUndo.get(0), retrieval, because);
                case CONFIRM -> about(number, day, WeekUse.Kind.CONFIRM, advice, toConfirm.get(0), retrieval, because);
                case SUPPORT -> support(number, day, advice, others.get(0), retrieval, because);
                case EXPLORE -> explore(number, day, retrieval, because);
                default ->
                    new ProgrammePlan.Week(
                            number,
                            day,
                            use.fact().kind(),
                            inWords(use.fact().kind(), off),
                            "",
                            "",
                            "",
                            retrieval,
                            List.of(because));
            };
            if (off.isEmpty()) {
                exploredLast = use.fact().kind() == WeekUse.Kind.EXPLORE;
                // asked at the beginning, or looked back on, and right as assumed
                recalls.forEach(recall -> held(day, recall.misconception(), "", SessionOutcome.SECURE));
                if (use.fact().kind() == WeekUse.Kind.REVIEW || use.fact().kind() == WeekUse.Kind.CONFIRM) {
                    toConfirm.stream()
                            .map(concern -> concern.need().misconception())
                            .filter(id -> recalls.stream()
                                    .noneMatch(recall -> recall.misconception().equals(id)))
                            .forEach(id -> held(day, id, "", SessionOutcome.SECURE));
                }
            }
            if (use.fact().kind() == WeekUse.Kind.REVIEW) {
                sinceReview = 0;
                closeHalfTerm(number);
            }
            return week;
        }

        private ProgrammePlan.Week teach(
                int number,
                LocalDate day,
                Advice advice,
                Concern concern,
                List<String> retrieval,
                Justification because) {
            String misconception = concern.need().misconception();
            ProgrammePlan.Week week = about(number, day, WeekUse.Kind.TEACH, advice, concern, retrieval, because);
            int before = given.merge(misconception, 1, Integer::sum)
                    + (int) situation.history().stream()
                            .filter(session -> session.outcome() == SessionOutcome.BETTER)
                            .filter(session -> advice.courses().stream()
                                    .filter(course -> course.misconception().equals(misconception))
                                    .anyMatch(course -> course.sessions().contains(session)))
                            .count();
            int needed = concern.route().filter(route -> route.wave() == 3).isPresent() && isOld(concern) ? 3 : 2;
            held(day, misconception, week.material(), before >= needed ? SessionOutcome.SECURE : SessionOutcome.BETTER);
            return week;
        }

        private boolean isOld(Concern concern) {
            return situation
                    .pupil()
                    .year()
                    .flatMap(year -> concern.cause().map(cause -> year.number() - cause.year() >= 2))
                    .orElse(false);
        }

        private ProgrammePlan.Week support(
                int number,
                LocalDate day,
                Advice advice,
                Concern concern,
                List<String> retrieval,
                Justification because) {
            given.merge(key(concern.need()), 1, Integer::sum);
            return about(number, day, WeekUse.Kind.SUPPORT, advice, concern, retrieval, because);
        }

        private ProgrammePlan.Week about(
                int number,
                LocalDate day,
                WeekUse.Kind use,
                Advice advice,
                Concern concern,
                List<String> retrieval,
                Justification because) {
            Optional<Recommendation> recommendation = advice.recommendationFor(concern);
            List<Justification> why = new ArrayList<>(List.of(because));
            why.addAll(recommendation.map(Recommendation::why).orElse(concern.why()));
            goals.add(new Goal(use, concern.need().kind(), concern.need().topic(), example(concern)));
            return new ProgrammePlan.Week(
                    number,
                    day,
                    use,
                    focus(use, concern),
                    concern.need().topic(),
                    concern.need().misconception(),
                    use == WeekUse.Kind.CONFIRM
                            ? ""
                            : recommendation
                                    .map(Recommendation::material)
                                    .map(Material::id)
                                    .orElse(""),
                    retrieval,
                    why);
        }

        private ProgrammePlan.Week explore(int number, LocalDate day, List<String> retrieval, Justification because) {
            String topic = unexplored.remove(0);
            goals.add(new Goal(WeekUse.Kind.EXPLORE, Need.Kind.FIND_OUT, topic, ""));
            return new ProgrammePlan.Week(
                    number,
                    day,
                    WeekUse.Kind.EXPLORE,
                    "ask about " + topic,
                    topic,
                    "",
                    "",
                    retrieval,
                    List.of(because));
        }

        private Concluded<WeekUse> use(WeekAhead week) {
            return rules.run(List.of(week))
                    .concluded(WeekUse.class)
                    .min(Comparator.<Concluded<WeekUse>, WeekUse.Kind>comparing(
                                    concluded -> concluded.fact().kind())
                            .thenComparing(concluded -> concluded.rule().name()))
                    .orElseThrow(() -> new IllegalStateException("no rule says what week " + week.number()
                            + " is for. Maybe one of the family 'programme'" + " was switched off."));
        }

        private void held(LocalDate day, String misconception, String material, SessionOutcome outcome) {
            sessions.add(new PastSession(situation.pupil().id(), day, misconception, material, outcome));
        }

        private void closeHalfTerm(int to) {
            Set<String> targets = new LinkedHashSet<>();
            goals.forEach(goal -> rules.run(List.of(goal))
                    .concluded(ChildTarget.class)
                    .map(concluded -> concluded.fact().text())
                    .sorted()
                    .forEach(targets::add));
            halfTerms.add(new ProgrammePlan.HalfTerm(halfTermFrom, to, List.copyOf(targets)));
            goals.clear();
            halfTermFrom = to + 1;
        }

        private boolean isMove(Advice advice, Concern concern, NextMove.Kind kind) {
            return concern.need().kind() == Need.Kind.UNDO
                    && advice.moves().stream()
                            .anyMatch(move -> move.kind() == kind
                                    && move.misconception()
                                            .equals(concern.need().misconception()));
        }

        /** Whether a need without a misconception still asks for a week. */
        private boolean isOpen(Need need) {
            int weeksFor = switch (need.kind()) {
                case TALK_THROUGH -> 2;
                case FIND_OUT, CHECK -> 1;
                case UNDO, MOVE_ON -> 0;
            };
            return given.getOrDefault(key(need), 0) < weeksFor;
        }

        private String key(Need need) {
            return need.topic() + " " + need.kind();
        }

        private LocalDate day(int number) {
            return first.plusDays((long) DAYS * (number - 1));
        }

        private boolean holidayNext(int number) {
            return number < count && calendar.isHoliday(day(number + 1)) && !calendar.isHoliday(day(number));
        }

        private String name(Advice advice, String misconception) {
            return advice.courses().stream()
                    .filter(course -> course.misconception().equals(misconception))
                    .map(Course::name)
                    .findFirst()
                    .orElse(misconception);
        }

        /** A task of the pupil's own that went wrong in the topic of a concern. */
        private String example(Concern concern) {
            return situation.sheet().responses().stream()
                    .filter(response -> response.status() == Status.ANSWERED && !response.isCorrect())
                    .filter(response ->
                            response.task().form().topic().equals(concern.need().topic()))
                    .map(Response::task)
                    .map(Task::text)
                    .findFirst()
                    .orElse("");
        }

        private String focus(WeekUse.Kind use, Concern concern) {
            Need need = concern.need();
            return switch (need.kind()) {
                case UNDO ->
                    (use == WeekUse.Kind.CONFIRM ? "check that it stays, then go on: " : "undo: ")
                            + concern.cause()
                                    .map(cause -> cause.misconception().name())
                                    .orElse(need.misconception());
                case TALK_THROUGH -> "talk through the errors in " + need.topic();
                case FIND_OUT -> "find out more about " + need.topic();
                case CHECK -> "learn to check in " + need.topic();
                case MOVE_ON -> "go on in " + need.topic();
            };
        }

        private String inWords(WeekUse.Kind use, Optional<DaysOff> off) {
            return switch (use) {
                case LOST -> "no session: " + off.map(DaysOff::what).orElse("");
                case REVIEW -> "look back";
                case OPEN -> "kept for what the last answers show";
                default -> "back to class";
            };
        }

        /** Topics of the pupil's years that stand on no sheet, those that carry most marks in the tests first. */
        private List<String> unexplored() {
            int year = situation.pupil().year().map(SchoolYear::number).orElse(MIDDLE_YEAR);
            Set<String> asked = new LinkedHashSet<>();
            situation
                    .sheet()
                    .responses()
                    .forEach(response -> asked.add(response.task().form().topic()));
            Map<String, Set<ObjectiveCode>> byTopic = new TreeMap<>();
            for (TaskForm form : forms.all()) {
                if (!asked.contains(form.topic())) {
                    form.objectives().stream()
                            .flatMap(code -> ObjectiveCode.parse(code).stream())
                            .filter(code -> code.year().number() <= year)
                            .forEach(code -> byTopic.computeIfAbsent(form.topic(), topic -> new LinkedHashSet<>())
                                    .add(code));
                }
            }
            Map<String, Integer> marks = new LinkedHashMap<>();
            byTopic.forEach((topic, codes) -> marks.put(
                    topic,
                    codes.stream()
                            .flatMap(code -> curriculum.testMarks(code).values().stream())
                            .mapToInt(Integer::intValue)
                            .sum()));
            return marks.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
