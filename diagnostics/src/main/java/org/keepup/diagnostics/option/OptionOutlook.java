package org.keepup.diagnostics.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keepup.core.item.Item;
import org.keepup.diagnostics.bayes.Outlook;
import org.keepup.diagnostics.bayes.Outlook.Explanation;

/**
 * Everything that may lead to a pupil's picks from items that share ideas, and what each explanation would lead the pupil to
 * pick next: what is needed to choose the next item. Immutable.
 */
public final class OptionOutlook {

    private final Picks posterior;
    private final Map<Item, Pick> items;
    private final List<Explanation> explanations;

    OptionOutlook(Picks posterior, Map<Item, Pick> items) {
        this.posterior = posterior;
        this.items = new LinkedHashMap<>(items);
        this.explanations = posterior.explanations().stream()
                .map(one -> new Explanation(
                        switch (one.kind()) {
                            case CORRECT -> Outlook.Kind.CORRECT;
                            case IDEAS -> Outlook.Kind.MALRULES;
                            case UNSYSTEMATIC -> Outlook.Kind.UNSYSTEMATIC;
                        },
                        one.ideas(),
                        one.probability()))
                .toList();
    }

    /** What may be asked. */
    public List<Item> items() {
        return List.copyOf(items.keySet());
    }

    /** Most probable first. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /**
     * How probable each option is under each explanation.
     *
     * @param item one of {@link #items()}
     * @return rows are options, columns explanations; each column adds up to 1
     */
    public double[][] shares(Item item) {
        Pick asked = Objects.requireNonNull(items.get(item), "an item of another outlook");
        double[][] shares = new double[asked.options()][explanations.size()];
        for (int e = 0; e < explanations.size(); e++) {
            double[] options = posterior.foretells(posterior.explanations().get(e), asked);
            for (int option = 0; option < options.length; option++) {
                shares[option][e] = options[option];
            }
        }
        return shares;
    }
}
