package org.keepup.core.response;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keepup.core.answer.Answer;
import org.keepup.core.catalogue.Place;
import org.keepup.core.item.Option;
import org.keepup.core.table.Findings;

/**
 * Reads cells that hold what a pupil wrote. Anything may stand there; only what software has surely altered is a problem.
 */
final class AnswerCells {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");

    private final boolean decimalCommas;
    private final Findings findings;
    private final Tally tally;

    /** @param decimalCommas whether the file uses commas within numbers for decimal points */
    AnswerCells(boolean decimalCommas, Findings findings, Tally tally) {
        this.decimalCommas = decimalCommas;
        this.findings = findings;
        this.tally = tally;
    }

    /**
     * What a cell says.
     *
     * @param answer what was written; unreadable when software has altered it
     * @param option the label of the option that was chosen
     */
    record Reading(Answer answer, Optional<String> option) {}

    Reading read(Question question, String cell, Place place, String field, String pupil) {
        Optional<Reading> before = question.remembered(cell);
        if (before.isPresent()) {
            return before.get();
        }
        String text = cell.strip();
        if (Marking.isAnswer(text) && !Marking.rest(text).isEmpty()) {
            return new Reading(Answer.parse(Marking.rest(text)), Optional.empty());
        }
        Optional<Option> option = question.item().flatMap(item -> item.option(text));
        if (option.isPresent()) {
            Reading chosen = new Reading(option.get().answer(), option.map(Option::label));
            question.remember(cell, chosen);
            return chosen;
        }
        Answer answer = Answer.parse(text);
        Optional<Option> said = question.item().flatMap(item -> item.optionThatSays(answer));
        if (said.isPresent()) {
            Reading chosen = new Reading(answer, said.map(Option::label));
            question.remember(cell, chosen);
            return chosen;
        }
        Optional<Altered> altered = Altered.in(text);
        if (altered.isPresent()
                && question.task().filter(task -> task.accepts(answer)).isEmpty()) {
            findings.problem(
                    place,
                    field,
                    "pupil " + pupil + ": '" + text + "' is " + altered.get().what() + "; the answer is lost.",
                    altered.get().remedy());
            return new Reading(new Answer.Unreadable(text), Optional.empty());
        }
        if (decimalCommas) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
            if (DECIMAL_COMMA.matcher(plain).matches()) {
                return decimalComma(plain, answer, place, field);
            }
        }
        Reading reading = new Reading(answer, Optional.empty());
        question.remember(cell, reading);
        return reading;
    }

    private Reading decimalComma(String plain, Answer asWritten, Place place, String field) {
        if (THOUSANDS.matcher(plain).matches()) {
            tally.count(
                    "thousands",
                    place,
                    field,
                    count -> "'" + plain + "' was read as a whole number with a thousands comma"
                            + (count > 1 ? ", and so were " + (count - 1) + " more like it." : "."),
                    "Maybe the comma is a decimal point; then write a point.");
            return new Reading(asWritten, Optional.empty());
        }
        tally.count(
                "decimal comma",
                place,
                field,
                count -> count + (count == 1 ? " decimal comma was" : " decimal commas were")
                        + " read as decimal points ('" + plain + "').",
                "");
        return new Reading(Answer.parse(plain.replace(',', '.')), Optional.empty());
    }
}
