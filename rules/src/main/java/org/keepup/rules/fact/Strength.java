package org.keepup.rules.fact;

/**
 * How much an argument weighs. Each is worth three of the next, so that a strong argument is outweighed by more than three
 * moderate ones and never by two. The numbers are our own judgement, and the only place where rules become arithmetic.
 */
public enum Strength {
    /** Settles the matter on its own; against, it keeps a material from leading whatever speaks for it. */
    RULES_OUT(1000),
    DECISIVE(27),
    STRONG(9),
    MODERATE(3),
    SLIGHT(1);

    private final int weight;

    Strength(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
