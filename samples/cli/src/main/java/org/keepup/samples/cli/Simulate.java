package org.keepup.samples.cli;

import java.io.PrintWriter;
import org.keepup.core.Catalogues;
import org.keepup.diagnostics.malrule.MalruleLibrary;
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

    @Option(names = "--seed", paramLabel = "S", description = "Of all randomness. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--walkthrough",
            description =
                    "The whole story as a page in Markdown, with the year played under other assumptions as well.")
    private boolean walkthrough;

    @Override
    void run(PrintWriter out) {
        if (schools < 1 || weeks < 1 || places < 1 || places > candidates) {
            throw wrongUsage("--schools, --weeks and --places must be at least 1, and --places at most --candidates.");
        }
        Catalogues catalogues = content().catalogues();
        MalruleLibrary library = Content.library(catalogues);
        YearSimulation simulation =
                YearSimulation.of(catalogues, library, content().ruleBase());
        YearSimulation.Size size = new YearSimulation.Size(candidates, places, weeks);
        Assumptions plausible = Assumptions.plausible();
        YearReport report = simulation.run(size, plausible, schools, seed);
        if (walkthrough) {
            new Walkthrough(report)
                    .besides(
                            "Any session helps any error",
                            simulation.run(size, plausible.whereAnySessionHelps(), schools, seed))
                    .besides(
                            "Nothing is forgotten",
                            simulation.run(size, plausible.whereNothingIsForgotten(), schools, seed))
                    .lines()
                    .forEach(out::println);
        } else {
            Walkthrough.comparison(report).forEach(out::println);
        }
    }
}
