package org.keepup.samples.cli;

import java.util.List;
import java.util.Optional;
import org.keepup.rules.Advice;
import org.keepup.rules.ProgrammePlan;
import org.keepup.rules.Reason;
import org.keepup.rules.TutorialPlan;

/**
 * All that was planned for one pupil.
 *
 * @param session the next one; empty when there is nothing to plan for
 * @param programme the weeks ahead, if asked for
 * @param reasons the tree of justifications, if asked for
 */
record Planned(
        Advice advice, Optional<TutorialPlan> session, Optional<ProgrammePlan> programme, List<Reason> reasons) {}
