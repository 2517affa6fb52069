package org.keepup.samples.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.table.Findings;

/** The responses that a job is given: a file, or standard input. */
final class Responses {

    private static final String STANDARD_INPUT = "-";

    private final Job job;
    private final ResponseReader reader;
    private int problems;
    private int pupils;

    Responses(Job job, ResponseReader reader) {
        this.job = job;
        this.reader = reader;
    }

    /** The same sheets as before, in the same order; what there was to tell has been told. */
    void readAgain(Path source, Consumer<ResponseSheet> sheets) {
        Progress progress = job.progress();
        reader.stream(
                source,
                sheet -> {
                    sheets.accept(sheet);
                    progress.onePupilDone();
                },
                Findings.to(problem -> {}, notice -> {}));
        progress.clear();
    }

    /** Hands on every pupil's sheet, shows how far it has come, tells every problem, and says in the end what could be used all the same. */
    void read(String source, Consumer<ResponseSheet> sheets) {
        Progress progress = job.progress();
        Findings findings = Findings.to(
                problem -> {
                    problems++;
                    progress.clear();
                    job.tell(problem.toString());
                },
                notice -> {
                    progress.clear();
                    job.say(notice.toString());
                });
        Consumer<ResponseSheet> counted = sheet -> {
            pupils++;
            sheets.accept(sheet);
            progress.onePupilDone();
        };
        String name = source.equals(STANDARD_INPUT) ? "standard input" : source;
        if (source.equals(STANDARD_INPUT)) {
            reader.stream(name, System.in, counted, findings);
        } else {
            reader.stream(Path.of(source), counted, findings);
        }
        progress.clear();
        if (problems > 0) {
            job.say(Words.count(problems, "problem") + " in " + name + ", listed above. "
                    + (pupils == 0
                            ? "Nothing could be used."
                            : "What else the file says of " + Words.count(pupils, "pupil") + " was used."));
        }
    }
}
