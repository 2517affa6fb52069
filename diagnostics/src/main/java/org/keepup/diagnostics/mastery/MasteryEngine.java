package org.keepup.diagnostics.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keepup.core.Catalogues;
import org.keepup.core.curriculum.Curriculum;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.number.Rational;
import org.keepup.core.response.MarkedResponse;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.TopicDiagnosis.Probabilities;

/**
 * Which objectives are secure, from marks or from right and wrong answers alone. The model is DINA (Junker and Sijtsma 2001)
 * over the curriculum's graph: a question needs all its objectives; who has them slips now and then, who has not guesses now
 * and then; an objective is seldom secure while a prerequisite is not. Probabilities are exact. It never names a
 * misconception. Immutable and thread-safe.
 *
 * <p>What a question needs is what its item names. A task outside a bank stands for the first objective of its form, since
 * the others are the same skill in other school years. A part mark counts as that part of one answer.
 */
public final class MasteryEngine implements DiagnosticEngine {

    /** The topic under which questions of unknown objectives are told. */
    private static final String UNASSIGNED = "no objective";

    /** What fitted base rates are drawn towards the priors by, in objectives of pupils. */
    private static final double PRIOR_WEIGHT = 20;

    private final Curriculum curriculum;
    private final ItemBank bank;
    private final MasteryPriors priors;
    private final Map<String, QuestionFigures> figures;

    /**
     * How a question behaves.
     *
     * @param slip how often who has what it needs gets it wrong, 0 to 1
     * @param guess how often who has not gets it right, 0 to 1
     */
    public record QuestionFigures(double slip, double guess) {
        public QuestionFigures {
            if (!(slip > 0 && slip < 1 && guess > 0 && guess < 1)) {
                throw new IllegalArgumentException("slip and guess lie between 0 and 1: " + slip + ", " + guess);
            }
        }
    }

    /**
     * @param curriculum what comes before what
     * @param bank items that say which objectives they need
     */
    public MasteryEngine(Curriculum curriculum, ItemBank bank, MasteryPriors priors) {
        this(curriculum, bank, priors, Map.of());
    }

    private MasteryEngine(
            Curriculum curriculum, ItemBank bank, MasteryPriors priors, Map<String, QuestionFigures> figures) {
        this.curriculum = Objects.requireNonNull(curriculum, "curriculum");
        this.bank = Objects.requireNonNull(bank, "bank");
        this.priors = Objects.requireNonNull(priors, "priors");
        this.figures = Map.copyOf(figures);
    }

    /** Over the curriculum and items of catalogues, with the built-in priors. */
    public static MasteryEngine of(Catalogues catalogues) {
        return new MasteryEngine(catalogues.curriculum(), catalogues.items(), MasteryPriors.standard());
    }

    @Override
    public String name() {
        return "mastery";
    }

    @Override
    public boolean reads(Response response) {
        return response.status() == Status.ANSWERED;
    }

    @Override
    public boolean readsMarks() {
        return true;
    }

    /** What is known of a question: fitted, or else the means of the priors. The label is the item's id or the task. */
    public QuestionFigures figures(String label) {
        return figures(label, 0);
    }

    private QuestionFigures figures(String label, double chance) {
        QuestionFigures fitted = figures.get(label);
        return fitted != null
                ? fitted
                : new QuestionFigures(
                        MasteryPriors.mean(priors.slip()), Math.max(MasteryPriors.mean(priors.guess()), chance));
    }

    /** The priors, as given or as fitted. */
    public MasteryPriors priors() {
        return priors;
    }

    /**
     * How secure each objective is that the sheet asks about, by code.
     *
     * @param sheet answers and marks; both are read
     */
    public List<ObjectiveMastery> mastery(ResponseSheet sheet) {
        return mastery(observations(sheet));
    }

    private List<ObjectiveMastery> mastery(List<Observation> all) {
        List<Observation> observations =
                all.stream().filter(one -> !one.objectives().isEmpty()).toList();
        if (observations.isEmpty()) {
            return List.of();
        }
        SkillNetwork network = SkillNetwork.of(curriculum, questions(observations));
        BeliefTree.Beliefs beliefs =
                network.beliefs(priors.secure(), priors.unfounded(), evidence(network, observations));
        Set<String> tested = new LinkedHashSet<>();
        observations.forEach(one -> tested.addAll(one.objectives()));
        return tested.stream()
                .sorted()
                .map(objective -> {
                    List<Observation> about = observations.stream()
                            .filter(one -> one.objectives().contains(objective))
                            .toList();
                    double secure = Math.min(1, beliefs.yes(network.variables(List.of(objective))[0]));
                    return new ObjectiveMastery(
                            objective,
                            about.size(),
                            (int) about.stream().filter(one -> one.share() == 1).count(),
                            secure,
                            ObjectiveMastery.Judgement.of(secure));
                })
                .toList();
    }

    private static Set<List<String>> questions(List<Observation> observations) {
        Set<List<String>> questions = new LinkedHashSet<>();
        observations.forEach(one -> questions.add(one.objectives()));
        return questions;
    }

    private List<BeliefTree.Factor> evidence(SkillNetwork network, List<Observation> observations) {
        List<BeliefTree.Factor> evidence = new ArrayList<>();
        for (Observation one : observations) {
            QuestionFigures question = figures(one.label(), one.chance());
            double[] table = new double[1 << one.objectives().size()];
            java.util.Arrays.fill(table, weight(question.guess(), one.share()));
            table[table.length - 1] = weight(1 - question.slip(), one.share());
            evidence.add(new BeliefTree.Factor(network.variables(one.objectives()), table));
        }
        return evidence;
    }

    /** The weight of a share of the marks when a full answer has a given probability; a part counts as part of one answer. */
    private static double weight(double right, double share) {
        return Math.pow(right, share) * Math.pow(1 - right, 1 - share);
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        List<Observation> observations = observations(sheet);
        List<TopicDiagnosis> topics = new ArrayList<>();
        mastery(observations).forEach(one -> topics.add(topic(one)));
        List<Observation> unassigned =
                observations.stream().filter(one -> one.objectives().isEmpty()).toList();
        if (!unassigned.isEmpty()) {
            int right = right(unassigned);
            topics.add(new TopicDiagnosis(
                    UNASSIGNED,
                    unassigned.size(),
                    right,
                    Outcome.NOT_ENOUGH_EVIDENCE,
                    List.of(),
                    new Probabilities(0.5, 0, 0, 0),
                    right + " of " + unassigned.size()
                            + " right; nothing says which objectives these questions need, so nothing follows."));
        }
        return new Diagnosis(sheet.pupil(), observations.size(), right(observations), topics);
    }

    private static int right(List<Observation> observations) {
        return (int) observations.stream().filter(one -> one.share() == 1).count();
    }

    private static TopicDiagnosis topic(ObjectiveMastery one) {
        String counts = one.right() + " of " + one.questions() + " right";
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * one.secure());
        String summary = switch (one.judgement()) {
            case SECURE -> "Secure, as far as marks tell (" + percent + "): " + counts + ".";
            case NOT_SECURE ->
                "Not secure (secure with " + percent + "): " + counts
                        + ". Marks do not say why; the answers themselves may.";
            case UNKNOWN -> "Open (secure with " + percent + "): " + counts + ".";
        };
        return new TopicDiagnosis(
                one.objective(),
                one.questions(),
                one.right(),
                one.judgement() == ObjectiveMastery.Judgement.SECURE
                        ? one.right() == one.questions() ? Outcome.SECURE : Outcome.SLIPS
                        : Outcome.NOT_ENOUGH_EVIDENCE,
                List.of(),
                new Probabilities(one.secure(), 0, 0, 0),
                summary);
    }

    private List<Observation> observations(ResponseSheet sheet) {
        List<Observation> observations = new ArrayList<>();
        for (Response response : sheet.responses()) {
            if (reads(response)) {
                Optional<Item> item = response.item().flatMap(bank::item);
                observations.add(new Observation(
                        label(response.item(), Optional.of(response.task())),
                        objectives(
                                item,
                                Optional.of(response.task()),
                                response.particulars().topic()),
                        response.isCorrect() ? 1 : 0,
                        chance(item)));
            }
        }
        for (MarkedResponse marked : sheet.marks()) {
            marked.mark().ifPresent(mark -> {
                Optional<Item> item = marked.particulars().item().flatMap(bank::item);
                observations.add(new Observation(
                        marked.label(),
                        objectives(item, marked.task(), marked.particulars().topic()),
                        share(mark, marked.max()),
                        chance(item)));
            });
        }
        return observations;
    }

    private static String label(Optional<String> item, Optional<Task> task) {
        return item.or(() -> task.map(Task::text)).orElse("");
    }

    private static double share(Rational mark, Optional<Rational> max) {
        if (mark.signum() <= 0) {
            return 0;
        }
        return max.map(all -> mark.toDouble() / all.toDouble()).orElse(1.0);
    }

    private static double chance(Optional<Item> item) {
        return item.filter(asked -> !asked.options().isEmpty())
                .map(asked -> 1.0 / asked.options().size())
                .orElse(0.0);
    }

    private List<String> objectives(Optional<Item> item, Optional<Task> task, Optional<String> topic) {
        if (item.isPresent()
                && !item.get().objectives().equals(item.get().task().form().objectives())) {
            return item.get().objectives();
        }
        Optional<String> code =
                topic.filter(named -> curriculum.objective(named).isPresent());
        return code.or(() ->
                        task.flatMap(asked -> asked.form().objectives().stream().findFirst()))
                .or(() -> topic)
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * The same engine with each question's slip and guess, and the two base rates of the priors, fitted to a class by
     * expectation maximisation. The priors hold the figures of questions with few answers near their means. Never done
     * unasked: a small or unusual class teaches small or unusual figures.
     *
     * @param sheets the class
     * @param rounds how often, at least 1; some twenty are enough
     */
    public MasteryEngine fitted(Collection<ResponseSheet> sheets, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round is needed, not " + rounds);
        }
        List<List<Observation>> pupils = sheets.stream()
                .map(sheet -> observations(sheet).stream()
                        .filter(one -> !one.objectives().isEmpty())
                        .toList())
                .filter(observations -> !observations.isEmpty())
                .toList();
        Map<Set<List<String>>, SkillNetwork> networks = new HashMap<>();
        MasteryEngine engine = this;
        for (int round = 0; round < rounds; round++) {
            Counts counts = new Counts();
            for (List<Observation> observations : pupils) {
                SkillNetwork network =
                        networks.computeIfAbsent(questions(observations), asked -> SkillNetwork.of(curriculum, asked));
                counts.add(
                        network,
                        observations,
                        network.beliefs(
                                engine.priors.secure(),
                                engine.priors.unfounded(),
                                engine.evidence(network, observations)));
            }
            engine = new MasteryEngine(curriculum, bank, counts.priors(priors), counts.figures(priors));
        }
        return engine;
    }

    /** What a round of fitting expects to have happened. */
    private static final class Counts {

        private final Map<String, double[]> byQuestion = new LinkedHashMap<>();
        private double founded;
        private double foundedYes;
        private double unfounded;
        private double unfoundedYes;

        void add(SkillNetwork network, List<Observation> observations, BeliefTree.Beliefs beliefs) {
            for (Observation one : observations) {
                double[] joint = beliefs.joint(network.variables(one.objectives()));
                double has = joint[joint.length - 1];
                double[] tally = byQuestion.computeIfAbsent(one.label(), label -> new double[4]);
                tally[0] += has;
                tally[1] += has * (1 - one.share());
                tally[2] += 1 - has;
                tally[3] += (1 - has) * one.share();
            }
            for (int skill = 0; skill < network.skills().size(); skill++) {
                double[] joint = beliefs.joint(network.family(skill));
                int all = joint.length - 1;
                founded += joint[all] + joint[all - 1];
                foundedYes += joint[all];
                for (int k = 0; k < all - 1; k++) {
                    unfounded += joint[k];
                    unfoundedYes += (k & 1) == 1 ? joint[k] : 0;
                }
            }
        }

        MasteryPriors priors(MasteryPriors before) {
            return new MasteryPriors(
                    (foundedYes + PRIOR_WEIGHT * before.secure()) / (founded + PRIOR_WEIGHT),
                    (unfoundedYes + PRIOR_WEIGHT * before.unfounded()) / (unfounded + PRIOR_WEIGHT),
                    before.slip(),
                    before.guess());
        }

        Map<String, QuestionFigures> figures(MasteryPriors priors) {
            Map<String, QuestionFigures> figures = new LinkedHashMap<>();
            byQuestion.forEach((label, tally) -> figures.put(
                    label,
                    new QuestionFigures(
                            (priors.slip().yes() + tally[1])
                                    / (priors.slip().yes() + priors.slip().no() + tally[0]),
                            (priors.guess().yes() + tally[3])
                                    / (priors.guess().yes() + priors.guess().no() + tally[2]))));
            return figures;
        }
    }
}
