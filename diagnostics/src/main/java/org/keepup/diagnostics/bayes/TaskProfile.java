package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.malrule.Foretelling;
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

    private static final int MOST_READINGS = 1_024;

    private final Task task;
    private final String right;
    private final Cohort.Observed observed;
    private final Cohort.Observed unforeseen;
    private final short[] predicted;
    private final boolean[] spokenOf;
    private final double[] share;
    private final boolean choice;
    private final Map<String, Double> lapses;
    private final ConcurrentMap<String, Reading> readings = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Known> readingByText = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();
    private volatile double @Nullable [][] logChances;
    private final ConcurrentMap<String, Short> numberByForm = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, short[]> pairs = new ConcurrentHashMap<>();
    private volatile Foretold foretold = new Foretold(List.of(), List.of(), new long[0], List.of(RIGHT));

    /**
     * What is foretold by anybody so far. Grows when compounds foretell something new; what has an index keeps it.
     *
     * @param wrong different wrong answers
     * @param forms their written forms
     * @param wholes what they are worth, see {@link AnswerNoise#whole}
     * @param predictions different lists of indices of wrong answers, the first empty
     */
    private record Foretold(List<Answer> wrong, List<String> forms, long[] wholes, List<int[]> predictions) {}

    /** An answer that was read before. */
    private record Known(Answer answer, Reading reading) {

        /** Whether an answer of the same text is the same answer. */
        boolean isOf(Answer other) {
            if (other == answer) {
                return true;
            }
            return other instanceof Answer.Number number && answer instanceof Answer.Number same
                    ? number.numeral().text().equals(same.numeral().text())
                    : other.equals(answer);
        }
    }

    TaskProfile(Task task, List<Malrule> malrules, double[] weights, Cohort.Observed observed) {
        this.task = task;
        this.observed = observed;
        this.right = task.correct().map(Answer::form).orElse("");
        this.predicted = new short[malrules.size()];
        this.spokenOf = new boolean[malrules.size()];
        Foretelling foretelling = new Foretelling(task);
        for (int m = 0; m < predicted.length; m++) {
            spokenOf[m] = speaksOf(malrules.get(m), task);
            predicted[m] = spokenOf[m] ? number(foretelling.wrong(malrules.get(m))) : 0;
        }
        this.share = shares(weights);
        this.unforeseen = observed.without(answer -> isForetold(answer));
        this.choice = isChoice();
        this.lapses = lapses(task);
    }

    static boolean speaksOf(Malrule malrule, Task task) {
        return malrule.description().forms().contains(task.form().id());
    }

    Task task() {
        return task;
    }

    /** The number of what a malrule foretells; 0 when it foretells the right answer. */
    short prediction(int malrule) {
        return predicted[malrule];
    }

    /** Whether the task is of a form that a malrule speaks about. */
    boolean isSpokenOfBy(int malrule) {
        return spokenOf[malrule];
    }

    /** By malrule, the number of what it foretells; not to be changed. */
    short[] predictions() {
        return predicted;
    }

    /** How many different predictions there are so far. */
    int predictionCount() {
        return foretold.predictions().size();
    }

    /** Indices of the wrong answers of a prediction; {@link #RIGHT} for number 0. */
    int[] foretold(int prediction) {
        return foretold.predictions().get(prediction);
    }

    /** The wrong answer of an index. */
    Answer wrong(int index) {
        return foretold.wrong().get(index);
    }

    /** By malrule, what holders of that one and the root write, where they can hold both; -1 where not. */
    short[] pairs(int root, Compounds composed) {
        short[] known = pairs.get(root);
        if (known == null) {
            known = composed.extensions(root, this);
            pairs.put(root, known);
        }
        return known;
    }

    /** The number of a prediction. */
    short number(List<Answer> answers) {
        if (answers.size() != 1) {
            return sought(answers);
        }
        Short known = numberByForm.get(answers.get(0).form());
        if (known == null) {
            known = sought(answers);
            numberByForm.put(answers.get(0).form(), known);
        }
        return known;
    }

    private short sought(List<Answer> answers) {
        Foretold known = foretold;
        int[] indices = new int[answers.size()];
        int count = 0;
        for (Answer answer : answers) {
            if (!answer.isBlank() && !task.accepts(answer)) {
                int index = known.forms().indexOf(answer.form());
                if (index < 0) {
                    return added(answers);
                }
                indices[count++] = index;
            }
        }
        int number = number(known.predictions(), indices, count);
        return number < 0 ? added(answers) : (short) number;
    }

    private synchronized short added(List<Answer> answers) {
        List<Answer> wrong = new ArrayList<>(foretold.wrong());
        List<String> forms = new ArrayList<>(foretold.forms());
        List<int[]> predictions = new ArrayList<>(foretold.predictions());
        int[] indices = new int[answers.size()];
        int count = 0;
        for (Answer answer : answers) {
            if (!answer.isBlank() && !task.accepts(answer)) {
                int index = forms.indexOf(answer.form());
                if (index < 0) {
                    index = wrong.size();
                    wrong.add(answer);
                    forms.add(answer.form());
                }
                indices[count++] = index;
            }
        }
        int number = number(predictions, indices, count);
        if (number < 0) {
            number = predictions.size();
            predictions.add(Arrays.copyOf(indices, count));
        }
        if (number > Short.MAX_VALUE) {
            throw new IllegalStateException(task + " has more different wrong answers than can be told apart");
        }
        long[] wholes = Arrays.copyOf(foretold.wholes(), forms.size());
        for (int i = foretold.wholes().length; i < wholes.length; i++) {
            wholes[i] = AnswerNoise.whole(forms.get(i));
        }
        foretold = new Foretold(List.copyOf(wrong), List.copyOf(forms), wholes, List.copyOf(predictions));
        return (short) number;
    }

    private static int number(List<int[]> predictions, int[] indices, int count) {
        Arrays.sort(indices, 0, count);
        for (int p = 0; p < predictions.size(); p++) {
            int[] prediction = predictions.get(p);
            if (Arrays.equals(prediction, 0, prediction.length, indices, 0, count)) {
                return p;
            }
        }
        return -1;
    }

    /** How the library's weight spreads over the wrong answers that single malrules foretell. */
    private double[] shares(double[] weights) {
        double[] shares = new double[foretold.wrong().size()];
        double total = 0;
        for (int m = 0; m < predicted.length; m++) {
            int[] indices = foretold(predicted[m]);
            for (int index : indices) {
                double part = weights[m] / indices.length;
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
                && foretold.wrong().size() <= 4
                && isOnThePage(right)
                && foretold.wrong().stream().allMatch(answer -> isOnThePage(answer.form()));
    }

    private boolean isOnThePage(String form) {
        return SIGNS.contains(form)
                || task.values().values().stream()
                        .anyMatch(value -> Answer.parse(value.written()).form().equals(form));
    }

    /** Everything the engine wants to know of one answer to this task. */
    Reading read(Answer answer) {
        Known known = readingByText.get(answer.text());
        if (known != null && known.isOf(answer)) {
            return known.reading;
        }
        String form = answer.form();
        Reading reading = readings.get(form);
        if (reading == null) {
            reading = firstReading(answer, form);
        }
        if (known == null && readingByText.size() < MOST_READINGS) {
            readingByText.putIfAbsent(answer.text(), new Known(answer, reading));
        }
        return reading;
    }

    private Reading firstReading(Answer answer, String form) {
        if (remembered.get() >= MOST_READINGS) {
            return reading(answer, form);
        }
        Reading reading = reading(answer, form);
        Reading earlier = readings.putIfAbsent(form, reading);
        if (earlier == null) {
            remembered.incrementAndGet();
        }
        return earlier == null ? reading : earlier;
    }

    private Reading reading(Answer answer, String form) {
        double anywhere = anywhere(form);
        double near = near(form);
        double foreseen = 0;
        for (int i = 0; i < share.length; i++) {
            foreseen += share[i] * match(i, answer, form);
        }
        double slip = seenBefore(Landing.SLIP, near, foreseen, anywhere, form);
        double muddle = seenBefore(Landing.MUDDLE, near, foreseen, anywhere, form);
        double unknown = seenBefore(Landing.UNKNOWN, near, foreseen, anywhere, form);
        return new Reading(
                this,
                answer,
                form,
                task.accepts(answer),
                anywhere,
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

    private boolean isForetold(Answer answer) {
        String form = answer.form();
        for (int i = 0; i < foretold.wrong().size(); i++) {
            if (match(i, answer, form) > 0) {
                return true;
            }
        }
        return false;
    }

    /** By wrong answer that single malrules foretell, the share of the library's weight behind it; not to be changed. */
    double[] shares() {
        return share;
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

    /** By point of the grid of abilities: log of the chance that a pupil without a system is right, and wrong. */
    double[][] logChances() {
        double[][] known = logChances;
        if (known == null) {
            known = Ability.logChances(this);
            logChances = known;
        }
        return known;
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
    Map<Answer, Double> expectedErrors(Landing landing) {
        Map<Answer, Double> expected = new LinkedHashMap<>();
        for (int i = 0; i < share.length; i++) {
            expected.put(wrong(i), share[i] * (choice ? 1 : landing.foreseen()));
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

    /** Log of how well an answer agrees with what is foretold; minus infinity when it does not. */
    double logMatch(int[] foretold, Reading reading) {
        double match = 0;
        for (int index : foretold) {
            match += match(index, reading);
        }
        return Math.log(match / foretold.length);
    }

    /** Log of the density of an answer that is neither right nor foretold. */
    double logSlip(int[] foretold, Reading reading) {
        double slip = 0;
        for (int index : foretold) {
            slip += slip(AnswerNoise.near(reading.form, this.foretold.forms().get(index)), reading);
        }
        return Math.log(slip / foretold.length);
    }

    /** @param near density among those near the foretold answer */
    private double slip(double near, Reading reading) {
        return fallBack(choice ? reading.anywhere : 0.7 * near + 0.3 * reading.anywhere, reading.slip);
    }

    /** How well an answer agrees with the wrong answer of an index, 0 to 1. */
    double match(int index, Reading reading) {
        return match(index, reading.answer, reading.form);
    }

    /**
     * 1 when written alike, less when only worth the same, since 2/6 and 1/3 are different evidence; 0 otherwise.
     */
    private double match(int index, Answer answer, String form) {
        Foretold known = foretold;
        Answer expected = known.wrong().get(index);
        if (known.forms().get(index).equals(form)) {
            return expected.value().map(value -> value.isWhole()).orElse(true) ? 1 : 0.75;
        }
        return expected.value().isPresent() && expected.sameValue(answer) ? 0.2 : 0;
    }

    /** One answer to the task. Densities are of this answer among wrong ones. */
    static final class Reading {
        private final TaskProfile profile;
        private final Answer answer;
        private final String form;
        private final boolean right;
        private final double anywhere;
        private final double slip;
        private final double logSlip;
        private final double logMuddle;
        private final double logUnknown;
        private final boolean near;
        private volatile Effects effects = Effects.NONE;

        /**
         * @param right whether it is right
         * @param anywhere density among everything that a child might write here
         * @param slip density when the right one was meant and a slip happened
         * @param logSlip log of that
         * @param logMuddle log density from a pupil without any system
         * @param logUnknown log density from a procedure that is in no library
         * @param near whether it is one small lapse away from the right answer
         */
        private Reading(
                TaskProfile profile,
                Answer answer,
                String form,
                boolean right,
                double anywhere,
                double slip,
                double logSlip,
                double logMuddle,
                double logUnknown,
                boolean near) {
            this.profile = profile;
            this.answer = answer;
            this.form = form;
            this.right = right;
            this.anywhere = anywhere;
            this.slip = slip;
            this.logSlip = logSlip;
            this.logMuddle = logMuddle;
            this.logUnknown = logUnknown;
            this.near = near;
        }

        TaskProfile profile() {
            return profile;
        }

        /** Differs for most different answers. */
        int hash() {
            return form.hashCode();
        }

        Answer answer() {
            return answer;
        }

        String form() {
            return form;
        }

        boolean right() {
            return right;
        }

        double logSlip() {
            return logSlip;
        }

        double logMuddle() {
            return logMuddle;
        }

        double logUnknown() {
            return logUnknown;
        }

        boolean isNear() {
            return near;
        }

        /** What this answer adds to the tally of a hypothesis, by what the hypothesis foretells of the task. */
        Effects effects() {
            Effects known = effects;
            int predictions = profile.predictionCount();
            if (known.fired.length < predictions) {
                known = known.upTo(predictions, this);
                effects = known;
            }
            return known;
        }
    }

    /**
     * What a wrong answer adds to tallies, by prediction.
     *
     * @param fired 1 where it is as foretold, 0 where it is a slip
     * @param logDensity what it adds to the log density
     */
    record Effects(byte[] fired, double[] logDensity) {
        static final Effects NONE = new Effects(new byte[0], new double[0]);

        private Effects upTo(int predictions, Reading reading) {
            Effects more = new Effects(Arrays.copyOf(fired, predictions), Arrays.copyOf(logDensity, predictions));
            TaskProfile profile = reading.profile;
            Foretold foretold = profile.foretold;
            long whole = AnswerNoise.whole(reading.form);
            double logFar = Math.log(profile.slip(0, reading));
            for (int p = fired.length; p < predictions; p++) {
                int[] indices = foretold.predictions().get(p);
                // two different whole numbers: the usual case, in a few nanoseconds
                if (indices.length == 1
                        && whole != AnswerNoise.NOT_WHOLE
                        && foretold.wholes()[indices[0]] != AnswerNoise.NOT_WHOLE
                        && foretold.wholes()[indices[0]] != whole) {
                    double near = AnswerNoise.near(
                            reading.form, whole, foretold.forms().get(indices[0]), foretold.wholes()[indices[0]]);
                    more.logDensity[p] = near == 0 ? logFar : Math.log(profile.slip(near, reading));
                } else {
                    Tally one = Tally.NOTHING.with(profile, reading, indices);
                    more.fired[p] = (byte) one.fired();
                    more.logDensity[p] = one.logDensity();
                }
            }
            return more;
        }
    }
}
