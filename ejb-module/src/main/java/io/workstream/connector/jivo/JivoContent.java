package io.workstream.connector.jivo;

import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.LooseJson;
import io.workstream.conversation.Carried;
import io.workstream.conversation.IncomingFile;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private final Supplier<UUID> ids;

    /** Takes ids of files from the supplier. */
    JivoContent(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** What a message carries, or why it cannot be delivered. */
    JivoReading read(String type, JsonObject message) {
        if (SIGNALS.contains(type)) {
            return JivoReading.NOTHING;
        }
        Optional<String> text = LooseJson.text(message, "text");
        Optional<String> file = link(message);
        if (file.isPresent()) {
            return WebAddress.of(file.get())
                    .map(address -> JivoReading.of(file(type, message, address, JivoOptions.below(text, message))))
                    .orElse(JivoReading.refused(JivoRefusal.NO_WEB_ADDRESS));
        }
        return switch (type) {
            case "location" -> location(message, text)
                    .map(JivoReading::of)
                    .orElseGet(() -> words(text, JivoRefusal.NO_PLACE));
            case "keyboard" -> keyboard(message, text);
            case "rate" -> JivoReading.of(new Content.Rating(text.orElse(null), null));
            case "contact" -> contact(message, JivoOptions.below(text, message))
                    .map(JivoReading::of)
                    .orElseGet(() -> words(text, JivoRefusal.NO_CONTACT));
            case "text" -> asked(message, text).orElseGet(() -> words(text, JivoRefusal.NO_TEXT));
            default -> asked(message, text)
                    .orElseGet(() -> words(
                            text, type.equals("document") || FILES.containsKey(type) ? JivoRefusal.NO_FILE : null));
        };
    }

    /** Some channels wrap the link. */
    private static Optional<String> link(JsonObject message) {
        return LooseJson.text(message, "file")
                .or(() -> LooseJson.object(message, "file").flatMap(file -> LooseJson.text(file, "url")));
    }

    private static JivoReading words(Optional<String> text, @Nullable JivoRefusal otherwise) {
        return text.map(words -> JivoReading.of(new Content.Text(words))).orElse(new JivoReading(null, otherwise));
    }

    private Carried file(String type, JsonObject message, URI address, Optional<String> text) {
        IncomingFile file = new IncomingFile(
                ids.get(),
                null,
                address.toString(),
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
        Optional<String> title = LooseJson.text(message, "title");
        String name = title.or(() -> text).orElse(null);
        String below = title.isPresent() ? text.orElse(null) : null;
        return Optional.of(new Content.Location(latitude.get(), longitude.get(), name, below, null));
    }

    /** With words beside it, it is written below them: a card has no place for them. */
    private static Optional<Content> contact(JsonObject message, Optional<String> text) {
        Optional<String> phone = LooseJson.text(message, "phone");
        Optional<String> name = LooseJson.text(message, "name").or(() -> phone);
        List<String> others =
                phone.filter(number -> !name.equals(phone)).stream().toList();
        if (text.isPresent() && name.isPresent()) {
            String card = Stream.concat(name.stream(), others.stream()).collect(Collectors.joining(": "));
            return Optional.of(new Content.Text(text.get() + "\n" + card));
        }
        return name.map(
                known -> new Content.Contacts(List.of(new Content.Contacts.Card(known, others, List.of(), null))));
    }

    /** A question whose options cannot be read is not asked: the operator would wait for an answer that nobody can give. */
    private static JivoReading keyboard(JsonObject message, Optional<String> text) {
        return asked(message, text)
                .orElseGet(() -> LooseJson.values(message, "keyboard").isEmpty()
                        ? words(text, JivoRefusal.NO_OPTIONS)
                        : JivoReading.refused(JivoRefusal.NO_OPTIONS));
    }

    /** The question that a message asks, whatever it calls itself; empty without an option that can be read. */
    private static Optional<JivoReading> asked(JsonObject message, Optional<String> text) {
        List<Option> options = JivoOptions.of(message);
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(JivoReading.of(new Content.Keyboard(text.orElse(""), options)));
    }
}
