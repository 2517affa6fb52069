package org.keepup.diagnostics.malrule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema accepts what the library itself is written in, and tells an editor what is wrong elsewhere. */
class CatalogueSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static final String FORM = """
            forms:
              - id: third-of
                name: A third of a quantity
                topic: fractions
                notation: "third of {q}"
                holes: { q: whole }
                answer: q / 3
                examples: ["third of 12 -> 4"]
            """;
    private static final String MALRULE = """
            malrules:
              - id: own.halves
                name: Halves instead
                form: third-of
                answer: q / 2
                meaning: Any fraction is a half.
                examples: ["third of 12 -> 6 (4)"]
                source: Own observation
                confidence: unverified
            """;

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("../docs/reference/keepup-catalogue.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> ownFiles() throws IOException {
        List<Path> folders = List.of(Path.of("../core/src/main/resources"), Path.of("src/main/resources"));
        List<Path> files = folders.stream()
                .flatMap(folder -> {
                    try (Stream<Path> walk = Files.walk(folder)) {
                        return walk.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        assertThat(files).hasSizeGreaterThan(50);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("ownFiles")
    void the_librarys_own_files_are_as_the_schema_says(Path file) throws IOException {
        assertThat(validate(Files.readString(file))).isEmpty();
    }

    @Test
    void the_least_form_and_the_least_malrule_are_accepted() {
        assertThat(validate(FORM + MALRULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer: q / 3        | anser: q / 3          | anser
            id: third-of         | id: Third Of          | id
            holes: { q: whole }  | holes: { q: [whole] } | q
            "third of 12 -> 4"   | "third of 12 = 4"     | examples
            form: third-of       | fourm: third-of       | fourm
            confidence: unverified | confidence: sure    | confidence
            confidence: unverified | note: none          | confidence
            12 -> 6 (4)          | 12 -> 6               | examples
            answer: q / 2        | answer: { a: q / 2 }  | answer
            malrules:            | malrule:              | malrule
            meaning: Any         | misconception: Any    | meaning
            """)
    void what_is_misspelt_missing_or_of_the_wrong_shape_is_told(String sound, String broken, String told) {
        String text = (FORM + MALRULE).replace(sound, broken);
        assertThat(text).isNotEqualTo(FORM + MALRULE);
        assertThat(validate(text)).isNotEmpty().anyMatch(message -> message.contains(told));
    }

    private static List<String> validate(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode json = MAPPER.valueToTree(document);
        return SCHEMA.validate(json).stream()
                .map(ValidationMessage::toString)
                .sorted()
                .toList();
    }
}
