package org.keepup.samples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.misconception.Misconception;
import org.keepup.core.pupil.History;
import org.keepup.core.pupil.PastSession;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.rules.AfterSession;
import org.keepup.rules.SessionReport;
import org.keepup.rules.SessionReportReader;
import org.keepup.rules.SessionReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What came of sessions, and where each goes from there. */
@Command(
        name = "review",
        description =
                "Says what came of sessions, from their exit answers or the tutor's judgement, and where to go from there:"
                        + " go on, ask again on another day, hand back, change the material or the company, go back, refer.",
        footer = {
            "",
            "The file has an exit question a row: pupil, date, malrule or misconception, task, answer and, as far as to be noted,"
                    + " material, group_size, judgement (secure, better, unchanged, not-taught) with its reason. With --format csv"
                    + " it gives rows for plan --history.",
            "",
            "Example: keepup review samples/data/exit-answers.csv"
        })
final class Review extends Job {

    /** How reviews can be written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Parameters(paramLabel = "EXITS", description = "A CSV file of exit answers, or - for standard input.")
    private String exits = "";

    @Option(
            names = "--history",
            paramLabel = "CSV",
            description =
                    "Earlier sessions, as for plan. With --format csv they come first, so that the result is the whole"
                            + " history.")
    private @Nullable Path history;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    void run(PrintWriter out) throws IOException {
        Catalogues catalogues = content().catalogues();
        MalruleLibrary library = Content.library(catalogues);
        Problems problems = new Problems();
        History before = history == null
                ? History.empty()
                : History.read(
                        history.toString(),
                        Plan.content(history),
                        Plan.subjects(catalogues, library),
                        Plan.materials(catalogues),
                        problems);
        List<SessionReport> reports = read(catalogues, library, problems);
        problems.all().forEach(problem -> tell(problem.toString()));
        AfterSession afterSession =
                AfterSession.of(catalogues, library, content().ruleBase());
        List<SessionReview> reviews = new ArrayList<>();
        for (SessionReport report : reports) {
            List<PastSession> earlier = new ArrayList<>(before.of(report.pupil()).stream()
                    .filter(session -> !session.date().isAfter(report.date()))
                    .toList());
            reviews.stream().map(SessionReview::session).forEach(earlier::add);
            reviews.add(afterSession.review(report, earlier));
        }
        switch (format) {
            case TEXT -> out.print(text(reviews, name(catalogues, library)));
            case JSON -> reviews.forEach(review -> out.println(Json.line(json(review))));
            case CSV -> csv(before, reports, reviews, catalogues, out);
        }
    }

    private List<SessionReport> read(Catalogues catalogues, MalruleLibrary library, Problems problems) {
        String name = exits.equals("-") ? "standard input" : exits;
        try (InputStream in = exits.equals("-") ? System.in : Files.newInputStream(Path.of(exits))) {
            List<SessionReport> reports = SessionReportReader.read(
                    name,
                    in,
                    catalogues.forms(),
                    Plan.subjects(catalogues, library),
                    Plan.materials(catalogues),
                    problems);
            if (reports.isEmpty() && problems.isEmpty()) {
                throw new Mistake(name + ": there is no session in it. Maybe the rows below the header are missing.");
            }
            return reports;
        } catch (IOException e) {
            throw new Mistake(name + ": cannot be read (" + e + "). Maybe the path is mistyped.");
        }
    }

    private static Function<String, String> name(Catalogues catalogues, MalruleLibrary library) {
        Map<String, String> names = catalogues.misconceptions().all().stream()
                .collect(Collectors.toMap(Misconception::id, Misconception::name));
        return id -> library.malrule(id)
                .map(malrule -> malrule.description().name())
                .orElseGet(() -> names.getOrDefault(id, id));
    }

    private Note text(List<SessionReview> reviews, Function<String, String> name) {
        Note note = new Note(ansi());
        for (SessionReview review : reviews) {
            PastSession session = review.session();
            note.heading(0, session.pupil() + "  " + session.date() + "  " + name.apply(session.subject()));
            note.labelled(2, "came:", 7, session.outcome().word());
            review.why().stream().limit(1).forEach(why -> note.labelled(9, "-", 2, why.because()));
            note.labelled(2, "next:", 7, review.move().kind().word());
            note.labelled(9, "-", 2, review.move().because());
            note.blank();
        }
        return note;
    }

    private static ObjectNode json(SessionReview review) {
        PastSession session = review.session();
        ObjectNode node = Json.object();
        node.put("pupil", session.pupil());
        node.put("date", session.date().toString());
        node.put("subject", session.subject());
        node.put("material", session.material().isEmpty() ? null : session.material());
        node.put("outcome", session.outcome().word());
        node.put("next", review.move().kind().word());
        node.set("why", Json.array(review.why(), PlanJson::justification));
        return node;
    }

    /** The whole history: the earlier one, with what the tutor decided in it, and the sessions reviewed. */
    private static void csv(
            History before,
            List<SessionReport> reports,
            List<SessionReview> reviews,
            Catalogues catalogues,
            PrintWriter out)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "pupil",
                "date",
                "malrule",
                "misconception",
                "material",
                "outcome",
                "group_size",
                "overruled",
                "reason");
        for (String pupil : before.pupils()) {
            before.of(pupil).forEach(session -> csv.writeRecord(row(session, catalogues, "")));
            before.overrulings(pupil)
                    .forEach(decision -> csv.writeRecord(
                            pupil,
                            decision.date().toString(),
                            isMisconception(decision.subject(), catalogues) ? "" : decision.subject(),
                            isMisconception(decision.subject(), catalogues) ? decision.subject() : "",
                            decision.material(),
                            "",
                            "",
                            decision.kind().word(),
                            decision.reason()));
        }
        for (int i = 0; i < reviews.size(); i++) {
            csv.writeRecord(row(
                    reviews.get(i).session(),
                    catalogues,
                    reports.get(i).judgement().map(SessionReport.Judged::reason).orElse("")));
        }
        csv.flush();
    }

    private static List<String> row(PastSession session, Catalogues catalogues, String reason) {
        boolean isMisconception = isMisconception(session.subject(), catalogues);
        return List.of(
                session.pupil(),
                session.date().toString(),
                isMisconception ? "" : session.subject(),
                isMisconception ? session.subject() : "",
                session.material(),
                session.outcome().word(),
                session.groupSize().isPresent()
                        ? String.valueOf(session.groupSize().getAsInt())
                        : "",
                "",
                reason);
    }

    private static boolean isMisconception(String subject, Catalogues catalogues) {
        return catalogues.misconceptions().misconception(subject).isPresent();
    }
}
