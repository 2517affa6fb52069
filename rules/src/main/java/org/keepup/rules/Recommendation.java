package org.keepup.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keepup.core.material.Adult;
import org.keepup.core.material.Delivery;
import org.keepup.core.material.Material;
import org.keepup.core.material.Programme;
import org.keepup.core.misconception.Misconception;
import org.keepup.rules.fact.Need;

/**
 * A material for one need, with reasons.
 *
 * @param need what it is for
 * @param material what to use; its code stands there only where it is confirmed
 * @param programme the material's programme
 * @param misconception what it is to undo; empty when there is nothing to undo
 * @param malrules in which the misconception showed itself, by id
 * @param delivery how many pupils sit in it
 * @param adult who can lead it
 * @param why the reasons, those for the need first, then those for the material
 * @param instead other materials that came into question, best first, each with the reason against it
 */
public record Recommendation(
        Need need,
        Material material,
        Programme programme,
        Optional<Misconception> misconception,
        SortedSet<String> malrules,
        Delivery delivery,
        Adult adult,
        List<Justification> why,
        List<Alternative> instead) {
    public Recommendation {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(misconception, "misconception");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(adult, "adult");
        malrules = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(malrules));
        why = List.copyOf(why);
        instead = List.copyOf(instead);
    }

    /**
     * A material that was not taken.
     *
     * @param material what
     * @param because why not
     * @param rule the rule that spoke against it; empty when it only weighed less
     */
    public record Alternative(Material material, String because, String rule) {
        public Alternative {
            Objects.requireNonNull(material, "material");
            Objects.requireNonNull(because, "because");
            Objects.requireNonNull(rule, "rule");
        }
    }
}
