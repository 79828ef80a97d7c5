package io.workstream.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is installed and deployed.
 *
 * @param serverZip the distribution of Payara Server, as Maven resolved it
 * @param serverVersion its version
 * @param ear the application, or null for a server without one
 */
public record Artifacts(Path serverZip, String serverVersion, @Nullable Path ear) {

    /** The server this build was made for, with the given application. */
    public static Artifacts ofThisBuild(@Nullable Path ear) {
        Properties properties = new Properties();
        try (InputStream in = Resources.open("launcher.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Artifacts(
                Path.of(properties.getProperty("server.zip", "")), properties.getProperty("server.version", ""), ear);
    }
}
