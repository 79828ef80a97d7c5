package io.workstream.connector.ra.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerContent.File;
import io.workstream.connector.ra.api.CustomerContent.FileKind;
import io.workstream.connector.ra.api.CustomerContent.FileLink;
import io.workstream.connector.ra.api.CustomerContent.Location;
import io.workstream.connector.ra.api.CustomerContent.Rating;
import io.workstream.connector.ra.api.CustomerContent.Seen;
import io.workstream.connector.ra.api.CustomerContent.Shape;
import io.workstream.connector.ra.api.CustomerContent.Started;
import io.workstream.connector.ra.api.CustomerContent.Stopped;
import io.workstream.connector.ra.api.CustomerContent.Text;
import io.workstream.connector.ra.api.CustomerContent.Typing;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.CustomerMessage.Customer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JivoCodecTest {

    private static final URI FILE = URI.create("https://media.example/t/8f3k/1.jpg");

    private final JivoCodec codec = new JivoCodec();

    @Test
    void senderShouldBeToldAsFarAsKnown() {
        Customer customer = new Customer(
                "15550100001",
                "Тест Тестерович",
                "+15550100001",
                "me@example.com",
                URI.create("https://example.com/me.jpg"),
                URI.create("https://example.com/"),
                "Здравствуйте! Это тест");

        String event = codec.event(new CustomerMessage(customer, "0001", new Text("Добрый день!")));

        assertThat(json(event))
                .isEqualTo(
                        json(
                                """
                        {
                          "sender": {
                            "id": "15550100001",
                            "name": "Тест Тестерович",
                            "photo": "https://example.com/me.jpg",
                            "url": "https://example.com/",
                            "phone": "+15550100001",
                            "email": "me@example.com",
                            "invite": "Здравствуйте! Это тест"
                          },
                          "message": { "type": "text", "id": "0001", "text": "Добрый день!" }
                        }
                        """));
    }

    @Test
    void senderShouldBeAnIdAloneWhenNothingElseIsKnown() {
        CustomerMessage message = new CustomerMessage(Customer.of("c-1", null, " "), "m-1", new Started());

        assertThat(json(codec.event(message)).getJsonObject("sender")).isEqualTo(json("{\"id\":\"c-1\"}"));
    }

    @ParameterizedTest
    @CsvSource({"PHOTO, photo", "VIDEO, video", "AUDIO, audio", "DOCUMENT, document", "STICKER, sticker"})
    void fileShouldBeALinkOfItsKind(FileKind kind, String type) {
        FileLink link = new FileLink(FILE, "1.jpg", null, null, Shape.UNKNOWN);

        assertThat(content(new File(kind, link, null)))
                .isEqualTo(
                        json(
                                "{\"type\":\"" + type
                                        + "\",\"id\":\"m-1\",\"file\":\"https://media.example/t/8f3k/1.jpg\",\"file_name\":\"1.jpg\"}"));
    }

    @Test
    void fileShouldCarryEverythingThatIsKnown() {
        FileLink link = new FileLink(FILE, "клип.mp4", "video/mp4", 5_000_000_000L, new Shape(640, 480, 12));

        assertThat(content(new File(FileKind.VIDEO, link, "подпись")))
                .isEqualTo(
                        json(
                                """
                        { "type": "video", "id": "m-1", "file": "https://media.example/t/8f3k/1.jpg",
                          "file_name": "клип.mp4", "mime_type": "video/mp4", "file_size": 5000000000,
                          "width": 640, "height": 480, "duration": 12, "text": "подпись" }
                        """));
    }

    static Stream<Arguments> otherContents() {
        return Stream.of(
                Arguments.of(
                        new Location(55.7558, 37.6173, "Офис"),
                        "{'type':'location','id':'m-1','latitude':55.7558,'longitude':37.6173,'title':'Офис'}"),
                Arguments.of(
                        new Location(0, -1.5, null), "{'type':'location','id':'m-1','latitude':0.0,'longitude':-1.5}"),
                Arguments.of(new Seen("0001"), "{'type':'seen','id':'0001'}"),
                Arguments.of(new Typing(null), "{'type':'typein','id':'m-1'}"),
                Arguments.of(new Typing("Добр"), "{'type':'typein','id':'m-1','text':'Добр'}"),
                Arguments.of(new Rating(5), "{'type':'rate','id':'m-1','value':5}"),
                Arguments.of(new Started(), "{'type':'start','id':'m-1'}"),
                Arguments.of(new Stopped(), "{'type':'stop','id':'m-1'}"));
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void contentShouldTakeTheShapeOfItsKind(CustomerContent content, String expected) {
        assertThat(content(content)).isEqualTo(json(expected.replace('\'', '"')));
    }

    @Test
    void everyContentShouldHaveWords() {
        FileLink link = new FileLink(FILE, "1.jpg", null, null, Shape.UNKNOWN);
        List<CustomerContent> oneOfEach = List.of(
                new Text("Hi"),
                new File(FileKind.PHOTO, link, null),
                new Location(0, 0, null),
                new Seen("0001"),
                new Typing(null),
                new Rating(5),
                new Started(),
                new Stopped());

        assertThat(oneOfEach)
                .<Class<?>>extracting(CustomerContent::getClass)
                .containsExactlyInAnyOrder(CustomerContent.class.getPermittedSubclasses());
        assertThat(oneOfEach).allSatisfy(content -> assertThat(content(content)).containsKey("type"));
    }

    private JsonObject content(CustomerContent content) {
        CustomerMessage message = new CustomerMessage(Customer.of("c-1", "Ivan", null), "m-1", content);
        return json(codec.event(message)).getJsonObject("message");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
