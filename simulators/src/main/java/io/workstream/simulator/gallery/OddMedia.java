package io.workstream.simulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.MetaMedia.Trouble;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.wire.Json;
import java.util.List;

/** Files that lie, vanish or have names that should go nowhere near a disk. */
final class OddMedia {

    private static final FileSpec PHOTO = FileSpec.of("image/jpeg");

    static final List<OddMessage> ALL = List.of(
            new OddMessage("caption-empty", "Empty caption", "Пустая подпись", scene -> photo(scene, "")),
            new OddMessage(
                    "caption-huge",
                    "Caption of 5000 characters",
                    "Подпись в 5000 символов",
                    scene -> photo(scene, "очень длинная подпись ".repeat(228).substring(0, 5000))),
            new OddMessage("caption-nul", "NUL in a caption", "NUL в подписи", scene -> photo(scene, "a\u0000b")),
            new OddMessage(
                    "media-wrong-type",
                    "A web page that claims to be a picture",
                    "Веб-страница под видом картинки",
                    scene -> scene.send("image", scene.medium(PHOTO.reallyBeing("text/html")), Json.object())),
            new OddMessage(
                    "media-other-type",
                    "A PNG that claims to be a JPEG",
                    "PNG под видом JPEG",
                    scene -> scene.send("image", scene.medium(PHOTO.reallyBeing("image/png")), Json.object())),
            trouble("media-expired", "Its id has expired", "Срок файла истёк", Trouble.EXPIRED),
            trouble("media-gone", "Each link answers 404", "Каждая ссылка отвечает 404", Trouble.GONE),
            trouble("media-stale-link", "The first link has run out", "Первая ссылка просрочена", Trouble.STALE_LINK),
            trouble("media-redirected", "The link leads on", "Ссылка ведёт дальше", Trouble.REDIRECTED),
            trouble("media-cut", "The download breaks off", "Скачивание обрывается", Trouble.CUT),
            trouble("media-wrong-hash", "Another SHA-256 than told", "SHA-256 не сходится", Trouble.WRONG_HASH),
            new OddMessage("media-unknown", "An id that never was", "Небывалый id файла", OddMedia::unknown),
            new OddMessage(
                    "media-errors", "A picture with errors instead of a file", "Картинка с ошибками", OddMedia::broken),
            new OddMessage(
                    "media-empty",
                    "A document of zero bytes",
                    "Документ в ноль байт",
                    scene -> document(scene, FileSpec.of("text/plain").reallyBeing("empty"))),
            name("name-path", "A file name that climbs", "Имя файла лезет наверх", "../../../etc/passwd"),
            name(
                    "name-nul",
                    "NUL and line ends in the file name",
                    "NUL и переводы строк в имени",
                    "a\u0000b\r\nX-Evil: 1.pdf"),
            name("name-reversed", "A file name written backwards", "Имя файла задом наперёд", "cod\u202efdp.exe"),
            name("name-long", "A file name of 1000 characters", "Имя файла в 1000 символов", "я".repeat(996) + ".pdf"),
            name(
                    "name-quotes",
                    "Quotes and semicolons in the file name",
                    "Кавычки в имени файла",
                    "a\"; filename=\"b';.pdf"),
            new OddMessage(
                    "document-active",
                    "A document that is a web page with a script",
                    "Документ-страница со скриптом",
                    scene -> document(scene, FileSpec.of("text/html").named("invoice.html"))),
            new OddMessage(
                    "document-svg",
                    "A picture with a script as a document",
                    "SVG со скриптом как документ",
                    scene -> document(scene, FileSpec.of("image/svg+xml").named("logo.svg"))),
            new OddMessage(
                    "document-large",
                    "A document of 20 MB",
                    "Документ в 20 МБ",
                    scene -> document(scene, FileSpec.of("application/pdf").sized(20L << 20))),
            new OddMessage(
                    "sticker-animated",
                    "A sticker that moves",
                    "Движущийся стикер",
                    scene -> scene.send(
                            "sticker",
                            scene.medium(FileSpec.of("image/webp").reallyBeing("image/webp; animated")),
                            Json.object())),
            new OddMessage(
                    "audio-with-parameter",
                    "A voice note whose type has parameters",
                    "Голосовое с параметрами типа",
                    scene -> scene.send(
                            "audio",
                            scene.medium(FileSpec.of("audio/ogg; codecs=opus")),
                            Json.object().put("voice", true))));

    private OddMedia() {}

    private static void photo(Scene scene, String caption) {
        scene.send("image", scene.medium(PHOTO), Json.object().put("caption", caption));
    }

    private static void document(Scene scene, FileSpec spec) {
        scene.send("document", scene.medium(spec), Json.object());
    }

    private static OddMessage trouble(String id, String en, String ru, Trouble trouble) {
        return new OddMessage(
                id,
                en,
                ru,
                scene -> scene.send(
                        "image",
                        scene.medium(PHOTO.sized(40_000), trouble),
                        Json.object().put("caption", en)));
    }

    private static OddMessage name(String id, String en, String ru, String name) {
        return new OddMessage(
                id,
                en,
                ru,
                scene -> document(scene, FileSpec.of("application/pdf").named(name)));
    }

    private static void unknown(Scene scene) {
        ObjectNode image = Json.object()
                .put("mime_type", "image/jpeg")
                .put("sha256", "A".repeat(43) + "=")
                .put("id", "1")
                .put("caption", "the file never was");
        scene.send(Parts.of("image", image));
    }

    private static void broken(Scene scene) {
        ObjectNode part = Parts.of("image", Json.object().put("caption", "no file came"));
        part.putArray("errors")
                .addObject()
                .put("code", 131052)
                .put("title", "Media download error")
                .putObject("error_data")
                .put("details", "Failed to download the media from the sender.");
        scene.send(part);
    }
}
