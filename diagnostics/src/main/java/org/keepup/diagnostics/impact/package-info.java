/**
 * Did it work? From one pupil's entry and exit to a borough's most effective practice. Start with
 * {@link org.keepup.diagnostics.impact.OutcomesReader} for the file and {@link org.keepup.diagnostics.impact.Impact} for the
 * report. Scales are kept apart by
 * {@link org.keepup.diagnostics.impact.Measure}; figures come with intervals, and with
 * {@linkplain org.keepup.diagnostics.impact.Caution cautions} where they could mislead. May use {@code core} and
 * {@code diagnostics}.
 */
@NullMarked
package org.keepup.diagnostics.impact;

import org.jspecify.annotations.NullMarked;
