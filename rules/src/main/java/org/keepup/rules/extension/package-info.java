/**
 * For people who write rules; the only place where Drools types stand in the API. Start with
 * {@link org.keepup.rules.extension.RuleSet}: rules compiled when a jar is built, found through a
 * {@link org.keepup.rules.extension.RuleSetProvider}; or, for research, DRL files compiled at run time by
 * {@link org.keepup.rules.extension.RuleFiles}. Rules are code: they can do whatever the process can.
 */
@NullMarked
package org.keepup.rules.extension;

import org.jspecify.annotations.NullMarked;
