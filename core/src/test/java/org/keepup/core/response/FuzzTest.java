package org.keepup.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepup.core.task.TaskForms;

/** Whatever the bytes, reading never throws, and a file that gives nothing says why. */
class FuzzTest {

    private static final ResponseReader READER = ResponseReader.of(TaskForms.builtIn());

    private static final List<String> GOOD = List.of(
            "pupil,class,task,answer,status,date,seconds,mark,max\nP1,5B,402 - 137,335,,2026-11-20,41,0,1\n"
                    + "P1,5B,3/4 + 1/2,4/6,,,,,\nP2,5B,\"order 0.4, 0.35\",\"0.35, 0.4\",unreadable,,,,\n",
            "Title\npupil,class,402 - 137,\"3/4 + 1/2\",Total\n#max,,1,2,3\nP1,5B,335,4/6,0\nP2,5B,A,,0\nAverage,,0,0,0\n",
            "pupil;q1;q2\n#task;402 - 137;0,35 ? 0,4\nP1;1;0\nP2;0,5;1\n",
            "{\"pupils\": [{\"pupil\": \"P1\", \"class\": \"5B\", \"responses\": [{\"task\": \"402 - 137\", \"answer\": \"335\","
                    + " \"mark\": 0, \"max\": 1}], \"marks\": [{\"item\": \"q1\", \"mark\": 1}]}]}",
            "[{\"pupil\": \"P1\", \"task\": \"402 - 137\", \"answer\": 335}]");

    private static final List<String> SCRAPS = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\"",
            "\"\"",
            "#",
            "#max",
            "pupil",
            "task",
            "item",
            "answer",
            "mark",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "\u0000",
            "\uFEFF",
            "1/0",
            "9".repeat(400),
            "-",
            "1E99999",
            "0.".repeat(30),
            "=",
            "'",
            "A",
            "Total",
            "#REF!",
            "01-Feb",
            "[".repeat(1200),
            "(".repeat(300),
            "２",
            "\uD800",
            "é",
            "#none",
            "#answer ",
            "marked ",
            "pupil.",
            "sep=");

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutated_files(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            bytes = mutated(bytes, random);
        }
        check(seed, bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_bytes(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ("pupil,task\n\"#;1 -".charAt((bytes[i] & 0xFF) % 17));
            }
        }
        check(seed, bytes);
    }

    private static void check(int seed, byte[] bytes) {
        for (CellMeaning meaning : CellMeaning.values()) {
            ResponseFile file = READER.with(meaning).read("x.csv", new ByteArrayInputStream(bytes));
            assertThat(file.problems().isEmpty()
                            && file.notices().isEmpty()
                            && file.sheets().isEmpty())
                    .as("seed %d: %s", seed, new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8)
                            .strip()
                            .matches("\\[\\s*]|.*\"pupils\":\\s*\\[\\s*].*"));
            assertThat(file.problems()).allSatisfy(problem -> {
                assertThat(problem.message()).endsWith(".");
                assertThat(problem.remedy()).matches("(?s)|Maybe .*[.]");
            });
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length + 1);
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8));
            case 2 -> {
                int from = random.nextInt(bytes.length + 1);
                out.write(bytes, from, random.nextInt(bytes.length - from + 1));
            }
            default -> at = Math.min(bytes.length, at + random.nextInt(6));
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
