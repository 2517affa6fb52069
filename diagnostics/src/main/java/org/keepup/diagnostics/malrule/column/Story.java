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

    private static final String[] AFTER_THE_POINT = {
        "tenths", "hundredths", "thousandths", "ten thousandths", "hundred thousandths", "millionths"
    };

    private final int places;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** About whole numbers. */
    Story() {
        this(0);
    }

    /** @param places how many columns stand after the point */
    Story(int places) {
        this.places = places;
    }

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

    /** The name of a column counted from the right, which is column 0. */
    String place(int column) {
        int power = column - places;
        if (power < 0 && -power <= AFTER_THE_POINT.length) {
            return AFTER_THE_POINT[-power - 1];
        }
        return power >= 0 && power < PLACES.length ? PLACES[power] : "column " + (column + 1);
    }

    /** Begins a new line with the name of a column. */
    Story heading(int column) {
        String place = place(column);
        return line(Character.toUpperCase(place.charAt(0)) + place.substring(1) + ":");
    }
}
