package io.workstream.connector;

import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import io.workstream.connector.ra.api.Template;
import io.workstream.content.Content.Media.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Meta's description of a template. */
final class TemplateReader {

    /** Parts and buttons that need nothing but texts and a file; others want parameters that we do not have. */
    private static final Set<String> PARTS = Set.of("HEADER", "BODY", "FOOTER", "BUTTONS");

    /** What a heading may show instead of a text. */
    private static final Map<String, Form> FILES =
            Map.of("IMAGE", Form.PHOTO, "VIDEO", Form.VIDEO, "DOCUMENT", Form.DOCUMENT);

    private static final Set<String> BUTTONS = Set.of("QUICK_REPLY", "PHONE_NUMBER", "URL");
    /** All that varies of a link is its end. */
    private static final String END = "{{1}}";

    private TemplateReader() {}

    static TemplateView view(MessageTemplate template) {
        Optional<Part> header = part(template, "HEADER");
        String heading = header.map(Part::text).orElse(null);
        String body = part(template, "BODY").map(Part::text).orElse("");
        List<MessageTemplate.Button> buttons = template.parts().stream()
                .filter(part -> part.type().equals("BUTTONS"))
                .flatMap(part -> part.buttons().stream())
                .toList();
        List<TemplateView.Link> links = links(buttons);
        Form picture = header.map(Part::format).map(FILES::get).orElse(null);
        boolean fillable = (header.isEmpty() || picture != null || fillable(heading))
                && PARTS.containsAll(template.parts().stream().map(Part::type).toList())
                && buttons.size() <= Template.MOST_BUTTONS
                && buttons.stream().allMatch(TemplateReader::fillable);
        return new TemplateView(
                template.name(),
                template.language(),
                template.status(),
                template.category(),
                heading,
                body,
                part(template, "FOOTER").map(Part::text).orElse(null),
                gaps(heading, body, links),
                buttons.stream().map(MessageTemplate.Button::text).toList(),
                links,
                picture == null ? null : picture.code(),
                template.isApproved() && fillable && !body.isBlank());
    }

    /** In the order in which parameters are given: as people read the message. */
    private static List<String> gaps(@Nullable String heading, String body, List<TemplateView.Link> links) {
        Stream<String> first = heading == null
                ? Stream.empty()
                : TemplateText.gaps(heading).stream().map(gap -> TemplateView.HEADER + gap);
        Stream<String> last = links.stream().map(TemplateView.Link::gap);
        return Stream.of(first, TemplateText.gaps(body).stream(), last)
                .flatMap(gaps -> gaps)
                .toList();
    }

    private static List<TemplateView.Link> links(List<MessageTemplate.Button> buttons) {
        return IntStream.range(0, buttons.size())
                .mapToObj(place -> link(place, buttons.get(place)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TemplateView.Link> link(int place, MessageTemplate.Button button) {
        String url = button.url();
        return url == null || TemplateText.gaps(url).isEmpty()
                ? Optional.empty()
                : Optional.of(new TemplateView.Link(place, button.text(), url));
    }

    private static boolean fillable(MessageTemplate.Button button) {
        String url = button.url();
        if (!BUTTONS.contains(button.type())) {
            return false;
        }
        return url == null
                || !url.contains("{{")
                || url.indexOf("{{") == url.length() - END.length() && url.endsWith(END);
    }

    /** A text with one gap at most; a place is none. */
    private static boolean fillable(@Nullable String heading) {
        return heading != null && TemplateText.gaps(heading).size() <= 1;
    }

    private static Optional<Part> part(MessageTemplate template, String type) {
        return template.parts().stream()
                .filter(part -> part.type().equals(type))
                .findFirst();
    }
}
