/**
 * What to teach with. {@link org.keepup.core.material.Materials} holds every {@link org.keepup.core.material.Material}: a
 * booklet, unit, lesson or activity of a {@link org.keepup.core.material.Programme}. May use {@code core.catalogue},
 * {@code core.curriculum}, {@code core.pupil} and {@code core.source}.
 */
@NullMarked
package org.keepup.core.material;

import org.jspecify.annotations.NullMarked;
