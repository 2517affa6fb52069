package org.keepup.core.formula;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.number.Rational;

/** Times, money, units and points. */
final class TimeFunctions {

    private static final String GROUP = "Times, money, units and points";

    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):(\\d{1,2})(?:\\s*([ap])\\.?m\\.?)?");
    private static final Pattern POINT =
            Pattern.compile("\\(\\s*(-?\\d+(?:\\.\\d+)?)\\s*,\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\)");

    /** How many of the smallest unit of its kind each unit holds: mm, g, ml, seconds, pence. */
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("mm", new Unit("length", 1)),
            Map.entry("cm", new Unit("length", 10)),
            Map.entry("m", new Unit("length", 1_000)),
            Map.entry("km", new Unit("length", 1_000_000)),
            Map.entry("mg", new Unit("mass", 1)),
            Map.entry("g", new Unit("mass", 1_000)),
            Map.entry("kg", new Unit("mass", 1_000_000)),
            Map.entry("ml", new Unit("capacity", 1)),
            Map.entry("cl", new Unit("capacity", 10)),
            Map.entry("l", new Unit("capacity", 1_000)),
            Map.entry("litres", new Unit("capacity", 1_000)),
            Map.entry("seconds", new Unit("time", 1)),
            Map.entry("minutes", new Unit("time", 60)),
            Map.entry("hours", new Unit("time", 3_600)),
            Map.entry("days", new Unit("time", 86_400)),
            Map.entry("weeks", new Unit("time", 604_800)),
            Map.entry("p", new Unit("money", 1)),
            Map.entry("pounds", new Unit("money", 100)));

    private TimeFunctions() {}

    static List<Function> all() {
        return List.of(
                of(
                        "minutes(time)",
                        "Minutes in h:mm, since midnight with am or pm.",
                        "minutes('1:45')",
                        "105",
                        a -> Value.of(minutes(a.text(0)))),
                of(
                        "hoursOf(time)",
                        "What stands before the colon.",
                        "hoursOf('1:45')",
                        "1",
                        a -> Value.of(Integer.parseInt(time(a.text(0)).group(1)))),
                of(
                        "minutesOf(time)",
                        "What stands after the colon.",
                        "minutesOf('1:45')",
                        "45",
                        a -> Value.of(Integer.parseInt(time(a.text(0)).group(2)))),
                of(
                        "time(minutes)",
                        "Minutes as h:mm.",
                        "time(135)",
                        "2:15",
                        a -> Value.text(hoursAndMinutes(notNegative(a.small(0))))),
                of(
                        "timeText(h, m)",
                        "h:m with at least two digits for the minutes, whatever they are.",
                        "timeText(1, 75)",
                        "1:75",
                        a -> Functions.text(a.text(0) + ":" + (a.text(1).length() < 2 ? "0" : "") + a.text(1))),
                of(
                        "clock24(minutes)",
                        "Minutes since midnight on a 24-hour clock.",
                        "clock24(920)",
                        "15:20",
                        a -> Value.text(clock24(Math.floorMod(a.small(0), 1440)))),
                of(
                        "clock12(minutes)",
                        "Minutes since midnight with am or pm.",
                        "clock12(920)",
                        "3:20 pm",
                        a -> Value.text(clock12(Math.floorMod(a.small(0), 1440)))),
                of("pounds(a)", "An amount in pounds and pence.", "pounds(3.4)", "£3.40", a -> {
                    Value amount = DigitFunctions.places(a.number(0), 2);
                    return new Value.Num(Args.number(amount), "£" + amount.written());
                }),
                of(
                        "unitFactor(from, to)",
                        "How many of one unit there are in one of another.",
                        "unitFactor('m', 'cm')",
                        "100",
                        a -> Functions.number(unitFactor(a.text(0), a.text(1)))),
                of(
                        "unitKind(unit)",
                        "What a unit measures: length, mass, capacity, time, money.",
                        "unitKind('kg')",
                        "mass",
                        a -> Value.text(unit(a.text(0)).kind)),
                of(
                        "coordinates(x, y)",
                        "A point.",
                        "coordinates(3, 5)",
                        "(3, 5)",
                        a -> Functions.text("(" + a.text(0) + ", " + a.text(1) + ")")),
                of(
                        "xOf(point)",
                        "A point's first coordinate.",
                        "xOf('(3, 5)')",
                        "3",
                        a -> Functions.number(
                                DigitFunctions.number(point(a.text(0)).group(1)))),
                of(
                        "yOf(point)",
                        "A point's second coordinate.",
                        "yOf('(3, 5)')",
                        "5",
                        a -> Functions.number(
                                DigitFunctions.number(point(a.text(0)).group(2)))));
    }

    private record Unit(String kind, long size) {}

    private static Unit unit(String name) {
        Unit unit = UNITS.get(name);
        if (unit == null) {
            throw NoAnswer.INSTANCE;
        }
        return unit;
    }

    private static Rational unitFactor(String from, String to) {
        if (!unit(from).kind.equals(unit(to).kind)) {
            throw NoAnswer.INSTANCE;
        }
        return Rational.of(unit(from).size, unit(to).size);
    }

    private static Matcher time(String text) {
        return matched(TIME, text);
    }

    private static Matcher point(String text) {
        return matched(POINT, text);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw NoAnswer.INSTANCE;
        }
        return matcher;
    }

    private static int minutes(String text) {
        Matcher time = time(text);
        int hours = Integer.parseInt(time.group(1));
        if (time.group(3) != null) {
            hours = hours % 12 + (time.group(3).equals("p") ? 12 : 0);
        }
        return hours * 60 + Integer.parseInt(time.group(2));
    }

    private static int notNegative(int minutes) {
        if (minutes < 0) {
            throw NoAnswer.INSTANCE;
        }
        return minutes;
    }

    private static String hoursAndMinutes(int minutes) {
        return minutes / 60 + ":" + twoDigits(minutes % 60);
    }

    private static String clock24(int minutes) {
        return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60);
    }

    private static String clock12(int minutes) {
        int hour = minutes / 60 % 12;
        return (hour == 0 ? 12 : hour) + ":" + twoDigits(minutes % 60) + (minutes < 720 ? " am" : " pm");
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private static Function of(String signature, String meaning, String example, String gives, Function.Body body) {
        return Function.of(GROUP, signature, meaning, example, gives, body);
    }
}
