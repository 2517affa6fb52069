package org.keepup.core.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The known form that a mistyped line is most like: the one whose example has the nearest words and signs in order, every
 * number counting as the same word.
 *
 * @param task an example of the form
 */
record NearestForm(TaskForm form, String task, double distance) {

    private static final Pattern WORD = Pattern.compile("[\\d.,:/]*\\d|\\p{L}+|[^\\s\\d\\p{L}]");

    private static final Map<String, String> SIGNS =
            Map.of("plus", "+", "add", "+", "minus", "-", "take", "-", "times", "x", "divided", "/", "equals", "=");

    static Optional<NearestForm> to(String line, Collection<TaskForm> forms) {
        List<String> words = words(line);
        if (words.isEmpty() || words.size() > 40) {
            return Optional.empty();
        }
        return forms.stream()
                .flatMap(form -> form.examples().stream()
                        .map(example -> new NearestForm(form, example.task(), apart(words, words(example.task())))))
                .filter(near -> near.distance < 0.7)
                .min(Comparator.comparingDouble(NearestForm::distance).thenComparing(near -> near.form.id()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Line.regular(line));
        while (matcher.find()) {
            String word = matcher.group();
            words.add(
                    Character.isDigit(word.charAt(word.length() - 1))
                            ? shape(word)
                            : sign(word.toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static String sign(String word) {
        return SIGNS.getOrDefault(word, word);
    }

    private static String shape(String number) {
        return number.contains("/") ? "1/2" : number.contains(":") ? "1:00" : number.contains(".") ? "0.5" : "1";
    }

    /** Words to put in, leave out or change, as a share of the longer line. */
    private static double apart(List<String> a, List<String> b) {
        double[] row = new double[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                double above = row[j];
                double change = diagonal + difference(a.get(i - 1), b.get(j - 1));
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.size()] / Math.max(a.size(), b.size());
    }

    private static double difference(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        boolean similar = a.length() > 3 && b.length() > 3 && a.substring(0, 3).equals(b.substring(0, 3));
        return numbers ? 0.3 : similar ? 0.4 : 1;
    }
}
