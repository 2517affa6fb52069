/** The keepup command: how a host application uses the library, and the main job from the command line. */
@NullMarked
package org.keepup.samples.cli;

import org.jspecify.annotations.NullMarked;
