package io.workstream.web.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void nameShouldReadAsItWasWrittenWhenItsBytesWereTakenForLatin() {
        String name = "Счёт №5 😀.pdf";
        String taken = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(HeaderText.decoded(taken)).isEqualTo(name);
    }

    @Test
    void nameShouldStayWhenItWasUnderstoodOrIsLatin() {
        assertThat(HeaderText.decoded("Счёт.pdf")).isEqualTo("Счёт.pdf");
        assertThat(HeaderText.decoded("café.pdf")).isEqualTo("café.pdf");
        assertThat(HeaderText.decoded("plain.pdf")).isEqualTo("plain.pdf");
    }
}
