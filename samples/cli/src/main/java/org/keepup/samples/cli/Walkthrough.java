package org.keepup.samples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keepup.rules.TutorialPlan;
import org.keepup.rules.caseload.Choice;
import org.keepup.rules.simulation.Assumptions;
import org.keepup.rules.simulation.YearReport;
import org.keepup.rules.simulation.YearSimulation;
import org.keepup.rules.simulation.YearSimulation.Way;

/** A simulated year as a page in Markdown. */
final class Walkthrough {

    private static final int PUPILS_TOLD = 2;

    /** What the build runs and compares with the page. */
    static final YearSimulation.Size SHORT_FORM = new YearSimulation.Size(12, 3, 6);

    private final YearReport story;
    private final YearReport shortForm;
    private final Map<String, YearReport> compared;

    /**
     * @param story the school whose year is told
     * @param shortForm the same in short
     * @param compared other schools, by what is assumed of them, as it stands in headings
     */
    Walkthrough(YearReport story, YearReport shortForm, Map<String, YearReport> compared) {
        this.story = story;
        this.shortForm = shortForm;
        this.compared = new LinkedHashMap<>(compared);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(introduction());
        lines.addAll(List.of("", "## Who was chosen", ""));
        lines.addAll(choice());
        story.chosen().stream().limit(1).forEach(one -> {
            lines.addAll(List.of("", "## The first session of " + one.pupil(), ""));
            lines.addAll(session(one));
        });
        story.chosen().stream().limit(PUPILS_TOLD).forEach(one -> {
            lines.addAll(List.of("", "## The year of " + one.pupil(), ""));
            lines.addAll(year(one));
        });
        lines.addAll(List.of("", "## Every week of everybody", ""));
        lines.addAll(grid());
        lines.addAll(List.of("", "## Compared with simpler ways", ""));
        lines.addAll(whenSet());
        compared.forEach((name, report) -> {
            lines.addAll(List.of("", "### " + name, ""));
            lines.addAll(comparison(report));
        });
        lines.addAll(assumptions());
        return lines;
    }

    private List<String> introduction() {
        List<String> lines = new ArrayList<>(List.of(
                "# A year in a made-up school",
                "",
                "<!-- written by: ./keepup simulate --walkthrough --schools "
                        + compared.values().stream()
                                .mapToInt(YearReport::schools)
                                .max()
                                .orElse(1) + " --seed " + story.seed() + " -o docs/walkthrough.md -->",
                "",
                "One school, " + story.size().candidates() + " candidates, "
                        + story.size().places()
                        + " places, " + story.size().weeks()
                        + " weeks of 20-minute tutorials. Nobody in it exists. Each pupil was given one to three wrong"
                        + " procedures from the catalogue. The caseload was chosen by a policy; every session was planned to"
                        + " the minute from the answers so far and from the outcomes of the sessions before, and its questions"
                        + " were answered as the pupil then stood. A short form of it runs in seconds:",
                "",
                "```sh run",
                "./keepup simulate --candidates " + SHORT_FORM.candidates() + " --places " + SHORT_FORM.places()
                        + " --weeks " + SHORT_FORM.weeks(),
                "```",
                "",
                "and gives, with too few pupils to tell anything:",
                ""));
        lines.addAll(comparison(shortForm));
        lines.addAll(List.of(
                "",
                "**This is no evidence about children.** It shows that the rules do what they are meant to do in a world that"
                        + " is as assumed below, and nothing else: that material which the catalogue names against an error"
                        + " helps more than other material is put in, not found out."));
        return lines;
    }

    private List<String> choice() {
        List<String> lines = new ArrayList<>(List.of(
                "By the policy `" + story.policy()
                        + "`, from a level, a target and the autumn's test, as `keepup caseload` does"
                        + " it; in brackets what was drawn for each and nobody in the school knows.",
                ""));
        for (YearReport.Chosen one : story.chosen()) {
            story.choices().stream()
                    .filter(choice -> choice.applicant().pupil().equals(one.pupil()))
                    .forEach(choice -> lines.add("- " + one.pupil() + ": " + choice.because() + " ("
                            + String.join("; ", one.errors()) + ")"));
        }
        lines.add("");
        Map<Choice.Outcome, List<Choice>> others = story.choices().stream()
                .filter(choice -> !choice.hasPlace())
                .collect(Collectors.groupingBy(Choice::outcome, TreeMap::new, Collectors.toList()));
        others.forEach((outcome, all) -> lines.add("- " + all.size() + " more, " + outcome.word() + "; of them "
                + all.get(0).applicant().pupil() + ": " + all.get(0).because()));
        return lines;
    }

    private List<String> session(YearReport.Chosen one) {
        List<String> lines = new ArrayList<>();
        story.lines().stream()
                .filter(line ->
                        line.pupil().equals(one.pupil()) && !line.activities().isEmpty())
                .limit(1)
                .forEach(line -> {
                    int from = 0;
                    for (TutorialPlan.Activity activity : line.activities()) {
                        int to = from + activity.minutes();
                        lines.add("- " + from + " to " + to + " min, " + activity.kind() + ": " + activity.title()
                                + (activity.tasks().isEmpty()
                                        ? ""
                                        : " - `" + String.join("`, `", activity.tasks()) + "`"));
                        from = to;
                    }
                    lines.addAll(List.of("", "It ended " + line.outcome() + ", and so it went on:"));
                });
        return lines;
    }

    private List<String> whenSet() {
        int schools =
                compared.values().stream().mapToInt(YearReport::schools).max().orElse(0);
        long seed = compared.values().stream()
                .mapToLong(YearReport::seed)
                .findFirst()
                .orElse(0);
        return List.of(
                "What was set when: the review rules' thresholds (another material after one session without effect, what comes"
                        + " before after three, a specialist after five) were set after a look at seed 1, the year told above;"
                        + " in its first version the rules went back and referred sooner. The figures below are of "
                        + schools
                        + " schools drawn with seed " + seed
                        + "; no threshold was set after a look at them. Intervals take"
                        + " schools, not pupils, as independent.");
    }

    private List<String> year(YearReport.Chosen one) {
        List<String> lines =
                new ArrayList<>(List.of("| week | about | with | brought back | outcome |", "|---|---|---|---|---|"));
        story.lines().stream()
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
        Map<String, String> byPupil = story.lines().stream()
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
        Assumptions assumed = story.assumptions();
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
                "- Sessions planned by the rules ask what their plans ask; the other ways ask three questions on which the error"
                        + " taught shows. What a plan has no minutes for is not asked.",
                "- Sessions to secure: sessions until every error had been undone at least once, as it truly is and not as"
                        + " it was diagnosed; the year's weeks where that never came.",
                "- The fixed scheme is the largest programme written for the year, unit by unit. The random way takes"
                        + " material written for other years. The most frequent error first knows the same diagnosis and"
                        + " takes the catalogue's first material until the exit answers are right; it neither changes"
                        + " material nor brings back.",
                "- Levels of candidates are made up: three sub-levels above the end of Year 2, less for more errors, a sub-level"
                        + " either way by lot. Absences and holidays: none.",
                "- All numbers are our own. None is measured.");
    }
}
