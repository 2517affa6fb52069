/**
 * Column arithmetic as one procedure per operation with named decision points. A malrule is a small
 * {@link org.keepup.diagnostics.malrule.column.Patch} on decision points, so malrules held together act together, slips are
 * procedures with one lapse in them, and the working comes out as the pupil would write it. Start at
 * {@link org.keepup.diagnostics.malrule.column.ColumnProcedure}.
 */
@NullMarked
package org.keepup.diagnostics.malrule.column;

import org.jspecify.annotations.NullMarked;
