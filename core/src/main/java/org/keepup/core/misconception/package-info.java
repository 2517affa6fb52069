/**
 * What pupils believe. A {@link org.keepup.core.misconception.Misconception} is the idea behind a family of malrules, told
 * for a teacher, with what undoes it; {@link org.keepup.core.misconception.Misconceptions} holds them all. May use
 * {@code core.catalogue}, {@code core.curriculum}, {@code core.material} and {@code core.source}.
 */
@NullMarked
package org.keepup.core.misconception;

import org.jspecify.annotations.NullMarked;
