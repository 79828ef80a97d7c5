package io.workstream.connector.jivo;

import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.LooseJson;
import io.workstream.conversation.Carried;
import io.workstream.conversation.IncomingFile;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads what an operator's message carries (Chat API, section "Event kinds"). Kinds that nobody knows still arrive by their
 * file or text.
 */
final class JivoContent {

    /** What an operator types, sees or opens: it may carry text, which is no message. */
    private static final Set<String> SIGNALS = Set.of("typein", "typing", "seen", "start", "stop");

    private static final Map<String, Form> FILES = Map.of(
            "photo", Form.PHOTO,
            "video", Form.VIDEO,
            "audio", Form.AUDIO,
            "voice", Form.VOICE,
            "sticker", Form.STICKER);
    private static final int LONGEST_ID = 200;

    private final Supplier<UUID> ids;

    /** Takes ids of files from the supplier. */
    JivoContent(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** What a message carries; empty when it carries nothing. */
    Optional<Carried> read(String type, JsonObject message) {
        if (SIGNALS.contains(type)) {
            return Optional.empty();
        }
        Optional<String> text = LooseJson.text(message, "text");
        Optional<String> file = LooseJson.text(message, "file");
        if (file.isPresent()) {
            return Optional.of(file(type, message, file.get(), text));
        }
        Optional<Content> content =
                switch (type) {
                    case "location" -> location(message, text);
                    case "keyboard" -> keyboard(message, text);
                    case "rate" -> Optional.of(new Content.Rating(text.orElse(null), null));
                    default -> Optional.empty();
                };
        return content.or(() -> text.map(Content.Text::new)).map(Carried::only);
    }

    private Carried file(String type, JsonObject message, String link, Optional<String> text) {
        if (!fetchable(link)) {
            return Carried.only(
                    new Content.Text(text.map(words -> words + "\n" + link).orElse(link)));
        }
        IncomingFile file = new IncomingFile(
                ids.get(),
                null,
                link,
                LooseJson.text(message, "file_name").orElse(null),
                LooseJson.text(message, "mime_type").orElse(null),
                LooseJson.number(message, "file_size").orElse(null));
        Form form = FILES.getOrDefault(type, Form.DOCUMENT);
        return new Carried(new Content.Media(form, file.id(), text.orElse(null)), file);
    }

    private static Optional<Content> location(JsonObject message, Optional<String> text) {
        Optional<Double> latitude = LooseJson.decimal(message, "latitude", 90);
        Optional<Double> longitude = LooseJson.decimal(message, "longitude", 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        String name = LooseJson.text(message, "title").or(() -> text).orElse(null);
        return Optional.of(new Content.Location(latitude.get(), longitude.get(), name, null, null));
    }

    /** Options need an id to be told apart; one that has none gets its place. */
    private static Optional<Content> keyboard(JsonObject message, Optional<String> text) {
        List<Option> options = new ArrayList<>();
        for (JsonObject key : LooseJson.objects(message, "keyboard")) {
            String place = Integer.toString(options.size() + 1);
            String id = LooseJson.text(key, "id")
                    .filter(given -> given.length() <= LONGEST_ID)
                    .orElse(place);
            LooseJson.text(key, "text").ifPresent(title -> options.add(new Option(id, title)));
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content.Keyboard(text.orElse(""), List.copyOf(options)));
    }

    private static boolean fetchable(String link) {
        try {
            URI uri = new URI(link);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
