/**
 * Writes impact reports: tables that a head teacher reads, JSON and CSV for others. All three say the same; none holds a
 * pupil.
 */
@NullMarked
package org.keepup.diagnostics.impact.report;

import org.jspecify.annotations.NullMarked;
