package io.workstream.connector.ra.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.workstream.connector.ra.api.CustomerContent.FileLink;
import io.workstream.connector.ra.api.CustomerContent.Location;
import io.workstream.connector.ra.api.CustomerContent.Shape;
import io.workstream.connector.ra.api.CustomerContent.Text;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CustomerContentTest {

    private static final URI ADDRESS = URI.create("https://media.example/t/s3cret/1.jpg");

    @Test
    void textShouldNotBeBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(" \n"));
    }

    @Test
    void locationShouldBeOnTheGlobe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Location(91, 0, null));
    }

    @Test
    void linkShouldBeAbsolute() {
        URI relative = URI.create("/t/1.jpg");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileLink(relative, "1.jpg", null, null, Shape.UNKNOWN));
    }

    @Test
    void linkShouldHaveNoNegativeMeasures() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileLink(ADDRESS, "1.jpg", null, -1L, Shape.UNKNOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(-1, null, null));
    }

    @Test
    void linkShouldHideItsAddressWhenPrinted() {
        FileLink link = new FileLink(ADDRESS, "1.jpg", "image/jpeg", 7L, Shape.UNKNOWN);

        assertThat(link.toString()).doesNotContain("s3cret");
    }
}
