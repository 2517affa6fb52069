package org.keepup.diagnostics.bayes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForm;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.DiagnosticEngine;
import org.keepup.diagnostics.Forecast;
import org.keepup.diagnostics.Forecaster;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * Which malrule, or set of malrules, made these answers. For each topic the posterior over: knowing it; each malrule; pairs
 * and triples that act together; no system at all; a system that is in no library. Slips and occasional lapses into the
 * right way are allowed for, at rates that differ from pupil to pupil. Immutable and thread-safe.
 */
public final class BayesEngine implements DiagnosticEngine, Forecaster {

    private final List<Malrule> malrules;
    private final TaskForms forms;
    private final Priors priors;
    private final DecisionRule rule;
    private final Cohort cohort;
    private final Map<String, Component> componentByForm = new HashMap<>();
    private final Transfer transfer;

    /**
     * @param malrules the library
     * @param forms every task form that may be asked
     * @param priors what is likely beforehand
     * @param rule when a name is put to errors
     * @param cohort what other pupils answered, if anything is known
     */
    public BayesEngine(List<Malrule> malrules, TaskForms forms, Priors priors, DecisionRule rule, Cohort cohort) {
        this.malrules = List.copyOf(malrules);
        this.forms = Objects.requireNonNull(forms, "forms");
        this.priors = Objects.requireNonNull(priors, "priors");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.cohort = Objects.requireNonNull(cohort, "cohort");
        this.transfer = Transfer.assumed();
        Map<String, FormGroup> groups = new TreeMap<>();
        for (TaskForm form : forms.all()) {
            groups.put(form.id(), new FormGroup());
        }
        for (Malrule malrule : malrules) {
            Map<String, List<TaskForm>> byTopic = new TreeMap<>();
            for (String id : malrule.description().forms()) {
                forms.form(id)
                        .ifPresent(form -> byTopic.computeIfAbsent(form.topic(), topic -> new ArrayList<>())
                                .add(form));
            }
            for (List<TaskForm> tied : byTopic.values()) {
                FormGroup group = Objects.requireNonNull(groups.get(tied.get(0).id()));
                for (TaskForm form : tied) {
                    group = group.joinedWith(Objects.requireNonNull(groups.get(form.id())));
                }
                group.root().malrules.add(malrule);
            }
        }
        Rates rates = Rates.of(priors);
        Map<FormGroup, Component> components = new HashMap<>();
        groups.forEach((form, group) -> componentByForm.put(
                form,
                components.computeIfAbsent(
                        group.root(),
                        root -> new Component(
                                forms.form(form).orElseThrow().topic(),
                                List.copyOf(root.malrules),
                                priors,
                                rates,
                                cohort))));
    }

    private BayesEngine(BayesEngine other, Transfer transfer) {
        this.malrules = other.malrules;
        this.forms = other.forms;
        this.priors = other.priors;
        this.rule = other.rule;
        this.cohort = other.cohort;
        this.componentByForm.putAll(other.componentByForm);
        this.transfer = transfer;
    }

    /** Over a library, with the built-in priors and decision rule, and nothing known of other pupils. */
    public static BayesEngine of(MalruleLibrary library) {
        return new BayesEngine(
                library.all(), library.forms(), Priors.standard(), DecisionRule.standard(), Cohort.none());
    }

    /** The same engine, knowing what other pupils answered. */
    public BayesEngine withCohort(Cohort cohort) {
        return new BayesEngine(malrules, forms, priors, rule, cohort);
    }

    /**
     * The same engine, forecasting in view of what other pupils answered: how hard each task is, which wrong answers are
     * common, how frequent each way of working is among them, and which ways go together. Diagnoses use the first two.
     *
     * @param pupils their answers; the pupil to be forecast may be among them, and is not counted twice
     */
    public BayesEngine among(List<ResponseSheet> pupils) {
        BayesEngine engine = withCohort(Cohort.of(pupils));
        return new BayesEngine(engine, Transfer.learnt(pupils, engine::posteriors));
    }

    /**
     * Priors learnt from a cohort by expectation maximisation: what this engine makes of every pupil is counted, the priors
     * follow the counts, and so on. Never done unasked: a small or unusual cohort teaches small or unusual priors.
     *
     * @param sheets the cohort
     * @param rounds how often, at least 1; a handful is enough
     */
    public Priors learnPriors(List<ResponseSheet> sheets, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round is needed, not " + rounds);
        }
        BayesEngine engine = this;
        for (int round = 0; round < rounds; round++) {
            PriorLearning counts = new PriorLearning();
            for (ResponseSheet sheet : sheets) {
                engine.answered(sheet)
                        .forEach((component, responses) -> counts.add(component, component.posterior(responses)));
            }
            engine = engine.withPriors(counts.on(priors, malrules));
        }
        return engine.priors;
    }

    /** The same engine with other priors. */
    public BayesEngine withPriors(Priors replaced) {
        return new BayesEngine(malrules, forms, replaced, rule, cohort);
    }

    private Map<Component, List<Response>> answered(ResponseSheet sheet) {
        Map<Component, List<Response>> answered = new LinkedHashMap<>();
        for (Response response : sheet.responses()) {
            if (response.status() == Status.ANSWERED && reads(response)) {
                answered.computeIfAbsent(component(response.task().form()), component -> new ArrayList<>())
                        .add(response);
            }
        }
        return answered;
    }

    private Map<Component, Posterior> posteriors(ResponseSheet sheet) {
        Map<Component, Posterior> posteriors = new LinkedHashMap<>();
        answered(sheet).forEach((component, responses) -> posteriors.put(component, component.posterior(responses)));
        return posteriors;
    }

    @Override
    public String name() {
        return "bayes";
    }

    /** A response to a task of a form that this engine was built with. */
    @Override
    public boolean reads(Response response) {
        return componentByForm.containsKey(response.task().form().id());
    }

    @Override
    public Diagnosis diagnose(ResponseSheet sheet) {
        List<Finding.About> parts = new ArrayList<>();
        answered(sheet).forEach((component, responses) -> parts.add(about(component, component.sheet(responses))));
        return Finding.diagnosis(sheet.pupil(), sheet.responses().size(), parts);
    }

    /** What a pupil's answers to one component's tasks come to. */
    Finding.About about(Component component, Sheet answers) {
        return new Finding.About(component.finding(answers, rule), component, answers);
    }

    /**
     * A diagnosis to go on with, one answer at a time, from what a pupil answered so far. Takes time in proportion to the
     * answers, once.
     */
    public RunningDiagnosis running(ResponseSheet sheet) {
        return RunningDiagnosis.of(this, sheet);
    }

    @Override
    public List<Forecast> forecast(ResponseSheet sheet, List<Task> tasks) {
        Map<Component, Posterior> posteriors = posteriors(sheet);
        Map<TaskForm, Foresight> foresight = new HashMap<>();
        return tasks.stream()
                .map(task -> foresight
                        .computeIfAbsent(task.form(), form -> {
                            Component component = component(form);
                            Posterior own = posteriors.containsKey(component)
                                    ? posteriors.get(component)
                                    : component.posterior(List.of());
                            return new Foresight(
                                    component, transfer.in(sheet, component, form, own, posteriors), transfer);
                        })
                        .of(sheet, task))
                .toList();
    }

    /**
     * Everything that may be behind the answers to tasks of a form and of those that are explained together with it, and
     * what each explanation foretells.
     *
     * @param sheet what the pupil answered so far; may be empty
     * @throws IllegalArgumentException if this engine was built without the form
     */
    public Outlook outlook(ResponseSheet sheet, TaskForm form) {
        Component component = component(form);
        return new Outlook(component, component.posterior(answered(sheet).getOrDefault(component, List.of())));
    }

    /**
     * Tasks that may be asked, to choose from again and again.
     *
     * @param tasks at least one, all explained together
     * @param time how long pupils are expected to take for each
     * @throws IllegalArgumentException if there is none, if they are not explained together, or of a form that this engine was built
     *     without
     */
    public Pool pool(List<Task> tasks, Function<Task, Duration> time) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("a pool needs at least one task.");
        }
        Component component = component(tasks.get(0).form());
        for (Task task : tasks) {
            if (component(task.form()) != component) {
                throw new IllegalArgumentException("'" + task + "' and '" + tasks.get(0)
                        + "' are not explained together. Maybe make a pool for each kind of task.");
            }
        }
        return new Pool(component, tasks, time);
    }

    /** Whether answers to tasks of two forms bear on each other, because some malrule speaks about both. */
    public boolean explainsTogether(TaskForm one, TaskForm other) {
        return component(one) == component(other);
    }

    Component component(TaskForm form) {
        Component component = componentByForm.get(form.id());
        if (component == null) {
            throw new IllegalArgumentException(
                    "task form '" + form.id() + "' is not among the forms this engine was built with.");
        }
        return component;
    }

    /** Forms tied together by malrules that speak about several of them: a disjoint-set tree. */
    private static final class FormGroup {
        private FormGroup parent = this;
        private final List<Malrule> malrules = new ArrayList<>();

        FormGroup root() {
            FormGroup group = this;
            while (group.parent != group) {
                group = group.parent;
            }
            return group;
        }

        FormGroup joinedWith(FormGroup other) {
            FormGroup mine = root();
            FormGroup theirs = other.root();
            if (mine != theirs) {
                theirs.parent = mine;
                mine.malrules.addAll(theirs.malrules);
                mine.malrules.sort(Comparator.comparing(Malrule::id));
                theirs.malrules.clear();
            }
            return mine;
        }
    }
}
