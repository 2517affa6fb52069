package org.keepup.diagnostics.impact;

import java.util.Locale;

/** How a figure could mislead, in a sentence for those who read it. */
public enum Caution {
    NO_COMPARISON("There is no comparison group: part or all of this progress would have come about anyway."),
    PRE_POST(
            "The change in standard deviations is of the same pupils before and after; it is no effect size in the sense of a"
                    + " trial, and no months of progress follow from it."),
    ONE_SCHOOL(
            "All these pupils are of one school: what the school does and what the intervention does cannot be told apart."),
    SCHOOL_UNKNOWN(
            "No school is given: pupils are taken as independent, which makes intervals too narrow if several come from one"
                    + " school."),
    SCHOOL_AGAINST_SCHOOL(
            "One school is held against one other: any two schools differ, so the interval is too narrow for the"
                    + " intervention."),
    FEW("Fewer than 10 pupils: hardly any difference could show, and the largest are luck."),
    METHODS_DISAGREE("Adjusting for entry and comparing gains lead to different conclusions, because the groups started"
            + " differently: claim neither."),
    STARTED_APART("The groups started more than a quarter of a standard deviation apart: adjusting is a stretch."),
    MANY_LOST("More than a tenth of exit scores are missing: see how far they could shift the result."),
    LOST_UNEQUALLY("Pupils without an exit score started lower or higher than the others, beyond chance."),
    REGRESSION("The pupils were chosen with low scores: part of the rise would come about by chance alone."),
    REGRESSION_UNSIZED(
            "If the pupils were chosen for low scores, part of the rise comes about by chance alone; to size it, give"
                    + " the mean of all pupils and the test's reliability."),
    NARROW(
            "Pupils chosen for low scores lie closer together than all pupils, so that effect sizes and months come out larger than"
                    + " they would among all."),
    RAW_MARKS("Marks compare only within one test; nothing is known of what a mark was worth at entry and at exit."),
    SEVERAL_TERMS(
            "Several terms are put together: a pupil who stands in more than one counts more than once, and intervals are"
                    + " too narrow."),
    SHORT_FOR_AGE("Less than three months between the tests: one item more or less can move the skill age by a month.");

    private final String sentence;

    Caution(String sentence) {
        this.sentence = sentence;
    }

    /** For reports. */
    public String sentence() {
        return sentence;
    }

    /** As it stands in files: {@code one-school}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
