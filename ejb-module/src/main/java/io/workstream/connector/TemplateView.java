package io.workstream.connector;

import io.workstream.content.Content;
import io.workstream.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that Meta approved, or has still to approve, for opening a dialogue.
 *
 * @param status {@code APPROVED, PENDING, REJECTED, PAUSED}, ... as Meta says it
 * @param category {@code MARKETING, UTILITY, AUTHENTICATION}
 * @param header its first line; null without one
 * @param body with its gaps, such as {@code {{1}}}
 * @param gaps names or numbers of the body's gaps, in the order in which parameters are given
 * @param buttons labels
 * @param sendable whether it may be sent from here: it is approved, and only its body has gaps
 */
public record TemplateView(
        String name,
        String language,
        String status,
        @Nullable String category,
        @Nullable String header,
        String body,
        @Nullable String footer,
        List<String> gaps,
        List<String> buttons,
        boolean sendable) {

    /**
     * The template with its gaps filled.
     *
     * @param parameters one for each gap, in order, 1 to 1024 characters each
     */
    public Content.Template filled(List<String> parameters) {
        if (!sendable) {
            throw new Problem(ConnectorProblem.TEMPLATE_NOT_SENDABLE, Map.of("status", status));
        }
        if (parameters.size() != gaps.size() || parameters.stream().anyMatch(TemplateView::unusable)) {
            throw new Problem(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG, Map.of("gaps", gaps));
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<Content.Template.Value> filling = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String gap = gaps.get(i);
            values.put(gap, parameters.get(i));
            filling.add(new Content.Template.Value(TemplateText.numbered(gap) ? null : gap, parameters.get(i)));
        }
        return new Content.Template(name, language, List.copyOf(filling), text(TemplateText.filled(body, values)));
    }

    private String text(String filledBody) {
        StringBuilder text = new StringBuilder();
        if (header != null) {
            text.append(header).append("\n\n");
        }
        text.append(filledBody);
        if (footer != null) {
            text.append("\n\n").append(footer);
        }
        return text.toString();
    }

    /** Meta refuses line breaks and long gaps within a parameter (132012). */
    private static boolean unusable(String parameter) {
        return parameter.isBlank()
                || parameter.length() > 1024
                || parameter.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')
                || parameter.contains("     ");
    }
}
