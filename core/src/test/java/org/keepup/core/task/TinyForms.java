package org.keepup.core.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.formula.Value;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Three task forms for tests that need tasks but not the catalogue. */
public final class TinyForms {

    private TinyForms() {}

    public static TaskForms all() {
        return new TaskForms(List.of(
                new Tiny(
                        "tiny-subtraction",
                        "subtraction",
                        " - ",
                        (a, b) -> Answer.parse(a.minus(b).toString())),
                new Tiny(
                        "tiny-addition",
                        "addition",
                        " + ",
                        (a, b) -> Answer.parse(a.plus(b).toString())),
                new Tiny(
                        "tiny-comparison",
                        "decimals",
                        " ? ",
                        (a, b) -> Answer.parse(a.compareTo(b) < 0 ? "<" : a.compareTo(b) > 0 ? ">" : "="))));
    }

    private record Tiny(String id, String topic, String sign, BiFunction<Rational, Rational, Answer> right)
            implements TaskForm {

        private static final String NUMBER = "(\\d+(?:\\.\\d+)?|\\d+/\\d+)";

        @Override
        public String name() {
            return "Tiny " + topic;
        }

        @Override
        public String notation() {
            return "{a}" + sign + "{b}";
        }

        @Override
        public List<String> objectives() {
            return List.of("3C2");
        }

        @Override
        public Optional<Task> parse(String line) {
            Matcher matcher =
                    Pattern.compile(NUMBER + Pattern.quote(sign) + NUMBER).matcher(line.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Rational a = Numeral.parse(matcher.group(1)).orElseThrow().value();
            Rational b = Numeral.parse(matcher.group(2)).orElseThrow().value();
            Map<String, Value> values =
                    Map.of("a", new Value.Num(a, matcher.group(1)), "b", new Value.Num(b, matcher.group(2)));
            return Optional.of(new Task(this, values, line.strip(), Optional.of(right.apply(a, b))));
        }

        @Override
        public boolean accepts(Task task, Answer correct, Answer given) {
            return correct.sameValue(given);
        }
    }
}
