package org.keepup.rules.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.keepup.rules.TutorialPlan;
import org.keepup.rules.caseload.Choice;
import org.keepup.rules.simulation.YearSimulation.Size;
import org.keepup.rules.simulation.YearSimulation.Way;

/**
 * What a simulated year came to.
 *
 * @param size how big a school and its year were
 * @param policy by which caseloads were chosen
 * @param assumptions about the pupils
 * @param schools how many
 * @param seed of all that was drawn
 * @param choices what the first school decided for every candidate
 * @param chosen the first school's caseload, in order of choice
 * @param lines the first school's sessions as planned by the rules, pupil by pupil, week by week
 * @param outcomes what became of each pupil, by way of planning, in the same order for each
 */
public record YearReport(
        Size size,
        String policy,
        Assumptions assumptions,
        int schools,
        long seed,
        List<Choice> choices,
        List<Chosen> chosen,
        List<Line> lines,
        Map<Way, List<Outcome>> outcomes) {

    /** Of a two-sided interval of 95%. */
    private static final double UPPER = 0.975;

    public YearReport {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(assumptions, "assumptions");
        Objects.requireNonNull(policy, "policy");
        choices = List.copyOf(choices);
        chosen = List.copyOf(chosen);
        lines = List.copyOf(lines);
        Map<Way, List<Outcome>> copy = new LinkedHashMap<>();
        outcomes.forEach((way, all) -> copy.put(way, List.copyOf(all)));
        outcomes = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * A pupil of the caseload.
     *
     * @param pupil the pseudonym
     * @param errors names of the wrong procedures that were drawn
     */
    public record Chosen(String pupil, List<String> errors) {
        public Chosen {
            errors = List.copyOf(errors);
        }
    }

    /**
     * A week of a pupil.
     *
     * @param pupil the pseudonym
     * @param week from 1
     * @param about what the session was to undo, or the topic that it asked about; empty without a session
     * @param material what was used; may be empty
     * @param recalls what was brought back at the beginning
     * @param outcome in a word; empty without a session
     * @param because the first reason
     * @param activities of the session, minute by minute
     */
    public record Line(
            String pupil,
            int week,
            String about,
            String material,
            List<String> recalls,
            String outcome,
            String because,
            List<TutorialPlan.Activity> activities) {
        public Line {
            recalls = List.copyOf(recalls);
            activities = List.copyOf(activities);
        }
    }

    /**
     * What became of a pupil.
     *
     * @param school the number of the school, from 0
     * @param pupil the pseudonym
     * @param errors that the pupil had at the beginning
     * @param undone of them, those that are gone at the end
     * @param free whether none is left at the end
     * @param sessions held
     * @param freeAfter sessions until each error had been undone at least once; 0 when that was never so
     */
    public record Outcome(
            int school, String pupil, int errors, int undone, boolean free, int sessions, int freeAfter) {}

    /**
     * A mean over pupils with its 95% interval. Pupils of one school share its test, so schools and not pupils are taken as
     * independent: Student's t on as many schools as there are; with one school only, pupils in their place.
     */
    public record Figure(double mean, double low, double high) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", mean, low, high);
        }

        private Figure within(double most) {
            return new Figure(mean, Math.max(0, low), Math.min(most, high));
        }
    }

    /** Errors undone at the end, of each pupil's own, 0 to 1. */
    public Figure undone(Way way) {
        return figure(way, outcome -> outcome.undone() / (double) outcome.errors())
                .within(1);
    }

    /** Pupils without any error at the end, 0 to 1. */
    public Figure free(Way way) {
        return figure(way, outcome -> outcome.free() ? 1 : 0).within(1);
    }

    /** Sessions until every error had been undone at least once; a pupil who never got there counts the year's weeks. */
    public Figure sessionsToSecure(Way way) {
        return figure(way, this::toSecure).within(size.weeks());
    }

    /** Sessions held. */
    public Figure sessions(Way way) {
        return figure(way, Outcome::sessions).within(size.weeks());
    }

    /** How many fewer sessions to secure than another way, pupil by pupil; above 0 is better. */
    public Figure fewerSessionsThan(Way way, Way other) {
        List<Outcome> mine = outcomes.getOrDefault(way, List.of());
        List<Outcome> theirs = outcomes.getOrDefault(other, List.of());
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            differences.add((double) (toSecure(theirs.get(i)) - toSecure(mine.get(i))));
        }
        return figure(mine, differences);
    }

    private int toSecure(Outcome outcome) {
        return outcome.freeAfter() > 0 ? outcome.freeAfter() : size.weeks();
    }

    private Figure figure(Way way, ToDoubleFunction<Outcome> of) {
        List<Outcome> all = outcomes.getOrDefault(way, List.of());
        return figure(all, all.stream().map(of::applyAsDouble).toList());
    }

    private Figure figure(List<Outcome> of, List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        // how far each school, or where there is one only each pupil, pulls the sum away
        Map<Integer, Double> pulls = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            pulls.merge(schools > 1 ? of.get(i).school() : i, values.get(i) - mean, Double::sum);
        }
        int groups = pulls.size();
        if (groups < 2) {
            return new Figure(mean, mean, mean);
        }
        double squares =
                pulls.values().stream().mapToDouble(pull -> pull * pull).sum();
        double error = Math.sqrt(squares * groups / (groups - 1)) / values.size();
        double reach = TDistribution.of(groups - 1).inverseCumulativeProbability(UPPER) * error;
        return new Figure(mean, mean - reach, mean + reach);
    }
}
