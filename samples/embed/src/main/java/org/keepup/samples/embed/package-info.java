/** Keepup inside another application, in thirty lines. */
@NullMarked
package org.keepup.samples.embed;

import org.jspecify.annotations.NullMarked;
