package org.keepup.core.curriculum;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content-domain code: year, strand, substrand and, mostly, an item letter. {@code 3N2a} is Year 3, number and place value,
 * substrand 2, item a. Letters need not begin at a, nor follow each other without gaps.
 *
 * <p>Source: Standards and Testing Agency (2015) Key stage 2 mathematics test framework, STA/15/7342/e, section 4.1.
 *
 * @param year Year 1 to Year 6
 * @param substrand from 1
 * @param item a small letter, or empty
 */
public record ObjectiveCode(SchoolYear year, Strand strand, int substrand, String item)
        implements Comparable<ObjectiveCode> {

    private static final Pattern WRITTEN = Pattern.compile("([1-6])([NCFRAMGPSncframgps])([0-9]{1,2})([a-fA-F]?)");
    private static final Comparator<ObjectiveCode> ORDER = Comparator.comparing(ObjectiveCode::year)
            .thenComparing(ObjectiveCode::strand)
            .thenComparingInt(ObjectiveCode::substrand)
            .thenComparing(ObjectiveCode::item);

    public ObjectiveCode {
        Objects.requireNonNull(strand, "strand");
        if (year.number() < 1 || year.number() > 6) {
            throw new IllegalArgumentException("a content-domain code is for Year 1 to Year 6, not " + year + ".");
        }
        if (substrand < 1 || substrand > 99) {
            throw new IllegalArgumentException("a substrand is 1 to 99, not " + substrand + ".");
        }
        if (item.length() > 1 || !item.isEmpty() && (item.charAt(0) < 'a' || item.charAt(0) > 'f')) {
            throw new IllegalArgumentException("an item letter is a to f, not '" + item + "'.");
        }
    }

    /** Reads a code, whatever its letters' case; empty when the text is none. */
    public static Optional<ObjectiveCode> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new ObjectiveCode(
                SchoolYear.of(Integer.parseInt(matcher.group(1))),
                Strand.of(matcher.group(2).charAt(0)).orElseThrow(),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4).toLowerCase(java.util.Locale.ROOT)));
    }

    /** @throws IllegalArgumentException if the text is no code */
    public static ObjectiveCode of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is not a content-domain code; expected year, strand letter, number and perhaps a letter."
                        + " Maybe '3N2a' shows the form."));
    }

    /** {@code 3N2a}. */
    public String text() {
        return year.number() + "" + strand.letter() + substrand + item;
    }

    /** The code without its item letter: {@code 3N2} for {@code 3N2a}. */
    public ObjectiveCode family() {
        return new ObjectiveCode(year, strand, substrand, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectiveCode code
                && year.equals(code.year)
                && strand == code.strand
                && substrand == code.substrand
                && item.equals(code.item);
    }

    @Override
    public int hashCode() {
        return ((year.number() * 16 + strand.ordinal()) * 128 + substrand) * 32 + item.hashCode();
    }

    @Override
    public int compareTo(ObjectiveCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
