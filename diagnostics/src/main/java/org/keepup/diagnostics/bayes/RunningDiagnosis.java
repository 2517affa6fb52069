package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.response.Status;
import org.keepup.core.task.TaskForm;
import org.keepup.diagnostics.Diagnosis;

/**
 * One pupil's diagnosis while answers come in one at a time, as in a conversation. Immutable: each answer gives a new state.
 *
 * <p>Of tasks that are explained together the last {@value #LATEST} answers are kept one by one; what came before is kept in
 * sum, as tallies. So the time that an answer and a diagnosis take has a bound that does not depend on how many answers
 * came before. Up to {@value #LATEST} answers the diagnosis is that of {@link BayesEngine#diagnose} on the whole sheet. From then on
 * so are knowing it, single malrules and errors without a known system. Sets of malrules are sought in the latest
 * answers; of earlier ones
 *
 * <ul>
 *   <li>a pair is credited with all that it foretold since one of its malrules was among the {@value #IN_PLAY} that told most by
 *       themselves, as long as it has stayed among the first {@value #STILL_IN_PLAY}, and before that with what this malrule foretold by
 *       itself;
 *   <li>a triple is credited with what its best pair is.
 * </ul>
 *
 * <p>To store it, write {@link #sheet()} with the readers and writers of {@code core.response}, as JSON for instance; {@link
 * BayesEngine#running(ResponseSheet)} resumes from it. What is stored are answers, not tallies: they stay true when malrules
 * or priors change.
 */
public final class RunningDiagnosis {

    /** Answers of one component that are kept one by one. */
    static final int LATEST = 64;

    /** Malrules whose pairs begin to be tallied, and are tallied further. */
    private static final int IN_PLAY = 8;

    private static final int STILL_IN_PLAY = 16;

    private final BayesEngine engine;
    private final ResponseSheet start;
    private final int count;
    private final Optional<Link> last;
    private final List<Part> parts;

    /** The responses so far, last first, sharing what came before with earlier states. */
    private record Link(Response response, Optional<Link> before) {}

    private RunningDiagnosis(
            BayesEngine engine, ResponseSheet start, int count, Optional<Link> last, List<Part> parts) {
        this.engine = engine;
        this.start = start;
        this.count = count;
        this.last = last;
        this.parts = parts;
    }

    static RunningDiagnosis of(BayesEngine engine, ResponseSheet sheet) {
        RunningDiagnosis running = new RunningDiagnosis(
                engine,
                new ResponseSheet(sheet.pupil(), List.of(), sheet.marks(), sheet.details()),
                0,
                Optional.empty(),
                List.of());
        for (Response response : sheet.responses()) {
            running = running.with(response);
        }
        return running;
    }

    /** With one more response. One that is not an answer is kept and changes nothing else. */
    public RunningDiagnosis with(Response response) {
        Optional<Link> longer = Optional.of(new Link(response, last));
        boolean tells = response.status() == Status.ANSWERED && engine.reads(response);
        return new RunningDiagnosis(engine, start, count + 1, longer, tells ? longer(response) : parts);
    }

    private List<Part> longer(Response response) {
        Component component = engine.component(response.task().form());
        List<Part> longer = new ArrayList<>(parts);
        for (int i = 0; i < longer.size(); i++) {
            if (longer.get(i).component == component) {
                longer.set(i, longer.get(i).with(response));
                return longer;
            }
        }
        longer.add(new Part(component).with(response));
        return longer;
    }

    /** What the answers so far say. */
    public Diagnosis diagnosis() {
        return Finding.diagnosis(
                start.pupil(),
                count,
                parts.stream().map(part -> part.about(engine)).toList());
    }

    /**
     * Everything that may be behind the answers to tasks of a form and of those that are explained together with it: what the
     * next question is chosen by.
     *
     * @throws IllegalArgumentException if the engine was built without the form
     */
    public Outlook outlook(TaskForm form) {
        return new Outlook(engine.component(form), posterior(form));
    }

    Posterior posterior(TaskForm form) {
        Component component = engine.component(form);
        Sheet sheet = parts.stream()
                .filter(part -> part.component == component)
                .findFirst()
                .map(Part::sheet)
                .orElseGet(() -> component.sheet(List.of()));
        return component.posterior(sheet);
    }

    /** Every response so far, in order. */
    public ResponseSheet sheet() {
        List<Response> responses = new ArrayList<>(count);
        for (Optional<Link> link = last; link.isPresent(); link = link.get().before()) {
            responses.add(link.get().response());
        }
        Collections.reverse(responses);
        return new ResponseSheet(start.pupil(), responses, start.marks(), start.details());
    }

    /** The answers to tasks that are explained together. Immutable; what they come to is worked out once, when asked for. */
    private static final class Part {
        private final Component component;
        private final Past past;
        private final List<Response> latest;
        private final Tallies singles;
        private final int right;
        private final int wrong;
        private volatile Finding.@Nullable About about;

        Part(Component component) {
            this(component, component.nothing(), List.of(), component.nothing().singles(), 0, 0);
        }

        /**
         * @param past answers before the latest
         * @param singles of all answers
         */
        private Part(Component component, Past past, List<Response> latest, Tallies singles, int right, int wrong) {
            this.component = component;
            this.past = past;
            this.latest = latest;
            this.singles = singles;
            this.right = right;
            this.wrong = wrong;
        }

        Part with(Response response) {
            TaskProfile profile = component.profile(response.task());
            TaskProfile.Reading reading = profile.read(response.answer());
            List<Response> longer = new ArrayList<>(LATEST + 1);
            longer.addAll(latest);
            longer.add(response);
            Past before = past;
            if (longer.size() > LATEST) {
                Response oldest = longer.remove(0);
                List<Integer> telling = telling();
                before = past.with(
                        new Past.Answered(
                                oldest, component.profile(oldest.task()).read(oldest.answer())),
                        telling.subList(0, Math.min(IN_PLAY, telling.size())),
                        telling,
                        component.compounds());
            }
            return new Part(
                    component,
                    before,
                    longer,
                    singles.with(reading, profile.predictions()),
                    right + (reading.right() ? 1 : 0),
                    wrong + (reading.right() ? 0 : 1));
        }

        /** The malrules that explain the answers best by themselves, best first. */
        private List<Integer> telling() {
            int[] first = new int[STILL_IN_PLAY];
            double[] logWeights = new double[STILL_IN_PLAY];
            int count = 0;
            for (int m = 0; m < component.malrules().size(); m++) {
                if (singles.fired(m) > 0) {
                    double logWeight =
                            component.logWeights()[m] + component.rates().logLikelihood(singles.tally(m, right, wrong));
                    int at = count;
                    while (at > 0 && logWeight > logWeights[at - 1]) {
                        at--;
                    }
                    if (at < STILL_IN_PLAY) {
                        int moved = Math.min(count, STILL_IN_PLAY - 1) - at;
                        System.arraycopy(first, at, first, at + 1, moved);
                        System.arraycopy(logWeights, at, logWeights, at + 1, moved);
                        first[at] = m;
                        logWeights[at] = logWeight;
                        count = Math.min(STILL_IN_PLAY, count + 1);
                    }
                }
            }
            return Arrays.stream(first, 0, count).boxed().toList();
        }

        Finding.About about(BayesEngine engine) {
            Finding.About known = about;
            if (known == null) {
                known = engine.about(component, sheet());
                about = known;
            }
            return known;
        }

        Sheet sheet() {
            return component.sheet(past, latest);
        }
    }
}
