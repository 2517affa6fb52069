package org.keepup.diagnostics.malrule.column;

import java.util.ArrayList;
import java.util.List;

/** What a pupil says while working, a line for each column. Not thread-safe. */
final class Story {

    private static final String[] PLACES = {
        "ones",
        "tens",
        "hundreds",
        "thousands",
        "ten thousands",
        "hundred thousands",
        "millions",
        "ten millions",
        "hundred millions",
        "billions"
    };

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Begins a new line. */
    Story line(String beginning) {
        end();
        line.append(beginning);
        return this;
    }

    Story say(String sentence) {
        if (line.length() > 0) {
            line.append(' ');
        }
        line.append(sentence);
        return this;
    }

    private void end() {
        if (line.length() > 0) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    List<String> lines() {
        end();
        return List.copyOf(lines);
    }

    /** The name of a column counted from the ones, which is column 0. */
    static String place(int column) {
        return column < PLACES.length ? PLACES[column] : "column " + (column + 1);
    }

    static String heading(int column) {
        String place = place(column);
        return Character.toUpperCase(place.charAt(0)) + place.substring(1) + ":";
    }
}
