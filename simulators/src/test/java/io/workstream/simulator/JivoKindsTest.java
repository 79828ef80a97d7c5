package io.workstream.simulator;

import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.DialogLine;
import io.workstream.simulator.jivo.JivoChannel;
import io.workstream.simulator.jivo.JivoConsole;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console takes and sends besides text. */
class JivoKindsTest {

    private static final String CLIENT = "c-1";

    private World world;
    private JivoConsole console;
    private JivoChannel channel;

    @BeforeEach
    void start() {
        world = World.start();
        console = world.simulators.jivo();
        channel = console.connect(console.open("Support").id(), world.product.url("/webhooks/jivo/secret"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "video", "audio", "voice", "document", "sticker"})
    void fileShouldBeFetchedWithoutCredentialsWhenItComes(String type) {
        StoredFile file = world.simulators.files().make(FileSpec.of("image/png").sized(50_000));
        String link = world.url("/control/files/" + file.id() + "/content").toString();

        HttpResponse<String> response =
                receive("{'type':'" + type + "','id':'1','file':'" + link + "','file_name':'a.png','file_size':50000}");

        assertThat(response.statusCode()).isEqualTo(200);
        await("fetched").until(() -> events().at("/0/file/status").intValue() == 200);
        JsonNode fetched = events().at("/0/file");
        assertThat(fetched.path("size").longValue()).isEqualTo(50_000);
        assertThat(fetched.path("sha256").textValue()).isEqualTo(file.sha256());
        assertThat(fetched.path("contentType").textValue()).isEqualTo("image/png");
        assertThat(lines().get(0).file().stored().sha256()).isEqualTo(file.sha256());
    }

    @Test
    void fetchShouldTellTheStatusWhenLinkOpensNothing() {
        receive("{'type':'photo','id':'1','file':'" + world.url("/control/files/none/content") + "'}");
        receive("{'type':'photo','id':'2','file':'http://127.0.0.1:9/none'}");

        await("both tried")
                .until(() -> !events().at("/0/file").isNull()
                        && !events().at("/1/file").isNull());
        assertThat(events().at("/0/file/status").intValue()).isEqualTo(404);
        assertThat(events().at("/1/file/status").intValue()).isZero();
        assertThat(events().at("/1/file/problem").textValue()).isNotBlank();
    }

    @Test
    void dialogShouldShowTypingSeenAndPlacesWhenTheyCome() {
        world.post(
                "/control/jivo/" + channel.id() + "/messages",
                object("{'recipientId':'c-1','text':'hello','messageId':'m-7'}"));
        receive("{'type':'typein','text':'I am wri'}");
        assertThat(console.dialogs(channel.id()).get(0).typing()).isEqualTo("I am wri");

        receive("{'type':'seen','id':'m-7'}");
        receive("{'type':'location','id':'2','latitude':55.7,'longitude':'37.6','text':'Shop'}");
        receive("{'type':'rate','id':'3','value':5}");
        receive("{'type':'start'}");
        receive("{'type':'stop'}");

        assertThat(console.dialogs(channel.id()).get(0).typing()).isEmpty();
        assertThat(lines().get(0).status()).isEqualTo(DialogLine.Progress.READ);
        assertThat(lines()).extracting(DialogLine::type).containsExactly("text", "location", "rate", "start", "stop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message.file_size | {'type':'photo','file':'http://a.example/b','file_size':'12'}",
                "message.file | {'type':'voice','text':'x'}",
                "message.text | {'type':'photo','file':'http://a.example/b','text':' '}",
                "message.id | {'type':'seen'}",
            })
    void eventShouldBeRefusedWhenItBreaksARule(String field, String message) {
        HttpResponse<String> response = receive(message);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith(field + " ");
    }

    @Test
    void eventShouldBeRefusedWhenChannelIsToldSo() {
        world.post("/control/jivo/" + channel.id() + "/refusals", object("{'types':['sticker'],'largest':1000}"));

        assertThat(receive("{'type':'sticker','file':'http://a.example/b'}").statusCode())
                .isEqualTo(400);
        assertThat(receive("{'type':'photo','file':'http://a.example/b','file_size':1001}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(receive("{'type':'text','text':'x'}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'location','message':{'latitude':55.7,'longitude':37.6}}",
                "{'type':'keyboard','text':'Choose','message':{'keyboard':[{'id':'1','text':'Tea'}]}}",
                "{'type':'rate','message':{'value':5}}",
                "{'type':'seen','message':{'id':'0001'}}",
                "{'type':'hologram','text':'of an unknown kind'}",
            })
    void kindShouldReachTheProductWhenOperatorSendsIt(String event) {
        JsonNode answer = send(event);

        JsonNode message = world.product.calls.get(0).json().path("message");
        assertThat(answer.path("httpStatus").intValue()).isEqualTo(200);
        assertThat(message.path("type")).isEqualTo(object(event).path("type"));
        assertThat(message.path("id").textValue())
                .isEqualTo(answer.path("messageId").textValue())
                .isNotBlank();
        object(event).path("message").fieldNames().forEachRemaining(field -> assertThat(message.get(field))
                .isEqualTo(object(event).path("message").get(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typein", "typing", "start", "stop"})
    void signShouldComeWithoutAnIdWhenOperatorSendsIt(String type) {
        send("{'type':'" + type + "','message':{}}");

        assertThat(world.product.calls.get(0).json().path("message"))
                .isEqualTo(Json.object().put("type", type));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 200",
        "missing, 404",
        "login, 200",
        "redirect, 302",
        "inward, 302",
        "chunked, 200",
        "html, 200",
        "broken, 500"
    })
    void linkShouldAnswerAsToldWhenOperatorSendsAFile(String trouble, int status) {
        send("{'type':'document','file':{'type':'application/pdf','size':70000,'fileName':'счёт №1.pdf','trouble':'"
                + trouble + "'},'details':true}");

        JsonNode message = world.product.calls.get(0).json().path("message");
        HttpResponse<String> file = world.call(
                HttpRequest.newBuilder(URI.create(message.path("file").textValue()))
                        .build());
        assertThat(message.path("file_name").textValue()).isEqualTo("счёт №1.pdf");
        assertThat(message.path("file_size").longValue()).isEqualTo(70_000);
        assertThat(message.path("mime_type").textValue()).isEqualTo("application/pdf");
        assertThat(file.statusCode()).isEqualTo(status);
        if (trouble.equals("none")) {
            assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(70_000);
            assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        }
    }

    @Test
    void fileShouldKeepItsLengthWhenCallerWouldTakeItCompressed() {
        send("{'type':'document','file':{'type':'text/plain','size':70000}}");

        String link = world.product.calls.get(0).json().at("/message/file").textValue();
        HttpResponse<String> file = world.call(HttpRequest.newBuilder(URI.create(link))
                .header("Accept-Encoding", "gzip")
                .build());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(70_000);
    }

    private HttpResponse<String> receive(String message) {
        ObjectNode event = Json.object();
        event.putObject("sender").put("id", CLIENT).put("name", "Тест");
        event.set("message", object(message));
        return world.post(channel.path(), event);
    }

    private JsonNode send(String event) {
        HttpResponse<String> response = world.post(
                "/control/jivo/" + channel.id() + "/messages", object(event).put("recipientId", CLIENT));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private JsonNode events() {
        return json(world.get("/control/jivo/" + channel.id() + "/events")).path("items");
    }

    private List<DialogLine> lines() {
        return console.dialogs(channel.id()).get(0).lines();
    }

    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
