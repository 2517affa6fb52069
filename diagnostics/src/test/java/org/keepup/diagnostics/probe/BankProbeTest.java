package org.keepup.diagnostics.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepup.core.Catalogues;
import org.keepup.core.item.Item;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.ItemReader;
import org.keepup.core.response.ResponseReader;
import org.keepup.core.response.ResponseSheet;
import org.keepup.diagnostics.bayes.BayesEngine;
import org.keepup.diagnostics.malrule.MalruleLibrary;
import org.keepup.diagnostics.option.OptionEngine;
import org.keepup.diagnostics.option.OptionOutlook;

class BankProbeTest {

    private static final String SMALLER = "subtraction.smaller-from-larger";
    private static final Catalogues PLAIN = Catalogues.builtIn();
    private static final ItemBank BANK = ItemReader.of(PLAIN.forms())
            .parse("bank.csv", """
            id,task,topic,seconds,correct,option A,tags A,option B,option C
            easy,58 - 23,,20,,,,,
            zeros,402 - 137,,20,,,,,
            slow,402 - 139,,2000,,,,,
            pick,61 - 28,,20,B,47,subtraction.smaller-from-larger,33,43
            twin,84 - 37,,20,B,53,subtraction.smaller-from-larger,47,57
            words,Which is longer?,length,20,A,this,mine.idea,that,neither
            """.replace("A,this,mine.idea,that", "B,this,mine.idea,that"));
    private static final Catalogues CATALOGUES = PLAIN.with(BANK);
    private static final MalruleLibrary LIBRARY = MalruleLibrary.of(CATALOGUES);
    private static final OptionEngine OPTIONS = OptionEngine.of(CATALOGUES.items(), LIBRARY);
    private static final Probe PROBE = new Probe(BayesEngine.of(LIBRARY));

    @Test
    void what_tells_more_per_minute_comes_first() {
        List<String> next = next("");

        assertThat(next).startsWith("zeros").endsWith("slow");
        assertThat(next.indexOf("easy")).isGreaterThan(next.indexOf("pick"));
    }

    @Test
    void an_item_on_the_sheet_is_not_asked_again() {
        assertThat(next("P1,zeros,335\nP1,pick,A\n"))
                .doesNotContain("zeros", "pick")
                .contains("twin");
    }

    @Test
    void the_time_that_an_item_takes_is_its_own() {
        assertThat(PROBE.next(sheet(""), BANK, OPTIONS, 9))
                .filteredOn(one -> one.item().id().equals("zeros"))
                .singleElement()
                .satisfies(one -> assertThat(one.question().time()).isEqualTo(Duration.ofSeconds(20)));
    }

    @Test
    void shares_of_options_add_up_under_every_explanation() {
        Item twin = CATALOGUES.items().item("twin").orElseThrow();
        OptionOutlook outlook =
                OPTIONS.outlooks(sheet("P1,pick,A\n"), List.of(twin)).get(0);

        double[][] shares = outlook.shares(twin);
        for (int e = 0; e < outlook.explanations().size(); e++) {
            assertThat(shares[0][e] + shares[1][e] + shares[2][e]).isCloseTo(1, within(1e-9));
            if (outlook.explanations().get(e).malrules().contains(SMALLER)) {
                assertThat(shares[0][e]).isGreaterThan(0.7);
            }
        }
    }

    @Test
    void a_bank_is_told_what_it_cannot_tell() {
        BankLint lint = BankLint.of(
                ItemBank.of(BANK.items().stream()
                        .filter(item -> !item.id().equals("slow"))
                        .toList()),
                LIBRARY,
                Set.of());

        assertThat(lint.hidden().get("whole-subtraction")).contains("subtraction.stutter-subtract");
        assertThat(lint.items())
                .filteredOn(one -> one.item().id().equals("pick"))
                .singleElement()
                .satisfies(one -> assertThat(one.loose()).containsExactly("C"));
        assertThat(lint.items())
                .filteredOn(one -> one.item().id().equals("words"))
                .singleElement()
                .satisfies(one -> assertThat(one.unknown()).containsExactly("mine.idea"));
        assertThat(lint.unparted().get("whole-subtraction"))
                .anySatisfy(group -> assertThat(group).hasSizeGreaterThan(1));
    }

    private static List<String> next(String rows) {
        return PROBE.next(sheet(rows), BANK, OPTIONS, 9).stream()
                .map(one -> one.item().id())
                .toList();
    }

    private static ResponseSheet sheet(String rows) {
        return rows.isEmpty()
                ? ResponseSheet.of("P1", List.of())
                : ResponseReader.of(CATALOGUES.forms())
                        .with(CATALOGUES.items())
                        .parse("r.csv", "pupil,item,answer\n" + rows)
                        .orThrow()
                        .get(0);
    }
}
