/** An engine of somebody else's: {@link org.keepup.samples.engine.NearestAnswer}, found by the service loader. */
@NullMarked
package org.keepup.samples.engine;

import org.jspecify.annotations.NullMarked;
