package org.keepup.diagnostics.impact.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keepup.diagnostics.impact.Attrition;
import org.keepup.diagnostics.impact.Caution;
import org.keepup.diagnostics.impact.Contrast;
import org.keepup.diagnostics.impact.GroupResult;
import org.keepup.diagnostics.impact.ImpactReport;
import org.keepup.diagnostics.impact.Measure;
import org.keepup.diagnostics.impact.MisconceptionTrends;
import org.keepup.diagnostics.impact.Practice;
import org.keepup.diagnostics.impact.Share;
import org.keepup.diagnostics.impact.statistics.Estimate;
import org.keepup.diagnostics.impact.statistics.Interval;

/** An impact report as JSON. A figure with an interval is {@code {"value": …, "low": …, "high": …}}; unknown limits are null. */
public final class ImpactJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ImpactJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report.
     *
     * @param version of the library, for the head of the file
     */
    public static String of(ImpactReport report, String version) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new ImpactJson(generator.useDefaultPrettyPrinter()).write(report, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void write(ImpactReport report, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("keepup", version);
        json.writeNumberField("outcomes", report.outcomes());
        json.writeNumberField("minimum", report.settings().minimum());
        json.writeNumberField("seed", report.settings().seed());
        json.writeArrayFieldStart("sections");
        for (ImpactReport.Section section : report.sections()) {
            section(section);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("misconceptions");
        for (MisconceptionTrends.Trend trend : report.trends()) {
            json.writeStartObject();
            json.writeStringField("group", trend.group());
            json.writeStringField("misconception", trend.misconception());
            json.writeNumberField("pupils", trend.pupils());
            share("atEntry", Optional.of(trend.atEntry()));
            share("undone", trend.undone());
            share("newAtExit", trend.fresh());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void section(ImpactReport.Section section) throws IOException {
        Measure measure = section.measure();
        json.writeStartObject();
        json.writeStringField("measure", measure.word());
        json.writeStringField("unit", measure.unit());
        strings("terms", section.terms());
        json.writeNumberField("comparisons", section.comparisons());
        json.writeFieldName("overall");
        if (section.overall().isPresent()) {
            group(section.overall().get());
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("tables");
        for (ImpactReport.Table table : section.tables()) {
            json.writeStartObject();
            json.writeStringField("by", table.column());
            json.writeArrayFieldStart("groups");
            for (GroupResult group : table.groups()) {
                group(group);
            }
            json.writeEndArray();
            strings("withheld", table.withheld());
            if (table.practice().isPresent()) {
                json.writeFieldName("practice");
                practice(table.practice().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void group(GroupResult group) throws IOException {
        json.writeStartObject();
        json.writeStringField("group", group.group());
        json.writeNumberField("pupils", group.pupils());
        json.writeNumberField("counted", group.counted());
        json.writeNumberField("schools", group.schools());
        number("entry", group.entry());
        number("exit", group.exit());
        estimate("progress", Optional.of(group.progress()));
        number("expected", group.expected());
        estimate("beyondExpected", group.excess());
        estimate("change", group.change());
        number("byChance", group.byChance());
        if (group.contrast().isPresent()) {
            contrast(group.contrast().get());
        }
        estimate("ratioGain", group.ratioGain());
        share("standard", group.standard());
        share("targets", group.targets());
        attrition(group.attrition());
        json.writeArrayFieldStart("cautions");
        for (Caution caution : group.cautions()) {
            json.writeString(caution.word());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void contrast(Contrast contrast) throws IOException {
        json.writeObjectFieldStart("comparison");
        json.writeStringField("design", contrast.design().word());
        json.writeNumberField("pupils", contrast.comparisons());
        estimate("difference", Optional.of(contrast.adjusted()));
        estimate("gainDifference", Optional.of(contrast.gains()));
        estimate("effect", Optional.of(contrast.effect()));
        estimate("gainEffect", Optional.of(contrast.gainsEffect()));
        estimate("unadjustedEffect", Optional.of(contrast.unadjusted()));
        json.writeObjectFieldStart("months");
        json.writeStringField("scheme", contrast.months().scheme());
        json.writeNumberField("value", contrast.months().months());
        json.writeNumberField("low", contrast.months().low());
        json.writeNumberField("high", contrast.months().high());
        json.writeEndObject();
        number("entryApart", contrast.apart());
        interval("bounds", contrast.bounds());
        json.writeEndObject();
    }

    private void attrition(Attrition attrition) throws IOException {
        json.writeObjectFieldStart("attrition");
        json.writeNumberField("missing", attrition.missing());
        json.writeNumberField("belowScale", attrition.below());
        number("entryApart", attrition.entryApart());
        interval("bounds", attrition.bounds());
        number("tipping", attrition.tipping());
        json.writeEndObject();
    }

    private void practice(Practice practice) throws IOException {
        json.writeStartObject();
        json.writeStringField("comparedBy", practice.yardstick().words());
        if (practice.best().isPresent()) {
            json.writeStringField("best", practice.best().get());
        } else {
            json.writeNullField("best");
        }
        strings("contenders", practice.contenders());
        json.writeStringField("highestBeforePooling", practice.naive());
        number("probabilityIfAllAlike", practice.probabilityIfAllAlike());
        number("spread", practice.spread());
        json.writeArrayFieldStart("groups");
        for (Practice.Ranked group : practice.groups()) {
            json.writeStartObject();
            json.writeStringField("group", group.group());
            json.writeNumberField("pupils", group.pupils());
            json.writeNumberField("schools", group.schools());
            estimate("own", Optional.of(group.own()));
            estimate("pooled", Optional.of(group.pooled()));
            number("bestProbability", group.best());
            json.writeNumberField("rankHighest", group.highest());
            json.writeNumberField("rankLowest", group.lowest());
            json.writeStringField(
                    "againstOthers",
                    switch (group.standing()) {
                        case ABOVE -> "above";
                        case BELOW -> "below";
                        case NOT_TOLD_APART -> "not-told-apart";
                    });
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("notRanked");
        for (var entry : practice.leftOut().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void share(String name, Optional<Share> share) throws IOException {
        if (share.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeNumberField("least", share.get().low());
            json.writeNumberField("most", share.get().high());
            json.writeNumberField("of", share.get().of());
            number("low", share.get().interval().low());
            number("high", share.get().interval().high());
            json.writeEndObject();
        }
    }

    private void estimate(String name, Optional<Estimate> estimate) throws IOException {
        if (estimate.isPresent()) {
            json.writeObjectFieldStart(name);
            number("value", estimate.get().value());
            number("low", estimate.get().interval().low());
            number("high", estimate.get().interval().high());
            json.writeEndObject();
        }
    }

    private void interval(String name, Optional<Interval> interval) throws IOException {
        if (interval.isPresent()) {
            json.writeObjectFieldStart(name);
            number("low", interval.get().low());
            number("high", interval.get().high());
            json.writeEndObject();
        }
    }

    private void number(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            number(name, value.getAsDouble());
        }
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(Figures.rounded(value));
        } else {
            json.writeNull();
        }
    }

    private void strings(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
