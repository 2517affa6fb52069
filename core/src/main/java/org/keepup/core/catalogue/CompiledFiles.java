package org.keepup.core.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Catalogue files in compact form: the entries that reading their text gives, places and all, so that start-up need not
 * parse. First every text once, in order of first use, then the files, each its name and its entry: a kind, a line, a
 * column, then the value. Numbers take seven bits a byte, the lowest first; a set top bit says that more follow.
 */
final class CompiledFiles {

    private static final int FORMAT = 1;
    private static final int TEXT = 0;
    private static final int CELL = 1;
    private static final int LIST = 2;
    private static final int GROUP = 3;

    private CompiledFiles() {}

    /** The compact form of files that were read from text; the same files give the same bytes. */
    static byte[] write(List<CatalogueFile> files) {
        return new Writer().write(files);
    }

    /**
     * Reads the compact form.
     *
     * @param folder what stands before the files' names
     * @throws IllegalStateException if it was written by another version, which is an error of the build
     */
    static List<CatalogueFile> read(String folder, byte[] content) {
        return new Reader(content).files(folder);
    }

    private static final class Writer {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        byte[] write(List<CatalogueFile> files) {
            number(files.size(), body);
            for (CatalogueFile file : files) {
                text(file.name());
                entry(file.root());
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            number(FORMAT, all);
            number(texts.size(), all);
            for (String text : texts.keySet()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(bytes.length, all);
                all.writeBytes(bytes);
            }
            all.writeBytes(body.toByteArray());
            return all.toByteArray();
        }

        private void entry(Entry entry) {
            if (entry instanceof Entry.Scalar scalar) {
                begin(scalar.cell() ? CELL : TEXT, scalar.place());
                text(scalar.value());
            } else if (entry instanceof Entry.Sequence sequence) {
                begin(LIST, sequence.place());
                number(sequence.items().size(), body);
                sequence.items().forEach(this::entry);
            } else if (entry instanceof Entry.Mapping mapping) {
                begin(GROUP, mapping.place());
                number(mapping.fields().size(), body);
                mapping.fields().forEach((name, value) -> {
                    text(name);
                    entry(value);
                });
            }
        }

        private void begin(int kind, Place place) {
            number(kind, body);
            number(place.line(), body);
            number(place.column(), body);
        }

        private void text(String text) {
            Integer index = texts.putIfAbsent(text, texts.size());
            number(index == null ? texts.size() - 1 : index, body);
        }

        private static void number(int number, ByteArrayOutputStream out) {
            int rest = number;
            while (rest >= 0x80) {
                out.write(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }

    private static final class Reader {
        private final byte[] content;
        private int at;
        private String[] texts = {};

        Reader(byte[] content) {
            this.content = content;
        }

        List<CatalogueFile> files(String folder) {
            if (number() != FORMAT) {
                throw new IllegalStateException("compiled catalogue files of another version");
            }
            texts = new String[number()];
            for (int i = 0; i < texts.length; i++) {
                int length = number();
                texts[i] = new String(content, at, length, StandardCharsets.UTF_8);
                at += length;
            }
            List<CatalogueFile> files = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                String name = folder + texts[number()];
                files.add(new CatalogueFile(name, entry(name), true));
            }
            return files;
        }

        private Entry entry(String file) {
            int kind = number();
            Place place = new Place(file, number(), number());
            switch (kind) {
                case TEXT:
                case CELL:
                    return new Entry.Scalar(place, texts[number()], kind == CELL);
                case LIST:
                    Entry[] items = new Entry[number()];
                    for (int i = 0; i < items.length; i++) {
                        items[i] = entry(file);
                    }
                    return new Entry.Sequence(place, List.of(items));
                default:
                    int size = number();
                    Map<String, Entry> fields = new LinkedHashMap<>(size * 2);
                    for (int i = 0; i < size; i++) {
                        String name = texts[number()];
                        fields.put(name, entry(file));
                    }
                    return new Entry.Mapping(place, fields);
            }
        }

        private int number() {
            int number = 0;
            int shift = 0;
            while (content[at] < 0) {
                number |= (content[at++] & 0x7f) << shift;
                shift += 7;
            }
            return number | content[at++] << shift;
        }
    }
}
