package org.keepup.samples.cli;

import picocli.CommandLine.Help.Ansi;

/** Plain text for a terminal: indented, wrapped, with a little colour where the terminal has any. Not thread-safe. */
final class Note {

    /** Columns of a narrow terminal window, and of a page in a monospaced face. */
    static final int WIDTH = 88;

    private final StringBuilder text = new StringBuilder();
    private final Ansi ansi;

    Note(Ansi ansi) {
        this.ansi = ansi;
    }

    Note blank() {
        text.append('\n');
        return this;
    }

    /** A line as it is, never wrapped: worked columns, for instance. */
    Note line(int indent, String line) {
        text.append(" ".repeat(line.isEmpty() ? 0 : indent)).append(line).append('\n');
        return this;
    }

    /** A line that stands out. */
    Note heading(int indent, String line) {
        return line(indent, ansi.string("@|bold " + line.replace("|@", "| @") + "|@"));
    }

    /** Text wrapped at spaces. */
    Note text(int indent, String words) {
        return labelled(indent, "", 0, words);
    }

    /** A label in a column of its own, then text wrapped beside it. */
    Note labelled(int indent, String label, int labelWidth, String words) {
        String hanging = " ".repeat(indent + labelWidth);
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
        line.append(" ".repeat(Math.max(label.isEmpty() ? 0 : 1, hanging.length() - line.length())));
        boolean first = true;
        for (String word : words.strip().split("\\s+")) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(hanging);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
