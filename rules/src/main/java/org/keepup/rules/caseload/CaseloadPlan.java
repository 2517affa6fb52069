package org.keepup.rules.caseload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who has a place under one policy, and why.
 *
 * @param policy its name
 * @param terms what there was to give
 * @param choices one a candidate: by school, those with a place first, by rank; then the others
 */
public record CaseloadPlan(String policy, Terms terms, List<Choice> choices) {
    public CaseloadPlan {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(terms, "terms");
        choices = List.copyOf(choices);
    }

    /** The choices of each school, by its name. */
    public Map<String, List<Choice>> bySchool() {
        Map<String, List<Choice>> schools = new TreeMap<>();
        choices.forEach(
                choice -> schools.computeIfAbsent(choice.applicant().school(), school -> new java.util.ArrayList<>())
                        .add(choice));
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(schools));
    }

    public long places() {
        return choices.stream().filter(Choice::hasPlace).count();
    }

    public long eligible() {
        return choices.stream().filter(Choice::isEligible).count();
    }

    /** Tutor hours that the places take. */
    public double hours() {
        return places() * terms.hoursAPlace();
    }
}
