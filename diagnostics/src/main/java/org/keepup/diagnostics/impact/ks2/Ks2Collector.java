package org.keepup.diagnostics.impact.ks2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Gathers pupils' results school by school and works out each school's progress score. Not thread-safe. */
public final class Ks2Collector {

    private final PriorGroups groups;
    private final OptionalDouble nationalDeviation;
    private final int minimum;
    private final Map<String, List<SchoolProgress.Pupil>> pupils = new TreeMap<>();

    /**
     * Nobody yet.
     *
     * @param groups the national table of the year
     * @param nationalDeviation standard deviation of all pupils' progress scores, if known
     * @param minimum schools with fewer pupils are withheld
     */
    public Ks2Collector(PriorGroups groups, OptionalDouble nationalDeviation, int minimum) {
        this.groups = Objects.requireNonNull(groups, "groups");
        this.nationalDeviation = Objects.requireNonNull(nationalDeviation, "nationalDeviation");
        this.minimum = minimum;
    }

    /** Adds a pupil. */
    public void add(String school, SchoolProgress.Pupil pupil) {
        pupils.computeIfAbsent(school, name -> new ArrayList<>()).add(pupil);
    }

    /** Scores by school; empty for a school with too few pupils that count. */
    public Map<String, Optional<SchoolProgress>> schools() {
        Map<String, Optional<SchoolProgress>> schools = new TreeMap<>();
        pupils.forEach((school, members) -> schools.put(
                school,
                SchoolProgress.of(members, groups, nationalDeviation)
                        .filter(progress -> progress.pupils() >= minimum)));
        return schools;
    }
}
