package org.keepup.diagnostics.bayes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.keepup.core.response.Response;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.Diagnosis;

/**
 * One pupil's diagnosis while answers come in one at a time, as in a conversation. Immutable: each answer gives a new state,
 * at a cost that does not grow with the answers before it. To store it, write {@link #sheet()} with the readers and writers of
 * {@code core.response}; {@link BayesEngine#running(ResponseSheet)} resumes from it.
 */
public final class RunningDiagnosis {

    private final BayesEngine engine;
    private final ResponseSheet start;
    private final Optional<Link> last;

    private RunningDiagnosis(BayesEngine engine, ResponseSheet start, Optional<Link> last) {
        this.engine = engine;
        this.start = start;
        this.last = last;
    }

    static RunningDiagnosis of(BayesEngine engine, ResponseSheet sheet) {
        RunningDiagnosis running = new RunningDiagnosis(
                engine, new ResponseSheet(sheet.pupil(), List.of(), sheet.marks(), sheet.details()), Optional.empty());
        for (Response response : sheet.responses()) {
            running = running.with(response);
        }
        return running;
    }

    /** With one more response. One that is not an answer is kept and changes nothing else. */
    public RunningDiagnosis with(Response response) {
        Optional<Link> longer = Optional.of(new Link(response, last));
        return new RunningDiagnosis(engine, start, longer);
    }

    /** What the answers so far say. */
    public Diagnosis diagnosis() {
        return engine.diagnose(sheet());
    }

    /** Every response so far, in order. */
    public ResponseSheet sheet() {
        List<Response> responses = new ArrayList<>();
        for (Optional<Link> link = last; link.isPresent(); link = link.get().before()) {
            responses.add(link.get().response());
        }
        Collections.reverse(responses);
        return new ResponseSheet(start.pupil(), responses, start.marks(), start.details());
    }

    /** The responses so far, last first, sharing what came before with earlier states. */
    private record Link(Response response, Optional<Link> before) {}
}
