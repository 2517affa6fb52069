package org.keepup.diagnostics.impact.pupil;

import java.util.Objects;

/**
 * Why a pupil, or a school, needs a look now.
 *
 * @param reason the kind
 * @param because in words, with the figures
 */
public record Attention(Reason reason, String because) implements Comparable<Attention> {
    public Attention {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(because, "because");
    }

    /** Most urgent first. */
    public enum Reason {
        FELL_BACK,
        BEHIND_PLAN,
        MALRULE_CAME_BACK,
        MALRULE_STILL_THERE,
        NOT_REVIEWED,
        NO_EXIT,
        STEEP_TARGET,
        NO_PLAN
    }

    @Override
    public int compareTo(Attention other) {
        int byReason = reason.compareTo(other.reason);
        return byReason != 0 ? byReason : because.compareTo(other.because);
    }
}
