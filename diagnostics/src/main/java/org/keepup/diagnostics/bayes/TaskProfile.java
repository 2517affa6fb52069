package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.column.ColumnProcedure;
import org.keepup.diagnostics.malrule.column.Lapse;

/**
 * One task as the engine sees it: the right answer, every wrong answer that a malrule of the component foretells, and what
 * each malrule foretells. Computed once per distinct task; immutable but for the answers of compounds, which are added
 * as they are asked for. Safe to share between threads.
 */
final class TaskProfile {

    /** What a malrule foretells when it foretells the right answer or has nothing to say. */
    static final int[] RIGHT = {};

    private static final Set<String> SIGNS = Set.of("<", ">", "=", "yes", "no", "true", "false");

    private final Task task;
    private final String right;
    private final List<Answer> wrong = new ArrayList<>();
    private final Map<String, Integer> indexByForm = new HashMap<>();
    private final int[][] predicted;
    private final double[] share;
    private final boolean choice;
    private final Map<List<Integer>, int[]> compounds = new HashMap<>();
    private final Map<String, Reading> readings;
    private final Cohort.Observed observed;
    private final Cohort.Observed unforeseen;
    private final Map<String, Double> lapses;

    TaskProfile(Task task, List<Malrule> malrules, double[] weights, Cohort.Observed observed) {
        this.task = task;
        this.observed = observed;
        this.right = task.correct().map(Answer::form).orElse("");
        this.predicted = new int[malrules.size()][];
        for (int m = 0; m < predicted.length; m++) {
            predicted[m] =
                    speaksOf(malrules.get(m), task) ? wrongAmong(malrules.get(m).predict(task)) : RIGHT;
        }
        this.share = shares(weights);
        this.unforeseen = observed.without(answer -> wrong.stream().anyMatch(foretold -> match(foretold, answer) > 0));
        this.choice = isChoice();
        this.lapses = lapses(task);
        this.readings = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
                return size() > 4_096;
            }
        };
    }

    static boolean speaksOf(Malrule malrule, Task task) {
        return malrule.description().forms().contains(task.form().id());
    }

    Task task() {
        return task;
    }

    /** Indices of the wrong answers that a malrule foretells; {@link #RIGHT} when it foretells the right one. */
    int[] predicted(int malrule) {
        return predicted[malrule];
    }

    /** The wrong answer of an index. */
    synchronized Answer wrong(int index) {
        return wrong.get(index);
    }

    /** What holders of a set of malrules write, by the composed procedure. */
    synchronized int[] predicted(List<Integer> set, Compounds composed) {
        return compounds.computeIfAbsent(
                set, key -> composed.answers(key, task).map(this::wrongAmong).orElse(RIGHT));
    }

    private int[] wrongAmong(List<Answer> answers) {
        int[] indices = new int[answers.size()];
        int count = 0;
        for (Answer answer : answers) {
            if (!answer.isBlank() && !task.accepts(answer)) {
                int index = indexByForm.computeIfAbsent(answer.form(), form -> {
                    wrong.add(answer);
                    return wrong.size() - 1;
                });
                indices[count++] = index;
            }
        }
        return count == 0 ? RIGHT : Arrays.copyOf(indices, count);
    }

    /** How the library's weight spreads over the wrong answers that single malrules foretell. */
    private double[] shares(double[] weights) {
        double[] shares = new double[wrong.size()];
        double total = 0;
        for (int m = 0; m < predicted.length; m++) {
            for (int index : predicted[m]) {
                double part = weights[m] / predicted[m].length;
                shares[index] += part;
                total += part;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** Whether the answer is picked from a few on the page, so that a guess often looks like a malrule. */
    private boolean isChoice() {
        return !right.isEmpty()
                && wrong.size() <= 4
                && isOnThePage(right)
                && wrong.stream().allMatch(answer -> isOnThePage(answer.form()));
    }

    private boolean isOnThePage(String form) {
        return SIGNS.contains(form)
                || task.values().values().stream()
                        .anyMatch(value -> Answer.parse(value.written()).form().equals(form));
    }

    /** Everything the engine wants to know of one answer to this task. */
    synchronized Reading read(Answer answer) {
        return readings.computeIfAbsent(answer.form(), form -> reading(answer, form));
    }

    private Reading reading(Answer answer, String form) {
        boolean accepted = task.accepts(answer);
        int foretold = share.length;
        double anywhere = anywhere(form);
        double near = near(form);
        double foreseen = 0;
        double[] match = new double[foretold];
        for (int i = 0; i < foretold; i++) {
            match[i] = match(wrong.get(i), answer);
            foreseen += share[i] * match[i];
        }
        double slip = seenBefore(Landing.SLIP, near, foreseen, anywhere, form);
        double muddle = seenBefore(Landing.MUDDLE, near, foreseen, anywhere, form);
        double unknown = seenBefore(Landing.UNKNOWN, near, foreseen, anywhere, form);
        double[] logSlips = new double[foretold];
        for (int i = 0; i < foretold; i++) {
            logSlips[i] = Math.log(fallBack(slip(wrong.get(i), form), slip));
            match[i] = Math.log(match[i]);
        }
        return new Reading(
                answer,
                form,
                accepted,
                match,
                logSlips,
                slip,
                Math.log(slip),
                Math.log(muddle),
                Math.log(unknown),
                near > 0);
    }

    /** Where a slip lands under a malrule: mostly near its answer, else near the right one, since it may not have fired. */
    private static double fallBack(double fromForetold, double fromRight) {
        return 0.85 * fromForetold + 0.15 * fromRight;
    }

    /**
     * A model's density of a wrong answer. One that no malrule foretells is drawn towards how often other pupils gave it;
     * that a foretold answer is common tells of the malrule, not of slips or of pupils without a system.
     */
    private double seenBefore(Landing landing, double near, double foreseen, double anywhere, String form) {
        double expected = choice ? anywhere : landing.of(near, foreseen, anywhere);
        double trust = unforeseen.trust();
        return trust == 0 || foreseen > 0
                ? expected
                : (1 - trust) * expected + trust * (1 - landing.foreseen()) * unforeseen.shareWithoutOwn(form);
    }

    /** What other pupils answered. */
    Cohort.Observed observed() {
        return observed;
    }

    /** How hard the task is for others, as log odds of an error; 0 when nothing is known. */
    double difficulty() {
        return observed.difficulty();
    }

    /** Whether a pupil without a system errs here at another rate than on any plain task. */
    boolean hasOwnDifficulty() {
        return choice || observed.right() + observed.wrong() > 0;
    }

    /** How often picking at random from the answers on the page is right; 0 where the answer is not picked. */
    double luck() {
        return choice ? 1.0 / (share.length + 1) : 0;
    }

    /**
     * The wrong answers that can be foreseen, with the share of all wrong answers that each is expected to take.
     *
     * @param landing where errors land when no other pupils are known
     */
    synchronized Map<Answer, Double> expectedErrors(Landing landing) {
        Map<Answer, Double> expected = new LinkedHashMap<>();
        for (int i = 0; i < share.length; i++) {
            expected.put(wrong.get(i), share[i] * (choice ? 1 : landing.foreseen()));
        }
        double trust = choice ? 0 : unforeseen.trust();
        if (trust > 0) {
            unforeseen
                    .answers()
                    .values()
                    .forEach(seen -> expected.merge(
                            seen.answer(),
                            trust * (1 - landing.foreseen()) * seen.times() / unforeseen.wrong(),
                            Double::sum));
        }
        return expected;
    }

    /** Where somebody who knows how lands with one lapse: in the working, where it is known, or in writing it down. */
    private double near(String form) {
        double written = AnswerNoise.near(form, right);
        return lapses.isEmpty() ? written : 0.5 * written + 0.5 * lapses.getOrDefault(form, 0.0);
    }

    /** The answers of the right procedure with exactly one lapse, each lapse as likely as any other. */
    private static Map<String, Double> lapses(Task task) {
        List<Lapse> all = ColumnProcedure.forForm(task.form().id())
                .map(procedure -> procedure.lapses(task, procedure.patch()))
                .orElse(List.of());
        Map<String, Double> lapses = new HashMap<>();
        for (Lapse lapse : all) {
            lapses.merge(lapse.answer().form(), 1.0 / all.size(), Double::sum);
        }
        return Map.copyOf(lapses);
    }

    private double anywhere(String form) {
        return choice ? 1.0 / Math.max(1, share.length) : AnswerNoise.anywhere(form, right);
    }

    private double slip(Answer intended, String given) {
        double anywhere = anywhere(given);
        return choice ? anywhere : 0.7 * AnswerNoise.near(given, intended.form()) + 0.3 * anywhere;
    }

    /** Log of how well an answer agrees with what is foretold; minus infinity when it does not. */
    double logMatch(int[] foretold, Reading reading) {
        if (foretold.length == 1) {
            return logMatch(foretold[0], reading);
        }
        double match = 0;
        for (int index : foretold) {
            match += Math.exp(logMatch(index, reading));
        }
        return Math.log(match / foretold.length);
    }

    /** Compounds may have added answers since the reading was made: those are compared when asked for. */
    double logMatch(int index, Reading reading) {
        return index < reading.logMatch.length
                ? reading.logMatch[index]
                : Math.log(match(wrong(index), reading.answer));
    }

    /** Log of the density of an answer that is neither right nor foretold. */
    double logSlip(int[] foretold, Reading reading) {
        if (foretold.length == 1) {
            return logSlip(foretold[0], reading);
        }
        double slip = 0;
        for (int index : foretold) {
            slip += Math.exp(logSlip(index, reading));
        }
        return Math.log(slip / foretold.length);
    }

    private double logSlip(int index, Reading reading) {
        return index < reading.logSlips.length
                ? reading.logSlips[index]
                : Math.log(fallBack(slip(wrong(index), reading.form), reading.slip));
    }

    /**
     * 1 when written alike, less when only worth the same, since 2/6 and 1/3 are different evidence; 0 otherwise.
     */
    private static double match(Answer foretold, Answer answer) {
        if (foretold.sameForm(answer)) {
            return foretold.value().map(value -> value.isWhole()).orElse(true) ? 1 : 0.75;
        }
        return foretold.value().isPresent() && foretold.sameValue(answer) ? 0.2 : 0;
    }

    /**
     * One answer to the task. Densities are of this answer among wrong ones.
     *
     * @param right whether it is right
     * @param logMatch by wrong answer that single malrules foretell: log of how well it agrees
     * @param logSlips by the same: log density when that one was meant and a slip happened
     * @param slip density when the right one was meant and a slip happened
     * @param logSlip log of that
     * @param logMuddle log density from a pupil without any system
     * @param logUnknown log density from a procedure that is in no library
     * @param isNear whether it is one small lapse away from the right answer
     */
    record Reading(
            Answer answer,
            String form,
            boolean right,
            double[] logMatch,
            double[] logSlips,
            double slip,
            double logSlip,
            double logMuddle,
            double logUnknown,
            boolean isNear) {}
}
