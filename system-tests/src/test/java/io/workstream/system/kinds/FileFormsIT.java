package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.system.harness.Bridge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As what a file goes when the other side does not take it as what it is meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFormsIT {

    private Bridge bridge;

    @BeforeAll
    void open() {
        bridge = Bridge.open();
    }

    @ParameterizedTest
    @CsvSource({
        "sticker, image/webp, sticker, smile.webp",
        "sticker, image/webp; small, document, smile.webp",
        "sticker, image/webp; small animated, document, smile.webp",
        "video, video/mp4, video, film.mp4",
        "video, video/mp4; camera, video, film.mp4",
        "video, video/mp4; hevc, document, film.mp4",
        "video, video/mp4; hevc camera, document, film.mp4",
        "video, video/3gpp; h263, document, film.3gp",
        "audio, audio/mp4, audio, song.m4a",
        "audio, audio/mp4; alac, document, song.m4a",
        "audio, audio/ogg, audio, song.ogg",
        "audio, audio/ogg; vorbis, document, song.ogg",
        "voice, audio/ogg; vorbis, document, song.ogg"
    })
    void operatorsFileShouldArriveAsWhatPhonesShow(String type, String content, String form, String name) {
        Scene scene = new Scene(bridge);
        StoredFile file = Scene.stored(
                of(content.replaceFirst(";.*", "")).reallyBeing(content).named(name));

        scene.operator(type, file, AgentFiles.Trouble.NONE, "{}");

        later().untilAsserted(
                        () -> assertThat(scene.onPhone()).singleElement().matches(got -> got.status() == Tick.READ));
        PhoneMessage got = scene.lastOnPhone();
        assertThat(got.type()).isEqualTo(form);
        assertThat(got.content().media().sha256()).isEqualTo(file.sha256());
        assertThat(got.content().object().path("filename").asText()).isEqualTo(form.equals("document") ? name : "");
    }
}
