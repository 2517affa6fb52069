package org.keepup.core.curriculum;

import com.google.common.collect.ImmutableMap;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keepup.core.catalogue.CatalogueFile;
import org.keepup.core.catalogue.Layers;
import org.keepup.core.catalogue.Problems;

/**
 * The objectives, the graph of what comes before what, the criteria for moving on, and the marks that national tests gave. Immutable and
 * thread-safe.
 */
public final class Curriculum {

    private final ImmutableMap<ObjectiveCode, Objective> objectives;
    private final ImmutableValueGraph<Objective, Prerequisite> graph;
    private final ImmutableMap<Objective, Integer> depths;
    private final List<Criterion> criteria;
    private final List<PaperItem> paperItems;
    private final Map<ObjectiveCode, NavigableMap<Integer, Integer>> marksByCode = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a code stands twice, a link, a criterion or a test item names an unknown objective, or the links
     *     run in a circle
     */
    public Curriculum(
            Collection<Objective> objectives,
            Collection<Prerequisite> prerequisites,
            List<Criterion> criteria,
            List<PaperItem> paperItems) {
        this.objectives = objectives.stream().sorted().collect(ImmutableMap.toImmutableMap(Objective::code, o -> o));
        ImmutableValueGraph.Builder<Objective, Prerequisite> builder =
                ValueGraphBuilder.directed().allowsSelfLoops(false).immutable();
        this.objectives.values().forEach(builder::addNode);
        for (Prerequisite link : prerequisites) {
            builder.putEdgeValue(known(link.from()), known(link.to()), link);
        }
        this.graph = builder.build();
        this.depths = depths();
        criteria.forEach(criterion -> criterion.objectives().forEach(this::known));
        paperItems.forEach(item -> known(item.code()));
        this.criteria = List.copyOf(criteria);
        this.paperItems = List.copyOf(paperItems);
        for (PaperItem item : paperItems) {
            marksByCode
                    .computeIfAbsent(item.code(), code -> new TreeMap<>())
                    .merge(item.testYear(), item.marks(), Integer::sum);
        }
    }

    /** The library's own catalogue files. */
    public static List<CatalogueFile> builtInFiles() {
        return Layers.builtIn(Curriculum.class, Curriculum.class::getResourceAsStream, "");
    }

    /** Reads the subjects objectives, prerequisites, criteria and paper-items; what cannot be read is noted and left out. */
    public static Curriculum read(Layers layers, Problems problems) {
        return new CurriculumReader(layers, problems).curriculum();
    }

    /** By code. */
    public List<Objective> objectives() {
        return objectives.values().asList();
    }

    public Optional<Objective> objective(ObjectiveCode code) {
        return Optional.ofNullable(objectives.get(code));
    }

    /** The objective of a code exactly as it stands in the catalogue. */
    public Optional<Objective> objective(String code) {
        return ObjectiveCode.parse(code).flatMap(this::objective);
    }

    /**
     * The objectives that a printed code may mean. Official papers print short forms and other lists split codes that ours
     * does not: {@code 3N1} is {@code 3N1b}, {@code 3F1} is the family 3F1a, 3F1b and 3F1c, {@code 2C1a} is {@code 2C1}.
     *
     * @return by code; empty when the code is none or is not known
     */
    public List<Objective> find(String printed) {
        Optional<ObjectiveCode> code = ObjectiveCode.parse(printed);
        if (code.isEmpty()) {
            return List.of();
        }
        Optional<Objective> exact = objective(code.get());
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        if (!code.get().item().isEmpty()) {
            return objective(code.get().family()).stream().toList();
        }
        return objectives().stream()
                .filter(objective -> objective.code().family().equals(code.get()))
                .toList();
    }

    /** The objectives and links; an edge runs from the earlier objective to the one that needs it. Acyclic. */
    public ImmutableValueGraph<Objective, Prerequisite> graph() {
        return graph;
    }

    /** The links into an objective: what it builds on directly. By code of the earlier one. */
    public List<Prerequisite> prerequisitesOf(Objective objective) {
        return graph.predecessors(objective).stream()
                .sorted()
                .map(earlier -> graph.edgeValue(earlier, objective).orElseThrow())
                .toList();
    }

    /** The links out of an objective: what builds on it directly. By code of the later one. */
    public List<Prerequisite> neededFor(Objective objective) {
        return graph.successors(objective).stream()
                .sorted()
                .map(later -> graph.edgeValue(objective, later).orElseThrow())
                .toList();
    }

    /** Everything that an objective rests on, directly or not, in {@linkplain #teachingOrder teaching order}. */
    public List<Objective> allEarlier(Objective objective) {
        return inTeachingOrder(reachable(objective, graph::predecessors));
    }

    /** Everything that rests on an objective, directly or not, in {@linkplain #teachingOrder teaching order}. */
    public List<Objective> allLater(Objective objective) {
        return inTeachingOrder(reachable(objective, graph::successors));
    }

    /** The number of links in the longest chain that leads to an objective; 0 for one that builds on nothing here. */
    public int depth(Objective objective) {
        Integer depth = depths.get(objective);
        if (depth == null) {
            throw new IllegalArgumentException("objective " + objective.code() + " is not from this curriculum.");
        }
        return depth;
    }

    /** Every objective after all that it builds on: by depth, then by code. */
    public List<Objective> teachingOrder() {
        return inTeachingOrder(objectives.values());
    }

    /** The ready-to-progress criteria, by strand and year as the guidance lists them. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** The ready-to-progress criteria that bear on an objective. */
    public List<Criterion> criteriaFor(ObjectiveCode code) {
        return criteria.stream()
                .filter(criterion -> criterion.objectives().contains(code))
                .toList();
    }

    /** The items of national tests whose marks are known, by year, paper and question. */
    public List<PaperItem> paperItems() {
        return paperItems;
    }

    /** How many marks of the key stage 2 tests went to an objective, by test year; years without a mark are absent. */
    public NavigableMap<Integer, Integer> testMarks(ObjectiveCode code) {
        NavigableMap<Integer, Integer> marks = marksByCode.get(code);
        return marks == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(marks);
    }

    /** The test years of which marks are known. */
    public NavigableSet<Integer> testYears() {
        NavigableSet<Integer> years = new TreeSet<>();
        paperItems.forEach(item -> years.add(item.testYear()));
        return years;
    }

    private Objective known(ObjectiveCode code) {
        return objective(code)
                .orElseThrow(() -> new IllegalArgumentException("there is no objective with the code " + code + "."));
    }

    private List<Objective> inTeachingOrder(Collection<Objective> some) {
        return some.stream()
                .sorted(Comparator.comparingInt(this::depth).thenComparing(o -> o))
                .toList();
    }

    private static Set<Objective> reachable(Objective start, Function<Objective, Set<Objective>> neighbours) {
        Set<Objective> reached = new TreeSet<>();
        Deque<Objective> open = new ArrayDeque<>(neighbours.apply(start));
        while (!open.isEmpty()) {
            Objective next = open.pop();
            if (reached.add(next)) {
                open.addAll(neighbours.apply(next));
            }
        }
        return reached;
    }

    /** Peels off what builds on nothing, layer by layer; what cannot be peeled lies on a circle. */
    private ImmutableMap<Objective, Integer> depths() {
        Map<Objective, Integer> waiting = new HashMap<>();
        Map<Objective, Integer> found = new HashMap<>();
        List<Objective> layer = new ArrayList<>();
        for (Objective objective : graph.nodes()) {
            int before = graph.inDegree(objective);
            if (before == 0) {
                layer.add(objective);
            } else {
                waiting.put(objective, before);
            }
        }
        for (int depth = 0; !layer.isEmpty(); depth++) {
            List<Objective> next = new ArrayList<>();
            for (Objective objective : layer) {
                found.put(objective, depth);
                for (Objective later : graph.successors(objective)) {
                    if (waiting.merge(later, -1, Integer::sum) == 0) {
                        waiting.remove(later);
                        next.add(later);
                    }
                }
            }
            layer = next;
        }
        if (!waiting.isEmpty()) {
            throw new CircleException(circle(waiting.keySet()));
        }
        return ImmutableMap.copyOf(found);
    }

    /** Walks back from any of the objectives that wait for each other until one comes round again. */
    private List<ObjectiveCode> circle(Set<Objective> waiting) {
        List<Objective> walk = new ArrayList<>();
        Objective here = waiting.stream().sorted().findFirst().orElseThrow();
        while (!walk.contains(here)) {
            walk.add(0, here);
            here = graph.predecessors(here).stream()
                    .filter(waiting::contains)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        return walk.subList(0, walk.indexOf(here) + 1).stream()
                .map(Objective::code)
                .toList();
    }

    /** Objectives that are each needed for the next, and the last for the first. */
    static final class CircleException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient List<ObjectiveCode> circle;

        CircleException(List<ObjectiveCode> circle) {
            super(circle.stream().map(ObjectiveCode::text).collect(Collectors.joining(" -> ")) + " -> " + circle.get(0)
                    + ".");
            this.circle = circle;
        }

        List<ObjectiveCode> circle() {
            return circle;
        }
    }
}
