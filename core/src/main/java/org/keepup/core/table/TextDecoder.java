package org.keepup.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes in one pass without failing. Bytes that are not of the expected charset are read as Windows-1252, which is
 * what spreadsheets on Windows write, and counted.
 */
final class TextDecoder extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private int line = 1;
    private boolean afterReturn;
    private int oddBytes;
    private int firstOddLine;
    private int firstOddByte;

    TextDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many bytes were not of the expected charset. */
    int oddBytes() {
        return oddBytes;
    }

    /** The line of the first of them. */
    int firstOddLine() {
        return firstOddLine;
    }

    /** The first of them, 0 to 255. */
    int firstOddByte() {
        return firstOddByte;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        int start = chars.position();
        while (chars.position() == start) {
            int before = chars.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (oddBytes == 0) {
                countLines(buffer, before, chars.position());
            }
            if (result.isError()) {
                readOddByte(chars);
            } else if (result.isOverflow()) {
                break;
            } else if (ended) {
                break;
            } else {
                fill();
            }
        }
        int count = chars.position() - start;
        return count == 0 && ended ? -1 : count;
    }

    private void countLines(char[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    private void readOddByte(CharBuffer chars) {
        byte odd = bytes.get();
        if (oddBytes == 0) {
            firstOddLine = line;
            firstOddByte = odd & 0xFF;
        }
        oddBytes++;
        chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {odd})));
        decoder.reset();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The charset that a byte order mark tells, and the mark's length. */
    enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        Charset charset() {
            return charset;
        }

        int length() {
            return bytes.length;
        }

        /** The mark at the beginning of a file. */
        static Mark of(byte[] beginning) {
            for (Mark mark : values()) {
                if (mark.begins(beginning)) {
                    return mark;
                }
            }
            return NONE;
        }

        private boolean begins(byte[] beginning) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= beginning.length || (beginning[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
