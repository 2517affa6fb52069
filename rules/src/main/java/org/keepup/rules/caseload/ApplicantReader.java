package org.keepup.rules.caseload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Fields;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;
import org.keepup.core.catalogue.Problems;
import org.keepup.core.curriculum.SchoolYear;
import org.keepup.core.pupil.Attainment;
import org.keepup.core.table.Table;
import org.keepup.rules.fact.Applicant;

/**
 * Reads a table of candidates: {@code pupil} (a pseudonym) and, as far as known, {@code school}, {@code year} (the school year at
 * whose end {@code current} was reached), {@code prior}, {@code current}, {@code target} (attainments), {@code misconceptions} (how
 * many a diagnosis found, or their ids with {@code |} between them), {@code help} (other help that runs already) and
 * {@code put_forward} (yes or no).
 */
public final class ApplicantReader {

    private static final Set<String> KNOWN = new TreeSet<>(
            Set.of("pupil", "school", "year", "prior", "current", "target", "misconceptions", "help", "put_forward"));

    /** Columns that tell of a protected characteristic (Equality Act 2010), or stand in for one. */
    private static final Pattern PROTECTED = Pattern.compile("(.*_)?(age|sex|gender|race|racial|ethnic|ethnicity|"
            + "nationality|language|first_language|home_language|mother_tongue|eal|religion|religious|belief|faith|"
            + "disability|disabled|disabilities|send?|sen_status|sen_support|send_status|special_needs|ehcp|ehc_plan|"
            + "pregnancy|pregnant|maternity|marriage|orientation|sexuality|trans|gypsy|traveller|asylum|refugee|"
            + "birth|dob|birthday|date_of_birth|month_of_birth|birth_month|birth_date)(_.*)?");

    /** Columns that tell who somebody is. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(pupil_|student_|full_|first_|last_|middle_|family_)?names?|forename|surname|upn|uln|address|postcode|email|phone");

    private ApplicantReader() {}

    /**
     * Reads a file.
     *
     * @param name as the user knows it, for messages
     * @param content UTF-8, UTF-16 or the Windows alphabet; comma, semicolon or tab between cells
     * @param problems takes what is wrong; a row with a problem is left out, and nobody is read from a file with a column that
     *     must not enter
     * @param notices takes what was passed over
     * @throws IOException if the content cannot be read
     */
    public static List<Applicant> read(String name, InputStream content, Problems problems, Consumer<Problem> notices)
            throws IOException {
        Optional<Table> table = Table.read(name, content, header -> header.contains("pupil"), problems);
        if (table.isEmpty()) {
            problems.add(
                    Place.of(name),
                    "",
                    "no header is found; expected the column pupil and some of " + String.join(", ", KNOWN) + ".",
                    "Maybe the first line is missing.");
            return List.of();
        }
        if (!isFair(table.get(), problems)) {
            return List.of();
        }
        tellUnknown(table.get(), notices);
        Map<String, Place> places = new HashMap<>();
        List<Applicant> applicants = new ArrayList<>();
        for (Entry entry : table.get().rows()) {
            Problems found = new Problems();
            Fields row = Fields.of(entry, found);
            Optional<Applicant> applicant = applicant(row);
            applicant.ifPresent(one -> {
                Place earlier = places.putIfAbsent(one.school() + '\n' + one.pupil(), row.place());
                if (earlier != null) {
                    found.add(
                            row.place("pupil"),
                            "pupil",
                            "'" + one.pupil() + "' stands already in " + earlier + ".",
                            "Maybe one of the two rows should go.");
                }
            });
            if (found.isEmpty()) {
                applicant.ifPresent(applicants::add);
            }
            found.all().forEach(problems::add);
        }
        return applicants;
    }

    private static boolean isFair(Table table, Problems problems) {
        boolean fair = true;
        for (String column : table.header()) {
            if (PROTECTED.matcher(column).matches()) {
                fair = false;
                problems.add(
                        table.place(),
                        column,
                        "this column tells of a protected characteristic, or stands in for one; none may bear on who"
                                + " gets a place, so nobody is chosen from this file.",
                        "Maybe the column can be taken out.");
            } else if (PERSONAL.matcher(column).matches()) {
                fair = false;
                problems.add(
                        table.place(),
                        column,
                        "this column holds personal data; Keepup works with pseudonyms, so nobody is chosen from this"
                                + " file.",
                        "Maybe the column can be taken out.");
            }
        }
        return fair;
    }

    private static void tellUnknown(Table table, Consumer<Problem> notices) {
        for (String column : table.header()) {
            if (!column.isEmpty() && !KNOWN.contains(column)) {
                notices.accept(new Problem(
                        table.place(),
                        column,
                        "this column is not used; known are " + String.join(", ", KNOWN) + ".",
                        Problems.nearest(column, KNOWN)));
            }
        }
    }

    private static Optional<Applicant> applicant(Fields row) {
        String pupil = row.text("pupil");
        String school = row.optionalText("school").orElse("");
        Optional<SchoolYear> year = row.optional("year", SchoolYear::of);
        Optional<Attainment> prior = row.optional("prior", ApplicantReader::attainment);
        Optional<Attainment> current = row.optional("current", ApplicantReader::attainment);
        Optional<Attainment> target = row.optional("target", ApplicantReader::attainment);
        OptionalInt misconceptions = misconceptions(row);
        String help = row.optionalText("help").filter(text -> !isNo(text)).orElse("");
        boolean putForward =
                row.optional("put_forward", ApplicantReader::yesOrNo).orElse(false);
        return pupil.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Applicant(pupil, school, year, prior, current, target, misconceptions, help, putForward));
    }

    private static OptionalInt misconceptions(Fields row) {
        List<String> items = row.texts("misconceptions");
        if (items.isEmpty()) {
            return OptionalInt.empty();
        }
        String first = items.get(0);
        if (items.size() == 1 && isNo(first)) {
            return OptionalInt.of(0);
        }
        if (items.size() == 1 && first.matches("[0-9]{1,3}")) {
            return OptionalInt.of(Integer.parseInt(first));
        }
        if (items.stream().allMatch(item -> item.matches("[a-z0-9]+(\\.[a-z0-9-]+)+"))) {
            return OptionalInt.of(items.size());
        }
        row.note(
                "misconceptions",
                "'" + String.join("|", items)
                        + "' is neither a number nor ids such as subtraction.columns-are-separate with | between them.");
        return OptionalInt.empty();
    }

    private static Attainment attainment(String text) {
        return Attainment.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no attainment; expected a level such as 2a, 2a/3c or level 4, points such as 17 points,"
                        + " a scaled score from 80 to 120, or PKF, WTS, EXS, GDS."
                        + remedy(text)));
    }

    private static String remedy(String text) {
        String repaired =
                text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
        return !repaired.equals(text) && Attainment.parse(repaired).isPresent()
                ? " Maybe '" + repaired + "'."
                : text.matches("[1-6]") ? " Maybe 'level " + text + "' for the whole level." : "";
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no.");
        };
    }

    private static boolean isNo(String text) {
        return Set.of("no", "none", "n", "-", "0").contains(text.toLowerCase(java.util.Locale.ROOT));
    }
}
