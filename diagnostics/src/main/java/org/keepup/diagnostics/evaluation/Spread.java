package org.keepup.diagnostics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.keepup.core.answer.Answer;
import org.keepup.core.task.Task;
import org.keepup.core.task.TaskForms;

/**
 * Where the slips of one procedure land on one task: a distribution over written answers, given exactly, so that the same
 * object draws a pupil's slip and tells how likely it was.
 */
final class Spread {

    private static final List<List<String>> CHOICES =
            List.of(List.of("<", ">", "="), List.of("yes", "no"), List.of("true", "false"));

    private final List<Part> parts;

    private Spread(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * The slips of a procedure, each answer that it intends being as likely as the others. A slip never leads to the
     * intended answer.
     *
     * @param misread the task as it may be miscopied
     * @param near where slips land that need nothing but the intended answer
     */
    static Spread of(
            Habits habits,
            List<Answer> intended,
            List<Misread> misread,
            Function<Task, List<Answer>> procedure,
            Function<String, Points> near) {
        Points copied = miscopies(misread, procedure);
        List<Part> parts = new ArrayList<>();
        for (Answer answer : intended) {
            String text = answer.form();
            Points around = near.apply(text);
            double self = copied.share(text);
            double copying = copied.isEmpty() || self > 0.999 ? 0 : habits.miscopied();
            double wild = digits(text) == 0 ? 0 : habits.anything();
            double all = around.total() + copying + wild;
            if (all == 0) {
                // nothing to go by: a slip is an answer that nobody can read
                parts.add(new Part(text, Points.NONE, Points.NONE, 0, "?", 1));
                continue;
            }
            // a procedure that writes the same whatever it reads has no miscopied answers of its own
            double other = copying == 0 ? 0 : copying / (all * (1 - self));
            parts.add(new Part(text, around, copied, other, text, wild / all, all));
        }
        return new Spread(List.copyOf(parts));
    }

    /** The probability of an answer, as its form. */
    double probability(String form) {
        double p = 0;
        for (Part part : parts) {
            p += part.probability(form);
        }
        return p / parts.size();
    }

    String draw(Random random) {
        return parts.get(random.nextInt(parts.size())).draw(random);
    }

    /** An answer of the shape of those that are intended. */
    String shape() {
        return parts.get(0).shape();
    }

    /**
     * The slips from one intended answer.
     *
     * @param near absolute shares, to be divided by {@code all}
     * @param copied shares that add up to 1, the intended answer among them
     * @param copying what a share of {@code copied} is to be multiplied by
     * @param anything probability of any answer of the shape
     */
    private record Part(
            String text, Points near, Points copied, double copying, String shape, double anything, double all) {

        Part(String text, Points near, Points copied, double copying, String shape, double anything) {
            this(text, near, copied, copying, shape, anything, 1);
        }

        double probability(String form) {
            if (form.equals(text)) {
                return 0;
            }
            double wild = anything > 0 && sameShape(form, shape) ? anything * even(shape) / (1 - even(text)) : 0;
            return near.share(form) / all + copying * copied.share(form) + wild;
        }

        String draw(Random random) {
            double left = random.nextDouble();
            if (left < anything) {
                String any = anyOf(shape, random);
                while (any.equals(text)) {
                    any = anyOf(shape, random);
                }
                return any;
            }
            left -= anything;
            for (int i = 0; i < near.forms.length; i++) {
                left -= near.shares[i] / all;
                if (left < 0) {
                    return near.forms[i];
                }
            }
            String last = near.forms.length == 0 ? "?" : near.forms[near.forms.length - 1];
            for (int i = 0; i < copied.forms.length; i++) {
                if (!copied.forms[i].equals(text)) {
                    left -= copying * copied.shares[i];
                    last = copied.forms[i];
                    if (left < 0) {
                        break;
                    }
                }
            }
            return last;
        }
    }

    /** Answers by form, sorted, with their shares. */
    static final class Points {
        static final Points NONE = new Points(Map.of());

        private final String[] forms;
        private final double[] shares;

        private Points(Map<String, Double> points) {
            this.forms = points.keySet().stream().sorted().toArray(String[]::new);
            this.shares = Arrays.stream(forms).mapToDouble(points::get).toArray();
        }

        boolean isEmpty() {
            return forms.length == 0;
        }

        double share(String form) {
            int found = Arrays.binarySearch(forms, form);
            return found >= 0 ? shares[found] : 0;
        }

        double total() {
            double total = 0;
            for (double share : shares) {
                total += share;
            }
            return total;
        }
    }

    /** The slips that need nothing but the intended answer, each kind with its share. */
    static Points near(Habits habits, String text) {
        Mass mass = new Mass();
        if (digits(text) == 0) {
            others(text).forEach(other -> mass.add(other, 1));
        } else {
            mass.addAll(facts(text), habits.fact());
            mass.addAll(places(text), habits.place());
            mass.addAll(swaps(text), habits.swapped());
            mass.addAll(losses(text), habits.lost());
        }
        mass.points.remove(text);
        return new Points(mass.points);
    }

    /** Any answer of a shape: each run of digits refilled, without a leading zero. */
    static String anyOf(String shape, Random random) {
        StringBuilder text = new StringBuilder(shape);
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                boolean leads = leads(shape, i);
                text.setCharAt(i, (char) (leads ? '1' + random.nextInt(9) : '0' + random.nextInt(10)));
            }
        }
        return text.toString();
    }

    static double even(String shape) {
        double share = 1;
        for (int i = 0; i < shape.length(); i++) {
            if (isDigit(shape.charAt(i))) {
                share /= leads(shape, i) ? 9 : 10;
            }
        }
        return share;
    }

    static boolean sameShape(String form, String shape) {
        if (form.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            boolean digit = isDigit(shape.charAt(i));
            if (digit != isDigit(form.charAt(i))
                    || (!digit && form.charAt(i) != shape.charAt(i))
                    || (digit && leads(shape, i) && form.charAt(i) == '0')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a digit begins a whole number of more than one digit. */
    private static boolean leads(String shape, int i) {
        boolean begins = i == 0 || (!isDigit(shape.charAt(i - 1)) && shape.charAt(i - 1) != '.');
        return begins && i + 1 < shape.length() && isDigit(shape.charAt(i + 1));
    }

    private static Mass facts(String text) {
        Mass mass = new Mass();
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    int off = Math.abs(digit - text.charAt(i));
                    if (off > 0 && !(digit == '0' && leads(text, i))) {
                        mass.add(text.substring(0, i) + digit + text.substring(i + 1), off == 1 ? 4 : off == 2 ? 2 : 1);
                    }
                }
            }
        }
        return mass;
    }

    private static Mass places(String text) {
        Mass mass = new Mass();
        if (text.length() <= 15 && digits(text) == text.length()) {
            long value = Long.parseLong(text);
            long step = 10;
            for (int place = 1; place < Math.max(2, text.length()); place++, step *= 10) {
                mass.add(Long.toString(value + step), 1);
                if (value >= step) {
                    mass.add(Long.toString(value - step), 1);
                }
            }
        }
        return mass;
    }

    private static Mass swaps(String text) {
        Mass mass = new Mass();
        for (int i = 0; i + 1 < text.length(); i++) {
            char one = text.charAt(i);
            char next = text.charAt(i + 1);
            if (isDigit(one) && isDigit(next) && one != next && !(leads(text, i) && next == '0')) {
                mass.add(text.substring(0, i) + next + one + text.substring(i + 2), 1);
            }
        }
        return mass;
    }

    private static Mass losses(String text) {
        Mass mass = new Mass();
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                mass.add(text.substring(0, i) + text.charAt(i) + text.substring(i), 1);
                String rest = text.substring(0, i) + text.substring(i + 1);
                if (digits(text) > 1 && !rest.isEmpty() && isDigit(rest.charAt(0)) && !rest.matches("0\\d.*")) {
                    mass.add(rest, 2);
                }
            }
        }
        return mass;
    }

    private static Points miscopies(List<Misread> misread, Function<Task, List<Answer>> procedure) {
        Map<String, Double> mass = new HashMap<>();
        double total = 0;
        for (Misread other : misread) {
            List<Answer> answers = procedure.apply(other.task());
            for (Answer answer : answers) {
                mass.merge(answer.form(), other.weight() / answers.size(), Double::sum);
                total += other.weight() / answers.size();
            }
        }
        double all = total;
        mass.replaceAll((form, weight) -> weight / all);
        return new Points(mass);
    }

    /** A task that may be read in place of another. */
    record Misread(Task task, double weight) {}

    /** The task with one digit read as another or two neighbours changed about, as far as that is a task of the form. */
    static List<Misread> misread(Task task, TaskForms forms) {
        List<Misread> misread = new ArrayList<>();
        misread(task.text())
                .points
                .forEach((text, weight) -> forms.find(text)
                        .filter(other -> other.form().id().equals(task.form().id()))
                        .filter(other -> other.correct().isPresent())
                        .ifPresent(other -> misread.add(new Misread(other, weight))));
        return List.copyOf(misread);
    }

    private static Mass misread(String text) {
        Mass mass = new Mass();
        mass.addAll(swaps(text), 1);
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                int digit = text.charAt(i) - '0';
                for (int step : new int[] {1, 3, 9}) {
                    char other = (char) ('0' + (digit + step) % 10);
                    if (!(other == '0' && leads(text, i))) {
                        mass.add(text.substring(0, i) + other + text.substring(i + 1), 1);
                    }
                }
            }
        }
        return mass;
    }

    private static List<String> others(String text) {
        return CHOICES.stream()
                .filter(choice -> choice.contains(text))
                .flatMap(List::stream)
                .filter(choice -> !choice.equals(text))
                .toList();
    }

    private static int digits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Weights by answer, in the order in which they were added. */
    private static final class Mass {
        private final Map<String, Double> points = new LinkedHashMap<>();

        void add(String form, double weight) {
            points.merge(form, weight, Double::sum);
        }

        void addAll(Mass other, double share) {
            double total = other.total();
            if (total > 0) {
                other.points.forEach((form, weight) -> add(form, share * weight / total));
            }
        }

        double total() {
            double total = 0;
            for (double weight : points.values()) {
                total += weight;
            }
            return total;
        }
    }
}
