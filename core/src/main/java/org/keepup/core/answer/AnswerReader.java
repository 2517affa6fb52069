package org.keepup.core.answer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepup.core.number.Numeral;
import org.keepup.core.number.Rational;

/** Reads answers: numerals first, then quotients with remainder, then anything else as text. */
final class AnswerReader {

    private static final Pattern REMAINDER = Pattern.compile("(-?\\d+)\\s*(?:r|R|rem\\.?|Rem\\.?|remainder)\\s*(\\d+)");
    private static final Pattern SPACED = Pattern.compile("-?\\d{1,3}(?: \\d{3})+");
    private static final Pattern VULGAR = Pattern.compile("(\\d*)\\s*([\\u00BC-\\u00BE\\u2150-\\u215E])");
    private static final Pattern UNIT = Pattern.compile(
            "(.*[\\d%])\\s*(?:p|pence|km|cm²?|mm²?|m²?|cm2|cm3|cm³|m2|kg|kilograms?|g|grams?|ml|millilitres?|l|litres?|metres?|centimetres?|kilometres?|sq(?:uare)? ?(?:cm|m)|(?:cm|m) squared|°|degrees?|hours?|h|minutes?|mins?)");

    private AnswerReader() {}

    static Answer read(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Answer.BLANK;
        }
        if (text.length() > 2 * Numeral.MAX_LENGTH) {
            return new Answer.Text(text);
        }
        String plain = plain(text);
        Optional<Numeral> numeral = Numeral.parse(plain);
        if (numeral.isEmpty()) {
            numeral = Numeral.parse(withoutSigns(plain));
        }
        if (numeral.isPresent()) {
            return new Answer.Number(text, numeral.get());
        }
        Matcher remainder = REMAINDER.matcher(plain);
        if (remainder.matches()) {
            return new Answer.WithRemainder(text, whole(remainder.group(1)), whole(remainder.group(2)));
        }
        return new Answer.Text(text);
    }

    /** Full-width digits, the special fraction characters and odd minus signs as plain keyboard characters. */
    private static String plain(String text) {
        String spread = VULGAR.matcher(text).replaceAll(match -> {
            String part =
                    Normalizer.normalize(match.group(2), Normalizer.Form.NFKC).replace('⁄', '/');
            return match.group(1).isEmpty() ? part : match.group(1) + " " + part;
        });
        String plain = Normalizer.normalize(spread, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('–', '-')
                .replace('⁄', '/')
                .strip();
        String answer = plain.startsWith("=") ? plain.substring(1).strip() : plain;
        return SPACED.matcher(answer).matches() ? answer.replace(" ", "") : answer;
    }

    /** Without a leading pound sign or a trailing unit: "£3.40" and "12 cm" are worth 3.40 and 12. */
    private static String withoutSigns(String plain) {
        // "£3.45p" mixes two notations: it stays text, because how it is written is the error
        boolean pounds = plain.startsWith("£") || plain.startsWith("-£");
        String bare = pounds ? plain.replaceFirst("£\\s*", "") : plain;
        Matcher unit = UNIT.matcher(bare);
        if (unit.matches()) {
            return pounds ? "" : unit.group(1);
        }
        return bare;
    }

    private static Rational whole(String digits) {
        return Rational.of(new java.math.BigInteger(digits));
    }
}
