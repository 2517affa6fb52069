/** Where a fact comes from and how far it is confirmed. Every published fact carries a {@link org.keepup.core.source.Source}. */
@NullMarked
package org.keepup.core.source;

import org.jspecify.annotations.NullMarked;
