package org.keepup.core.response;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that no pupil wrote: spreadsheet programs turn 1/2 into a date, long numbers into powers of ten and broken
 * references into error codes. What stood there before cannot be known.
 *
 * @param what what the program made of it
 * @param remedy begins with "Maybe"
 */
record Altered(String what, String remedy) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})[-/ ]" + MONTH + "(?:[-/ ]\\d{2,4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + "[-/ ](\\d{2}|\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(?:19|20)\\d{2}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern ISO_DATE =
            Pattern.compile("(?:19|20)\\d{2}-(\\d{2})-(\\d{2})(?:[ T]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern ERROR = Pattern.compile(
            "#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!)|Err:\\d{3}|#{3,}");
    private static final Pattern POWER_OF_TEN = Pattern.compile("-?\\d(?:[.,]\\d+)?E[+-]?\\d{1,3}");

    /** What a program made of a cell; empty when a pupil may have written it. */
    static Optional<Altered> in(String cell) {
        if (ERROR.matcher(cell).matches()) {
            return Optional.of(new Altered(
                    "an error code of the spreadsheet program",
                    "Maybe the answer is still there in the original sheet; type it in again."));
        }
        if (POWER_OF_TEN.matcher(cell).matches()) {
            return Optional.of(new Altered(
                    "a number that the spreadsheet program shortened",
                    "Maybe the full number is still there in the original sheet; format the column as text."));
        }
        return date(cell);
    }

    private static Optional<Altered> date(String cell) {
        Matcher dayMonth = DAY_MONTH.matcher(cell);
        if (dayMonth.matches()) {
            return wasDate(number(dayMonth.group(1)) + "/" + month(dayMonth.group(2)));
        }
        Matcher monthYear = MONTH_YEAR.matcher(cell);
        if (monthYear.matches()) {
            return wasDate(month(monthYear.group(1)) + "/" + monthYear.group(2));
        }
        Matcher numeric = NUMERIC_DATE.matcher(cell);
        if (numeric.matches()) {
            return wasDate(number(numeric.group(1)) + "/" + number(numeric.group(2)));
        }
        Matcher iso = ISO_DATE.matcher(cell);
        if (iso.matches()) {
            return wasDate(number(iso.group(2)) + "/" + number(iso.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<Altered> wasDate(String fraction) {
        return Optional.of(new Altered(
                "a date that the spreadsheet program made of something else",
                "Maybe it was " + fraction + "; look it up and type it into a column formatted as text."));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
