package io.workstream.web.page.conversation;

import io.workstream.connector.TemplateService;
import io.workstream.connector.TemplateView;
import io.workstream.conversation.AgentReply;
import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.shared.Problem;
import io.workstream.web.http.Failures;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.ProblemTexts;
import io.workstream.web.page.Texts;
import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets an agent choose a template of the conversation's number, fill its gaps and send it. */
@Named("templatePicker")
@ViewScoped
public class TemplatePicker implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String HEADER = "header.";
    private static final Map<String, String> ACCEPTED =
            Map.of("photo", "image/jpeg,image/png", "video", "video/mp4,video/3gpp");

    @Inject
    TemplateService templates;

    @Inject
    ConversationService conversations;

    @Inject
    PageUser user;

    @Inject
    ConversationPage page;

    @Inject
    ProblemTexts problems;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private List<TemplateView> offered = List.of();
    private List<String> refusal = List.of();
    private @Nullable TemplateView chosen;
    private List<TemplateGap> gaps = List.of();
    private String file = "";

    /** Asks for the templates; why there are none is told in the picker itself. */
    public void open() {
        back();
        ConversationView conversation = page.getConversation();
        try {
            offered =
                    sorted(templates.list(user.actor(), conversation.workspaceId(), conversation.whatsappAccountId()));
            refusal = List.of();
        } catch (EJBException | Problem failure) {
            offered = List.of();
            refusal = problems.of(Failures.expected(failure).orElseThrow(() -> failure));
        }
    }

    /** What can be sent first, then by name. */
    static List<TemplateView> sorted(List<TemplateView> listed) {
        return listed.stream()
                .sorted(Comparator.comparing(TemplateView::sendable)
                        .reversed()
                        .thenComparing(TemplateView::name)
                        .thenComparing(TemplateView::language))
                .toList();
    }

    /** Takes the one at the place that was clicked. */
    public void choose() {
        int place = Integer.parseInt(Objects.requireNonNull(request.getParameter("template"), "template"));
        TemplateView wanted = offered.get(Objects.checkIndex(place, offered.size()));
        if (wanted.sendable()) {
            chosen = wanted;
            gaps = wanted.gaps().stream().map(TemplateGap::new).toList();
        }
    }

    /** Back to the list. */
    public void back() {
        chosen = null;
        gaps = List.of();
        file = "";
    }

    /** Sends the chosen one. */
    public void send() {
        TemplateView template = Objects.requireNonNull(chosen, "a template was chosen");
        List<String> parameters =
                gaps.stream().map(gap -> gap.getValue().strip()).toList();
        UUID said = conversations
                .reply(
                        user.actor(),
                        page.getConversation().id(),
                        new AgentReply.Template(template.name(), template.language(), parameters, picture(template)))
                .id();
        back();
        page.draw(Set.of(said));
    }

    private @Nullable UUID picture(TemplateView template) {
        return template.picture() == null
                ? null
                : NamedIds.of("file", file).stream().findFirst().orElse(null);
    }

    /** What the number has. */
    public List<TemplateView> getOffered() {
        return offered;
    }

    /** Why nothing can be listed; empty when it can. */
    public List<String> getRefusal() {
        return refusal;
    }

    /** The chosen one. */
    public @Nullable TemplateView getChosen() {
        return chosen;
    }

    /** Gaps of the chosen one. */
    public List<TemplateGap> getGaps() {
        return gaps;
    }

    /** The uploaded file for the heading; blank until there is one. */
    public String getFile() {
        return file;
    }

    public void setFile(@Nullable String file) {
        this.file = file == null ? "" : file;
    }

    /** Types of files that the heading shows, for the browser's picker; none for any. */
    public String getAccepted() {
        TemplateView template = chosen;
        String picture = template == null ? null : template.picture();
        return picture == null ? "" : ACCEPTED.getOrDefault(picture, "");
    }

    /** What the agent is asked to write into a gap. */
    public String label(TemplateGap gap) {
        TemplateView template = Objects.requireNonNull(chosen, "a template was chosen");
        return template.links().stream()
                .filter(link -> link.gap().equals(gap.getName()))
                .findFirst()
                .map(link -> texts.with("templates.gap.link", link.label()))
                .orElseGet(() -> gap.getName().startsWith(HEADER)
                        ? texts.of("templates.gap.header")
                        : texts.with("templates.gap", gap.getName()));
    }

    /** Whether a gap is the end of a link. */
    public boolean isLink(TemplateGap gap) {
        return getLinks().stream().anyMatch(link -> link.gap().equals(gap.getName()));
    }

    /** Buttons of the chosen one whose link varies. */
    public List<TemplateView.Link> getLinks() {
        TemplateView template = chosen;
        return template == null ? List.of() : template.links();
    }

    /** A link, in pieces. */
    public List<TemplatePiece> pieces(TemplateView.Link link) {
        return TemplatePiece.of(link.url(), gap -> link.gap());
    }

    /** First line of the chosen one, in pieces; none without one. */
    public List<TemplatePiece> getHeading() {
        TemplateView template = chosen;
        return template == null || template.header() == null
                ? List.of()
                : TemplatePiece.of(template.header(), gap -> HEADER + gap);
    }

    /** Text of the chosen one, in pieces. */
    public List<TemplatePiece> getPieces() {
        TemplateView template = chosen;
        return template == null ? List.of() : TemplatePiece.of(template.body());
    }
}
