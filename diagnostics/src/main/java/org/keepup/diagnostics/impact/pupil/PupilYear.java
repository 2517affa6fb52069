package org.keepup.diagnostics.impact.pupil;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.EntryExit;

/**
 * One pupil from entry to exit.
 *
 * @param outcome where the pupil stood before and after
 * @param plan from entry to target, if there is one
 * @param reviews on the way, oldest first
 * @param malrules what became of each malrule that was ever there
 */
public record PupilYear(EntryExit outcome, Optional<Plan> plan, List<Review> reviews, List<MalruleHistory> malrules) {

    /** A target that asks for more than so many times ordinary progress is steep. */
    public static final double STEEP = 3;

    private static final int BAR = 30;

    public PupilYear {
        Objects.requireNonNull(plan, "plan");
        reviews.forEach(review -> outcome.entry().to(review.score()));
        reviews = reviews.stream().sorted(Comparator.comparing(Review::date)).toList();
        malrules = List.copyOf(malrules);
    }

    /** Puts together what is known. */
    public static PupilYear of(EntryExit outcome, List<Review> reviews, List<DatedDiagnosis> diagnoses) {
        return new PupilYear(outcome, Plan.of(outcome), reviews, MalruleHistory.of(diagnoses));
    }

    /**
     * Progress less what the plan or, without one, ordinary progress asked for; empty without an exit or an expectation.
     */
    public OptionalDouble beyondExpected() {
        OptionalDouble progress = outcome.progress();
        OptionalDouble expected = plan.isPresent()
                ? OptionalDouble.of(plan.get().start().to(plan.get().target()))
                : outcome.expectedProgress();
        return progress.isPresent() && expected.isPresent()
                ? OptionalDouble.of(progress.getAsDouble() - expected.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The malrules with a course. */
    public List<MalruleHistory> malrules(MalruleHistory.Course course) {
        return malrules.stream().filter(history -> history.course() == course).toList();
    }

    /**
     * What needs a look on a day, most urgent first.
     *
     * @param today the day
     * @param tolerance how far a score may lie below the plan without a word, in the measure's unit: the test's own error
     * @param weeks after how many weeks without a review a pupil should have one
     */
    public List<Attention> attention(LocalDate today, double tolerance, int weeks) {
        List<Attention> attention = new ArrayList<>();
        reviewAttention(today, tolerance, weeks, attention);
        for (MalruleHistory history : malrules) {
            if (history.course() == MalruleHistory.Course.CAME_BACK) {
                attention.add(new Attention(
                        Attention.Reason.MALRULE_CAME_BACK, history.malrule() + " was gone and is there again"));
            } else if (history.course() == MalruleHistory.Course.STILL_THERE) {
                attention.add(
                        new Attention(Attention.Reason.MALRULE_STILL_THERE, history.malrule() + " is still there"));
            }
        }
        plan.map(Plan::timesOrdinary).ifPresent(times -> {
            if (times.orElse(0) > STEEP) {
                attention.add(new Attention(
                        Attention.Reason.STEEP_TARGET,
                        String.format(
                                Locale.ROOT, "the target asks for %.1f times ordinary progress", times.getAsDouble())));
            }
        });
        if (plan.isEmpty()) {
            attention.add(new Attention(Attention.Reason.NO_PLAN, "no target, or no dates, to hold progress against"));
        }
        attention.sort(null);
        return attention;
    }

    private void reviewAttention(LocalDate today, double tolerance, int weeks, List<Attention> attention) {
        Optional<Review> last =
                reviews.stream().filter(review -> !review.date().isAfter(today)).reduce((one, other) -> other);
        last.ifPresent(review -> {
            double since = outcome.entry().to(review.score());
            if (since < -tolerance) {
                attention.add(new Attention(
                        Attention.Reason.FELL_BACK,
                        "from " + outcome.entry() + " at entry to " + review.score() + " on " + review.date()));
            }
            plan.ifPresent(line -> {
                double behind = line.expected(review.date()) - review.score().value();
                if (behind > tolerance) {
                    attention.add(new Attention(
                            Attention.Reason.BEHIND_PLAN,
                            String.format(
                                    Locale.ROOT,
                                    "%.1f %s behind the plan on %s",
                                    behind,
                                    outcome.measure().unit(),
                                    review.date())));
                }
            });
        });
        boolean hasEnded =
                outcome.exitDate().filter(date -> !date.isAfter(today)).isPresent();
        if (hasEnded && outcome.exit() instanceof EntryExit.Missing) {
            attention.add(new Attention(
                    Attention.Reason.NO_EXIT,
                    "no exit score, due on " + outcome.exitDate().orElseThrow()));
        } else if (!hasEnded) {
            Optional<LocalDate> looked = last.map(Review::date).or(outcome::entryDate);
            looked.filter(date -> ChronoUnit.WEEKS.between(date, today) >= weeks)
                    .ifPresent(date ->
                            attention.add(new Attention(Attention.Reason.NOT_REVIEWED, "no score since " + date)));
        }
    }

    /** The year on a few lines of text: scores against the plan, and malrules in signs. */
    public String picture() {
        StringBuilder out = new StringBuilder();
        out.append(outcome.pupil()).append('\n');
        List<Review> points = new ArrayList<>();
        outcome.entryDate().ifPresent(date -> points.add(new Review(date, outcome.entry())));
        points.addAll(reviews);
        if (outcome.exit() instanceof EntryExit.Scored scored) {
            outcome.exitDate().ifPresent(date -> points.add(new Review(date, scored.score())));
        }
        double low = points.stream()
                .mapToDouble(point -> point.score().value())
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(point -> point.score().value())
                .max()
                .orElse(1);
        low = Math.min(low, plan.map(line -> line.start().value()).orElse(low));
        high = Math.max(high, plan.map(line -> line.target().value()).orElse(high));
        for (Review point : points) {
            char[] bar = "-".repeat(BAR + 1).toCharArray();
            if (plan.isPresent()) {
                bar[place(plan.get().expected(point.date()), low, high)] = '|';
            }
            bar[place(point.score().value(), low, high)] = '*';
            out.append("  ")
                    .append(point.date())
                    .append("  ")
                    .append(bar)
                    .append("  ")
                    .append(point.score());
            out.append('\n');
        }
        for (MalruleHistory history : malrules) {
            out.append("  ").append(history.malrule()).append("  ").append(history.picture());
            out.append("  ").append(history.course().words()).append('\n');
        }
        return out.toString();
    }

    private static int place(double value, double low, double high) {
        return high > low ? (int) Math.round(BAR * (value - low) / (high - low)) : 0;
    }
}
