package org.keepup.core.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.table.Findings;

/** Notices of one kind told once, at the first place, with their number. */
final class Tally {

    private record Kind(Place first, String field, IntFunction<String> message, String remedy) {}

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void count(String kind, Place place, String field, IntFunction<String> message, String remedy) {
        kinds.putIfAbsent(kind, new Kind(place, field, message, remedy));
        counts.merge(kind, 1, Integer::sum);
    }

    void tell(Findings findings) {
        kinds.forEach((name, kind) -> findings.notice(
                new Problem(kind.first, kind.field, kind.message.apply(counts.get(name)), kind.remedy)));
    }
}
