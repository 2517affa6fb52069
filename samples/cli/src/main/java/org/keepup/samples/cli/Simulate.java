package org.keepup.samples.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.caseload.CaseloadPlanner;
import org.keepup.rules.simulation.Assumptions;
import org.keepup.rules.simulation.YearReport;
import org.keepup.rules.simulation.YearSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A year of tutorials in a made-up school. */
@Command(
        name = "simulate",
        description =
                "Plays a year of weekly tutorials with made-up pupils, planned by the rules and by simpler ways, and"
                        + " compares them. Says nothing about children.",
        footer = {"", "Example: keepup simulate --schools 1 --weeks 6"})
final class Simulate extends Job {

    @Option(names = "--schools", paramLabel = "N", description = "Schools to play. Default: 1.")
    private int schools = 1;

    @Option(names = "--candidates", paramLabel = "N", description = "Pupils a school might choose. Default: 60.")
    private int candidates = YearSimulation.Size.usual().candidates();

    @Option(names = "--places", paramLabel = "N", description = "Pupils it chooses. Default: 15.")
    private int places = YearSimulation.Size.usual().places();

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks of the year. Default: 25.")
    private int weeks = YearSimulation.Size.usual().weeks();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "How pupils are chosen, as in caseload. Default: " + CaseloadCommand.USUAL_POLICY + ".")
    private String policy = CaseloadCommand.USUAL_POLICY;

    @Option(names = "--seed", paramLabel = "S", description = "Of all randomness. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--walkthrough",
            description =
                    "The whole story as a page in Markdown: one school's year, and the ways compared in --schools others, drawn"
                            + " with the next seed, also under other assumptions.")
    private boolean walkthrough;

    @Override
    void run(PrintWriter out) {
        if (schools < 1 || weeks < 1 || places < 1 || places > candidates) {
            throw wrongUsage("--schools, --weeks and --places must be at least 1, and --places at most --candidates.");
        }
        Catalogues catalogues = content().catalogues();
        MalruleLibrary library = Content.library(catalogues);
        Set<String> policies = CaseloadPlanner.of(content().ruleBase()).policies();
        if (!policies.contains(policy)) {
            throw wrongUsage(("Unknown policy '" + policy + "'; known are " + Words.list(List.copyOf(policies)) + ". "
                            + Problems.nearest(policy, policies))
                    .strip());
        }
        YearSimulation simulation =
                YearSimulation.of(catalogues, library, content().ruleBase(), policy);
        YearSimulation.Size size = new YearSimulation.Size(candidates, places, weeks);
        Assumptions plausible = Assumptions.plausible();
        if (walkthrough) {
            // schools that the year told has nothing to do with
            long another = seed + 1;
            Map<String, YearReport> compared = new LinkedHashMap<>();
            compared.put("As assumed below", simulation.run(size, plausible, schools, another));
            compared.put(
                    "Any session helps any error",
                    simulation.run(size, plausible.whereAnySessionHelps(), schools, another));
            compared.put(
                    "Nothing is forgotten",
                    simulation.run(size, plausible.whereNothingIsForgotten(), schools, another));
            new Walkthrough(
                            simulation.run(size, plausible, 1, seed),
                            simulation.run(Walkthrough.SHORT_FORM, plausible, 1, 1),
                            compared)
                    .lines()
                    .forEach(out::println);
        } else {
            Walkthrough.comparison(simulation.run(size, plausible, schools, seed))
                    .forEach(out::println);
        }
    }
}
