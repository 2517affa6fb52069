/**
 * Estimates with their uncertainty, for use by {@code diagnostics.impact}: means, effect sizes, adjusted differences, results
 * pooled over schools, rankings. Everything is worked out from {@link org.keepup.diagnostics.impact.statistics.Sample} and
 * {@link org.keepup.diagnostics.impact.statistics.PairedSample}, which hold sums and no pupils, so that a county fits in
 * memory. Knows nothing of schools or scales. Distributions come from Apache Commons Statistics.
 */
@NullMarked
package org.keepup.diagnostics.impact.statistics;

import org.jspecify.annotations.NullMarked;
