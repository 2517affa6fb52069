package org.keepup.diagnostics.impact.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keepup.diagnostics.impact.Caution;
import org.keepup.diagnostics.impact.Contrast;
import org.keepup.diagnostics.impact.GroupResult;
import org.keepup.diagnostics.impact.ImpactReport;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.Practice;
import org.keepup.diagnostics.impact.Share;
import org.keepup.diagnostics.impact.statistics.Estimate;

/** An impact report as a table: one row a group, an empty cell where there is no figure. */
public final class ImpactCsv {

    private static final List<String> HEADER = List.of(
            "measure",
            "by",
            "group",
            "shown",
            "pupils",
            "counted",
            "schools",
            "missing",
            "below_scale",
            "entry",
            "exit",
            "progress",
            "progress_low",
            "progress_high",
            "expected",
            "beyond_expected",
            "beyond_expected_low",
            "beyond_expected_high",
            "by_chance",
            "compared_with",
            "comparison_pupils",
            "difference",
            "difference_low",
            "difference_high",
            "gain_difference",
            "gain_difference_low",
            "gain_difference_high",
            "effect",
            "effect_low",
            "effect_high",
            "months",
            "months_low",
            "months_high",
            "months_scheme",
            "ratio_gain",
            "ratio_gain_low",
            "ratio_gain_high",
            "standard_least",
            "standard_most",
            "standard_of",
            "standard_share_low",
            "standard_share_high",
            "pooled",
            "pooled_low",
            "pooled_high",
            "best_probability",
            "rank_highest",
            "rank_lowest",
            "most_effective",
            "cautions");

    private ImpactCsv() {}

    /** Writes a report. */
    public static String of(ImpactReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (ImpactReport.Section section : report.sections()) {
                section.overall()
                        .ifPresent(all -> csv.writeRecord(row(section.measure(), "all", all, Optional.empty())));
                for (ImpactReport.Table table : section.tables()) {
                    for (GroupResult group : table.groups()) {
                        csv.writeRecord(row(section.measure(), table.column(), group, table.practice()));
                    }
                    for (String group : table.withheld()) {
                        List<String> cells =
                                new ArrayList<>(List.of(section.measure().word(), table.column(), group, "withheld"));
                        while (cells.size() < HEADER.size()) {
                            cells.add("");
                        }
                        csv.writeRecord(cells);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Measure measure, String column, GroupResult group, Optional<Practice> practice) {
        List<String> cells = new ArrayList<>(Arrays.asList(
                measure.word(),
                column,
                group.group(),
                "yes",
                String.valueOf(group.pupils()),
                String.valueOf(group.counted()),
                String.valueOf(group.schools()),
                String.valueOf(group.attrition().missing()),
                String.valueOf(group.attrition().below()),
                number(group.entry()),
                number(group.exit())));
        estimate(cells, Optional.of(group.progress()));
        cells.add(group.expected().isPresent() ? number(group.expected().getAsDouble()) : "");
        estimate(cells, group.excess());
        cells.add(group.byChance().isPresent() ? number(group.byChance().getAsDouble()) : "");
        Optional<Contrast> contrast = group.contrast();
        cells.add(contrast.map(c -> c.design().word()).orElse(""));
        cells.add(contrast.map(c -> String.valueOf(c.comparisons())).orElse(""));
        estimate(cells, contrast.map(Contrast::adjusted));
        estimate(cells, contrast.map(Contrast::gains));
        estimate(cells, contrast.map(Contrast::effect));
        cells.add(contrast.map(c -> String.valueOf(c.months().months())).orElse(""));
        cells.add(contrast.map(c -> String.valueOf(c.months().low())).orElse(""));
        cells.add(contrast.map(c -> String.valueOf(c.months().high())).orElse(""));
        cells.add(contrast.map(c -> c.months().scheme()).orElse(""));
        estimate(cells, group.ratioGain());
        Optional<Share> standard = group.standard();
        cells.add(standard.map(share -> String.valueOf(share.low())).orElse(""));
        cells.add(standard.map(share -> String.valueOf(share.high())).orElse(""));
        cells.add(standard.map(share -> String.valueOf(share.of())).orElse(""));
        cells.add(standard.map(share -> number(share.interval().low())).orElse(""));
        cells.add(standard.map(share -> number(share.interval().high())).orElse(""));
        Optional<Practice.Ranked> ranked = practice.flatMap(ranking -> ranking.groups().stream()
                .filter(candidate -> candidate.group().equals(group.group()))
                .findFirst());
        estimate(cells, ranked.map(Practice.Ranked::pooled));
        cells.add(ranked.map(r -> number(r.best())).orElse(""));
        cells.add(ranked.map(r -> String.valueOf(r.highest())).orElse(""));
        cells.add(ranked.map(r -> String.valueOf(r.lowest())).orElse(""));
        cells.add(ranked.map(r -> practice.flatMap(Practice::best)
                                .filter(r.group()::equals)
                                .isPresent()
                        ? "yes"
                        : "")
                .orElse(""));
        cells.add(group.cautions().stream().map(Caution::word).collect(Collectors.joining(" ")));
        return cells;
    }

    private static void estimate(List<String> cells, Optional<Estimate> estimate) {
        cells.add(estimate.map(e -> number(e.value())).orElse(""));
        cells.add(estimate.map(e -> number(e.interval().low())).orElse(""));
        cells.add(estimate.map(e -> number(e.interval().high())).orElse(""));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Figures.rounded(value).toPlainString() : "";
    }
}
