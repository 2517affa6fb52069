/**
 * Who is taught, and what is known of earlier attainment. {@link org.keepup.core.pupil.Pupil} is a pseudonym with a year
 * group; levels, points and scaled scores are types of their own that do not mix by accident. May use
 * {@code core.catalogue}, {@code core.curriculum} and {@code core.source}.
 */
@NullMarked
package org.keepup.core.pupil;

import org.jspecify.annotations.NullMarked;
