package org.keepup.samples.cli;

import java.util.Optional;
import org.keepup.core.answer.Answer;

/** Lapses of the pen: one digit miswritten, two swapped, one left out or written twice. */
final class Slip {

    private Slip() {}

    /** In what way an answer is one lapse away from the right one, in words. */
    static Optional<String> between(Optional<Answer> right, Answer given) {
        if (right.isEmpty()) {
            return Optional.empty();
        }
        String meant = right.get().form();
        String written = given.form();
        if (meant.equals(written) || !meant.matches(".*\\d.*") || !written.matches("[-\\d./ ]+")) {
            return Optional.empty();
        }
        if (meant.length() == written.length()) {
            int first = 0;
            while (meant.charAt(first) == written.charAt(first)) {
                first++;
            }
            int last = meant.length() - 1;
            while (meant.charAt(last) == written.charAt(last)) {
                last--;
            }
            if (first == last && digit(meant, first) && digit(written, first)) {
                return Optional.of("one digit differs from the right answer");
            }
            if (last == first + 1
                    && digit(meant, first)
                    && digit(meant, last)
                    && meant.charAt(first) == written.charAt(last)
                    && meant.charAt(last) == written.charAt(first)) {
                return Optional.of("two neighbouring digits of the right answer are swapped");
            }
            return Optional.empty();
        }
        if (written.length() == meant.length() - 1 && missesOneDigit(written, meant)) {
            return Optional.of("one digit of the right answer is missing");
        }
        if (written.length() == meant.length() + 1 && missesOneDigit(meant, written)) {
            return Optional.of("it has one digit more than the right answer");
        }
        return Optional.empty();
    }

    private static boolean missesOneDigit(String shorter, String longer) {
        for (int i = 0; i < longer.length(); i++) {
            if (digit(longer, i) && (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(String text, int index) {
        return Character.isDigit(text.charAt(index));
    }
}
