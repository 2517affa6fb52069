package org.keepup.diagnostics.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.keepup.core.answer.Answer;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.Option;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.task.Demand;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.bayes.Information;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Outlook.Explanation;
import org.keepup.diagnostics.bayes.Pool;
import org.keepup.diagnostics.option.OptionEngine;
import org.keepup.diagnostics.option.OptionOutlook;

/**
 * Chooses the next questions for a pupil: those whose answers are expected to tell most, per minute, about what is behind
 * the answers so far. Several questions are chosen one after the other, each for what it adds to those before it. Immutable
 * and thread-safe.
 */
public final class Probe {

    /** Runs of answers to the questions chosen so far are followed up to this many; the least probable are dropped. */
    private static final int MOST_RUNS = 48;

    /** Runs less probable than this are dropped too. */
    private static final double NEGLIGIBLE_RUN = 1e-3;

    /** Explanations less probable than this share of the most probable do not count in the choice. */
    private static final double NEGLIGIBLE = 5e-4;

    /** Questions that tell less, in bits, are not worth asking. */
    private static final double NOTHING = 1e-5;

    /** An explanation foretells an answer when it makes it at least this probable. */
    private static final double FORETELLS = 0.2;

    private static final int MOST_REPLIES = 8;

    private final BayesEngine engine;

    /** @param engine what the answers are weighed by */
    public Probe(BayesEngine engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /**
     * The next questions.
     *
     * @param sheet what the pupil answered so far; may be empty
     * @param form what the questions are about, with the forms that are explained together with it
     * @param candidates what may be asked; tasks already on the sheet, or without a right answer, are left out
     * @param count how many are wanted
     * @return in the order in which to ask; fewer when no other question would tell anything
     */
    public List<Question> next(ResponseSheet sheet, TaskForm form, List<Task> candidates, int count) {
        return next(sheet, form, candidates, Probe::time, count);
    }

    /**
     * As {@link #next(ResponseSheet, TaskForm, List, int)}, where it is known how long pupils take.
     *
     * @param time above 0 for each candidate
     */
    public List<Question> next(
            ResponseSheet sheet, TaskForm form, List<Task> candidates, Function<Task, Duration> time, int count) {
        checkCount(count);
        Set<Task> asked = new HashSet<>();
        sheet.responses().forEach(response -> asked.add(response.task()));
        List<Task> left = candidates.stream()
                .filter(task -> task.correct().isPresent() && !asked.contains(task))
                .distinct()
                .toList();
        return left.isEmpty() ? List.of() : next(engine.outlook(sheet, form), engine.pool(left, time), asked, count);
    }

    /** Tasks that may be asked, prepared to be chosen from again and again. They must have right answers and be explained together. */
    public Pool pool(List<Task> tasks) {
        return engine.pool(tasks, Probe::time);
    }

    /**
     * The next questions out of a prepared pool: the fastest way.
     *
     * @param outlook what may be behind the pupil's answers so far
     * @param asked tasks that are not to be asked
     * @return in the order in which to ask; fewer when no other question would tell anything
     */
    public List<Question> next(Outlook outlook, Pool pool, Collection<Task> asked, int count) {
        checkCount(count);
        boolean[] open = new boolean[pool.tasks().size()];
        Arrays.fill(open, true);
        for (Task task : asked) {
            int index = pool.index(task);
            if (index >= 0) {
                open[index] = false;
            }
        }
        Outlook counting = outlook.without(NEGLIGIBLE);
        List<Explanation> explanations = counting.explanations();
        Information information = counting.information(pool);
        List<double[]> runs = new ArrayList<>();
        runs.add(explanations.stream().mapToDouble(Explanation::probability).toArray());
        List<Question> questions = new ArrayList<>();
        double[] bits = new double[open.length];
        while (questions.size() < count) {
            bits(counting, information, pool, open, runs, bits);
            int best = best(bits, pool, open);
            if (best < 0 || bits[best] < NOTHING) {
                break;
            }
            open[best] = false;
            Task task = pool.tasks().get(best);
            questions.add(new Question(
                    task,
                    bits[best],
                    pool.time(best),
                    new Replies(() -> Foreseen.of(task, counting, explanations).replies(explanations))));
            if (questions.size() < count) {
                runs = Foreseen.of(task, counting, explanations).continued(runs);
            }
        }
        return List.copyOf(questions);
    }

    /** How much each open task would tell, over all runs of answers before. */
    private static void bits(
            Outlook outlook, Information information, Pool pool, boolean[] open, List<double[]> runs, double[] bits) {
        Arrays.fill(bits, 0);
        for (double[] run : runs) {
            information.weigh(run);
            for (int task = 0; task < bits.length; task++) {
                if (open[task] && information.isAbout(task)) {
                    bits[task] += information.bits(task);
                }
            }
        }
        for (int task = 0; task < bits.length; task++) {
            if (open[task] && !information.isAbout(task)) {
                bits[task] = Foreseen.of(pool.tasks().get(task), outlook, outlook.explanations())
                        .bits(runs);
            }
        }
    }

    private static int best(double[] bits, Pool pool, boolean[] open) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int task = 0; task < bits.length; task++) {
            if (open[task]) {
                double rate = bits[task] / pool.millis(task);
                if (rate > most) {
                    best = task;
                    most = rate;
                }
            }
        }
        return best;
    }

    /**
     * The next items of a bank, whatever their forms: first those that tell most per minute. Items that offer options are weighed
     * as picks. Items on the sheet, by id or by task, are left out.
     *
     * @param bank what may be asked; an item's own time counts where it has one
     * @param options weighs the items with options
     * @return in the order in which to ask; fewer when no other item would tell anything
     */
    public List<NextItem> next(ResponseSheet sheet, ItemBank bank, OptionEngine options, int count) {
        checkCount(count);
        Set<String> ids = new HashSet<>();
        Set<Task> asked = new HashSet<>();
        sheet.responses().forEach(response -> {
            response.item().ifPresent(ids::add);
            asked.add(response.task());
        });
        Map<Task, Item> byTask = new LinkedHashMap<>();
        for (Item item : bank.items()) {
            if (item.task().correct().isPresent() && !ids.contains(item.id()) && !asked.contains(item.task())) {
                byTask.putIfAbsent(item.task(), item);
            }
        }
        Function<Task, Duration> time =
                task -> Objects.requireNonNull(byTask.get(task)).time().orElseGet(() -> time(task));
        List<NextItem> chosen = new ArrayList<>();
        List<List<Task>> written = new ArrayList<>();
        List<Item> picked = new ArrayList<>();
        byTask.forEach((task, item) -> {
            if (!item.options().isEmpty()) {
                picked.add(item);
            } else {
                written.stream()
                        .filter(group -> engine.explainsTogether(group.get(0).form(), task.form()))
                        .findFirst()
                        .orElseGet(() -> {
                            written.add(new ArrayList<>());
                            return written.get(written.size() - 1);
                        })
                        .add(task);
            }
        });
        for (List<Task> group : written) {
            next(sheet, group.get(0).form(), group, time, count)
                    .forEach(question ->
                            chosen.add(new NextItem(Objects.requireNonNull(byTask.get(question.task())), question)));
        }
        for (OptionOutlook outlook : options.outlooks(sheet, picked)) {
            List<Foreseen> left = new ArrayList<>();
            outlook.items().forEach(item -> left.add(Foreseen.of(item, outlook)));
            choose(left, outlook.explanations(), time, count)
                    .forEach(question ->
                            chosen.add(new NextItem(Objects.requireNonNull(byTask.get(question.task())), question)));
        }
        return chosen.stream()
                .sorted(Comparator.comparingDouble((NextItem next) ->
                        -next.question().bits() / next.question().time().toMillis()))
                .limit(count)
                .toList();
    }

    private static void checkCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one question must be wanted, not " + count);
        }
    }

    private static List<Question> choose(
            List<Foreseen> candidates, List<Explanation> explanations, Function<Task, Duration> time, int count) {
        List<Foreseen> left = new ArrayList<>(candidates);
        List<double[]> runs = new ArrayList<>();
        runs.add(explanations.stream().mapToDouble(Explanation::probability).toArray());
        List<Question> questions = new ArrayList<>();
        while (questions.size() < count && !left.isEmpty()) {
            Foreseen best = left.get(0);
            double most = Double.NEGATIVE_INFINITY;
            double bestBits = 0;
            for (Foreseen one : left) {
                double bits = one.bits(runs);
                double rate = bits / time.apply(one.task()).toMillis();
                if (rate > most) {
                    best = one;
                    most = rate;
                    bestBits = bits;
                }
            }
            if (bestBits < NOTHING) {
                break;
            }
            left.remove(best);
            questions.add(new Question(best.task(), bestBits, time.apply(best.task()), best.replies(explanations)));
            runs = best.continued(runs);
        }
        return List.copyOf(questions);
    }

    /**
     * How long a pupil is expected to take: six seconds to read and copy, and three for each point of
     * {@linkplain Demand demand}. Our own rule of thumb.
     */
    public static Duration time(Task task) {
        return Duration.ofSeconds(6 + 3L * Demand.of(task));
    }

    /**
     * How probable each answer to a task is under each explanation.
     *
     * @param answers that can be foreseen
     * @param shares by answer, then by explanation; the last answer is any other
     * @param surprises each share times its logarithm
     */
    record Foreseen(Task task, List<Answer> answers, double[][] shares, double[][] surprises) {

        static Foreseen of(Item item, OptionOutlook outlook) {
            List<double[]> shares = new ArrayList<>(List.of(outlook.shares(item)));
            shares.add(new double[outlook.explanations().size()]);
            return of(item.task(), item.options().stream().map(Option::answer).toList(), shares);
        }

        static Foreseen of(Task task, Outlook outlook, List<Explanation> explanations) {
            Map<String, Integer> index = new LinkedHashMap<>();
            List<Answer> answers = new ArrayList<>();
            List<double[]> shares = new ArrayList<>();
            double[] rest = new double[explanations.size()];
            Arrays.fill(rest, 1);
            for (int e = 0; e < rest.length; e++) {
                for (Map.Entry<Answer, Double> answer :
                        outlook.answers(explanations.get(e), task).entrySet()) {
                    int a = index.computeIfAbsent(answer.getKey().form(), form -> {
                        answers.add(answer.getKey());
                        shares.add(new double[explanations.size()]);
                        return shares.size() - 1;
                    });
                    shares.get(a)[e] += answer.getValue();
                    rest[e] -= answer.getValue();
                }
            }
            for (int e = 0; e < rest.length; e++) {
                rest[e] = Math.max(0, rest[e]);
            }
            shares.add(rest);
            return of(task, answers, shares);
        }

        private static Foreseen of(Task task, List<Answer> answers, List<double[]> shares) {
            double[][] surprises = new double[shares.size()][];
            for (int a = 0; a < surprises.length; a++) {
                surprises[a] = Arrays.stream(shares.get(a))
                        .map(share -> share > 0 ? share * Math.log(share) : 0)
                        .toArray();
            }
            return new Foreseen(task, List.copyOf(answers), shares.toArray(double[][]::new), surprises);
        }

        /** Mutual information between explanation and answer, over all runs of answers before. */
        double bits(List<double[]> runs) {
            double bits = 0;
            for (double[] run : runs) {
                double all = 0;
                for (double weight : run) {
                    all += weight;
                }
                for (int a = 0; a < shares.length; a++) {
                    double marginal = 0;
                    double own = 0;
                    for (int e = 0; e < run.length; e++) {
                        marginal += run[e] * shares[a][e];
                        own += run[e] * surprises[a][e];
                    }
                    if (marginal > 0) {
                        bits += own - marginal * Math.log(marginal / all);
                    }
                }
            }
            return bits / Math.log(2);
        }

        List<double[]> continued(List<double[]> runs) {
            List<Longer> next = new ArrayList<>();
            for (double[] run : runs) {
                for (double[] share : shares) {
                    double probability = 0;
                    for (int e = 0; e < run.length; e++) {
                        probability += run[e] * share[e];
                    }
                    if (probability >= NEGLIGIBLE_RUN) {
                        next.add(new Longer(run, share, probability));
                    }
                }
            }
            next.sort(Comparator.comparingDouble(Longer::probability).reversed());
            return next.stream().limit(MOST_RUNS).map(Longer::weights).toList();
        }

        List<Question.Reply> replies(List<Explanation> explanations) {
            List<Question.Reply> replies = new ArrayList<>();
            for (int a = 0; a < answers.size(); a++) {
                double probability = 0;
                List<SortedSet<String>> malrules = new ArrayList<>();
                for (int e = 0; e < explanations.size(); e++) {
                    Explanation explanation = explanations.get(e);
                    probability += explanation.probability() * shares[a][e];
                    if (explanation.kind() == Outlook.Kind.MALRULES
                            && shares[a][e] >= FORETELLS
                            && !task.accepts(answers.get(a))) {
                        malrules.add(explanation.malrules());
                    }
                }
                replies.add(new Question.Reply(
                        answers.get(a).text(), task.accepts(answers.get(a)), Math.min(1, probability), malrules));
            }
            replies.sort(Comparator.comparingDouble(Question.Reply::probability)
                    .reversed()
                    .thenComparing(Question.Reply::answer));
            return replies.subList(0, Math.min(MOST_REPLIES, replies.size()));
        }
    }

    /** A run of answers with one more. */
    private record Longer(double[] run, double[] share, double probability) {

        double[] weights() {
            double[] weights = new double[run.length];
            for (int e = 0; e < weights.length; e++) {
                weights[e] = run[e] * share[e];
            }
            return weights;
        }
    }
}
