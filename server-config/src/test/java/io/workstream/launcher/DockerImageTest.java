package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The image takes the launcher's steps by means of its own. */
class DockerImageTest {

    private static final Pattern PLACE = Pattern.compile("@\\{([^}]+)}");

    private final String dockerfile = read("../Dockerfile");

    @Test
    void imageShouldFillEveryPlaceOfTheCommandFile() {
        assertThat(places(dockerfile)).isEqualTo(places(read("src/main/payara/preboot.asadmin")));
    }

    @Test
    void imageShouldOpenHttpOnlyBehindTheApplication() {
        List<String> afterwards = read("src/main/docker/postboot.asadmin")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(dockerfile).contains("s|@{http.enabled}|false|");
        assertThat(afterwards).hasSize(2);
        assertThat(afterwards.get(0)).startsWith("deploy ").endsWith(" /opt/payara/deployments/workstream.ear");
        assertThat(afterwards.get(1)).endsWith(".http-listener-1.enabled=true");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(place -> !place.equals("..."))
                .collect(Collectors.toSet());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
