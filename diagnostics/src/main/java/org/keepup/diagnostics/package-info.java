/** Why the pupil went wrong: the entry point and the interfaces of the engines. */
@NullMarked
package org.keepup.diagnostics;

import org.jspecify.annotations.NullMarked;
