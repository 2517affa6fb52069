package org.keepup.samples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What the build knows of itself. */
public final class Build implements IVersionProvider {

    /** Made by the command line when {@code --version} is asked for. */
    public Build() {}

    /** The version of Keepup: {@code 0.1.0}. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(Objects.requireNonNull(in, "build.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"keepup " + version(), "Java " + Runtime.version()};
    }
}
