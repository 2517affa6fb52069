package org.keepup.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "402, WHOLE, 402",
        "-3, WHOLE, -3",
        "007, WHOLE, 7",
        "0.50, DECIMAL, 1/2",
        "-0.5, DECIMAL, -1/2",
        ".5, DECIMAL, 1/2",
        "4/8, FRACTION, 1/2",
        "-3/4, FRACTION, -3/4",
        "2 1/3, MIXED, 7/3",
        "25%, PERCENT, 1/4",
        "12345678901234567890, WHOLE, 12345678901234567890"
    })
    void a_numeral_keeps_how_it_is_written_and_knows_its_worth(String text, Numeral.Kind kind, String value) {
        Numeral numeral = Numeral.parse(text).orElseThrow();
        assertThat(numeral.text()).isEqualTo(text);
        assertThat(numeral.kind()).isEqualTo(kind);
        assertThat(numeral.value().toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "/", "3/", "/3", "1.", "3/0", "1.2.3", "1/2/3", "1/2.5", "--3", "3-4", "x", "½x"})
    void what_is_no_numeral_is_empty(String text) {
        assertThat(Numeral.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_quick_way_reads_what_the_patterns_read(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                text.append("0123456789./-".charAt(random.nextInt(13)));
            }
            // a space in front leads past the quick way
            assertThat(Numeral.parse(text.toString()))
                    .as("'%s', seed %s", text, seed)
                    .isEqualTo(Numeral.parse(" " + text));
        }
    }
}
