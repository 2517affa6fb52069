package org.keepup.core.response;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/** Quotes every cell that is not plainly a word or a number, so that no program trims it or takes it for something else. */
final class Quoting implements QuoteStrategy {

    @Override
    public boolean quoteValue(int lineNumber, int index, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (i > 0 && i < value.length() - 1 && (c == ' ' || c == '+'))
                    || (i > 0 && (c == '-' || c == '.'))
                    || c == '/'
                    || c == '#';
            if (!plain) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean quoteEmpty(int lineNumber, int index) {
        return false;
    }
}
