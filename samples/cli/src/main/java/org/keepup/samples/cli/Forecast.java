package org.keepup.samples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepup.core.Catalogues;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.item.ChoiceForm;
import org.keepup.core.item.Item;
import org.keepup.core.response.ResponseSheet;
import org.keepup.core.table.Findings;
import org.keepup.core.table.Row;
import org.keepup.core.table.TableReader;
import org.keepup.core.table.TextFile;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskNotationException;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.option.OptionEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What pupils would probably answer. */
@Command(
        name = "forecast",
        description =
                "Says for each row of a table 'pupil,task' which answers this pupil would probably give, from what the"
                        + " pupil answered so far and what the other pupils of the file wrote.",
        footer = {"", "Example: keepup forecast samples/data/class-5b.csv --tasks tasks.csv"})
final class Forecast extends Job {

    private static final int MOST_PROBABLE = 5;

    /** How forecasts can be written. */
    enum Format {
        JSON,
        CSV
    }

    @Parameters(
            paramLabel = "RESPONSES",
            description =
                    "A file of answers (CSV with one answer or one pupil a row, or JSON), or - for standard input.")
    private String responses = "";

    @Mixin
    private Bank bank = new Bank();

    @Option(
            names = "--tasks",
            required = true,
            paramLabel = "CSV",
            description = "A table with the columns pupil and task, or pupil and item.")
    private Path tasks = Path.of("");

    @Option(names = "--alone", description = "Leave out what the other pupils of the file wrote.")
    private boolean alone;

    @Option(names = "--format", paramLabel = "json|csv", description = "Default: csv.")
    private Format format = Format.CSV;

    /** A row of the tasks file. */
    private record Asked(String pupil, Task task) {}

    @Override
    void run(PrintWriter out) throws IOException {
        Catalogues catalogues = bank.on(content().catalogues());
        Map<String, ResponseSheet> sheets = new LinkedHashMap<>();
        new Responses(this, bank.reader(catalogues)).read(responses, sheet -> sheets.put(sheet.pupil(), sheet));
        BayesEngine engine = BayesEngine.of(Content.library(catalogues));
        BayesEngine forecaster = alone ? engine : engine.among(List.copyOf(sheets.values()));

        OptionEngine options = OptionEngine.of(catalogues.items(), Content.library(catalogues));

        List<Asked> asked = asked(catalogues);
        Map<String, List<Task>> byPupil = new LinkedHashMap<>();
        asked.forEach(row ->
                byPupil.computeIfAbsent(row.pupil(), pupil -> new ArrayList<>()).add(row.task()));
        Map<Asked, org.keepup.diagnostics.Forecast> forecasts = new LinkedHashMap<>();
        byPupil.forEach((pupil, list) -> {
            ResponseSheet sheet = sheets.getOrDefault(pupil, ResponseSheet.of(pupil, List.of()));
            List<Task> inWords = list.stream()
                    .filter(task -> task.form() instanceof ChoiceForm)
                    .toList();
            List<Task> plain = list.stream()
                    .filter(task -> !(task.form() instanceof ChoiceForm))
                    .toList();
            Stream.concat(options.forecast(sheet, inWords).stream(), forecaster.forecast(sheet, plain).stream())
                    .forEach(forecast -> forecasts.put(new Asked(pupil, forecast.task()), forecast));
        });
        List<org.keepup.diagnostics.Forecast> inOrder =
                asked.stream().map(forecasts::get).toList();
        if (format == Format.JSON) {
            json(inOrder, out);
        } else {
            csv(inOrder, out);
        }
    }

    private List<Asked> asked(Catalogues catalogues) throws IOException {
        Findings findings = Findings.to(problem -> tell(problem.toString()), notice -> say(notice.toString()));
        List<Asked> asked = new ArrayList<>();
        String name = tasks.toString();
        if (!Files.isReadable(tasks) || Files.isDirectory(tasks)) {
            findings.problem(Place.of(name), "", "this file cannot be read.", "Maybe the path is mistyped.");
            return asked;
        }
        try (InputStream content = Files.newInputStream(tasks)) {
            Optional<TextFile> text = TextFile.open(name, content, findings);
            if (text.isPresent()) {
                read(TableReader.of(text.get(), Forecast::isHeader, findings), name, catalogues, findings, asked);
                text.get().tellOddBytes(findings);
            }
        }
        return asked;
    }

    private static boolean isHeader(Row row) {
        List<String> names = names(row);
        return names.contains("pupil") && (names.contains("task") || names.contains("item"));
    }

    private static List<String> names(Row row) {
        return row.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void read(
            TableReader table, String name, Catalogues catalogues, Findings findings, List<Asked> asked)
            throws IOException {
        if (table.header().isEmpty()) {
            findings.problem(
                    Place.of(name),
                    "",
                    "no header with the columns pupil and task, or pupil and item, is found.",
                    "Maybe it was left out.");
            return;
        }
        List<String> names = names(table.header().get());
        int pupil = names.indexOf("pupil");
        boolean items = !names.contains("task");
        int task = names.indexOf(items ? "item" : "task");
        Optional<Row> next;
        while ((next = table.next()).isPresent()) {
            Row row = next.get();
            String who = pupil < row.size() ? row.cell(pupil).strip() : "";
            if (who.isEmpty()) {
                findings.problem(table.place(row, pupil), "pupil", "no pupil stands here.", "");
                continue;
            }
            String what = task < row.size() ? row.cell(task).strip() : "";
            Optional<Task> item = catalogues.items().item(what).map(Item::task);
            if (items && item.isEmpty()) {
                findings.problem(
                        table.place(row, task),
                        "item",
                        "'" + what + "' is not in the item bank.",
                        Problems.nearest(what, catalogues.items().ids()));
                continue;
            }
            try {
                asked.add(new Asked(
                        who, item.isPresent() ? item.get() : catalogues.forms().parse(what)));
            } catch (TaskNotationException e) {
                findings.problem(table.place(row, task), "task", e.getMessage(), "");
            }
        }
    }

    private static void csv(List<org.keepup.diagnostics.Forecast> forecasts, PrintWriter out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("pupil", "task", "rank", "answer", "probability");
        for (org.keepup.diagnostics.Forecast forecast : forecasts) {
            int rank = 0;
            for (org.keepup.diagnostics.Forecast.Expected expected : mostProbable(forecast)) {
                csv.writeRecord(
                        forecast.pupil(),
                        forecast.task().text(),
                        Integer.toString(++rank),
                        expected.answer(),
                        String.format(Locale.ROOT, "%.4f", expected.probability()));
            }
        }
        csv.flush();
    }

    private static void json(List<org.keepup.diagnostics.Forecast> forecasts, PrintWriter out) {
        out.println(Json.line(Json.array(forecasts, forecast -> {
            var node = Json.object();
            node.put("pupil", forecast.pupil());
            node.put("task", forecast.task().text());
            node.set("answers", Json.array(mostProbable(forecast), expected -> {
                var answer = Json.object();
                answer.put("answer", expected.answer());
                answer.put("probability", Json.rounded(expected.probability()));
                return answer;
            }));
            return node;
        })));
    }

    private static List<org.keepup.diagnostics.Forecast.Expected> mostProbable(
            org.keepup.diagnostics.Forecast forecast) {
        return forecast.answers().stream().limit(MOST_PROBABLE).toList();
    }
}
