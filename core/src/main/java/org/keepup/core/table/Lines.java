package org.keepup.core.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Physical lines with their numbers and line ends, which can be put back. Knows CR, LF and CRLF. */
final class Lines {

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its line end
     * @param end the line end as it stands; empty at the end of the file
     */
    record Line(int number, String text, String end) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int position;
    private int limit;
    private int number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line; null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.pop();
        }
        if (!filled()) {
            return null;
        }
        number++;
        StringBuilder earlier = null;
        while (true) {
            for (int i = position; i < limit; i++) {
                char c = buffer[i];
                if (c == '\n' || c == '\r') {
                    String text = text(earlier, i);
                    position = i + 1;
                    return new Line(number, text, c == '\n' ? "\n" : isNext('\n') ? "\r\n" : "\r");
                }
            }
            earlier = (earlier == null ? new StringBuilder() : earlier).append(buffer, position, limit - position);
            position = limit;
            if (!filled()) {
                return new Line(number, earlier.toString(), "");
            }
        }
    }

    /** Gives a line again at the next call; the last put back comes first. */
    void putBack(Line line) {
        putBack.push(line);
    }

    private String text(@Nullable StringBuilder earlier, int end) {
        return earlier == null
                ? new String(buffer, position, end - position)
                : earlier.append(buffer, position, end - position).toString();
    }

    /** Takes the next character if it is the given one. */
    private boolean isNext(char wanted) throws IOException {
        if (filled() && buffer[position] == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private boolean filled() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
