package org.keepup.rules.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.material.Material;
import org.keepup.core.pupil.PastSession;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.rules.TutorialPlan;

/** A way of choosing what a pupil's next session is about. One for each pupil and year; not thread-safe. */
interface Tutor {

    /**
     * What to do on a day.
     *
     * @param sheet the answers so far, the latest test's and what sessions asked
     * @param answered the day of the latest test
     */
    Session choose(ResponseSheet sheet, LocalDate answered, LocalDate day);

    /** What came of it. */
    default void hear(PastSession session, List<Response> exit) {}

    /**
     * A session chosen.
     *
     * @param misconception what it is to undo; empty when that is nothing in particular
     * @param malrules in which it showed itself: what its exit questions ask for
     * @param material what is used; empty when the session asks, or there is none
     * @param asksAbout topic about which the session asks more; empty when it teaches
     * @param recalls misconceptions that are brought back at its beginning
     * @param because the first reason, in words
     * @param plan to the minute, with the questions to ask; empty for ways of planning that only name a material
     */
    record Session(
            String misconception,
            Set<String> malrules,
            Optional<Material> material,
            String asksAbout,
            List<String> recalls,
            String because,
            Optional<TutorialPlan> plan) {

        static final Session NONE = of("", Set.of(), Optional.empty(), "Nothing is left to do.");

        /** That teaches, brings nothing back and is not planned to the minute. */
        static Session of(String misconception, Set<String> malrules, Optional<Material> material, String because) {
            return new Session(misconception, malrules, material, "", List.of(), because, Optional.empty());
        }

        boolean isHeld() {
            return material.isPresent() || !asksAbout.isEmpty() || !misconception.isEmpty();
        }
    }
}
