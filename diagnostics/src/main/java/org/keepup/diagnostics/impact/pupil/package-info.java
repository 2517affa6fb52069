/**
 * One pupil's year: progress against the plan at each review, malrules undone, still there or come back, and who needs
 * attention now, and why. For those who teach the pupil; shared reports hold groups only.
 */
@NullMarked
package org.keepup.diagnostics.impact.pupil;

import org.jspecify.annotations.NullMarked;
