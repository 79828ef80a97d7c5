package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.gallery.Gallery;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private World world;

    @BeforeEach
    void start() {
        world = World.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void eachExhibitShouldReachTheProductAsSignedJsonWhenAllAreShown() {
        JsonNode shown = json(world.post("/control/gallery", who())).path("items");

        assertThat(shown).hasSizeGreaterThan(60).allSatisfy(each -> {
            assertThat(each.path("answers")).as(each.path("id").asText()).isNotEmpty();
            assertThat(each.at("/answers/0/status").intValue()).isEqualTo(200);
        });
        assertThat(world.product.calls).allSatisfy(call -> {
            assertThat(call.signature()).startsWith("sha256=");
            assertThat(call.json().isObject()).isTrue();
        });
    }

    @Test
    void exhibitsShouldBeNamedOnceInBothLanguagesWhenListed() {
        JsonNode items = json(world.get("/control/gallery")).path("items");

        assertThat(items.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.path("en").textValue()).isNotBlank();
            assertThat(item.path("ru").textValue()).matches(".*[а-яА-Я].*");
        });
    }

    @Test
    void bytesShouldHoldTheOddCharactersWhenShown() {
        show("text-nul");
        show("text-surrogates");

        assertThat(body(0)).contains("a\\u0000b\\u0001c");
        assertThat(body(1)).contains("left \\ud83d middle \\ude00 right");
    }

    @Test
    void sameMessageShouldComeTwiceWhenDoubled() {
        Gallery.Shown shown = show("doubled");

        assertThat(shown.wamids()).hasSize(1);
        assertThat(shown.answers()).hasSize(2);
        assertThat(body(0)).isEqualTo(body(1));
    }

    @Test
    void webhookShouldHoldThreeMessagesWhenSeveralAreShown() {
        show("several-messages");

        assertThat(world.product.calls.get(0).value().path("messages")).hasSize(3);
    }

    @Test
    void exhibitShouldBeRefusedWhenItOrTheNumberIsUnknown() {
        assertThat(world.post("/control/gallery/none", who()).statusCode()).isEqualTo(404);
        assertThat(world.post("/control/gallery/doubled", who().put("phoneNumberId", "404"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Gallery.Shown show(String id) {
        return world.simulators.gallery().show(id, NUMBER_ID, new PhoneText.Writer(CUSTOMER, "Ivan"));
    }

    private String body(int call) {
        return new String(world.product.calls.get(call).body(), StandardCharsets.UTF_8);
    }

    private static ObjectNode who() {
        return Json.object().put("phoneNumberId", NUMBER_ID).put("from", CUSTOMER);
    }
}
