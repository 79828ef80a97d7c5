package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "https://files.example/1.bin > https://files.example/1.bin",
                "HTTPS://Files.example:8443/1?a=b&c=d > https://Files.example:8443/1?a=b&c=d",
                "https://files.example > https://files.example",
                "https://files.example?x > https://files.example?x",
                "https://files.example/Счёт №5.pdf > https://files.example/%D0%A1%D1%87%D1%91%D1%82%20%E2%84%965.pdf",
                "https://files.example/x y.pdf > https://files.example/x%20y.pdf",
                "https://files.example/100%.pdf > https://files.example/100%25.pdf",
                "https://files.example/%D0%A1.pdf > https://files.example/%D0%A1.pdf",
                "https://files.example/a[1].pdf > https://files.example/a%5B1%5D.pdf",
                "https://files.example/a.pdf?x={y}|z > https://files.example/a.pdf?x=%7By%7D%7Cz",
                "https://files.example/a\"b'.pdf > https://files.example/a%22b'.pdf",
                "https://files.example/a.pdf#frag > https://files.example/a.pdf",
                "https://пример.рф:8080/я > https://xn--e1afmkfd.xn--p1ai:8080/%D1%8F",
                "http://[2001:db8::1]:80/a > http://[2001:db8::1]:80/a",
                "https://files.example/🙂 > https://files.example/%F0%9F%99%82"
            })
    void linkShouldBeReadAsBrowsersDo(String link, String address) {
        assertThat(WebAddress.of(link)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a link",
                "5",
                "ftp://files.example/1",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/plain,x",
                "https:///nowhere",
                "https://",
                "/relative",
                "//files.example/1",
                "https://a b.example/1",
                "https://[::/1",
                "https://files.example:port/1"
            })
    void linkShouldBeNoAddressWhenNoBrowserWouldFetchIt(String link) {
        assertThat(WebAddress.of(link)).isEmpty();
    }

    @RepeatedTest(20)
    void anyPathShouldBeReadAndComeOutTheSameOnceItIsEscaped(RepetitionInfo repetition) {
        String path = new Random(repetition.getCurrentRepetition())
                .ints(60, 0x20, 0x2FFF)
                .mapToObj(Character::toString)
                .reduce("", String::concat);

        URI address = WebAddress.of("https://files.example/" + path).orElseThrow();

        assertThat(address.toASCIIString()).isEqualTo(address.toString());
        assertThat(WebAddress.of(address.toString())).contains(address);
    }
}
