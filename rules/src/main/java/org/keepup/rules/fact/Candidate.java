package org.keepup.rules.fact;

import java.util.Objects;
import org.keepup.core.material.Material;
import org.keepup.core.source.Confidence;

/**
 * A material that might meet a need.
 *
 * @param need which
 * @param material what
 * @param link how the two belong together
 * @param because the link in words
 */
public record Candidate(Need need, Material material, Link link, String because) {
    public Candidate {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(because, "because");
    }

    /** By what tells candidates apart: hashing a whole material would be slow, and candidates are looked up all the time. */
    @Override
    public int hashCode() {
        return (31 * need.hashCode() + material.id().hashCode()) * 31 + link.hashCode();
    }

    /** The material's id. */
    public String id() {
        return material.id();
    }

    public Confidence confidence() {
        return material.source().confidence();
    }

    /** The first year for which it was written; -1 when that is not known. */
    public int firstYear() {
        return material.years().isEmpty() ? -1 : material.years().get(0).number();
    }

    /** The last year for which it was written; -1 when that is not known. */
    public int lastYear() {
        return material.years().isEmpty()
                ? -1
                : material.years().get(material.years().size() - 1).number();
    }

    /** The least minutes that one of its sessions takes; 0 when that is not known. */
    public int leastMinutes() {
        return material.minutes().map(minutes -> minutes.least()).orElse(0);
    }

    /** Whether it is published as a series of sessions. */
    public boolean structured() {
        return !material.sessions().isEmpty();
    }

    /** How a material and a need belong together. */
    public enum Link {
        /** The catalogue names it as the best help against the misconception. */
        FIRST_CHOICE,
        /** The catalogue names it as help against the misconception. */
        MADE_FOR_IT,
        /** A school's table names it, and no catalogue does. */
        SCHOOLS_CHOICE,
        /** Keepup's own activity for the misconception. */
        OWN_ACTIVITY,
        /** It helps against another misconception about the same objective. */
        SAME_OBJECTIVE,
        /** It teaches an objective that comes next. */
        NEXT_STEP,
        /** It helps with an objective that comes before. */
        STEP_BEFORE,
        /** The tutor wants it. */
        TUTORS_CHOICE
    }
}
