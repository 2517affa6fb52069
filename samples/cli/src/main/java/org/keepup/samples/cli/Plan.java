package org.keepup.samples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.CatalogueException;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.material.Material;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.Caseload;
import org.keepup.core.pupil.History;
import org.keepup.core.pupil.SchoolCalendar;
import org.keepup.core.pupil.Schools;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.BatchDiagnosis;
import org.keepup.diagnostics.Diagnosis;
import org.keepup.diagnostics.Diagnostics;
import org.keepup.diagnostics.Hypothesis;
import org.keepup.diagnostics.Outcome;
import org.keepup.diagnostics.TopicDiagnosis;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.Advice;
import org.keepup.rules.ClassPicture;
import org.keepup.rules.ProgrammePlan;
import org.keepup.rules.ProgrammePlanner;
import org.keepup.rules.Reason;
import org.keepup.rules.Recommender;
import org.keepup.rules.Situation;
import org.keepup.rules.TutorialPlanner;
import org.keepup.rules.engine.RuleBase;
import org.keepup.rules.fact.Lesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: from a class's answers to each pupil's next session. */
@Command(
        name = "plan",
        description =
                "Plans each pupil's next session: what is behind the wrong answers, which material undoes it and why,"
                        + " and what to do minute by minute.",
        footer = {"", "Example: keepup plan samples/data/class-5b.csv"})
final class Plan extends Job {

    private static final int MOST_WEEKS = 60;

    @Parameters(
            paramLabel = "RESPONSES",
            description =
                    "A file of answers (CSV with one answer or one pupil a row, or JSON), or - for standard input.")
    private String responses = "";

    @Mixin
    private Bank bank = new Bank();

    @Option(
            names = "--pupils",
            paramLabel = "CSV",
            description = "What is known of the pupils: pupil and, as far as known, year, prior, prior_date, target,"
                    + " target_date.")
    private @Nullable Path pupils;

    @Option(
            names = "--school",
            paramLabel = "CSV",
            description = "What staff a school has: school, teacher_minutes and assistant_minutes a week, group_size.")
    private @Nullable Path school;

    @Option(
            names = "--history",
            paramLabel = "CSV",
            description = "Earlier sessions: pupil, date, malrule or misconception, outcome (secure, better,"
                    + " unchanged, not-taught), material and group_size; a tutor's own decision as overruled (use,"
                    + " avoid, first, wait) with its reason.")
    private @Nullable Path history;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The day to plan for, such as 2026-11-20: of the history only what was before it counts."
                    + " Default: all of it counts, and the day is a week after the last session.")
    private @Nullable LocalDate date;

    @Option(
            names = "--answered",
            paramLabel = "D",
            description =
                    "The day of answers whose file gives none. Default: before the first session of the history, so that"
                            + " what sessions have done since counts.")
    private @Nullable LocalDate answered;

    @Option(
            names = "--weeks",
            paramLabel = "N",
            description =
                    "Also plans so many weeks from the day on, 1 to 60: what each is for, what comes back, half-termly"
                            + " targets. Made anew whenever it is asked for, from what has happened by then.")
    private int weeks;

    @Option(
            names = "--calendar",
            paramLabel = "CSV",
            description = "Holidays and absences for --weeks: from, to, what and, for an absence, pupil.")
    private @Nullable Path calendar;

    @Option(
            names = "--why",
            paramLabel = "PUPIL",
            description = "Only this pupil, with the whole tree of reasons: rules, facts, answers, sources.")
    private @Nullable String why;

    @Option(
            names = "--why-not",
            paramLabel = "MATERIAL",
            description = "Which rule or condition keeps this material from being recommended.")
    private @Nullable String whyNot;

    @Option(names = "--minutes", paramLabel = "N", description = "Length of the session, 5 to 60. Default: 20.")
    private int minutes = 20;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    @Option(
            names = "--hold",
            hidden = true,
            description = "A file of more bytes than this is not held in memory, but read twice.")
    private long mostHeld = 1_000_000;

    @Override
    void run(PrintWriter out) {
        if (minutes < Lesson.SHORTEST || minutes > Lesson.LONGEST) {
            throw wrongUsage(
                    "--minutes must be " + Lesson.SHORTEST + " to " + Lesson.LONGEST + ", not " + minutes + ".");
        }
        if (weeks < 0 || weeks > MOST_WEEKS) {
            throw wrongUsage("--weeks must be 1 to " + MOST_WEEKS + ", not " + weeks + ".");
        }
        // the rules have nothing to do with the catalogues, so both are loaded at once
        CompletableFuture<RuleBase> loading = CompletableFuture.supplyAsync(content()::ruleBase);
        Catalogues catalogues = bank.on(content().catalogues());
        MalruleLibrary library = Content.library(catalogues);
        Diagnostics diagnostics = Diagnostics.of(catalogues, library);
        Lesson lesson = Lesson.oneToOne(minutes);
        PlanWriter writer = format == TextOrJson.JSON
                ? PlanWriter.json(out)
                : PlanWriter.text(
                        out,
                        ansi(),
                        id -> library.malrule(id)
                                .map(m -> m.description().name())
                                .orElse(id));
        Problems problems = new Problems();
        Caseload caseload =
                pupils == null ? new Caseload(List.of()) : Caseload.read(pupils.toString(), content(pupils), problems);
        History sessions = history == null
                ? History.empty()
                : History.read(
                        history.toString(),
                        content(history),
                        subjects(catalogues, library),
                        materials(catalogues),
                        problems);
        Schools schools = school == null ? Schools.none() : Schools.read(school.toString(), content(school), problems);
        SchoolCalendar daysOff = calendar == null
                ? SchoolCalendar.open()
                : SchoolCalendar.read(calendar.toString(), content(calendar), problems);
        problems.all().forEach(problem -> tell(problem.toString()));
        Known known = new Known(
                caseload,
                sessions,
                schools,
                Optional.ofNullable(date),
                Optional.ofNullable(answered),
                catalogues.misconceptions());
        // what a class shares is known only once all of it has been read
        Responses reader = new Responses(this, bank.reader(catalogues));
        boolean many = why == null && isLarge(responses);
        if (many) {
            readClasses(reader, diagnostics, known, responses);
        } else {
            reader.read(responses, sheet -> known.add(sheet, diagnostics.diagnose(sheet)));
        }
        RuleBase rules = loaded(loading);
        Recommender recommender = Recommender.of(catalogues, rules);
        BayesEngine engine = diagnostics.engine(BayesEngine.class).orElseGet(() -> BayesEngine.of(library));
        TutorialPlanner planner = TutorialPlanner.of(catalogues, library, rules, engine);
        ProgrammePlanner programmes = ProgrammePlanner.of(catalogues, recommender, rules);
        if (weeks > 0 && known.day().isEmpty()) {
            throw wrongUsage(
                    "--weeks needs --date, the day of the first session, as long as no session has been held.");
        }
        Function<Situation, String> planned = situation -> {
            Advice advice = recommender.advise(situation, lesson);
            Optional<ProgrammePlan> programme = known.day()
                    .filter(day -> weeks > 0)
                    .map(day -> programmes.plan(situation, lesson, daysOff, day, weeks));
            List<Reason> reasons = new ArrayList<>(why == null ? List.of() : recommender.why(advice));
            if (whyNot != null) {
                reasons.addAll(recommender.whyNot(advice, whyNot));
            }
            return writer.text(new Planned(advice, planner.plan(advice), programme, reasons));
        };
        if (many) {
            Map<List<String>, ClassPicture> pictures = known.pictures();
            writer.begin();
            try (BatchDiagnosis<String> batch = diagnostics.batch(
                    Runtime.getRuntime().availableProcessors(),
                    (sheet, diagnosis) -> planned.apply(known.situation(sheet, diagnosis, pictures)),
                    writer::add)) {
                reader.readAgain(Path.of(responses), batch::add);
            }
        } else {
            List<Situation> wanted = wanted(known.situations());
            writer.begin();
            wanted.stream().map(planned).forEach(writer::add);
        }
        writer.end();
    }

    /** Whether a file is too large to hold all that it says: then it is read twice, first for what the classes share. */
    private boolean isLarge(String responses) {
        try {
            Path file = Path.of(responses);
            return Files.isRegularFile(file) && Files.size(file) > mostHeld;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static void readClasses(Responses reader, Diagnostics diagnostics, Known known, String responses) {
        try (BatchDiagnosis<Runnable> batch = diagnostics.batch(
                Runtime.getRuntime().availableProcessors(),
                (sheet, diagnosis) -> {
                    ResponseSheet nobody = new ResponseSheet(sheet.pupil(), List.of(), List.of(), sheet.details());
                    Diagnosis named = named(diagnosis);
                    return () -> known.addToClass(nobody, named);
                },
                Runnable::run)) {
            reader.read(responses, sheet -> {
                if (known.isInClass(sheet)) {
                    batch.add(sheet);
                }
            });
        }
    }

    /** What a class needs to know: the misconceptions that lead, without the evidence. */
    private static Diagnosis named(Diagnosis diagnosis) {
        List<TopicDiagnosis> topics = diagnosis.topics().stream()
                .filter(topic -> topic.outcome() == Outcome.SYSTEMATIC)
                .map(topic -> new TopicDiagnosis(
                        topic.topic(),
                        topic.responses(),
                        topic.correct(),
                        topic.outcome(),
                        topic.hypotheses().stream()
                                .limit(1)
                                .map(leading -> new Hypothesis(
                                        leading.malrules(),
                                        leading.probability(),
                                        leading.explains(),
                                        leading.wrong(),
                                        List.of(),
                                        List.of()))
                                .toList(),
                        topic.probabilities(),
                        ""))
                .toList();
        return new Diagnosis(diagnosis.pupil(), diagnosis.responses(), diagnosis.correct(), topics);
    }

    /** All, or the one that was asked for. */
    private List<Situation> wanted(List<Situation> all) {
        if (why == null) {
            return all;
        }
        List<Situation> found = all.stream()
                .filter(situation -> situation.pupil().id().equals(why))
                .toList();
        if (found.isEmpty()) {
            throw new Mistake("There is no pupil '" + why + "' in " + responses + ". Maybe the pseudonym is mistyped.");
        }
        return found;
    }

    private static RuleBase loaded(CompletableFuture<RuleBase> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CatalogueException problems ? problems : e;
        }
    }

    static List<String> subjects(Catalogues catalogues, MalruleLibrary library) {
        return Stream.concat(
                        library.all().stream().map(Malrule::id),
                        catalogues.misconceptions().all().stream().map(Misconception::id))
                .toList();
    }

    static List<String> materials(Catalogues catalogues) {
        return catalogues.materials().all().stream().map(Material::id).toList();
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Mistake(file + ": cannot be read as UTF-8 text. Maybe the path is mistyped.");
        }
    }
}
