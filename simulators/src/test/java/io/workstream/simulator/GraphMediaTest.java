package io.workstream.simulator;

import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.TOKEN;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphMediaTest {

    private static final FileSpec PICTURE = FileSpec.of("image/png").named("cat.png");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Clock.systemUTC().instant());
    private World world;

    @BeforeEach
    void start() {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        world = World.start(SimulatorSettings.onFreePorts().withClock(clock));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void uploadShouldBeDescribedAndDownloadedWhenTokenFits() {
        String id = json(world.upload(PICTURE)).path("id").textValue();

        JsonNode described = json(get("/v23.0/" + id));
        HttpResponse<String> bytes = open(described.path("url").textValue(), TOKEN);

        assertThat(id).matches("[0-9]{10,20}");
        assertThat(described.path("mime_type").textValue()).isEqualTo("image/png");
        assertThat(described.path("messaging_product").textValue()).isEqualTo("whatsapp");
        assertThat(described.path("id").textValue()).isEqualTo(id);
        assertThat(described.path("sha256").textValue()).matches("[0-9a-f]{64}");
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(bytes.headers().firstValueAsLong("Content-Length"))
                .hasValue(described.path("file_size").longValue());
        JsonNode listed = json(world.get("/control/media?phoneNumberId=" + NUMBER_ID));
        assertThat(listed.at("/items/0/origin").textValue()).isEqualTo("uploaded");
        assertThat(listed.at("/items/0/fileName").textValue()).isEqualTo("cat.png");
        assertThat(listed.at("/items/0/sha256")).isEqualTo(described.path("sha256"));
        assertThat(listed.at("/items/0/downloads").intValue()).isEqualTo(1);
    }

    @Test
    void linkShouldOpenNothingWhenItIsOlderThanFiveMinutes() {
        String id = json(world.upload(PICTURE)).path("id").textValue();
        String url = json(get("/v23.0/" + id)).path("url").textValue();
        now.set(now.get().plus(Duration.ofMinutes(5)));

        assertThat(open(url, TOKEN).statusCode()).isEqualTo(404);
        assertThat(open(json(get("/v23.0/" + id)).path("url").textValue(), TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void linkShouldOpenNothingWhenTokenIsMissingOrForeign() {
        String id = json(world.upload(PICTURE)).path("id").textValue();
        String url = json(get("/v23.0/" + id)).path("url").textValue();

        HttpResponse<String> without =
                world.call(HttpRequest.newBuilder(URI.create(url)).build());

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(open(url, "foreign").statusCode()).isEqualTo(401);
        assertThat(open(url.replaceFirst("hash=.", "hash=x"), TOKEN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void mediumShouldBeUnknownWhenDeletedOrExpiredOrOfAnotherNumber() {
        String deleted = json(world.upload(PICTURE)).path("id").textValue();
        String uploaded = json(world.upload(PICTURE)).path("id").textValue();
        MetaMedia.Item sent = world.simulators.media().bring(NUMBER_ID, PICTURE);

        JsonNode gone =
                json(world.call(world.graph("/v23.0/" + deleted, TOKEN).DELETE().build()));
        now.set(now.get().plus(Duration.ofDays(7)));

        assertThat(gone.path("success").booleanValue()).isTrue();
        assertThat(json(get("/v23.0/" + deleted)).at("/error/error_subcode").intValue())
                .isEqualTo(33);
        assertThat(get("/v23.0/" + sent.id()).statusCode()).isEqualTo(400);
        assertThat(get("/v23.0/" + uploaded).statusCode()).isEqualTo(200);
        assertThat(get("/v23.0/" + uploaded + "?phone_number_id=7").statusCode())
                .isEqualTo(400);
        now.set(now.get().plus(Duration.ofDays(23)));
        assertThat(get("/v23.0/" + uploaded).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "100, messaging_product=telegram, type=image/png",
        "100, messaging_product=whatsapp, type=image/jpeg",
        "100, messaging_product=whatsapp, type=picture",
        "100, messaging_product=whatsapp, kind=image/png",
    })
    void uploadShouldBeRefusedWhenFieldsAreWrong(int code, String product, String type) {
        HttpResponse<String> response = world.upload(PICTURE, product, type);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/code").intValue()).isEqualTo(code);
    }

    @Test
    void uploadShouldBeTakenUpTo100MegabytesWhenStreamed() {
        long most = 100L << 20;
        FileSpec document = FileSpec.of("application/pdf").sized(most);

        HttpResponse<String> taken = world.upload(document);
        HttpResponse<String> refused = world.upload(document.sized(most + 1));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/error/code").intValue()).isEqualTo(131053);
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, 400, 0", "GONE, 200, 404", "REDIRECTED, 200, 302", "STALE_LINK, 200, 404"})
    void mediumShouldMisbehaveWhenTold(String trouble, int first, int second) {
        String mediaId = json(world.post(
                        "/control/media",
                        Json.object()
                                .put("phoneNumberId", NUMBER_ID)
                                .put("type", "image/jpeg")
                                .put("size", 20_000)
                                .put("trouble", trouble)))
                .path("mediaId")
                .textValue();

        HttpResponse<String> described = get("/v23.0/" + mediaId);

        assertThat(described.statusCode()).isEqualTo(first);
        if (second != 0) {
            assertThat(open(json(described).path("url").textValue(), TOKEN).statusCode())
                    .isEqualTo(second);
        }
    }

    @Test
    void downloadShouldFailOnceWhenAFaultIsPlanned() {
        String id = json(world.upload(PICTURE)).path("id").textValue();
        String url = json(get("/v23.0/" + id)).path("url").textValue();
        world.simulators.faults().plan(FaultTarget.MEDIA, 1, Fault.answering(500));

        assertThat(open(url, TOKEN).statusCode()).isEqualTo(500);
        assertThat(open(url, TOKEN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg", "image/png", "image/webp", "image/webp; animated", "video/mp4", "video/3gpp",
        "audio/ogg; codecs=opus", "audio/mpeg", "audio/mp4", "audio/aac", "audio/amr", "application/pdf",
        "application/zip", "text/plain", "application/octet-stream"
    })
    void fileShouldHaveExactlyTheAskedSizeWhenMade(String type) {
        JsonNode made = json(world.post(
                "/control/files",
                Json.object().put("type", type).put("size", 30_001).put("seed", 3)));

        assertThat(made.path("size").longValue()).isEqualTo(30_001);
        assertThat(world.get("/control/files/" + made.path("id").textValue() + "/content")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return world.call(world.graph(path, TOKEN).GET().build());
    }

    private HttpResponse<String> open(String url, String token) {
        return world.call(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
