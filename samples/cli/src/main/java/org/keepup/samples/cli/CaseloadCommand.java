package org.keepup.samples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.rules.caseload.ApplicantReader;
import org.keepup.rules.caseload.CaseloadPlan;
import org.keepup.rules.caseload.CaseloadPlanner;
import org.keepup.rules.caseload.Terms;
import org.keepup.rules.fact.Applicant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is chosen for a tutor's caseload. */
@Command(
        name = "caseload",
        description = "Chooses the pupils of a tutor's caseload, with the reason for every pupil in or out.",
        footer = {
            "",
            "The file has the columns pupil and, as far as known, school, year (at whose end current was reached), prior (at the"
                    + " end of Year 2, or last year's scaled score), current, target, misconceptions (how many were found, or"
                    + " their ids), help (that runs already) and put_forward (yes or no). No protected characteristic may"
                    + " stand in it.",
            "",
            "Example: keepup caseload samples/data/candidates.csv --places 15 --policy level-4 --policy most-help"
        })
final class CaseloadCommand extends Job {

    /** How a caseload can be written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    static final String USUAL_POLICY = "most-help";

    @Parameters(paramLabel = "CANDIDATES", description = "A CSV file of candidates, or - for standard input.")
    private String candidates = "";

    @Option(names = "--places", paramLabel = "N", description = "Places at each school, at most. Default: 15.")
    private int places = 15;

    @Option(
            names = "--policy",
            split = ",",
            paramLabel = "NAME",
            description = "How to choose: level-4, expected-standard, focus-pupils, most-help, or one of your own rules"
                    + " and tables. Repeatable: several are shown side by side. Default: " + USUAL_POLICY + ".")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Tutor hours for all schools together. Default: as many as the places take.")
    private @Nullable Double hours;

    @Option(names = "--minutes", paramLabel = "N", description = "Length of a tutorial. Default: 20.")
    private int minutes = 20;

    @Option(names = "--weeks", paramLabel = "W", description = "Weeks, with a tutorial in each. Default: 25.")
    private int weeks = 25;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "For the lot between pupils for whom equally much speaks. Default: 1.")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    void run(PrintWriter out) throws IOException {
        Terms terms = terms();
        CaseloadPlanner planner = CaseloadPlanner.of(content().ruleBase());
        List<String> asked = policies.isEmpty()
                ? List.of(USUAL_POLICY)
                : policies.stream().map(String::strip).distinct().toList();
        for (String policy : asked) {
            if (!planner.policies().contains(policy)) {
                throw wrongUsage(("Unknown policy '" + policy + "'; known are "
                                + Words.list(List.copyOf(planner.policies())) + ". "
                                + Problems.nearest(policy, planner.policies()))
                        .strip());
            }
        }
        List<Applicant> applicants = read();
        List<CaseloadPlan> plans = asked.stream()
                .map(policy -> planner.plan(policy, applicants, terms))
                .toList();
        if (!applicants.isEmpty()) {
            switch (format) {
                case TEXT -> out.print(new CaseloadNote(ansi()).of(plans));
                case JSON -> out.println(CaseloadJson.of(plans));
                case CSV -> CaseloadJson.csv(plans, out);
            }
        }
    }

    private Terms terms() {
        if (places < 1 || minutes < 1 || weeks < 1) {
            throw wrongUsage("--places, --minutes and --weeks must be 1 or more.");
        }
        if (hours != null && !(hours >= 0)) {
            throw wrongUsage("--hours must be 0 or more, not " + hours + ".");
        }
        return new Terms(
                places,
                hours == null ? java.util.OptionalDouble.empty() : java.util.OptionalDouble.of(hours),
                minutes,
                weeks,
                seed);
    }

    private List<Applicant> read() throws IOException {
        String name = candidates.equals("-") ? "standard input" : candidates;
        Problems problems = new Problems();
        try (InputStream in = candidates.equals("-") ? System.in : Files.newInputStream(Path.of(candidates))) {
            List<Applicant> applicants = ApplicantReader.read(name, in, problems, notice -> say(notice.toString()));
            problems.all().stream().map(Problem::toString).forEach(this::tell);
            if (applicants.isEmpty() && problems.isEmpty()) {
                throw new Mistake(
                        name + ": there are no candidates in it. Maybe the rows below the header are missing.");
            }
            return applicants;
        } catch (IOException e) {
            throw new Mistake(name + ": cannot be read. Maybe the path is mistyped.");
        }
    }
}
