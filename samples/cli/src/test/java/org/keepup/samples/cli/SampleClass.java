package org.keepup.samples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;
import org.keepup.diagnostics.malrule.Malrule;
import org.keepup.diagnostics.malrule.MalruleLibrary;

/**
 * The class of {@code samples/data}: fifteen pupils who do not exist, with the mixture that a Year 5 teacher meets. Each
 * follows a way of working, slips now and then, and leaves a task out here and there; the seed decides where.
 */
final class SampleClass {

    static final long SEED = 5;

    static final List<String> TASKS = List.of(
            "896 - 352",
            "91 - 47",
            "513 - 278",
            "734 - 256",
            "402 - 137",
            "650 - 283",
            "800 - 168",
            "605 - 347",
            "462 - 129",
            "1002 - 467",
            "507 - 263",
            "3004 - 1258",
            "920 - 416",
            "7030 - 2845",
            "47 + 386",
            "258 + 67",
            "509 + 294",
            "76 + 48",
            "385 + 247",
            "634 + 253");

    /** What a pupil does, beside what anybody does. */
    sealed interface Way {

        /** Knows how; slips with the given chance. */
        record Knows(double slips) implements Way {}

        /** Follows malrules, each in its own topic. */
        record Follows(List<String> malrules, double slips) implements Way {}

        /** Now this, now that, without a system. */
        record Guesses() implements Way {}

        /** Was called away after a few tasks. */
        record Leaves(int after, String malrule) implements Way {}
    }

    static final Map<String, Way> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("P001", new Way.Knows(0));
        WAYS.put("P002", follows("subtraction.smaller-from-larger"));
        WAYS.put("P003", new Way.Knows(0.2));
        WAYS.put("P004", follows("subtraction.stops-borrow-at-zero"));
        WAYS.put("P005", follows("subtraction.borrow-across-zero"));
        WAYS.put("P006", new Way.Knows(0));
        WAYS.put("P007", follows("subtraction.borrow-no-decrement"));
        WAYS.put("P008", new Way.Leaves(2, "subtraction.smaller-from-larger"));
        WAYS.put("P009", new Way.Guesses());
        WAYS.put("P010", follows("addition.carry-ignored"));
        WAYS.put("P011", follows("subtraction.smaller-from-larger"));
        WAYS.put("P012", follows("subtraction.always-borrow-left"));
        WAYS.put("P013", new Way.Knows(0.12));
        WAYS.put("P014", follows("subtraction.diff-0-n-is-n"));
        WAYS.put("P015", follows("addition.writes-whole-sum-in-each-column", "subtraction.borrow-from-zero"));
    }

    private static final List<String> WHIMS = List.of(
            "subtraction.smaller-from-larger",
            "subtraction.zero-instead-of-borrow",
            "subtraction.add-instead-of-sub",
            "subtraction.always-borrow",
            "subtraction.quit-when-bottom-blank",
            "subtraction.borrow-from-bottom",
            "subtraction.stutter-subtract",
            "addition.carry-ignored",
            "addition.always-carries-one",
            "addition.subtracts-instead",
            "addition.adds-all-digits-as-ones");

    private final TaskForms forms;
    private final MalruleLibrary library;

    SampleClass(TaskForms forms, MalruleLibrary library) {
        this.forms = forms;
        this.library = library;
    }

    /** What is behind the answers, by topic, for all who answered enough to tell. */
    static String labels() {
        StringBuilder csv = new StringBuilder("pupil,topic,malrules\n");
        WAYS.forEach((pupil, way) -> {
            for (String topic : List.of("subtraction", "addition")) {
                if (way instanceof Way.Guesses) {
                    csv.append(pupil).append(',').append(topic).append(",unsystematic\n");
                } else if (!(way instanceof Way.Leaves)) {
                    List<String> held = way instanceof Way.Follows follows
                            ? follows.malrules().stream()
                                    .filter(id -> id.startsWith(topic + "."))
                                    .toList()
                            : List.of();
                    csv.append(pupil)
                            .append(',')
                            .append(topic)
                            .append(',')
                            .append(held.isEmpty() ? "correct" : String.join("+", held))
                            .append('\n');
                }
            }
        });
        return csv.toString();
    }

    /** Pupils in rows, tasks in columns. */
    String wide() {
        StringBuilder csv = new StringBuilder("pupil,class," + String.join(",", TASKS) + "\n");
        answers()
                .forEach((pupil, answers) -> csv.append(pupil)
                        .append(",5B,")
                        .append(String.join(",", answers))
                        .append('\n'));
        return csv.toString();
    }

    /** A response a row. */
    String rows() {
        StringBuilder csv = new StringBuilder("pupil,class,date,task,answer\n");
        answers().forEach((pupil, answers) -> {
            for (int i = 0; i < TASKS.size(); i++) {
                csv.append(pupil + ",5B,2026-11-20," + TASKS.get(i) + "," + answers.get(i) + "\n");
            }
        });
        return csv.toString();
    }

    private Map<String, List<String>> answers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        WAYS.forEach((pupil, way) -> {
            RandomGenerator own = random.split();
            List<String> answers = new ArrayList<>();
            for (String text : TASKS) {
                answers.add(answer(forms.parse(text), way, answers.size(), own));
            }
            all.put(pupil, answers);
        });
        return all;
    }

    private String answer(Task task, Way way, int place, RandomGenerator random) {
        String right = task.correct().orElseThrow().text();
        if (way instanceof Way.Knows knows) {
            return slip(right, knows.slips(), random);
        }
        if (way instanceof Way.Follows follows) {
            return slip(followed(task, follows.malrules()).orElse(right), follows.slips(), random);
        }
        if (way instanceof Way.Leaves leaves) {
            return place < leaves.after()
                    ? followed(task, List.of(leaves.malrule())).orElse(right)
                    : "";
        }
        return guess(task, right, random);
    }

    /** What the first of these malrules gives that has something to say about the task. */
    private Optional<String> followed(Task task, List<String> ids) {
        List<Malrule> malrules =
                ids.stream().map(id -> library.malrule(id).orElseThrow()).toList();
        return malrules.stream()
                .flatMap(malrule -> malrule.predict(task).stream().limit(1))
                .map(Answer::text)
                .findFirst();
    }

    /** Right, blank, or some malrule of the day. */
    private String guess(Task task, String right, RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return "";
        }
        List<String> whims = WHIMS.stream()
                .filter(id -> followed(task, List.of(id)).isPresent())
                .toList();
        return followed(task, List.of(whims.get(random.nextInt(whims.size())))).orElse(right);
    }

    /** With the given chance, one digit becomes its neighbour. */
    private static String slip(String answer, double chance, RandomGenerator random) {
        if (answer.isEmpty() || random.nextDouble() >= chance) {
            return answer;
        }
        int at = random.nextInt(answer.length());
        char digit = answer.charAt(at);
        char written = digit == '9' || (digit > '1' && random.nextBoolean()) ? (char) (digit - 1) : (char) (digit + 1);
        return answer.substring(0, at) + written + answer.substring(at + 1);
    }

    private static Way follows(String... malrules) {
        return new Way.Follows(List.of(malrules), 0.04);
    }
}
