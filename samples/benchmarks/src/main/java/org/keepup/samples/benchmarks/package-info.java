/** How fast Keepup is: each figure beside a rival or a floor that was measured in the same run. */
@NullMarked
package org.keepup.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
