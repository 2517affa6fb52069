/**
 * Malrules: executable wrong procedures over task forms. {@link org.keepup.diagnostics.malrule.Malrule} is one;
 * {@code MalruleLibrary} holds them all, whether written as data or in Java.
 */
@NullMarked
package org.keepup.diagnostics.malrule;

import org.jspecify.annotations.NullMarked;
