/**
 * The engine over marks: {@link org.keepup.diagnostics.mastery.MasteryEngine} says which objectives are secure and never
 * names a misconception, since many wrong procedures lead to the same 0. The model is of the DINA kind: a question is
 * answered rightly by who has all its objectives, but for a slip, and by who has not, only by a guess; what is likely
 * beforehand follows the curriculum's prerequisites.
 */
@NullMarked
package org.keepup.diagnostics.mastery;

import org.jspecify.annotations.NullMarked;
