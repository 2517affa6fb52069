/**
 * Keepup's core: what is asked, what is known. {@link org.keepup.core.Catalogues} holds everything the library knows; start
 * there. The packages beneath it each hold one subject.
 */
@NullMarked
package org.keepup.core;

import org.jspecify.annotations.NullMarked;
