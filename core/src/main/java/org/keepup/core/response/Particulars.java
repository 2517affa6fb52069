package org.keepup.core.response;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keepup.core.number.Rational;

/**
 * What a file says about one response besides the answer itself.
 *
 * @param item id of the item in an item bank, or the label of the question on a mark sheet
 * @param option label of the option that was chosen, when the item offers options
 * @param topic the topic that the file names; otherwise the task's form knows it
 * @param attempt which try it was, from 1
 * @param date when
 * @param time how long it took
 * @param mark marks given, not negative
 * @param max marks to be had, more than 0 and not less than the mark
 * @param further columns that Keepup does not know, as they stood, by column name
 */
public record Particulars(
        Optional<String> item,
        Optional<String> option,
        Optional<String> topic,
        Optional<Integer> attempt,
        Optional<LocalDate> date,
        Optional<Duration> time,
        Optional<Rational> mark,
        Optional<Rational> max,
        Map<String, String> further) {

    /** Nothing besides the answer. */
    public static final Particulars NONE = new Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    /** @throws IllegalArgumentException if a number is out of its range or a column name is blank */
    public Particulars {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(max, "max");
        if (attempt.isPresent() && attempt.get() < 1) {
            throw new IllegalArgumentException("attempts are counted from 1, not " + attempt.get() + ".");
        }
        if (time.isPresent() && time.get().isNegative()) {
            throw new IllegalArgumentException("a time cannot be negative: " + time.get() + ".");
        }
        if (mark.isPresent() && mark.get().signum() < 0) {
            throw new IllegalArgumentException("a mark cannot be negative: " + mark.get() + ".");
        }
        if (max.isPresent() && max.get().signum() <= 0) {
            throw new IllegalArgumentException("the marks to be had must be more than 0, not " + max.get() + ".");
        }
        if (mark.isPresent() && max.isPresent() && mark.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException(
                    "the mark " + mark.get() + " is more than the " + max.get() + " to be had.");
        }
        named("item", item);
        named("option", option);
        named("topic", topic);
        further = named(further);
    }

    private static void named(String what, Optional<String> text) {
        if (text.isPresent()
                && (text.get().isBlank() || !text.get().equals(text.get().strip()))) {
            throw new IllegalArgumentException(
                    what + " must not be blank or have spaces around it: '" + text.get() + "'.");
        }
    }

    public Particulars withItem(String id) {
        return new Particulars(Optional.of(id), option, topic, attempt, date, time, mark, max, further);
    }

    public Particulars withOption(String label) {
        return new Particulars(item, Optional.of(label), topic, attempt, date, time, mark, max, further);
    }

    public Particulars withTopic(String name) {
        return new Particulars(item, option, Optional.of(name), attempt, date, time, mark, max, further);
    }

    public Particulars withAttempt(int number) {
        return new Particulars(item, option, topic, Optional.of(number), date, time, mark, max, further);
    }

    public Particulars withDate(LocalDate day) {
        return new Particulars(item, option, topic, attempt, Optional.of(day), time, mark, max, further);
    }

    public Particulars withTime(Duration taken) {
        return new Particulars(item, option, topic, attempt, date, Optional.of(taken), mark, max, further);
    }

    public Particulars withMark(Rational given) {
        return new Particulars(item, option, topic, attempt, date, time, Optional.of(given), max, further);
    }

    public Particulars withMax(Rational toBeHad) {
        return new Particulars(item, option, topic, attempt, date, time, mark, Optional.of(toBeHad), further);
    }

    public Particulars withFurther(Map<String, String> columns) {
        return new Particulars(item, option, topic, attempt, date, time, mark, max, columns);
    }

    /** A copy that keeps its order, with every column named. */
    static Map<String, String> named(Map<String, String> columns) {
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, String> copy = new LinkedHashMap<>(columns);
        copy.forEach((name, value) -> {
            Objects.requireNonNull(value, name);
            if (name.isBlank() || !name.equals(name.strip())) {
                throw new IllegalArgumentException(
                        "a column's name must not be blank or have spaces around it: '" + name + "'.");
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
