package io.workstream.connector;

import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Meta's description of a template. */
final class TemplateReader {

    private TemplateReader() {}

    static TemplateView view(MessageTemplate template) {
        Optional<Part> header = part(template, "HEADER");
        String body = part(template, "BODY").map(Part::text).orElse("");
        List<MessageTemplate.Button> buttons = template.parts().stream()
                .filter(part -> part.type().equals("BUTTONS"))
                .flatMap(part -> part.buttons().stream())
                .toList();
        boolean plain = header.map(TemplateReader::withoutGaps).orElse(true)
                && buttons.stream()
                        .allMatch(
                                button -> button.url() == null || !button.url().contains("{{"));
        return new TemplateView(
                template.name(),
                template.language(),
                template.status(),
                template.category(),
                header.map(Part::text).orElse(null),
                body,
                text(part(template, "FOOTER")),
                TemplateText.gaps(body),
                buttons.stream().map(MessageTemplate.Button::text).toList(),
                template.isApproved() && plain && !body.isBlank());
    }

    private static boolean withoutGaps(Part header) {
        return header.text() != null && TemplateText.gaps(header.text()).isEmpty();
    }

    private static @Nullable String text(Optional<Part> part) {
        return part.map(Part::text).orElse(null);
    }

    private static Optional<Part> part(MessageTemplate template, String type) {
        return template.parts().stream()
                .filter(part -> part.type().equals(type))
                .findFirst();
    }
}
