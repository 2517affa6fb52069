package org.keepup.core.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.keepup.core.catalogue.Place;
import org.keepup.core.catalogue.Problem;

/**
 * A user's text file, opened for reading from front to back: its byte order mark is taken off, its charset found, and files
 * that are no text at all are turned away with one clear problem. Not thread-safe.
 */
public final class TextFile implements AutoCloseable {

    private static final int SNIFFED_BYTES = 4096;

    private final String name;
    private final TextDecoder decoder;
    private final BufferedReader reader;

    private TextFile(String name, TextDecoder decoder) {
        this.name = name;
        this.decoder = decoder;
        this.reader = new BufferedReader(decoder, 1 << 16);
    }

    /**
     * Opens a file's content.
     *
     * @param name as the user knows it, for messages
     * @return empty when it is no text; the finding says what it is
     * @throws IOException if the content cannot be read
     */
    public static Optional<TextFile> open(String name, InputStream content, Findings findings) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, 1 << 16);
        in.mark(SNIFFED_BYTES);
        byte[] beginning = in.readNBytes(SNIFFED_BYTES);
        in.reset();
        TextDecoder.Mark mark = TextDecoder.Mark.of(beginning);
        Optional<Problem> unusable = notText(name, beginning, mark);
        if (unusable.isPresent()) {
            findings.problem(unusable.get());
            content.close();
            return Optional.empty();
        }
        in.skipNBytes(mark.length());
        return Optional.of(new TextFile(name, new TextDecoder(in, mark.charset())));
    }

    public String name() {
        return name;
    }

    /** The text; supports {@link Reader#mark(int)}. */
    public BufferedReader reader() {
        return reader;
    }

    /** Tells, once the text is read, which bytes were not of the expected charset. */
    public void tellOddBytes(Findings findings) {
        if (decoder.oddBytes() > 0) {
            findings.notice(
                    new Place(name, decoder.firstOddLine(), 0),
                    "",
                    "byte 0x%02X is not UTF-8; it and %d more like it were read as Windows-1252."
                            .formatted(decoder.firstOddByte(), decoder.oddBytes() - 1),
                    "Maybe save the file as 'CSV UTF-8'.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Optional<Problem> notText(String name, byte[] beginning, TextDecoder.Mark mark) {
        if (begins(beginning, 'P', 'K', 3, 4)) {
            return unusable(
                    name,
                    "this is a zip file or a spreadsheet (.xlsx, .ods), not a text file.",
                    "Maybe open it in the spreadsheet program and save the sheet as 'CSV UTF-8'.");
        }
        if (begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            return unusable(
                    name,
                    "this is an old spreadsheet or document (.xls, .doc), not a text file.",
                    "Maybe open it in the spreadsheet program and save the sheet as 'CSV UTF-8'.");
        }
        if (begins(beginning, '%', 'P', 'D', 'F')) {
            return unusable(name, "this is a PDF file, not a text file.", "Maybe the table is also there as CSV.");
        }
        if (begins(beginning, 0x1F, 0x8B)) {
            return unusable(name, "this is a compressed file (.gz), not a text file.", "Maybe unpack it first.");
        }
        if (mark.length() < 2 && zeroBytes(beginning) > 0) {
            return unusable(
                    name,
                    "this is a binary file, not a text file (it holds zero bytes).",
                    "Maybe save it as 'CSV UTF-8'.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> unusable(String name, String message, String remedy) {
        return Optional.of(new Problem(Place.of(name), "", message, remedy));
    }

    private static boolean begins(byte[] beginning, int... bytes) {
        return beginning.length >= bytes.length
                && Arrays.mismatch(Arrays.copyOf(beginning, bytes.length), signed(bytes)) < 0;
    }

    private static byte[] signed(int... bytes) {
        byte[] signed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            signed[i] = (byte) bytes[i];
        }
        return signed;
    }

    private static int zeroBytes(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            if (b == 0) {
                zeros++;
            }
        }
        return zeros;
    }
}
