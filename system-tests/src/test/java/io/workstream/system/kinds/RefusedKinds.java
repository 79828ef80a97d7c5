package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;

import java.util.List;
import java.util.Set;

/**
 * What is left of a customer's message where Jivo does not take its kind. Of some it is not known whether the real one does.
 */
final class RefusedKinds {

    static final String TITLE = "To a Jivo that refuses audio, video, stickers and places";

    static final String TITLE_OF_WORDS = "To a Jivo that takes words only";

    static final Set<String> REFUSED = Set.of("audio", "video", "sticker", "location");

    static final Set<String> ALL_FILES = Set.of("audio", "video", "sticker", "location", "photo", "document");

    static final List<KindCase> ALL = List.of(
            KindCase.of("audio", scene -> scene.sends("audio", of("audio/mpeg"), "{}")),
            KindCase.of("voice note", scene -> scene.sends("audio", of("audio/ogg; codecs=opus"), "{'voice': true}")),
            KindCase.of("video with caption", scene -> scene.sends("video", of("video/mp4"), "{'caption': 'he runs'}")),
            KindCase.of("sticker", scene -> scene.sends("sticker", of("image/webp"), "{}")),
            KindCase.of("photo with caption", scene -> scene.sends("image", of("image/png"), "{'caption': 'my cat'}")),
            KindCase.of(
                    "document",
                    scene -> scene.sends("document", of("application/pdf").named("bill.pdf"), "{}")),
            KindCase.of(
                    "location with a name",
                    scene ->
                            scene.sends("location", "{'latitude': 55.75, 'longitude': 37.61, 'name': 'Main office'}")));

    private RefusedKinds() {}
}
