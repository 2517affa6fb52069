/** A school's own rules, in a jar beside Keepup's. */
@NullMarked
package org.example.school;

import org.jspecify.annotations.NullMarked;
