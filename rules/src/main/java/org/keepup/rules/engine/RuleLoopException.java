package org.keepup.rules.engine;

/** Rules that would fire for ever; the message names the rule that fired most. */
public final class RuleLoopException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RuleLoopException(int limit, String rule) {
        super("The rules fired " + limit + " times and would go on, most often '" + rule
                + "'. Maybe it inserts a fact that makes it fire again; add a 'not' condition for what it concludes.");
    }
}
