package org.keepup.core.task;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Ways of asking that say no more than the notation does: "Work out …", "which is bigger, … or …", units that do not change
 * the answer. A line is read so only when it is of no form as it stands.
 */
final class Phrasing {

    private static final String NUMBER = "[\\d.,]*\\d";
    private static final String UNIT = "(?:mm|cm|m|km|mg|g|kg|ml|cl|l|litres?|metres?|minutes?|hours?|days?)";
    private static final Map<String, String> POWERS = Map.of(
            "ten", "10",
            "hundred", "100",
            "thousand", "1000",
            "ten thousand", "10000",
            "hundred thousand", "100000",
            "million", "1000000");

    private static final List<UnaryOperator<String>> RULES = List.of(
            rule("[☐○◯▢⬜]", "?"),
            rule("^(?:what is|what's|work out|calculate|find|write|convert|change|give|complete)(?: the)?:? ", ""),
            rule("^((?:which|what|how) .*?) ?\\?$", "$1"),
            rule("(?<![.,] ?)(?<!\\.)[.!]$", ""),
            rule("^put (?:these )?(.*?),? in order,?", "order $1,"),
            rule("^put in order:? ", "order "),
            rule("^(.*\\d),? in order$", "order $1"),
            rule(",$", ""),
            rule(", *(?:starting with the |beginning with the )?(largest|smallest)(?: first)?$", ", $1 first"),
            rule(", smallest first$", ""),
            rule("^which is (?:the )?(?:bigger|larger|greater|more)[:,]? (.*?),? or (.*)$", "larger of $1 and $2"),
            rule("^which is (?:the )?(?:smaller|less)[:,]? (.*?),? or (.*)$", "smaller of $1 and $2"),
            rule("^(?:bigger|greater) of ", "larger of "),
            rule("^(largest|smallest)(?: of)?: ", "$1 of "),
            rule("^(order|simplify|round|estimate): ", "$1 "),
            rule("^(?:the )?next number(?: in)?:? ", "next in "),
            rule("^(.*\\d), ?(?:\\.\\.\\.|…)$", "next in $1"),
            rule(" of £(" + NUMBER + ")$", " of $1"),
            rule(" of (" + NUMBER + ") ?" + UNIT + "$", " of $1"),
            rule("(" + NUMBER + ") ?" + UNIT + " by (" + NUMBER + ") ?" + UNIT, "$1 by $2"),
            rule("(?<=\\d)(" + UNIT + ")(?= in | to )", " $1"),
            rule("^(" + NUMBER + " " + UNIT + ") to (" + UNIT + ")$", "$1 in $2"),
            rule("^how many (" + UNIT + ") (?:are )?in (" + NUMBER + ") ?(" + UNIT + ")$", "$2 $3 in $1"),
            rule(" = (?:\\?|_+|\\[ ?\\]) ?%$", " as percent"),
            rule(" ?\\(with(?: a)? remainder\\)$| = r$", " r"),
            Phrasing::nearest);

    private Phrasing() {}

    /** The line said plainly; the same line when nothing is to be left out. */
    static String plain(String regular) {
        String text = regular;
        for (UnaryOperator<String> rule : RULES) {
            text = rule.apply(text);
        }
        return text.equals(regular) ? regular : Line.regular(text);
    }

    private static UnaryOperator<String> rule(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return text -> compiled.matcher(text).replaceFirst(replacement);
    }

    private static final Pattern NEAREST =
            Pattern.compile("(to the nearest|to nearest) ((?:ten |hundred )?thousand|million|hundred|ten)s?$");

    private static String nearest(String text) {
        return NEAREST.matcher(text).replaceFirst(match -> match.group(1) + " " + POWERS.get(match.group(2)));
    }
}
