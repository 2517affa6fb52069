package org.keepup.samples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keepup.rules.simulation.Assumptions;
import org.keepup.rules.simulation.YearReport;
import org.keepup.rules.simulation.YearSimulation.Way;

/** A simulated year as a page in Markdown. */
final class Walkthrough {

    private static final int PUPILS_TOLD = 2;

    private final YearReport report;
    private final Map<String, YearReport> others;

    Walkthrough(YearReport report) {
        this(report, Map.of());
    }

    private Walkthrough(YearReport report, Map<String, YearReport> others) {
        this.report = report;
        this.others = others;
    }

    /** With the same schools played under other assumptions. */
    Walkthrough besides(String name, YearReport other) {
        Map<String, YearReport> all = new LinkedHashMap<>(others);
        all.put(name, other);
        return new Walkthrough(report, all);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(introduction());
        lines.addAll(List.of("", "## Who was chosen", ""));
        lines.add("The " + report.size().places() + " of " + report.size().candidates()
                + " candidates with most wrong answers in the autumn's test. What was drawn for each, and what nobody in"
                + " the school knows:");
        lines.add("");
        report.chosen().forEach(one -> lines.add("- " + one.pupil() + ": " + String.join("; ", one.errors())));
        for (YearReport.Chosen one :
                report.chosen().subList(0, Math.min(PUPILS_TOLD, report.chosen().size()))) {
            lines.addAll(List.of("", "## The year of " + one.pupil(), ""));
            lines.addAll(year(one));
        }
        lines.addAll(List.of("", "## Every week of everybody", ""));
        lines.addAll(grid());
        lines.addAll(List.of("", "## Compared with simpler ways", ""));
        lines.addAll(comparison(report));
        others.forEach((name, other) -> {
            lines.addAll(List.of("", "### " + name, ""));
            lines.addAll(comparison(other));
        });
        lines.addAll(assumptions());
        return lines;
    }

    private List<String> introduction() {
        return List.of(
                "# A year in a made-up school",
                "",
                "<!-- written by: ./keepup simulate --walkthrough --schools " + report.schools() + " --seed "
                        + report.seed() + " -o docs/walkthrough.md -->",
                "",
                "One school, " + report.size().candidates() + " candidates, "
                        + report.size().places()
                        + " places, " + report.size().weeks()
                        + " weeks of 20-minute tutorials. Nobody in it exists. Each pupil was given one to three wrong"
                        + " procedures from the catalogue; every session was planned from the answers to the latest test and"
                        + " from the outcomes of the sessions before, and its exit questions were answered as the pupil then"
                        + " stood. A short form of it runs in seconds:",
                "",
                "```sh run",
                "./keepup simulate --candidates 12 --places 3 --weeks 6",
                "```",
                "",
                "**This is no evidence about children.** It shows that the rules do what they are meant to do in a world that"
                        + " is as assumed below, and nothing else: that material which the catalogue names against an error"
                        + " helps more than other material is put in, not found out.");
    }

    private List<String> year(YearReport.Chosen one) {
        List<String> lines =
                new ArrayList<>(List.of("| week | about | with | brought back | outcome |", "|---|---|---|---|---|"));
        report.lines().stream()
                .filter(line -> line.pupil().equals(one.pupil()))
                .forEach(line ->
                        lines.add("| " + line.week() + " | " + (line.about().isEmpty() ? "-" : line.about())
                                + " | " + (line.material().isEmpty() ? "-" : line.material()) + " | "
                                + (line.recalls().isEmpty() ? "-" : String.join("; ", line.recalls())) + " | "
                                + (line.outcome().isEmpty() ? "-" : line.outcome()) + " |"));
        return lines;
    }

    private List<String> grid() {
        List<String> lines = new ArrayList<>(List.of(
                "One letter a week: s secure, b better, u unchanged, r brought back only, a asked more, . no session needed.",
                "",
                "```text"));
        Map<String, String> byPupil = report.lines().stream()
                .collect(Collectors.groupingBy(
                        YearReport.Line::pupil,
                        LinkedHashMap::new,
                        Collectors.mapping(Walkthrough::letter, Collectors.joining())));
        byPupil.forEach((pupil, letters) -> lines.add(pupil + "  " + letters));
        lines.add("```");
        return lines;
    }

    private static String letter(YearReport.Line line) {
        return switch (line.outcome()) {
            case "" -> ".";
            case "brought back" -> "r";
            default -> line.outcome().substring(0, 1);
        };
    }

    /** The ways of planning side by side. */
    static List<String> comparison(YearReport report) {
        List<String> lines = new ArrayList<>();
        int pupils = report.outcomes().getOrDefault(Way.RULES, List.of()).size();
        lines.add(pupils + " pupils in " + report.schools() + (report.schools() == 1 ? " school" : " schools")
                + ", each planned for in every way with the same luck; means with 95% intervals.");
        lines.add("");
        lines.add("| planned by | errors gone at the end | pupils free of errors | sessions to secure | sessions held |"
                + " fewer sessions to secure by the rules |");
        lines.add("|---|---|---|---|---|---|");
        for (Way way : Way.values()) {
            lines.add("| " + way.words() + " | " + report.undone(way) + " | " + report.free(way) + " | "
                    + report.sessionsToSecure(way) + " | " + report.sessions(way) + " | "
                    + (way == Way.RULES
                            ? "-"
                            : report.fewerSessionsThan(Way.RULES, way).toString()) + " |");
        }
        return lines;
    }

    private List<String> assumptions() {
        Assumptions assumed = report.assumptions();
        return List.of(
                "",
                "## What was assumed",
                "",
                "- A session undoes an error with probability " + assumed.madeForIt()
                        + " if its material is named against it, " + assumed.neighbour()
                        + " if it is named against another error about the same objective, and " + assumed.elsewhere()
                        + " otherwise; times " + assumed.again() + " for material used on it before, times "
                        + assumed.missingBefore() + " while an error that it builds on is still there.",
                "- An undone error comes back with probability " + assumed.forgets() + " a week, times "
                        + assumed.eachRetrieval()
                        + " for every time it was brought back and right. Only the rules bring"
                        + " back.",
                "- Pupils slip in " + Math.round(assumed.slips() * 100) + "% of answers, and otherwise use their wrong"
                        + " procedure wherever it applies. Everybody sits the same test again every eighth week.",
                "- Sessions to secure: sessions until every error had been undone at least once, as it truly is and not as"
                        + " it was diagnosed; the year's weeks where that never came. Pupils are taken as independent.",
                "- The fixed scheme is the largest programme written for the year, unit by unit. The random way takes"
                        + " material written for other years. The most frequent error first knows the same diagnosis and"
                        + " takes the catalogue's first material until the exit answers are right; it neither changes"
                        + " material nor brings back.",
                "- Caseload: by wrong answers alone. Absences and holidays: none.",
                "- All numbers are our own. None is measured.");
    }
}
