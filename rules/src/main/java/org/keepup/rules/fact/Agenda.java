package org.keepup.rules.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.material.Material;

/**
 * What one session is to be about: the first need, with what was recommended for it.
 *
 * @param pupil the pseudonym
 * @param need the need to meet
 * @param concern the cause behind it, for a need to undo
 * @param choice the material recommended, if one was
 * @param route how it is to be met, if that was decided
 * @param others the needs that wait, next first
 * @param earlier the statement of an objective that the topic builds on; may be empty
 * @param next the statement of an objective that builds on the topic; may be empty
 * @param supply how many tasks of each kind there are
 */
public record Agenda(
        String pupil,
        Need need,
        Optional<Cause> concern,
        Optional<Material> choice,
        Optional<Route> route,
        List<Need> others,
        String earlier,
        String next,
        Supply supply) {
    public Agenda {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(supply, "supply");
        others = List.copyOf(others);
    }

    /**
     * How many tasks are at hand.
     *
     * @param secure that the pupil can do already
     * @param ownErrors of the pupil's own that went wrong
     * @param earlier from what the topic builds on
     */
    public record Supply(int secure, int ownErrors, int earlier) {}

    public Need.Kind kind() {
        return need.kind();
    }

    public String topic() {
        return need.topic();
    }

    /** @throws java.util.NoSuchElementException unless the need is to undo */
    public Cause cause() {
        return concern.orElseThrow();
    }

    public boolean materialChosen() {
        return choice.isPresent();
    }

    /** Whether the material is one of Keepup's own activities. */
    public boolean ownActivity() {
        return choice.map(Material::isOurs).orElse(false);
    }

    /** @throws java.util.NoSuchElementException if none was recommended */
    public Material material() {
        return choice.orElseThrow();
    }

    public boolean routed() {
        return route.isPresent();
    }

    /** The needs that wait, in words: {@code fractions (to undo), decimals (slips)}. */
    public String waiting() {
        return others.stream()
                .filter(other -> other.kind() != Need.Kind.MOVE_ON)
                .map(other -> other.topic() + " (" + inWords(other.kind()) + ")")
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String inWords(Need.Kind kind) {
        return switch (kind) {
            case UNDO -> "a misconception";
            case TALK_THROUGH -> "errors without a pattern";
            case FIND_OUT -> "too few answers yet";
            case CHECK -> "slips";
            case MOVE_ON -> "secure";
        };
    }
}
