package io.workstream.connector;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewJivoChannelTest {

    private static final String ADDRESS = "https://wh.jivosite.com/random/public";

    @Test
    void channelShouldBeTidiedUpWhenItIsTaken() {
        NewJivoChannel channel = new NewJivoChannel("  Сайт ", " " + ADDRESS + " ");

        assertThat(channel.name()).isEqualTo("Сайт");
        assertThat(channel.address()).hasToString(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wh.jivosite.com/a",
                "ftp://wh.jivosite.com/a",
                "https:a",
                "https:///a",
                "https://",
                "file:///etc/passwd",
                "https://a b/",
                "https://пример .рф/",
                "https://\uD83D.example/",
                "javascript:1",
                "\u0000"
            })
    void addressShouldBeRefusedWhenItIsNoneOfTheWeb(String url) {
        assertRefused(() -> new NewJivoChannel("Site", url)).becauseOf("outboundUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "https://пример.рф/a/б, https://xn--e1afmkfd.xn--p1ai/a/б",
        "https://Wh.Пример.рф:8443/a, https://Wh.xn--e1afmkfd.xn--p1ai:8443/a",
        "http://bücher.example?q, http://xn--bcher-kva.example?q"
    })
    void hostInOtherLettersShouldBeCalledByItsAsciiSpelling(String typed, String called) {
        assertThat(new NewJivoChannel("Site", typed).address()).hasToString(called);
    }

    @Test
    void addressShouldHaveAtMostFiveHundredCharacters() {
        String longest = "https://a.example/" + "x".repeat(482);

        assertThat(new NewJivoChannel("Site", longest).address()).hasToString(longest);
        assertRefused(() -> new NewJivoChannel("Site", longest + "x")).becauseOf("outboundUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\tb",
                "\u200B",
                "\u202Ea",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void nameShouldBeRefusedWhenItIsEmptyTooLongOrNotPrintable(String name) {
        assertRefused(() -> new NewJivoChannel(name, ADDRESS)).becauseOf("name");
    }

    @Test
    void addressShouldNotBeShownWhenChannelsArePrinted() {
        assertThat(new NewJivoChannel("Site", ADDRESS)).asString().doesNotContain("random");
        assertThat(new JivoChannelChange("Site", null, ADDRESS)).asString().doesNotContain("random");
    }

    @Test
    void changeShouldBeCheckedLikeANewChannel() {
        assertRefused(() -> new JivoChannelChange("", null, null)).becauseOf("name");
        assertRefused(() -> new JivoChannelChange(null, "gone", null)).becauseOf("status");
        assertRefused(() -> new JivoChannelChange(null, null, "nowhere")).becauseOf("outboundUrl");
    }
}
