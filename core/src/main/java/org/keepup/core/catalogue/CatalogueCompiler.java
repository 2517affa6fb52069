package org.keepup.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build: writes beside each {@code index.txt} of a class folder the compact form of the files it lists, which
 * {@link Layers#builtIn} reads in their stead once they are in a jar. The readable files stay the truth; a test holds that
 * both say the same.
 */
public final class CatalogueCompiler {

    private CatalogueCompiler() {}

    /**
     * @param args class folders
     * @throws CatalogueException if a file is malformed
     */
    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            List<Path> indexes;
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                indexes = all.filter(path -> path.endsWith(Layers.INDEX)).toList();
            }
            for (Path index : indexes) {
                Files.write(index.resolveSibling(Layers.COMPILED), CompiledFiles.write(filesOf(index)));
            }
        }
    }

    private static List<CatalogueFile> filesOf(Path index) {
        return Layers.fromText(
                name -> {
                    try {
                        return Files.newInputStream(index.resolveSibling(name));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                "");
    }
}
