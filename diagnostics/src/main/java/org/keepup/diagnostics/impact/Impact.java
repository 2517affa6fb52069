package org.keepup.diagnostics.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keepup.diagnostics.impact.statistics.Adjustment;
import org.keepup.diagnostics.impact.statistics.EffectSize;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;
import org.keepup.diagnostics.impact.statistics.PairedSample;
import org.keepup.diagnostics.impact.statistics.Ratio;
import org.keepup.diagnostics.impact.statistics.Sample;

/**
 * Gathers entries and exits, one pupil at a time, and reports what came of them. Keeps sums for each group that the report asks
 * for and no pupils, so memory grows with schools, not with pupils. Not thread-safe.
 *
 * <pre>{@code
 * Impact impact = new Impact(ImpactSettings.groupedBy("school", "model"));
 * OutcomesReader.read("outcomes.csv", in, impact, findings);
 * ImpactReport report = impact.report();
 * }</pre>
 */
public final class Impact implements Consumer<EntryExit> {

    /** What a group is called whose pupils have nothing in the column. */
    public static final String NOT_GIVEN = "(not given)";

    private static final String SCHOOL = "school";

    /** Fewer pupils than this, and hardly any difference could show. */
    private static final int FEW = 10;

    private final ImpactSettings settings;
    private final Map<Measure, Map<Key, Cell.Collector>> cells = new EnumMap<>(Measure.class);
    private final Map<Measure, Set<String>> terms = new EnumMap<>(Measure.class);
    private long outcomes;

    public Impact(ImpactSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    private record Key(String school, boolean comparison, List<String> groups) {}

    /** Counts a pupil in, if the settings ask for its measure and term. */
    @Override
    public void accept(EntryExit outcome) {
        if (!settings.wants(outcome)) {
            return;
        }
        outcomes++;
        Measure measure = outcome.measure();
        List<String> groups = new ArrayList<>(settings.by().size());
        for (String column : settings.by()) {
            groups.add(outcome.group(column).orElse(NOT_GIVEN));
        }
        Key key = new Key(outcome.group(SCHOOL).orElse(""), settings.isComparison(outcome), groups);
        cells.computeIfAbsent(measure, m -> new HashMap<>())
                .computeIfAbsent(key, k -> new Cell.Collector())
                .add(outcome, standard(measure));
        outcome.group("term")
                .ifPresent(term ->
                        terms.computeIfAbsent(measure, m -> new TreeSet<>()).add(term));
    }

    private OptionalDouble standard(Measure measure) {
        return settings.standard().isPresent() ? settings.standard() : measure.standard();
    }

    /** Reports on everybody counted in so far. */
    public ImpactReport report() {
        List<ImpactReport.Section> sections = new ArrayList<>();
        cells.forEach((measure, counted) -> sections.add(new SectionWriter(measure, counted).section()));
        return new ImpactReport(settings, outcomes, sections, List.of());
    }

    /** Everything about one measure. */
    private final class SectionWriter {
        private final Measure measure;
        private final List<Cell> treated = new ArrayList<>();
        private final List<Cell> comparison = new ArrayList<>();
        private final Optional<Adjustment> adjustment;
        private final Optional<Adjustment> gain;
        private final Disclosure disclosure;
        private final boolean severalTerms;

        SectionWriter(Measure measure, Map<Key, Cell.Collector> counted) {
            this.measure = measure;
            counted.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::school)
                            .thenComparing(key -> key.groups().toString())))
                    .forEach(entry -> (entry.getKey().comparison() ? comparison : treated)
                            .add(new Cell(
                                    entry.getKey().school(),
                                    entry.getKey().groups(),
                                    entry.getValue().tally())));
            List<PairedSample> within = new ArrayList<>(scoresBySchool(treated).values());
            within.addAll(scoresBySchool(comparison).values());
            adjustment = Adjustment.of(within);
            gain = Adjustment.gains(within);
            List<List<String>> groups = new ArrayList<>();
            for (int table = 0; table < settings.by().size(); table++) {
                int column = table;
                groups.add(
                        treated.stream().map(cell -> cell.groups().get(column)).toList());
            }
            disclosure = new Disclosure(
                    settings.minimum(),
                    treated.stream().map(cell -> cell.tally().pupils()).toList(),
                    groups);
            severalTerms = terms.getOrDefault(measure, Set.of()).size() > 1;
        }

        ImpactReport.Section section() {
            List<ImpactReport.Table> tables = new ArrayList<>();
            for (int column = 0; column < settings.by().size(); column++) {
                tables.add(table(column));
            }
            return new ImpactReport.Section(
                    measure,
                    List.copyOf(terms.getOrDefault(measure, Set.of())),
                    comparison.stream().mapToLong(cell -> cell.tally().pupils()).sum(),
                    disclosure.mayShowAll() && !treated.isEmpty() ? result("all", treated) : Optional.empty(),
                    tables);
        }

        private ImpactReport.Table table(int column) {
            Map<String, List<Cell>> byGroup = new TreeMap<>();
            for (Cell cell : treated) {
                byGroup.computeIfAbsent(cell.groups().get(column), group -> new ArrayList<>())
                        .add(cell);
            }
            Set<String> withheld = new TreeSet<>(disclosure.withheld(column));
            List<GroupResult> results = new ArrayList<>();
            List<Practice.Candidate> candidates = new ArrayList<>();
            byGroup.forEach((group, members) -> {
                Optional<GroupResult> result = withheld.contains(group) ? Optional.empty() : result(group, members);
                if (result.isPresent()) {
                    results.add(result.get());
                    if (!group.equals(NOT_GIVEN)) {
                        candidates.add(new Practice.Candidate(group, Contrast.counted(scoresBySchool(members))));
                    }
                } else {
                    withheld.add(group);
                }
            });
            return new ImpactReport.Table(
                    settings.by().get(column),
                    results,
                    List.copyOf(withheld),
                    adjustment.flatMap(fit -> Practice.of(
                            candidates, Contrast.counted(scoresBySchool(comparison)), fit, settings.seed())));
        }

        /** Empty when too few pupils have both scores. */
        private Optional<GroupResult> result(String group, List<Cell> members) {
            Cell.Tally tally = tally(members);
            long counted = tally.scores().count();
            if (counted < Math.max(2, settings.minimum())) {
                return Optional.empty();
            }
            Map<String, Cell.Tally> schools = bySchool(members);
            Estimate progress =
                    Contrast.mean(each(schools, school -> school.scores().difference()));
            boolean expectationKnown = tally.excess().count() == counted;
            OptionalDouble expected = expectationKnown
                    ? OptionalDouble.of(
                            tally.scores().difference().mean() - tally.excess().mean())
                    : OptionalDouble.empty();
            Attrition attrition = Attrition.of(measure, tally, progress, expected.orElse(0));
            Optional<Contrast> contrast = contrast(members, tally);
            OptionalDouble byChance = byChance(tally.entries().mean());
            Optional<Estimate> ratioGain = measure == Measure.AGE_MONTHS
                            && tally.taught().count() == counted
                            && tally.taught().meanX() > 0
                    ? Optional.of(ratio(schools, tally))
                    : Optional.empty();
            return Optional.of(new GroupResult(
                    group,
                    tally.pupils(),
                    counted,
                    (int) schools.keySet().stream()
                            .filter(school -> !school.isEmpty())
                            .count(),
                    tally.scores().meanX(),
                    tally.scores().meanY(),
                    progress,
                    expected,
                    expectationKnown ? Optional.of(Contrast.mean(each(schools, Cell.Tally::excess))) : Optional.empty(),
                    counted > 2 && tally.scores().squaresX() > 0
                            ? Optional.of(EffectSize.standardise(
                                    progress, tally.scores().x().standardDeviation(), counted - 1.0))
                            : Optional.empty(),
                    contrast,
                    ratioGain,
                    standard(measure).isPresent()
                            ? Share.of(tally.reached(), counted + tally.below().count(), settings.minimum())
                            : Optional.empty(),
                    tally.targets() > 0 ? Share.of(tally.met(), tally.targets(), settings.minimum()) : Optional.empty(),
                    attrition,
                    byChance,
                    cautions(schools.keySet(), tally, attrition, contrast, byChance)));
        }

        private Set<Caution> cautions(
                Set<String> schools,
                Cell.Tally tally,
                Attrition attrition,
                Optional<Contrast> contrast,
                OptionalDouble byChance) {
            Set<Caution> cautions = EnumSet.noneOf(Caution.class);
            if (contrast.isEmpty()) {
                cautions.add(Caution.NO_COMPARISON);
                cautions.add(Caution.PRE_POST);
            }
            if (schools.contains("")) {
                cautions.add(Caution.SCHOOL_UNKNOWN);
            } else if (schools.size() == 1) {
                cautions.add(Caution.ONE_SCHOOL);
            }
            if (tally.scores().count() < FEW) {
                cautions.add(Caution.FEW);
            }
            contrast.ifPresent(against -> {
                if (against.design() == Design.SCHOOL_AGAINST_SCHOOL) {
                    cautions.add(Caution.SCHOOL_AGAINST_SCHOOL);
                }
                if (Math.abs(against.apart()) > 0.25) {
                    cautions.add(Caution.STARTED_APART);
                }
                if (against.methodsDisagree()) {
                    cautions.add(Caution.METHODS_DISAGREE);
                }
            });
            if (attrition.isMuch()) {
                cautions.add(Caution.MANY_LOST);
            }
            if (startedApart(tally.lost(), tally.scores().x())) {
                cautions.add(Caution.LOST_UNEQUALLY);
            }
            if (byChance.orElse(0) > 0) {
                cautions.add(Caution.REGRESSION);
                if (contrast.isPresent()) {
                    cautions.add(Caution.NARROW);
                }
            } else if (byChance.isEmpty() && contrast.isEmpty()) {
                cautions.add(Caution.REGRESSION_UNSIZED);
            }
            if (severalTerms) {
                cautions.add(Caution.SEVERAL_TERMS);
            }
            if (measure == Measure.RAW) {
                cautions.add(Caution.RAW_MARKS);
            }
            if (measure == Measure.AGE_MONTHS
                    && tally.taught().count() > 0
                    && tally.taught().meanX() < 3) {
                cautions.add(Caution.SHORT_FOR_AGE);
            }
            return cautions;
        }

        private boolean startedApart(Sample lost, Sample others) {
            if (lost.count() < settings.minimum() || lost.count() < 2 || lost.squares() + others.squares() == 0) {
                return false;
            }
            Interval apart = EffectSize.hedges(lost, others).interval();
            return apart.above(0) || apart.below(0);
        }

        private OptionalDouble byChance(double entryMean) {
            return settings.populationMean().isPresent()
                            && settings.reliability().isPresent()
                    ? OptionalDouble.of(new RegressionToTheMean(
                                    settings.populationMean().getAsDouble(),
                                    settings.reliability().getAsDouble())
                            .expectedRise(entryMean))
                    : OptionalDouble.empty();
        }

        private Estimate ratio(Map<String, Cell.Tally> schools, Cell.Tally tally) {
            if (schools.size() == 1) {
                return Ratio.ofMeans(tally.taught());
            }
            PairedSample.Collector totals = new PairedSample.Collector();
            schools.values().stream()
                    .map(Cell.Tally::taught)
                    .forEach(school -> totals.add(school.count() * school.meanX(), school.count() * school.meanY()));
            return Ratio.ofMeans(totals.sample());
        }

        /**
         * Against the comparison pupils of the group's own schools where there are enough of them, otherwise against all
         * comparison pupils.
         */
        private Optional<Contrast> contrast(List<Cell> members, Cell.Tally tally) {
            if (adjustment.isEmpty() || gain.isEmpty()) {
                return Optional.empty();
            }
            Map<String, PairedSample> ours = Contrast.counted(scoresBySchool(members));
            Map<String, PairedSample> theirs = Contrast.counted(scoresBySchool(comparison));
            Map<String, PairedSample> own = new TreeMap<>(theirs);
            own.keySet().retainAll(ours.keySet());
            Design design = ours.isEmpty() ? Design.BETWEEN_SCHOOLS : Contrast.design(ours, own);
            boolean within = design == Design.WITHIN_SCHOOLS || design == Design.WITHIN_ONE_SCHOOL;
            Map<String, PairedSample> chosen = within ? own : theirs;
            if (Contrast.sum(chosen.values()).count() < settings.minimum()) {
                return Optional.empty();
            }
            List<Cell> others = comparison.stream()
                    .filter(cell -> chosen.containsKey(cell.school()))
                    .toList();
            return Contrast.between(
                    ours, chosen, adjustment.get(), gain.get(), spread(), differenceBounds(tally, tally(others)));
        }

        /** Exit scores within those with and those without the intervention: one degree of freedom is lost to each. */
        private Sample spread() {
            Sample one = tally(treated).scores().y();
            Sample other = tally(comparison).scores().y();
            return new Sample(one.count() + other.count() - 1, 0, one.squares() + other.squares());
        }

        private Optional<Interval> differenceBounds(Cell.Tally ours, Cell.Tally theirs) {
            if (ours.lost().count()
                            + ours.below().count()
                            + theirs.lost().count()
                            + theirs.below().count()
                    == 0) {
                return Optional.empty();
            }
            Optional<Interval> one = Attrition.bounds(measure, ours);
            Optional<Interval> other = Attrition.bounds(measure, theirs);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(new Interval(
                            one.get().low() - other.get().high(),
                            one.get().high() - other.get().low()))
                    : Optional.empty();
        }
    }

    private static List<Sample> each(Map<String, Cell.Tally> schools, Function<Cell.Tally, Sample> sample) {
        return schools.values().stream().map(sample).toList();
    }

    private static Cell.Tally tally(Collection<Cell> cells) {
        return cells.stream().map(Cell::tally).reduce(Cell.Tally.NONE, Cell.Tally::plus);
    }

    private static Map<String, Cell.Tally> bySchool(Collection<Cell> cells) {
        Map<String, Cell.Tally> schools = new TreeMap<>();
        cells.forEach(cell -> schools.merge(cell.school(), cell.tally(), Cell.Tally::plus));
        return schools;
    }

    private static Map<String, PairedSample> scoresBySchool(Collection<Cell> cells) {
        Map<String, PairedSample> schools = new TreeMap<>();
        cells.forEach(cell -> schools.merge(cell.school(), cell.tally().scores(), PairedSample::plus));
        return schools;
    }
}
