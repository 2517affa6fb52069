package org.keepup.core.misconception;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepup.core.curriculum.ObjectiveCode;

/** Every misconception. A malrule belongs to one misconception at most. Immutable. */
public final class Misconceptions {

    private final ImmutableMap<String, Misconception> byId;
    private final ImmutableMap<String, Misconception> byMalrule;

    /** @throws IllegalArgumentException if an id stands twice, or a malrule belongs to two misconceptions */
    public Misconceptions(List<Misconception> misconceptions) {
        byId = misconceptions.stream().collect(ImmutableMap.toImmutableMap(Misconception::id, m -> m));
        Map<String, Misconception> owners = new LinkedHashMap<>();
        for (Misconception misconception : misconceptions) {
            for (String malrule : misconception.malrules()) {
                Misconception other = owners.put(malrule, misconception);
                if (other != null) {
                    throw new IllegalArgumentException("malrule '" + malrule + "' belongs to two misconceptions, '"
                            + other.id() + "' and '" + misconception.id() + "'.");
                }
            }
        }
        byMalrule = ImmutableMap.copyOf(owners);
    }

    /** In catalogue order. */
    public List<Misconception> all() {
        return byId.values().asList();
    }

    public Optional<Misconception> misconception(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The misconception that a malrule shows. */
    public Optional<Misconception> behind(String malrule) {
        return Optional.ofNullable(byMalrule.get(malrule));
    }

    /** Every malrule that some misconception names, in catalogue order. */
    public ImmutableSet<String> malrules() {
        return byMalrule.keySet();
    }

    /** The misconceptions that leave an objective insecure, in catalogue order. */
    public List<Misconception> about(ObjectiveCode objective) {
        return all().stream()
                .filter(misconception -> misconception.objectives().contains(objective))
                .toList();
    }
}
