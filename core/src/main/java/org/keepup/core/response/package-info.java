/**
 * What pupils answered. {@link org.keepup.core.response.ResponseSheet} is one pupil's responses; readers take long and wide
 * CSV and JSON, report every problem with its place, and lose nothing.
 */
@NullMarked
package org.keepup.core.response;

import org.jspecify.annotations.NullMarked;
