package io.workstream.connector;

import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Meta's description of a template. */
final class TemplateReader {

    /** Parts and buttons that need nothing but their texts; others want parameters that we do not have. */
    private static final Set<String> PARTS = Set.of("HEADER", "BODY", "FOOTER", "BUTTONS");

    private static final Set<String> BUTTONS = Set.of("QUICK_REPLY", "PHONE_NUMBER", "URL");

    private TemplateReader() {}

    static TemplateView view(MessageTemplate template) {
        Optional<Part> header = part(template, "HEADER");
        String body = part(template, "BODY").map(Part::text).orElse("");
        List<MessageTemplate.Button> buttons = template.parts().stream()
                .filter(part -> part.type().equals("BUTTONS"))
                .flatMap(part -> part.buttons().stream())
                .toList();
        boolean plain = header.map(TemplateReader::withoutGaps).orElse(true)
                && PARTS.containsAll(template.parts().stream().map(Part::type).toList())
                && buttons.stream().allMatch(TemplateReader::fixed);
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

    private static boolean fixed(MessageTemplate.Button button) {
        return BUTTONS.contains(button.type())
                && (button.url() == null || !button.url().contains("{{"));
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
