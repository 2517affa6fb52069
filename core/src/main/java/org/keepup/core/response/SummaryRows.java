package org.keepup.core.response;

import java.util.regex.Pattern;

/** Rows and columns that sum up others, as they stand at the foot and the right of real sheets. */
final class SummaryRows {

    private static final Pattern ROW =
            Pattern.compile("(?i)((class|school|year|year group|group|cohort|national|whole class|grand) )?"
                    + "(totals?|averages?|avg\\.?|means?|medians?|sums?|facility|"
                    + "(percentage|percent|%|number|no\\.?)( (correct|right|of pupils))?)"
                    + "( (marks?|scores?|correct|%|\\(%\\)))?\\s*:?");
    private static final Pattern COLUMN = Pattern.compile(
            "(?i)(.*\\b(total|totals|sum|average|avg|mean|percentage|percent|rank|scaled score|raw score)\\b.*"
                    + "|marks?|scores?|%.*|out of|grade|level)");

    private SummaryRows() {}

    static boolean isRow(String label) {
        // pseudonyms mostly have digits, labels of totals never
        return label.chars().noneMatch(Character::isDigit)
                && ROW.matcher(label.strip()).matches();
    }

    static boolean isColumn(String header) {
        return COLUMN.matcher(header.strip()).matches();
    }
}
