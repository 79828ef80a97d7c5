package io.workstream.connector;

import io.workstream.content.Blank;
import io.workstream.content.Content;
import io.workstream.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text that Meta approved, or has still to approve, for opening a dialogue.
 *
 * @param status {@code APPROVED, PENDING, REJECTED, PAUSED}, ... as Meta says it
 * @param category {@code MARKETING, UTILITY, AUTHENTICATION}
 * @param header its first line with its gap; null without one
 * @param body with its gaps, such as {@code {{1}}}
 * @param gaps in the order in which parameters are given: the header's as {@code header.1}, the body's by their names or
 *     numbers, those of links by their button, such as {@code button.1} for the first
 * @param buttons labels
 * @param links buttons whose link has a gap at its end
 * @param picture what its heading shows: {@code photo, video, document}; null without a file
 * @param sendable whether it may be sent from here: it is approved, and needs nothing but texts and that file
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
        List<Link> links,
        @Nullable String picture,
        boolean sendable) {

    static final String HEADER = "header.";
    private static final String BUTTON = "button.";
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_URL = 2000;
    private static final Pattern BROKEN = Pattern.compile("[\\v\\t]| {5}");

    /** Templates that were kept before links could vary have none. */
    public TemplateView {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /**
     * A button whose link varies.
     *
     * @param button from 0, as the template counts its buttons
     * @param url with {@code {{1}}} at its end
     */
    public record Link(int button, String label, String url) {

        /** What parameters and pages call its gap. */
        public String gap() {
            return BUTTON + (button + 1);
        }
    }

    /**
     * The template with its gaps filled.
     *
     * @param parameters one for each gap, in order, 1 to 1024 characters each
     * @param file what its heading shows; null without one
     */
    public Content.Template filled(List<String> parameters, @Nullable UUID file) {
        if (!sendable) {
            throw new Problem(ConnectorProblem.TEMPLATE_NOT_SENDABLE, Map.of("status", status));
        }
        List<String> wrong = parameters.size() == gaps.size() ? unusable(parameters) : gaps;
        if (!wrong.isEmpty() || parameters.size() != gaps.size()) {
            throw new Problem(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG, Map.of("gaps", gaps, "wrong", wrong));
        }
        if (picture == null != (file == null)) {
            throw wrongFile();
        }
        return new TemplateFilling(this, parameters).content(file);
    }

    /** That a file is missing, too many, or not what the heading shows. */
    public Problem wrongFile() {
        return new Problem(ConnectorProblem.TEMPLATE_FILE_WRONG, Map.of("wanted", picture == null ? "none" : picture));
    }

    private List<String> unusable(List<String> parameters) {
        return IntStream.range(0, parameters.size())
                .filter(place -> unusable(gaps.get(place), parameters.get(place)))
                .mapToObj(gaps::get)
                .toList();
    }

    private boolean unusable(String gap, String parameter) {
        return links.stream()
                .filter(link -> link.gap().equals(gap))
                .findFirst()
                .map(link -> unusable(link, parameter))
                .orElseGet(() -> unusable(parameter));
    }

    private static boolean unusable(Link link, String parameter) {
        return Blank.is(parameter)
                || parameter.length() + link.url().length() > LONGEST_URL
                || parameter.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    /** Meta refuses line breaks, of whatever kind, and long gaps within a parameter (132012). */
    private static boolean unusable(String parameter) {
        return Blank.is(parameter)
                || parameter.length() > LONGEST_TEXT
                || BROKEN.matcher(parameter).find();
    }
}
