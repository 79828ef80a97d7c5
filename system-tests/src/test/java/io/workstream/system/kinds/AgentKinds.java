package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;

import io.workstream.simulator.files.FileSpec;
import io.workstream.system.harness.Uploads;
import java.util.List;

/** Everything that an agent can send over REST. */
final class AgentKinds {

    static final String TITLE = "From an agent (REST) to the customer (WhatsApp Cloud API)";

    static final List<KindCase> ALL = List.of(
            KindCase.of("text", scene -> scene.agent(object("text", "Good day!"))),
            KindCase.of(
                    "photo with caption", scene -> sends(scene, of("image/jpeg").named("shop.jpg"), "our shop")),
            KindCase.of("video", scene -> sends(scene, of("video/mp4").named("film.mp4"), "")),
            KindCase.of(
                    "audio with caption", scene -> sends(scene, of("audio/mpeg").named("song.mp3"), "listen")),
            KindCase.of("document", scene -> sends(scene, of("application/pdf").named("Счёт №5.pdf"), "")),
            KindCase.of("page", scene -> sends(scene, of("text/html").named("page.html"), "")),
            KindCase.of("template", scene -> template(scene, "hello_plain", "en_US")),
            KindCase.of("template with parameters", scene -> template(scene, "order_ready", "ru", "Мария", "А-17")),
            KindCase.of("template with a document in its heading", AgentKinds::invoice),
            KindCase.silent(
                            "text, two days after the customer's last words",
                            scene -> scene.agent(object("text", "Good day!")))
                    .late(),
            KindCase.of(
                            "template, two days after the customer's last words",
                            scene -> template(scene, "hello_plain", "en_US"))
                    .late());

    private AgentKinds() {}

    private static void sends(Scene scene, FileSpec spec, String caption) {
        String id = Uploads.mediaId(scene.bridge(), Scene.stored(spec));
        scene.agent(caption.isEmpty() ? object("mediaId", id) : object("mediaId", id, "caption", caption));
    }

    private static void invoice(Scene scene) {
        String id = Uploads.mediaId(
                scene.bridge(), Scene.stored(of("application/pdf").named("invoice 7.pdf")));
        list(scene);
        scene.agent(object(
                "template",
                object("name", "invoice_file", "language", "en", "parameters", array("7", "7"), "mediaId", id)));
    }

    private static void template(Scene scene, String name, String language, Object... parameters) {
        list(scene);
        scene.agent(object("template", object("name", name, "language", language, "parameters", array(parameters))));
    }

    /** As the page does before one can be chosen. */
    private static void list(Scene scene) {
        scene.bridge()
                .api()
                .get(scene.bridge().path("whatsapp-accounts/" + scene.bridge().accountId() + "/templates"))
                .expect(200);
    }
}
