package org.keepup.samples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.diagnostics.BatchDiagnosis;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is behind the pupils' answers. */
@Command(
        name = "diagnose",
        description =
                "Says for each pupil which systematic wrong procedure is behind the wrong answers, with the evidence.",
        footer = {"", "Example: keepup diagnose samples/data/class-5b.csv"})
final class Diagnose extends Job {

    /** How a diagnosis can be written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Parameters(
            paramLabel = "RESPONSES",
            description =
                    "A file of answers (CSV with one answer or one pupil a row, or JSON), or - for standard input.")
    private String responses = "";

    @Mixin
    private Bank bank = new Bank();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description =
                    "Use this engine; several in order of precedence, each response for the first that can read it."
                            + " Default: option, bayes, mastery.")
    private List<String> engines = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    void run(PrintWriter out) {
        Catalogues catalogues = bank.on(content().catalogues());
        MalruleLibrary library = Content.library(catalogues);
        Diagnostics diagnostics = diagnostics(catalogues, library);
        DiagnosisWriter writer = switch (format) {
            case TEXT -> DiagnosisWriter.text(out, ansi(), id -> nameOf(id, library));
            case JSON -> DiagnosisWriter.json(out);
            case CSV -> DiagnosisWriter.csv(out);
        };
        writer.begin();
        int threads = Runtime.getRuntime().availableProcessors();
        try (BatchDiagnosis<String> batch = diagnostics.batch(threads, writer::text, writer::add)) {
            new Responses(this, bank.reader(catalogues)).read(responses, batch::add);
        }
        writer.end();
    }

    private Diagnostics diagnostics(Catalogues catalogues, MalruleLibrary library) {
        if (engines.isEmpty()) {
            return Diagnostics.of(catalogues, library);
        }
        List<String> known = Diagnostics.engineNames();
        for (String engine : engines) {
            if (!known.contains(engine)) {
                throw wrongUsage("Unknown engine '" + engine + "'; known are " + Words.list(known) + ". "
                        + Problems.nearest(engine, known));
            }
        }
        return Diagnostics.of(catalogues, library, engines);
    }

    private static String nameOf(String id, MalruleLibrary library) {
        return library.malrule(id).map(malrule -> malrule.description().name()).orElse(id);
    }
}
