package io.workstream.connector;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts parameters into the gaps of a template: those of its heading, its text and its links. */
final class TemplateFilling {

    private static final int LONGEST_TEXT = 1024;

    private final TemplateView template;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** With one parameter for each gap, in order. */
    TemplateFilling(TemplateView template, List<String> given) {
        this.template = template;
        for (int place = 0; place < given.size(); place++) {
            parameters.put(template.gaps().get(place), given.get(place));
        }
    }

    /**
     * The template as it is sent. Refused when its text has become too long.
     *
     * @param file what its heading shows; null without one
     */
    Content.Template content(@Nullable UUID file) {
        String body = TemplateText.filled(template.body(), parameters);
        if (body.codePointCount(0, body.length()) > LONGEST_TEXT) {
            throw new Problem(ConnectorProblem.TEMPLATE_TEXT_TOO_LONG, Map.of("most", LONGEST_TEXT));
        }
        List<Content.Template.Value> values = new ArrayList<>();
        TemplateText.gaps(template.body()).forEach(gap -> values.add(value(gap, parameter(gap))));
        List<Content.Template.Ending> endings = template.links().stream()
                .map(link -> new Content.Template.Ending(link.button(), parameter(link.gap())))
                .toList();
        return new Content.Template(
                template.name(),
                template.language(),
                List.copyOf(values),
                text(body),
                header(),
                endings,
                picture(file));
    }

    private Content.Template.@Nullable Picture picture(@Nullable UUID file) {
        return template.picture() == null || file == null
                ? null
                : new Content.Template.Picture(Form.valueOf(template.picture().toUpperCase(Locale.ROOT)), file);
    }

    private String parameter(String gap) {
        return parameters.getOrDefault(gap, "");
    }

    private static Content.Template.Value value(String gap, String text) {
        return new Content.Template.Value(TemplateText.numbered(gap) ? null : gap, text);
    }

    private Content.Template.@Nullable Value header() {
        String header = template.header();
        if (header == null) {
            return null;
        }
        return TemplateText.gaps(header).stream()
                .findFirst()
                .map(gap -> value(gap, parameter(TemplateView.HEADER + gap)))
                .orElse(null);
    }

    private String text(String filledBody) {
        StringBuilder text = new StringBuilder();
        if (template.header() != null) {
            Map<String, String> heading = new LinkedHashMap<>();
            TemplateText.gaps(template.header()).forEach(gap -> heading.put(gap, parameter(TemplateView.HEADER + gap)));
            text.append(TemplateText.filled(template.header(), heading)).append("\n\n");
        }
        text.append(filledBody);
        if (template.footer() != null) {
            text.append("\n\n").append(template.footer());
        }
        return text.toString();
    }
}
