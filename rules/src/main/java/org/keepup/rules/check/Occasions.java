package org.keepup.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.keepup.core.Catalogues;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.pupil.SessionOutcome;
import org.keepup.rules.fact.ChildTarget;
import org.keepup.rules.fact.Course;
import org.keepup.rules.fact.ExitCheck;
import org.keepup.rules.fact.Goal;
import org.keepup.rules.fact.Judgement;
import org.keepup.rules.fact.Need;
import org.keepup.rules.fact.NextMove;
import org.keepup.rules.fact.Result;
import org.keepup.rules.fact.WeekAhead;
import org.keepup.rules.fact.WeekUse;

/**
 * What rules are asked besides what to do next with a pupil: what came of a session, where its subject goes from there, what a
 * week is for, how its aim sounds in a child's words. Each is asked of a few facts by themselves, so these are made up directly.
 */
final class Occasions {

    private static final int MOST_EXIT_QUESTIONS = 4;
    private static final int COURSES = 300;
    private static final int MOST_SESSIONS = 7;
    private static final int WEEKS = 400;
    private static final int PROGRAMME = 25;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);

    /**
     * Something that rules are asked.
     *
     * @param facts what they are told
     * @param asked what they are to conclude
     * @param gap what is said when none of them does
     */
    record Occasion(List<Object> facts, Class<?> asked, String gap) {}

    private final Catalogues catalogues;
    private final SplittableRandom random;

    Occasions(Catalogues catalogues, long seed) {
        this.catalogues = catalogues;
        this.random = new SplittableRandom(seed);
    }

    List<Occasion> all() {
        List<Occasion> all = new ArrayList<>();
        exits(all);
        for (int i = 0; i < COURSES; i++) {
            all.add(course());
        }
        for (int i = 0; i < WEEKS; i++) {
            all.add(week());
        }
        goals(all);
        return all;
    }

    /** All ways in which a few exit questions can be answered, and each judgement beside one of them. */
    private void exits(List<Occasion> all) {
        for (int asked = 0; asked <= MOST_EXIT_QUESTIONS; asked++) {
            for (int right = 0; right <= asked; right++) {
                for (int asBefore = 0; asBefore <= asked - right; asBefore++) {
                    String id = pick(catalogues.misconceptions().all()).id();
                    ExitCheck check = new ExitCheck(id, asked, right, asBefore);
                    String gap = "exit answers, " + right + " of " + asked + " right and " + asBefore
                            + " the old way: no rule says what came of the session";
                    all.add(new Occasion(List.of(check), Result.class, gap));
                    SessionOutcome judged = pick(List.of(SessionOutcome.values()));
                    all.add(new Occasion(
                            List.of(check, new Judgement(id, judged, "Seen.")),
                            Result.class,
                            "a tutor's judgement '" + judged.word() + "': no rule says what came of the session"));
                }
            }
        }
    }

    /** Sessions of a piece, or as they come. */
    private Occasion course() {
        Misconception misconception = pick(catalogues.misconceptions().all());
        boolean ofAPiece = random.nextBoolean();
        SessionOutcome always = pick(List.of(SessionOutcome.values()));
        List<PastSession> sessions = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_SESSIONS); i > 0; i--) {
            sessions.add(new PastSession(
                    "G1",
                    FIRST.plusDays(random.nextInt(10) == 0 ? 0 : 7L * sessions.size()),
                    misconception.id(),
                    misconception.activityId(),
                    ofAPiece ? always : pick(List.of(SessionOutcome.values())),
                    random.nextBoolean() ? OptionalInt.of(1) : OptionalInt.of(1 + random.nextInt(4))));
        }
        Course course = new Course(misconception.id(), misconception.name(), sessions, LocalDate.MIN);
        return new Occasion(
                List.of(course), NextMove.class, "sessions '" + course.inWords() + "': no rule says where to go next");
    }

    private Occasion week() {
        int number = 1 + random.nextInt(PROGRAMME);
        boolean held = random.nextInt(5) > 0;
        int[] left = {0, 0, 0, 0};
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        }
        WeekAhead week = new WeekAhead(
                number,
                random.nextInt(4) == 0 ? number : PROGRAMME,
                held ? "" : pick(List.of("half term", "away")),
                held && random.nextInt(4) == 0,
                number > 1 && random.nextInt(4) == 0,
                Math.min(number, random.nextInt(8)),
                left[0],
                left[1],
                left[2],
                left[3],
                number > 1 && random.nextInt(3) == 0);
        return new Occasion(
                List.of(week),
                WeekUse.class,
                held
                        ? "a week with " + left[0] + " misconceptions to undo, " + left[1] + " to confirm, " + left[2]
                                + " other needs and " + left[3] + " topics not asked about: no rule says what it is for"
                        : "a week without school: no rule says what becomes of it");
    }

    private void goals(List<Occasion> all) {
        for (String example : List.of("", "402 - 137")) {
            for (WeekUse.Kind use : List.of(WeekUse.Kind.TEACH, WeekUse.Kind.CONFIRM)) {
                all.add(goal(use, Need.Kind.UNDO, example));
            }
            for (Need.Kind kind : List.of(Need.Kind.TALK_THROUGH, Need.Kind.FIND_OUT, Need.Kind.CHECK)) {
                all.add(goal(WeekUse.Kind.SUPPORT, kind, example));
            }
        }
        all.add(goal(WeekUse.Kind.EXPLORE, Need.Kind.FIND_OUT, ""));
    }

    private Occasion goal(WeekUse.Kind use, Need.Kind kind, String example) {
        String topic = pick(List.copyOf(catalogues.forms().all())).topic();
        return new Occasion(
                List.of(new Goal(use, kind, topic, example)),
                ChildTarget.class,
                "weeks to " + use.word() + ", need '" + kind.word() + "': no rule names a target in a child's words");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
