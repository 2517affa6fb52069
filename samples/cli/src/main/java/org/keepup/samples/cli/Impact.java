package org.keepup.samples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.table.Findings;
import org.keepup.diagnostics.impact.EntryExit;
import org.keepup.diagnostics.impact.ImpactReport;
import org.keepup.diagnostics.impact.ImpactSettings;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.MisconceptionTrends;
import org.keepup.diagnostics.impact.OutcomesReader;
import org.keepup.diagnostics.impact.Term;
import org.keepup.diagnostics.impact.ks2.Ks2Collector;
import org.keepup.diagnostics.impact.ks2.MeasureYear;
import org.keepup.diagnostics.impact.ks2.PriorGroups;
import org.keepup.diagnostics.impact.ks2.SchoolProgress;
import org.keepup.diagnostics.impact.pupil.Attention;
import org.keepup.diagnostics.impact.pupil.PupilYear;
import org.keepup.diagnostics.impact.pupil.Review;
import org.keepup.diagnostics.impact.pupil.ReviewsReader;
import org.keepup.diagnostics.impact.report.ImpactCsv;
import org.keepup.diagnostics.impact.report.ImpactJson;
import org.keepup.diagnostics.impact.report.ImpactText;
import org.keepup.diagnostics.impact.report.Ks2Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Did it work? */
@Command(
        name = "impact",
        description =
                "Says what progress pupils made, how sure that is, and which practice works best, from entry and exit scores.",
        footer = {
            "",
            "The file has the columns pupil, measure (level, points, scaled, raw, age-months), entry and exit; as far as"
                    + " known school, programme, model, tutor, material, term, entry_date, exit_date, target, comparison (yes"
                    + " for pupils without the intervention); and any others to group by.",
            "",
            "Example: keepup impact samples/data/borough.csv --by model,school"
        })
final class Impact extends Job {

    /** How a report can be written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Parameters(paramLabel = "OUTCOMES", description = "A CSV file of entry and exit scores, or - for standard input.")
    private String outcomes = "";

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description = "Group by these columns, a table each. Default: those of model and school that the file has.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--comparison",
            paramLabel = "COLUMN=GROUP",
            description = "These pupils are the comparison group, as are those whom the column comparison marks.")
    private @Nullable String comparison;

    @Option(names = "--measure", paramLabel = "MEASURE", description = "Report on this measure only.")
    private @Nullable String measure;

    @Option(names = "--term", paramLabel = "TERM", description = "Report on this term only, such as 2025-autumn.")
    private @Nullable String term;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "No figure rests on fewer pupils. Default: 5. Keep it for reports that are passed on.")
    private int minimum = ImpactSettings.USUAL_MINIMUM;

    @Option(names = "--standard", paramLabel = "SCORE", description = "The score that counts as the expected standard.")
    private @Nullable Double standard;

    @Option(
            names = "--population-mean",
            paramLabel = "SCORE",
            description =
                    "Mean of all pupils from among whom these were chosen; with --reliability, sizes the rise by chance.")
    private @Nullable Double populationMean;

    @Option(names = "--reliability", paramLabel = "R", description = "Reliability of the test, 0 to 1.")
    private @Nullable Double reliability;

    @Option(names = "--seed", paramLabel = "S", description = "For the drawing of ranks. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--reviews",
            paramLabel = "CSV",
            description =
                    "Scores on the way (pupil,date,measure,score): lists who needs attention instead. Not to be passed on.")
    private @Nullable Path reviews;

    @Option(names = "--date", paramLabel = "D", description = "The day for --reviews. Default: the latest review.")
    private @Nullable LocalDate date;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            description = "How far below the plan a review may lie without a word, in the measure's unit. Default: 2.")
    private double tolerance = 2;

    @Option(names = "--weeks", paramLabel = "W", description = "Weeks after which a review is due. Default: 6.")
    private int weeks = 6;

    @Option(
            names = "--ks2-groups",
            paramLabel = "CSV",
            description =
                    "National prior attainment groups (year,group,from,to,average,lowest): gives schools' KS2 progress"
                            + " scores instead, from scaled exit scores and a column ks1 (average points).")
    private @Nullable Path ks2Groups;

    @Option(names = "--year", paramLabel = "Y", description = "The year of the tests, for --ks2-groups.")
    private int year;

    @Option(
            names = "--ks2-sd",
            paramLabel = "S",
            description = "National standard deviation of pupils' progress scores, for --ks2-groups.")
    private @Nullable Double ks2Deviation;

    private int told;

    /** Read only when a file tells of malrules. */
    private @Nullable Catalogues catalogues;

    @Override
    void run(PrintWriter out) throws IOException {
        if (minimum < 1) {
            throw wrongUsage("--minimum must be 1 or more, not " + minimum + ".");
        }
        if (reliability != null && !(reliability >= 0 && reliability <= 1)) {
            throw wrongUsage("--reliability must lie between 0 and 1, not " + reliability + ".");
        }
        if (reviews != null) {
            attention(out, reviews);
        } else if (ks2Groups != null) {
            ks2(out, ks2Groups);
        } else {
            report(out);
        }
    }

    private void report(PrintWriter out) throws IOException {
        List<String> columns = by.isEmpty() ? List.of("model", "school") : by;
        org.keepup.diagnostics.impact.Impact impact = new org.keepup.diagnostics.impact.Impact(settings(columns));
        MisconceptionTrends trends = trends();
        OutcomesReader.Reading reading = read(impact.andThen(trends));
        checkColumns(reading);
        ImpactReport report = impact.report().with(trends.trends());
        out.print(
                switch (format) {
                    case TEXT -> ImpactText.of(report);
                    case JSON -> ImpactJson.of(report, Build.version());
                    case CSV -> ImpactCsv.of(report);
                });
    }

    private ImpactSettings settings(List<String> columns) {
        Optional<Measure> only = Optional.empty();
        if (measure != null) {
            only = Measure.parse(measure);
            if (only.isEmpty()) {
                throw wrongUsage(
                        "Unknown measure '" + measure + "'; known are level, points, scaled, raw, age-months.");
            }
        }
        Optional<ImpactSettings.Member> member = Optional.empty();
        if (comparison != null) {
            int sign = comparison.indexOf('=');
            if (sign < 1) {
                throw wrongUsage("--comparison needs COLUMN=GROUP, such as model=none, not '" + comparison + "'.");
            }
            member = Optional.of(new ImpactSettings.Member(
                    comparison.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                    comparison.substring(sign + 1).strip()));
        }
        return new ImpactSettings(
                columns.stream()
                        .map(column -> column.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                member,
                only,
                Optional.ofNullable(term)
                        .map(text -> Term.parse(text).map(Term::toString).orElse(text)),
                minimum,
                optional(standard),
                optional(populationMean),
                optional(reliability),
                seed);
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private void checkColumns(OutcomesReader.Reading reading) {
        for (String column : by) {
            String name = column.strip().toLowerCase(Locale.ROOT);
            if (reading.used() > 0 && !name.equals("term") && !reading.columns().contains(name)) {
                throw new Mistake("The file has no column '" + name + "' to group by; it has "
                        + Words.list(reading.columns()) + ". " + Problems.nearest(name, reading.columns()));
            }
        }
    }

    private MisconceptionTrends trends() {
        return new MisconceptionTrends(by.size() == 1 ? Optional.of(by.get(0)) : Optional.empty(), minimum, malrule -> {
            if (catalogues == null) {
                catalogues = content().catalogues();
            }
            return catalogues
                    .misconceptions()
                    .behind(malrule)
                    .map(Misconception::id)
                    .orElse(malrule);
        });
    }

    private OutcomesReader.Reading read(Consumer<EntryExit> sink) throws IOException {
        Progress progress = progress();
        OutcomesReader.Reading reading;
        try (InputStream in = open(outcomes)) {
            reading = OutcomesReader.read(
                    name(outcomes),
                    in,
                    outcome -> {
                        sink.accept(outcome);
                        progress.onePupilDone();
                    },
                    findings(progress));
        }
        progress.clear();
        if (told > 0) {
            say(Words.count(told, "problem") + " in " + name(outcomes) + ", listed above. "
                    + (reading.used() == 0
                            ? "Nothing could be used."
                            : reading.used() + " of " + Words.count(reading.rows(), "row") + " were used."));
        }
        return reading;
    }

    private Findings findings(Progress progress) {
        return Findings.to(
                problem -> {
                    told++;
                    progress.clear();
                    tell(problem.toString());
                },
                notice -> {
                    progress.clear();
                    say(notice.toString());
                });
    }

    private static String name(String source) {
        return source.equals("-") ? "standard input" : source;
    }

    private static InputStream open(String source) {
        if (source.equals("-")) {
            return System.in;
        }
        try {
            return Files.newInputStream(Path.of(source));
        } catch (IOException e) {
            throw new Mistake(source + ": cannot be read. Maybe the path is mistyped.");
        }
    }

    private void ks2(PrintWriter out, Path table) throws IOException {
        MeasureYear known = MeasureYear.of(year);
        if (!known.exists()) {
            throw new Mistake("There is no progress measure for " + year + ": "
                    + known.missing().orElseThrow() + ".");
        }
        Optional<PriorGroups> groups;
        try (InputStream in = open(table.toString())) {
            groups = PriorGroups.read(table.toString(), in, year, findings(progress()));
        }
        if (groups.isEmpty()) {
            return;
        }
        Ks2Collector schools = new Ks2Collector(groups.get(), optional(ks2Deviation), minimum);
        read(outcome -> {
            if (outcome.measure() == Measure.SCALED) {
                schools.add(
                        outcome.group("school").orElse(org.keepup.diagnostics.impact.Impact.NOT_GIVEN),
                        new SchoolProgress.Pupil(
                                outcome.group("ks1")
                                        .filter(text -> text.matches("\\d{1,2}(\\.\\d{1,4})?"))
                                        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                                        .orElse(OptionalDouble.empty()),
                                outcome.exit() instanceof EntryExit.Scored scored
                                        ? OptionalDouble.of(scored.score().value())
                                        : OptionalDouble.empty()));
            }
        });
        out.print(Ks2Table.of(year, schools.schools()));
    }

    private void attention(PrintWriter out, Path file) throws IOException {
        Map<String, List<Review>> byPupil;
        try (InputStream in = open(file.toString())) {
            byPupil = ReviewsReader.read(file.toString(), in, findings(progress()));
        }
        LocalDate today = date != null
                ? date
                : byPupil.values().stream()
                        .flatMap(List::stream)
                        .map(Review::date)
                        .max(LocalDate::compareTo)
                        .orElseThrow(() -> new Mistake(file + ": no review to go by."));
        Map<String, List<String>> lines = new TreeMap<>();
        read(outcome -> {
            if (outcome.comparison()) {
                return;
            }
            List<Review> reviews = byPupil.getOrDefault(outcome.pupil(), List.of()).stream()
                    .filter(review -> review.score().measure() == outcome.measure())
                    .toList();
            List<Attention> attention =
                    PupilYear.of(outcome, reviews, List.of()).attention(today, tolerance, weeks);
            if (!attention.isEmpty()) {
                lines.computeIfAbsent(
                                outcome.group("school").orElse(org.keepup.diagnostics.impact.Impact.NOT_GIVEN),
                                school -> new ArrayList<>())
                        .add(outcome.pupil() + ": "
                                + String.join(
                                        "; ",
                                        attention.stream()
                                                .map(Attention::because)
                                                .toList()));
            }
        });
        out.println("Who needs attention on " + today + " (for those who teach them; not to be passed on)");
        lines.forEach((school, pupils) -> {
            out.println(school + ", " + Words.count(pupils.size(), "pupil"));
            pupils.forEach(pupil -> out.println("  " + pupil));
        });
    }
}
