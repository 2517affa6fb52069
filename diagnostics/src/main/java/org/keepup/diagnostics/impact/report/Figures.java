package org.keepup.diagnostics.impact.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures for files: four decimals and no more, which is beyond what any of them can tell. */
final class Figures {

    private Figures() {}

    static BigDecimal rounded(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
