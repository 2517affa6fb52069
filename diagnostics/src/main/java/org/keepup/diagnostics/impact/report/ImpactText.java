package org.keepup.diagnostics.impact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keepup.diagnostics.impact.Attrition;
import org.keepup.diagnostics.impact.Caution;
import org.keepup.diagnostics.impact.Contrast;
import org.keepup.diagnostics.impact.GroupResult;
import org.keepup.diagnostics.impact.ImpactReport;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.MisconceptionTrends;
import org.keepup.diagnostics.impact.Practice;
import org.keepup.diagnostics.impact.Share;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;

/** An impact report as text for a screen or a page of a hundred characters a line. */
public final class ImpactText {

    private static final int WIDTH = 98;
    private static final int MOST_RANKED = 15;

    private final ImpactReport report;
    private final StringBuilder out = new StringBuilder();

    private ImpactText(ImpactReport report) {
        this.report = report;
    }

    /** Writes a report. */
    public static String of(ImpactReport report) {
        return new ImpactText(report).text();
    }

    private String text() {
        if (report.sections().isEmpty()) {
            return "No pupil with an entry score is left to report on.\n";
        }
        for (ImpactReport.Section section : report.sections()) {
            section(section);
        }
        trends();
        out.append("How to read this\n");
        paragraph("  ", "Figures in brackets are 95 % intervals: in the long run, 19 of 20 hold the truth.");
        paragraph(
                "  ",
                "No figure rests on fewer than " + report.settings().minimum()
                        + " pupils, nor can one be worked out that does.");
        return out.toString();
    }

    private void trends() {
        if (report.trends().isEmpty()) {
            return;
        }
        out.append("Misconceptions, pupils looked at both times\n");
        TextTable lines = new TextTable("", "group", "at entry", "undone", "new at exit");
        for (MisconceptionTrends.Trend trend : report.trends()) {
            lines.row(List.of(
                    trend.misconception(),
                    trend.group(),
                    trend.atEntry().toString(),
                    trend.undone().map(ImpactText::share).orElse(""),
                    trend.fresh().map(Share::toString).orElse("")));
        }
        lines.appendTo(out, "  ");
        out.append('\n');
    }

    private void section(ImpactReport.Section section) {
        Measure measure = section.measure();
        String title = "Progress in " + measure.unit()
                + (section.terms().size() == 1 ? ", " + section.terms().get(0) : "");
        out.append(title).append('\n').append("=".repeat(title.length())).append('\n');
        if (section.overall().isEmpty()) {
            paragraph("", "Too few pupils for any figure that may be shown.");
        }
        section.overall().ifPresent(overall -> overall(overall, measure));
        for (ImpactReport.Table table : section.tables()) {
            table(table, section);
        }
        Set<Caution> cautions = new TreeSet<>();
        section.overall().ifPresent(overall -> cautions.addAll(overall.cautions()));
        if (!cautions.isEmpty()) {
            out.append("Keep in mind\n");
            cautions.forEach(caution -> paragraph("  - ", caution.sentence()));
            out.append('\n');
        }
    }

    private void overall(GroupResult all, Measure measure) {
        line("Pupils", all.pupils() + (all.schools() > 1 ? " in " + all.schools() + " schools" : ""));
        line("Entry, exit", number(all.entry()) + ", " + number(all.exit()));
        line("Progress", signed(all.progress()) + " " + measure.unit());
        all.excess()
                .ifPresent(excess -> line(
                        "Ordinary progress", number(all.expected().orElseThrow()) + "; beyond it " + signed(excess)));
        all.byChance()
                .ifPresent(chance -> line(
                        "By chance alone",
                        signed(chance) + " is to be expected, since pupils were chosen by a test that is not perfect"));
        all.contrast()
                .ifPresentOrElse(
                        contrast -> contrast(contrast, all.schools() > 0),
                        () -> all.change()
                                .ifPresent(
                                        change -> line("Before to after", signed(change, 2) + " standard deviations")));
        all.ratioGain().ifPresent(gain -> line("Ratio gain", plain(gain) + " months of skill age to a month taught"));
        all.standard().ifPresent(share -> line("At the standard", share(share)));
        all.targets().ifPresent(share -> line("Met own target", share(share)));
        attrition(all.attrition());
        out.append('\n');
    }

    private void contrast(Contrast contrast, boolean areSchoolsKnown) {
        line(
                "Compared with",
                contrast.comparisons() + " pupils"
                        + (areSchoolsKnown ? " of " + contrast.design().words() : "") + " without the intervention");
        line(
                "Difference",
                signed(contrast.adjusted()) + " at equal entry; comparing gains " + signed(contrast.gains()));
        line("Effect size", signed(contrast.effect(), 2) + " (Hedges' g)");
        line(
                "Months of progress",
                contrast.months() + " by the " + contrast.months().scheme() + " table");
        contrast.bounds()
                .ifPresent(bounds -> line(
                        "Whatever is missing",
                        "the difference in progress of all pupils lies between " + signed(bounds.low()) + " and "
                                + signed(bounds.high())));
    }

    private void attrition(Attrition attrition) {
        if (attrition.missing() + attrition.below() == 0) {
            return;
        }
        String below = attrition.below() > 0 ? ", " + attrition.below() + " ended below the scale" : "";
        line("No exit score", attrition.missing() + " of " + attrition.pupils() + below);
        attrition
                .bounds()
                .ifPresent(bounds -> line(
                        "",
                        "whatever theirs are, mean progress of all lies between " + signed(bounds.low()) + " and "
                                + signed(bounds.high())));
        attrition
                .tipping()
                .ifPresent(tipping -> line(
                        "", "the result would no longer be clear if theirs were " + signed(tipping) + " on average"));
    }

    private void table(ImpactReport.Table table, ImpactReport.Section section) {
        out.append("By ").append(table.column()).append('\n');
        boolean anyContrast =
                table.groups().stream().anyMatch(group -> group.contrast().isPresent());
        boolean anyExcess =
                table.groups().stream().anyMatch(group -> group.excess().isPresent());
        boolean anyRatio =
                table.groups().stream().anyMatch(group -> group.ratioGain().isPresent());
        boolean anySchools = table.groups().stream().anyMatch(group -> group.schools() > 1);
        boolean anyMissing =
                table.groups().stream().anyMatch(group -> group.attrition().missing() > 0);
        List<String> header = new ArrayList<>(List.of("", "pupils"));
        if (anySchools) {
            header.add("schools");
        }
        if (anyMissing) {
            header.add("no exit");
        }
        header.addAll(List.of("entry", "exit", "progress"));
        if (anyExcess) {
            header.add("beyond ordinary");
        }
        if (anyContrast) {
            header.addAll(List.of("difference", "effect size", "months"));
        }
        if (anyRatio) {
            header.add("ratio gain");
        }
        if (!anyContrast) {
            header.add("at standard");
        }
        TextTable lines = new TextTable(header.toArray(String[]::new));
        for (GroupResult group : table.groups()) {
            List<String> cells = new ArrayList<>(List.of(group.group(), String.valueOf(group.pupils())));
            if (anySchools) {
                cells.add(String.valueOf(group.schools()));
            }
            if (anyMissing) {
                cells.add(String.valueOf(group.attrition().missing()));
            }
            cells.addAll(List.of(number(group.entry()), number(group.exit()), signed(group.progress())));
            if (anyExcess) {
                cells.add(group.excess().map(ImpactText::signed).orElse(""));
            }
            if (anyContrast) {
                cells.add(group.contrast().map(c -> signed(c.adjusted())).orElse(""));
                cells.add(group.contrast().map(c -> signed(c.effect(), 2)).orElse(""));
                cells.add(group.contrast().map(c -> c.months().toString()).orElse(""));
            }
            if (anyRatio) {
                cells.add(group.ratioGain().map(ImpactText::plain).orElse(""));
            }
            if (!anyContrast) {
                cells.add(group.standard().map(Share::toString).orElse(""));
            }
            lines.row(cells);
        }
        if (!table.groups().isEmpty()) {
            lines.appendTo(out, "  ");
        }
        if (!table.withheld().isEmpty()) {
            paragraph(
                    "  ",
                    "Not shown, so that no few pupils can be picked out: " + String.join(", ", table.withheld()) + ".");
        }
        cautions(table);
        table.practice().ifPresent(practice -> practice(table.column(), practice, section.measure()));
        out.append('\n');
    }

    /** Cautions that hold for some groups of a table. */
    private void cautions(ImpactReport.Table table) {
        for (Caution caution :
                List.of(Caution.FEW, Caution.METHODS_DISAGREE, Caution.MANY_LOST, Caution.LOST_UNEQUALLY)) {
            List<String> groups = table.groups().stream()
                    .filter(group -> group.cautions().contains(caution))
                    .map(GroupResult::group)
                    .toList();
            if (!groups.isEmpty()) {
                paragraph("  ", named(groups) + ": " + caution.sentence());
            }
        }
    }

    private static String named(List<String> groups) {
        return groups.size() <= 8
                ? String.join(", ", groups)
                : String.join(", ", groups.subList(0, 8)) + " and " + (groups.size() - 8) + " more";
    }

    private void practice(String column, Practice practice, Measure measure) {
        out.append('\n').append("  Which ").append(column).append(" does best? Compared by ");
        out.append(practice.yardstick().words()).append(", drawn towards the mean as luck asks.\n");
        TextTable lines = new TextTable("", "own result", "pooled", "ranks", "best", "against the others");
        List<Practice.Ranked> ranked = practice.groups();
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.size() > 2 * MOST_RANKED && i == MOST_RANKED) {
                i = ranked.size() - 5;
                lines.row(List.of("…", "", "", "", "", ""));
            }
            Practice.Ranked group = ranked.get(i);
            lines.row(List.of(
                    group.group(),
                    signed(group.own()),
                    signed(group.pooled()),
                    group.highest() + " to " + group.lowest(),
                    percent(group.best()),
                    switch (group.standing()) {
                        case ABOVE -> "above";
                        case BELOW -> "below";
                        case NOT_TOLD_APART -> "not told apart";
                    }));
        }
        lines.appendTo(out, "  ");
        String chance = practice.probabilityIfAllAlike() < 0.001
                ? "less than 0.001"
                : String.format(Locale.ROOT, "%.3f", practice.probabilityIfAllAlike());
        paragraph(
                "  ",
                verdict(practice) + " Differences as large as these have a probability of " + chance
                        + " if all are alike; true results differ by about "
                        + number(practice.spread()) + " " + measure.unit() + ".");
        if (!practice.leftOut().isEmpty()) {
            Map<String, List<String>> byReason = practice.leftOut().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            java.util.TreeMap::new,
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            byReason.forEach(
                    (reason, groups) -> paragraph("  ", "Not ranked: " + named(groups) + " (" + reason + ")."));
        }
    }

    private static String verdict(Practice practice) {
        Optional<String> best = practice.best();
        if (best.isPresent()) {
            String ahead = practice.naive().equals(best.get())
                    ? ""
                    : " (before pooling, " + practice.naive() + " had the highest figure)";
            return "The most effective is " + best.get() + ahead + ".";
        }
        return "None can be called the most effective: "
                + (practice.contenders().size() == practice.groups().size()
                        ? "any of them may be."
                        : "it may be any of " + named(practice.contenders()) + ".")
                + " That " + practice.naive() + " has the highest figure may be luck.";
    }

    private void line(String label, String text) {
        out.append(String.format(Locale.ROOT, "%-20s%s%n", label, text));
    }

    private void paragraph(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        String blank = " ".repeat(indent.length());
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(blank);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    private static String share(Share share) {
        return share + ", " + percent(share.interval().low()) + " to "
                + percent(share.interval().high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("^-0\\.0$", "0.0");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value).replaceFirst("^[+-]0\\.0$", "0.0");
    }

    private static String signed(Estimate estimate) {
        return signed(estimate, 1);
    }

    private static String signed(Estimate estimate, int places) {
        String format = "%+." + places + "f";
        return zero(String.format(Locale.ROOT, format, estimate.value())) + limits(estimate.interval(), format);
    }

    private static String plain(Estimate estimate) {
        return String.format(Locale.ROOT, "%.2f", estimate.value()) + limits(estimate.interval(), "%.2f");
    }

    private static String limits(Interval interval, String format) {
        return interval.isFinite()
                ? " (" + zero(String.format(Locale.ROOT, format, interval.low())) + " to "
                        + zero(String.format(Locale.ROOT, format, interval.high())) + ")"
                : " (unknown)";
    }

    private static String zero(String number) {
        return number.replaceFirst("^[+-](0\\.0+)$", "$1");
    }
}
