package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.answer.Answer;
import org.keepup.core.number.Rational;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/** What is written is read back the same, whatever stands in it. */
class RoundTripTest {

    private static final TaskForms FORMS = TaskForms.builtIn();
    private static final ResponseReader READER = ResponseReader.of(FORMS).with(CellMeaning.ANSWERS);

    private static final List<Task> TASKS = List.of(
            FORMS.parse("402 - 137"),
            FORMS.parse("47 + 386"),
            FORMS.parse("3/4 + 1/2"),
            FORMS.parse("0.35 ? 0.4"),
            FORMS.parse("order 0.4, 0.35, 0.125"),
            FORMS.parse("[ ] - 7 = 5"));

    private static final List<String> NASTY = List.of(
            "335",
            "0",
            "1",
            "1/2",
            "2 r 3",
            "£3.40",
            "1,204",
            "0,5",
            ",",
            ";",
            "\t",
            "|",
            "\"",
            "\"\"",
            "'",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+5",
            "-3",
            "@SUM(A1)",
            "#",
            "#max",
            "#absent",
            "#answer",
            "#answer x",
            "#none",
            "#REF!",
            "A",
            "T",
            "absent",
            "blank",
            "unreadable",
            "marked",
            "01-Feb",
            "2026-02-01",
            "1E+10",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "a,b\n\"c\"",
            "\\",
            "{",
            "[",
            "null",
            "true",
            "½",
            "１２",
            "−4",
            "é",
            "日本",
            "😀",
            "\u00A0x",
            "x\u200B",
            "don't know",
            "P1,402 - 137,335\nP2,402 - 137,265",
            "a;b",
            "  in  between  ",
            "Total",
            "pupil",
            "sep=;");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void long_tables(int seed) {
        List<ResponseSheet> sheets = new Sheets(seed).any();

        check(seed, sheets, ResponseWriter::writeLong, READER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void json(int seed) {
        List<ResponseSheet> sheets = new Sheets(seed).any();

        check(seed, sheets, ResponseWriter::writeJson, READER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wide_tables_of_answers(int seed) {
        List<ResponseSheet> sheets = new Sheets(seed).wide(false);

        check(seed, sheets, ResponseWriter::writeWide, READER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wide_tables_of_marks(int seed) {
        List<ResponseSheet> sheets = new Sheets(seed).wide(true);

        check(seed, sheets, ResponseWriter::writeWide, READER.with(CellMeaning.MARKS));
    }

    @Test
    void what_a_wide_table_cannot_hold_is_refused() {
        Response timed =
                Response.of(TASKS.get(0), Answer.of(335)).with(Particulars.NONE.withTime(Duration.ofSeconds(3)));

        assertThatThrownBy(() ->
                        ResponseWriter.writeWide(List.of(ResponseSheet.of("P1", List.of(timed))), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot hold times");
    }

    @Test
    void two_answers_that_nothing_tells_apart_are_refused() {
        Response response = Response.of(TASKS.get(0), Answer.of(335));

        assertThatThrownBy(() -> ResponseWriter.writeLong(
                        List.of(ResponseSheet.of("P1", List.of(response, response))), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe number the attempts.");
    }

    private interface Write {
        void to(List<ResponseSheet> sheets, Writer out) throws IOException;
    }

    private static void check(int seed, List<ResponseSheet> sheets, Write write, ResponseReader reader) {
        StringWriter out = new StringWriter();
        try {
            write.to(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResponseFile read = reader.parse("written", out.toString());
        assertThat(read.problems()).as("seed %d: %s", seed, out).isEmpty();
        assertThat(read.sheets()).as("seed %d: %s", seed, out).isEqualTo(sheets);
    }

    /** Sheets at random. */
    private static final class Sheets {

        private final SplittableRandom random;

        Sheets(int seed) {
            this.random = new SplittableRandom(seed);
        }

        List<ResponseSheet> any() {
            List<ResponseSheet> sheets = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                List<Response> responses = new ArrayList<>();
                List<MarkedResponse> marks = new ArrayList<>();
                int attempt = 0;
                for (int j = random.nextInt(6); j > 0; j--) {
                    attempt++;
                    Particulars particulars = particulars().withAttempt(attempt);
                    if (random.nextInt(4) > 0) {
                        responses.add(response(pick(TASKS), particulars));
                    } else {
                        marks.add(marked(particulars));
                    }
                }
                sheets.add(new ResponseSheet("P" + i + nastyName(), responses, marks, details()));
            }
            return sheets;
        }

        List<ResponseSheet> wide(boolean marks) {
            List<Task> asked = new ArrayList<>(TASKS.subList(0, 1 + random.nextInt(TASKS.size())));
            List<Particulars> columns = asked.stream().map(task -> column()).toList();
            List<ResponseSheet> sheets = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                Optional<LocalDate> date = some(LocalDate.of(2026, 11, 1 + random.nextInt(28)));
                List<Response> responses = new ArrayList<>();
                List<MarkedResponse> marked = new ArrayList<>();
                for (int j = 0; j < asked.size(); j++) {
                    Particulars all = date.map(columns.get(j)::withDate).orElse(columns.get(j));
                    if (i > 0 && random.nextInt(5) == 0) {
                        continue;
                    }
                    if (!marks) {
                        responses.add(response(asked.get(j), all));
                    } else if (random.nextBoolean()) {
                        marked.add(new MarkedResponse(
                                Optional.of(asked.get(j)), Optional.empty(), all.withMark(Rational.of(0))));
                    } else {
                        marked.add(new MarkedResponse(
                                Optional.of(asked.get(j)),
                                Optional.of(pick(List.of(Status.BLANK, Status.ABSENT, Status.BELOW))),
                                all));
                    }
                }
                if (!(responses.isEmpty() && marked.isEmpty())) {
                    sheets.add(new ResponseSheet("P" + i + nastyName(), responses, marked, details()));
                }
            }
            return sheets;
        }

        private Particulars column() {
            Particulars all = Particulars.NONE;
            if (random.nextBoolean()) {
                all = all.withItem("q" + random.nextInt(1_000_000) + nastyName());
            }
            if (random.nextBoolean()) {
                all = all.withTopic("t" + nastyName());
            }
            return random.nextBoolean() ? all.withMax(Rational.of(1 + random.nextInt(9), 2)) : all;
        }

        private Particulars particulars() {
            Particulars all = column();
            if (random.nextInt(3) == 0) {
                all = all.withOption("o" + nastyName());
            }
            if (random.nextInt(3) == 0) {
                all = all.withDate(LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            }
            if (random.nextInt(3) == 0) {
                all = all.withTime(Duration.ofNanos(random.nextLong(1_000_000_000_000L)));
            }
            if (random.nextInt(3) == 0) {
                all = all.withMark(Rational.of(random.nextInt(2), 3));
            }
            return random.nextInt(3) == 0 ? all.withFurther(named("device")) : all;
        }

        private Response response(Task task, Particulars particulars) {
            Status status = random.nextInt(3) > 0 ? Status.ANSWERED : pick(List.of(Status.values()));
            Answer answer = switch (status) {
                case ANSWERED -> Answer.parse(pick(NASTY) + (random.nextBoolean() ? "" : pick(NASTY)));
                case UNREADABLE ->
                    new Answer.Unreadable(
                            random.nextBoolean() ? "" : pick(NASTY).strip());
                default -> Answer.BLANK;
            };
            Status told = answer.isBlank() && status == Status.ANSWERED ? Status.BLANK : status;
            return new Response(task, answer, told, particulars);
        }

        private MarkedResponse marked(Particulars particulars) {
            Particulars marked = random.nextBoolean() ? particulars.withMark(Rational.of(1, 4)) : particulars;
            Optional<Status> status = marked.mark().isPresent() && random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(pick(List.of(Status.values())));
            Optional<Task> task = some(pick(TASKS));
            return new MarkedResponse(
                    task, status, task.isPresent() ? marked : marked.withItem("item " + random.nextInt()));
        }

        private Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>();
            if (random.nextBoolean()) {
                details.put("class", "c" + pick(NASTY));
            }
            details.putAll(named("house"));
            details.putAll(named("Q7 total"));
            return details;
        }

        private Map<String, String> named(String name) {
            return random.nextInt(3) == 0 ? Map.of(name, pick(NASTY) + "x ") : Map.of();
        }

        private String nastyName() {
            String end = pick(NASTY).strip();
            return random.nextInt(3) == 0 ? end : "";
        }

        private <T> Optional<T> some(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T pick(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
