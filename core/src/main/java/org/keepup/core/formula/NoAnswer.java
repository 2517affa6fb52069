package org.keepup.core.formula;

/** How a formula that meets a wrong type, a division by zero or a limit stops; never leaves this package. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final NoAnswer INSTANCE = new NoAnswer();

    private NoAnswer() {
        super("no answer", null, false, false);
    }
}
