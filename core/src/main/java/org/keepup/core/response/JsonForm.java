package org.keepup.core.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepup.core.catalogue.Entry;
import org.keepup.core.catalogue.Place;
import org.keepup.core.table.Findings;

/**
 * Responses as JSON: {@code {"pupils": [{"pupil": …, "responses": [{"task": …, "answer": …}]}]}}, the list of pupils alone, or
 * a list of rows {@code {"pupil": …, "task": …, "answer": …}}. Read a pupil or row at a time; fields are called as the
 * columns of a long table.
 */
final class JsonForm {

    private static final String PUPILS = "pupils";
    private static final String RESPONSES = "responses";
    private static final String MARKS = "marks";
    private static final String DETAILS = "details";
    private static final String FURTHER = "further";

    private final String file;
    private final Findings findings;
    private final Records records;
    private final LongForm form;

    JsonForm(String file, Findings findings, Records records, LongForm form) {
        this.file = file;
        this.findings = findings;
        this.records = records;
        this.form = form;
    }

    /** Whether a text begins like JSON of one of these shapes. */
    static boolean begins(CharSequence text) {
        String start = text.toString().replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) {
            return true;
        }
        String inside = start.startsWith("[") ? start.substring(1).stripLeading() : "?";
        return inside.startsWith("{") || inside.stripTrailing().equals("]");
    }

    /** Reads to the end, or to where it is no longer JSON; what came before is used. */
    void read(Reader text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            if (json.currentToken() == JsonToken.START_ARRAY) {
                readAll(json);
            } else {
                readRoot(json);
            }
            if (json.nextToken() != null) {
                findings.problem(
                        place(json.currentTokenLocation()), "", "there is more after the end; it is not read.", "");
            }
        } catch (StreamConstraintsException e) {
            findings.problem(
                    place(e.getLocation()), "", "this JSON cannot be read: " + e.getOriginalMessage() + ".", "");
        } catch (JsonProcessingException e) {
            findings.problem(
                    place(e.getLocation()),
                    "",
                    "from here on this is not JSON; what came before was read.",
                    "Maybe a comma, a quote mark or a bracket is missing.");
        }
        form.end();
    }

    private void readRoot(JsonParser json) throws IOException {
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Place place = place(json.currentTokenLocation());
            JsonToken value = json.nextToken();
            if (name.equals(PUPILS) && value == JsonToken.START_ARRAY) {
                found = true;
                readAll(json);
            } else {
                json.skipChildren();
                if (!name.equals("keepup")) {
                    findings.notice(place, name, "this field is not known here and is skipped.", "");
                }
            }
        }
        if (!found) {
            findings.problem(
                    Place.of(file),
                    "",
                    "there is no list 'pupils'; expected {\"pupils\": [{\"pupil\": \"P001\", \"responses\": [{\"task\":"
                            + " \"402 - 137\", \"answer\": \"335\"}]}]}.",
                    "");
        }
    }

    private void readAll(JsonParser json) throws IOException {
        while (json.nextToken() != null && json.currentToken() != JsonToken.END_ARRAY) {
            Optional<Entry> entry = entry(json);
            if (entry.isPresent() && entry.get() instanceof Entry.Mapping mapping) {
                take(mapping);
            } else {
                findings.problem(
                        entry.map(Entry::place).orElse(place(json.currentTokenLocation())),
                        "",
                        "expected a pupil or a response in braces { }; it is left out.",
                        "");
            }
        }
    }

    private void take(Entry.Mapping entry) {
        Map<String, Entry> fields = entry.fields();
        if (!fields.containsKey(RESPONSES) && !fields.containsKey(MARKS) && !isPupilAlone(fields)) {
            form.add(new JsonDraft(entry.place(), fields));
            return;
        }
        Map<String, Entry> own = new LinkedHashMap<>(fields);
        own.remove(RESPONSES);
        own.remove(MARKS);
        JsonDraft pupil = new JsonDraft(entry.place(), own);
        Map<String, String> details = new LinkedHashMap<>(pupil.details());
        details.putAll(pupil.further());
        if (pupil.text(Field.PUPIL).isEmpty()) {
            findings.problem(
                    entry.place(), Field.PUPIL.column(), "no pupil here; the pupil's responses are left out.", "");
            return;
        }
        records.addPupil(pupil.text(Field.PUPIL), details);
        takeAll(fields.get(RESPONSES), RESPONSES, pupil, false);
        takeAll(fields.get(MARKS), MARKS, pupil, true);
    }

    private static boolean isPupilAlone(Map<String, Entry> fields) {
        return fields.keySet().stream()
                .map(Field::named)
                .flatMap(Optional::stream)
                .allMatch(field -> field == Field.PUPIL);
    }

    private void takeAll(@Nullable Entry list, String name, JsonDraft pupil, boolean marks) {
        if (list == null) {
            return;
        }
        List<Entry> items = list instanceof Entry.Sequence sequence ? sequence.items() : List.of(list);
        for (Entry item : items) {
            if (item instanceof Entry.Mapping mapping) {
                JsonDraft draft = new JsonDraft(mapping.place(), mapping.fields());
                form.add(draft.of(pupil, marks));
            } else {
                findings.problem(item.place(), name, "expected a response in braces { }; it is left out.", "");
            }
        }
    }

    /** A value with its place; empty for null. */
    private Optional<Entry> entry(JsonParser json) throws IOException {
        Place place = place(json.currentTokenLocation());
        switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Entry> fields = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    Place named = place(json.currentTokenLocation());
                    json.nextToken();
                    Optional<Entry> value = entry(json);
                    if (value.isPresent() && fields.putIfAbsent(name, value.get()) != null) {
                        findings.problem(named, name, "this field stands twice; the second is left out.", "");
                    }
                }
                return Optional.of(new Entry.Mapping(place, fields));
            }
            case START_ARRAY -> {
                List<Entry> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    entry(json).ifPresent(items::add);
                }
                return Optional.of(new Entry.Sequence(place, items));
            }
            case VALUE_NULL -> {
                return Optional.empty();
            }
            default -> {
                return Optional.of(new Entry.Scalar(place, json.getText()));
            }
        }
    }

    private Place place(@Nullable JsonLocation location) {
        return location == null ? Place.of(file) : new Place(file, location.getLineNr(), location.getColumnNr());
    }

    /** One response in braces. */
    private final class JsonDraft implements Draft {

        private final Place place;
        private boolean mark;
        private final Map<Field, Entry.Scalar> fields = new EnumMap<>(Field.class);
        private final Map<Field, String> names = new EnumMap<>(Field.class);
        private final Map<String, String> details = new LinkedHashMap<>();
        private final Map<String, String> further = new LinkedHashMap<>();

        JsonDraft(Place place, Map<String, Entry> entries) {
            this.place = place;
            entries.forEach(this::take);
        }

        /** This response with what holds for all of the pupil's. */
        JsonDraft of(JsonDraft pupil, boolean isMark) {
            pupil.fields.forEach(fields::putIfAbsent);
            mark = isMark;
            return this;
        }

        private void take(String name, Entry value) {
            if (value instanceof Entry.Mapping group && (name.equals(DETAILS) || name.equals(FURTHER))) {
                group.fields().forEach((key, each) -> keep(name.equals(DETAILS) ? details : further, key, each));
                return;
            }
            Optional<Field> field = Field.named(name);
            if (field.isEmpty()) {
                Optional<String> detail = Field.detail(name);
                if (Field.isPersonal(name)) {
                    Personal.tell(findings, value.place(), name);
                } else {
                    keep(detail.isPresent() ? details : further, detail.orElse(name), value);
                }
            } else if (!(value instanceof Entry.Scalar scalar)) {
                findings.problem(value.place(), name, "expected text or a number; it is left out.", "");
            } else if (fields.putIfAbsent(field.get(), scalar) == null) {
                names.put(field.get(), name);
            } else {
                findings.problem(
                        value.place(),
                        name,
                        "a second field for '" + field.get().column() + "'; it is left out.",
                        "");
            }
        }

        private void keep(Map<String, String> kept, String name, Entry value) {
            if (!(value instanceof Entry.Scalar scalar)) {
                findings.problem(value.place(), name, "expected text or a number; it is left out.", "");
            } else if (name.isBlank()) {
                findings.problem(value.place(), name, "a field without a name; it is left out.", "");
            } else if (!scalar.value().isBlank()) {
                kept.put(name.strip(), scalar.value());
            }
        }

        @Override
        public String text(Field field) {
            Entry.Scalar scalar = fields.get(field);
            return scalar == null ? "" : scalar.value().strip();
        }

        @Override
        public Place place(Field field) {
            Entry.Scalar scalar = fields.get(field);
            return scalar == null ? place : scalar.place();
        }

        @Override
        public String column(Field field) {
            return names.getOrDefault(field, field.column());
        }

        @Override
        public Map<String, String> details() {
            return details;
        }

        @Override
        public Map<String, String> further() {
            return further;
        }

        @Override
        public boolean isMark() {
            return mark || Marking.isMark(text(Field.STATUS));
        }
    }
}
