package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.soon;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.system.harness.Stack;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that an operator can send from Jivo. */
final class OperatorKinds {

    static final String TITLE = "From the operator (Jivo) to the customer (WhatsApp Cloud API)";

    static final List<KindCase> ALL = Stream.of(texts(), pictures(), sounds(), documents(), questions(), signals())
            .flatMap(List::stream)
            .toList();

    private static final long KB = 1 << 10;
    private static final long MB = 1 << 20;

    private OperatorKinds() {}

    private static List<KindCase> texts() {
        return List.of(
                KindCase.of("text", scene -> scene.operator("text", "{'text': 'Добрый день 😀'}")),
                KindCase.of(
                        "text of 10,000 characters",
                        scene -> scene.operator("text", "{'text': '" + "word ".repeat(2000) + "'}")),
                KindCase.of(
                        "location",
                        scene -> scene.operator(
                                "location", "{'latitude': '55.75', 'longitude': 37.61, 'title': 'Main office'}")),
                KindCase.of(
                        "location without a place",
                        scene -> scene.operator("location", "{'latitude': 'north', 'text': 'Come to us'}")),
                KindCase.silent(
                        "location with a place that is none",
                        scene -> scene.operator("location", "{'latitude': '55,5', 'longitude': 200}")),
                KindCase.of("text to somebody who has blocked the business", scene -> {
                    scene.customer().becomes(new Switches(true, true, false));
                    scene.operator("text", "{'text': 'Good day!'}");
                }),
                KindCase.of("text that WhatsApp finds too late (131047)", scene -> {
                    scene.customer().becomes(new Switches(true, false, true));
                    scene.operator("text", "{'text': 'Good day!'}");
                }),
                KindCase.silent(
                                "text, two days after the customer's last words",
                                scene -> scene.operator("text", "{'text': 'Good day!'}"))
                        .late(),
                KindCase.of(
                        "location with a title and words",
                        scene -> scene.operator(
                                "location",
                                "{'latitude': 55.75, 'longitude': 37.61, 'title': 'Office', 'text': 'ring twice'}")),
                KindCase.of(
                        "contact with words",
                        scene -> scene.operator(
                                "contact", "{'name': 'Anna', 'phone': '+15550100099', 'text': 'ask her'}")),
                KindCase.of("contact", scene -> scene.operator("contact", "{'name': 'Anna', 'phone': '+15550100099'}")),
                KindCase.of("unknown kind with a text", scene -> scene.operator("poll", "{'text': 'Tea or coffee?'}")),
                KindCase.of(
                        "unknown kind with a file",
                        scene -> scene.operator("scroll", of("application/pdf").named("scroll.pdf"), "{}")),
                KindCase.silent(
                        "file without an address",
                        scene -> scene.operator("photo", "{'file': 'nowhere', 'text': 'look'}")));
    }

    private static List<KindCase> pictures() {
        return List.of(
                KindCase.of("photo", scene -> scene.operator("photo", of("image/jpeg"), "{}")),
                KindCase.of(
                        "photo with caption",
                        scene -> scene.operator("photo", of("image/png"), "{'text': 'our shop'}")),
                KindCase.of(
                        "photo with a caption of 1500 characters",
                        scene -> scene.operator("photo", of("image/png"), "{'text': '" + "word ".repeat(300) + "'}")),
                KindCase.of(
                        "photo of a type that WhatsApp does not show (GIF)",
                        scene -> scene.operator("photo", of("image/gif").named("cat.gif"), "{'text': 'funny'}")),
                KindCase.of(
                        "photo of 6 MB",
                        scene -> scene.operator(
                                "photo", of("image/jpeg").named("big.jpg").sized(6 * MB), "{}")),
                KindCase.of(
                        "photo that is really a page",
                        scene -> scene.operator(
                                "photo", of("image/jpeg").named("cat.jpg").reallyBeing("text/html"), "{}")),
                KindCase.of("sticker", scene -> scene.operator("sticker", of("image/webp"), "{}")),
                KindCase.of("sticker, animated", scene -> scene.operator("sticker", of("image/webp;animated"), "{}")),
                KindCase.of(
                        "sticker of 300 KB, animated",
                        scene -> scene.operator(
                                "sticker", of("image/webp;animated").sized(300 * KB), "{}")),
                KindCase.of(
                        "sticker of 300 KB, still",
                        scene -> scene.operator("sticker", of("image/webp").sized(300 * KB), "{}")),
                KindCase.of("sticker as PNG", scene -> scene.operator("sticker", of("image/png"), "{}")),
                KindCase.of(
                        "video with caption",
                        scene -> scene.operator("video", of("video/mp4"), "{'text': 'our film'}")),
                KindCase.of(
                        "video of 17 MB",
                        scene -> scene.operator(
                                "video", of("video/mp4").named("big.mp4").sized(17 * MB), "{}")));
    }

    private static List<KindCase> sounds() {
        return List.of(
                KindCase.of("audio", scene -> scene.operator("audio", of("audio/mpeg"), "{}")),
                KindCase.of(
                        "audio with caption", scene -> scene.operator("audio", of("audio/mp4"), "{'text': 'listen'}")),
                KindCase.of("voice note (OGG with Opus)", scene -> scene.operator("voice", of("audio/ogg"), "{}")),
                KindCase.of("voice note (AAC)", scene -> scene.operator("voice", of("audio/aac"), "{}")),
                KindCase.of("voice note (AMR)", scene -> scene.operator("voice", of("audio/amr"), "{}")));
    }

    private static List<KindCase> documents() {
        return List.of(
                KindCase.of(
                        "document",
                        scene ->
                                scene.operator("document", of("application/pdf").named("Счёт №5.pdf"), "{}")),
                KindCase.of(
                        "document with caption",
                        scene -> scene.operator(
                                "document", of("application/zip").named("all.zip"), "{'text': 'read this'}")),
                KindCase.of(
                        "document with a name that leads elsewhere",
                        scene -> scene.operator(
                                "document", of("text/plain"), "{'file_name': '../../etc/pass\\u202Egnp.txt'}")),
                KindCase.of(
                        "document that cannot be fetched (404)",
                        scene -> troubled(scene, of("application/pdf"), AgentFiles.Trouble.MISSING)),
                KindCase.of(
                        "document whose link leads into a private network",
                        scene -> troubled(scene, of("application/pdf"), AgentFiles.Trouble.INWARD)),
                KindCase.of(
                        "document whose length is not told",
                        scene -> troubled(scene, of("application/pdf").named("long.pdf"), AgentFiles.Trouble.CHUNKED)),
                KindCase.of(
                        "document of 101 MB",
                        scene -> scene.operator(
                                "document",
                                of("application/pdf").named("huge.pdf").sized(101 * MB),
                                "{'text': 'all of it'}")),
                KindCase.of(
                        "empty document",
                        scene -> scene.operator("document", of("text/plain").reallyBeing("empty"), "{}")));
    }

    private static List<KindCase> questions() {
        return List.of(
                KindCase.of("keyboard of 3 short options", scene -> keyboard(scene, 3, "Option ")),
                KindCase.of("keyboard of 4 short options", scene -> keyboard(scene, 4, "Option ")),
                KindCase.of(
                        "keyboard of 10 options of 24 characters",
                        scene -> keyboard(scene, 10, "A fairly long option ")),
                KindCase.of(
                        "keyboard of 2 options of 30 characters",
                        scene -> keyboard(scene, 2, "A really very long option no ")),
                KindCase.of("keyboard of 11 options", scene -> keyboard(scene, 11, "Option ")),
                KindCase.of(
                        "keyboard without a question",
                        scene -> scene.operator("keyboard", "{'keyboard': [{'text': 'Yes'}, {'text': 'No'}]}")),
                KindCase.of(
                        "keyboard whose options are the same",
                        scene -> scene.operator(
                                "keyboard", "{'text': 'Which?', 'keyboard': [{'text': 'This'}, {'text': 'This'}]}")),
                KindCase.of(
                        "keyboard whose options are mere words",
                        scene -> scene.operator("keyboard", "{'text': 'Which?', 'keyboard': ['Tea', 'Coffee']}")),
                KindCase.silent(
                        "keyboard whose options have no words",
                        scene -> scene.operator("keyboard", "{'text': 'Which?', 'keyboard': [{'id': 1}]}")),
                KindCase.of(
                        "keyboard without options",
                        scene -> scene.operator("keyboard", "{'text': 'Which?', 'keyboard': []}")),
                KindCase.of("request for a mark", scene -> scene.operator("rate", "{}")),
                KindCase.of(
                        "request for a mark, in words", scene -> scene.operator("rate", "{'text': 'Were we quick?'}")));
    }

    private static List<KindCase> signals() {
        return List.of(
                KindCase.silent("text without a text", scene -> scene.operator("text", "{}")),
                KindCase.silent(
                        "text of invisible characters",
                        scene -> scene.operator("text", "{'text': ' \\u00A0\\u200B\\u202E '}")),
                KindCase.silent("voice note without a file", scene -> scene.operator("voice", "{}")),
                KindCase.silent("unknown kind with neither text nor file", scene -> scene.operator("wave", "{}")),
                KindCase.silent("typing (typein)", OperatorKinds::types),
                KindCase.silent("seen", scene -> {
                    scene.operator("seen", "{'id': '" + scene.helloAtJivo() + "'}");
                    soon().until(() -> scene.signs().findAny().isPresent());
                }),
                KindCase.silent(
                        "seen of a message that nobody knows", scene -> scene.operator("seen", "{'id': 'm-1'}")),
                KindCase.silent("start", scene -> scene.operator("start", "{}")),
                KindCase.silent("stop", scene -> scene.operator("stop", "{}")));
    }

    /** Shown for 25 seconds, so it is looked at once. */
    private static void types(Scene scene) {
        scene.operator("typein", "{'text': 'Goo'}");
        scene.notice("the phone shows that somebody writes", () -> Stack.get()
                .simulators()
                .phone()
                .isBusinessTyping(
                        scene.bridge().phoneNumberId(), scene.customer().number()));
    }

    private static void troubled(Scene scene, FileSpec spec, AgentFiles.Trouble trouble) {
        scene.operator("document", Scene.stored(spec), trouble, "{'text': 'read this'}");
    }

    private static void keyboard(Scene scene, int count, String prefix) {
        String options = IntStream.rangeClosed(1, count)
                .mapToObj(n -> "{'id': 'o" + n + "', 'text': '" + prefix + n + "'}")
                .collect(Collectors.joining(", "));
        scene.operator("keyboard", "{'text': 'Which?', 'keyboard': [" + options + "]}");
    }
}
