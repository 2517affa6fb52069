package org.keepup.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Advice;
import org.keepup.rules.Recommender;
import org.keepup.rules.RuleSets;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlan;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.fact.Lesson;

/** What is worked out for one pupil is used for the next; no pupil may notice. */
class SharedWorkTest {

    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final MalruleLibrary MALRULES = MalruleLibrary.of(CATALOGUES);
    private static final Lesson LESSON = Lesson.oneToOne(20);

    @ParameterizedTest
    @ValueSource(longs = 1)
    void it_does_not_matter_who_came_first_nor_how_many_plan_at_once(long seed) {
        List<Situation> pupils = pupils(seed, 40);
        Map<String, Optional<TutorialPlan>> inOrder = plans(new Desk(), pupils);
        List<Situation> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(plans(new Desk(), shuffled)).as("seed %s, shuffled", seed).isEqualTo(inOrder);
        Desk shared = new Desk();
        Map<String, Optional<TutorialPlan>> atOnce = new HashMap<>();
        IntStream.range(0, pupils.size()).parallel().forEach(i -> {
            Optional<TutorialPlan> plan = shared.plan(pupils.get(i));
            synchronized (atOnce) {
                atOnce.put(pupils.get(i).pupil().id(), plan);
            }
        });
        assertThat(atOnce).as("seed %s, at once", seed).isEqualTo(inOrder);
    }

    @Test
    void a_desk_that_has_served_many_advises_as_a_new_one_does() {
        Desk used = new Desk();
        List<Situation> pupils = pupils(3, 40);
        pupils.forEach(used::plan);
        for (Situation pupil : pupils.subList(0, 3)) {
            Desk fresh = new Desk();
            Advice advice = used.recommender.advise(pupil, LESSON);
            assertThat(advice.concerns())
                    .isEqualTo(fresh.recommender.advise(pupil, LESSON).concerns());
            assertThat(advice.recommendations())
                    .isEqualTo(fresh.recommender.advise(pupil, LESSON).recommendations());
            assertThat(used.plan(pupil)).isEqualTo(fresh.plan(pupil));
        }
    }

    private static List<Situation> pupils(long seed, int count) {
        List<Situation> pupils = new ArrayList<>(new GeneratedPupils(CATALOGUES, MALRULES, seed)
                .cases().stream().map(GeneratedPupils.Case::situation).toList());
        Collections.shuffle(pupils, new Random(seed));
        return pupils.subList(0, count);
    }

    private static Map<String, Optional<TutorialPlan>> plans(Desk desk, List<Situation> pupils) {
        Map<String, Optional<TutorialPlan>> plans = new HashMap<>();
        pupils.forEach(pupil -> plans.put(pupil.pupil().id(), desk.plan(pupil)));
        return plans;
    }

    /** A recommender and a planner with nothing worked out yet. */
    private static final class Desk {
        private final RuleBase rules = RuleSets.ruleBase();
        private final Recommender recommender = Recommender.of(CATALOGUES, rules);
        private final TutorialPlanner planner = TutorialPlanner.of(CATALOGUES, MALRULES, rules);

        Optional<TutorialPlan> plan(Situation pupil) {
            return planner.plan(recommender.advise(pupil, LESSON));
        }
    }
}
