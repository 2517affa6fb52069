/**
 * What is taught, and in what order. {@link org.keepup.core.curriculum.Curriculum} holds every objective of the primary
 * mathematics curriculum in England under its content-domain code, and the graph of what comes before what. Start there. May
 * use {@code core.catalogue} and {@code core.source}.
 */
@NullMarked
package org.keepup.core.curriculum;

import org.jspecify.annotations.NullMarked;
