package org.keepup.diagnostics.mastery;

import java.util.List;

/**
 * One question of a sheet, as right or wrong.
 *
 * @param label the item's id or the task
 * @param objectives all of which it needs; empty when nobody says
 * @param share of the marks, 0 to 1
 * @param chance of a right answer by picking an option blindly; 0 when it is written
 */
record Observation(String label, List<String> objectives, double share, double chance) {

    Observation {
        objectives = objectives.stream().distinct().toList();
    }
}
