package org.keepup.samples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keepup.core.Catalogues;
import org.keepup.core.item.ItemBank;
import org.keepup.core.item.ItemReader;
import org.keepup.core.response.CellMeaning;
import org.keepup.core.response.ResponseReader;
import picocli.CommandLine.Option;

/** The options by which responses are understood: item banks, and what their cells are. */
final class Bank {

    @Option(
            names = "--items",
            paramLabel = "BANK",
            description =
                    "An item bank (.csv, .yaml or .json), so that responses may name items by their ids. Repeatable.")
    private List<Path> banks = new ArrayList<>();

    @Option(
            names = "--cells",
            paramLabel = "answers|marks",
            description = "What the cells of the file are when the file itself does not say. Default: a guess, which is"
                    + " told.")
    private CellMeaning cells = CellMeaning.GUESS;

    /**
     * Catalogues with these banks on top.
     *
     * @throws org.keepup.core.catalogue.CatalogueException if a bank has problems
     */
    Catalogues on(Catalogues catalogues) {
        Catalogues all = catalogues;
        for (Path bank : banks) {
            all = with(all, bank, read(all, bank));
        }
        return all;
    }

    /** Whether a bank was named. */
    boolean isNamed() {
        return !banks.isEmpty();
    }

    /** The items of these banks alone, as the catalogues that they were put {@linkplain #on on} have them. */
    ItemBank alone(Catalogues from, Catalogues with) {
        return ItemBank.of(with.items().items().stream()
                .filter(item -> from.items().item(item.id()).isEmpty())
                .toList());
    }

    static ItemBank read(Catalogues catalogues, Path bank) {
        return ItemReader.of(catalogues.forms()).read(bank);
    }

    static Catalogues with(Catalogues catalogues, Path name, ItemBank bank) {
        try {
            return catalogues.with(bank);
        } catch (IllegalArgumentException e) {
            throw new Mistake(
                    name + ": " + e.getMessage() + " Maybe the other stands in another bank or in a catalogue.");
        }
    }

    /** Reads responses to tasks in any notation, and to the items of the catalogues. */
    ResponseReader reader(Catalogues catalogues) {
        return ResponseReader.of(catalogues.forms()).with(catalogues.items()).with(cells);
    }
}
