package io.workstream.web.page.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileServletTest {

    private static final UUID WORKSPACE = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();

    @Test
    void pathShouldNameAWorkspaceAndPerhapsAFile() {
        assertThat(FileServlet.Place.of("/" + WORKSPACE)).isEqualTo(new FileServlet.Place(WORKSPACE, null));
        assertThat(FileServlet.Place.of("/" + WORKSPACE + "/" + FILE))
                .isEqualTo(new FileServlet.Place(WORKSPACE, FILE));
    }

    @Test
    void pathShouldNameNothingWhenItIsStrange() {
        assertThat(FileServlet.Place.of(null)).isNull();
        assertThat(FileServlet.Place.of("/")).isNull();
        assertThat(FileServlet.Place.of("/" + WORKSPACE + "/..")).isNull();
    }

    @Test
    void nameShouldComePercentEncoded() {
        assertThat(FileServlet.name("%D1%81%D1%87%D1%91%D1%82%20a%2Bb+c.pdf")).isEqualTo("счёт a+b+c.pdf");
        assertThat(FileServlet.name(null)).isNull();
        assertThatThrownBy(() -> FileServlet.name("%zz")).isInstanceOf(Problem.class);
    }
}
