package io.workstream.connector;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.TemplatePage;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lists the templates of a WhatsApp account: asks Meta each time, and falls back on what it said last. */
@ApplicationScoped
public class TemplateService {

    private static final Logger LOG = Logger.getLogger(TemplateService.class.getName());
    private static final int MOST_PAGES = 20;

    @Inject
    TemplateDesk desk;

    @Inject
    Wires wires;

    /** The account's templates. Refused as {@code templates-unavailable} when Meta refuses and nothing is known from before. */
    public List<TemplateView> list(Actor actor, UUID workspaceId, UUID accountId) {
        TemplateDesk.Business business = desk.business(actor, workspaceId, accountId);
        List<MessageTemplate> found = new ArrayList<>();
        @Nullable String page = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            String from = page;
            Answer<TemplatePage> answer = wires.whatsApp(
                    connection -> connection.templates(business.credentials(), business.businessAccountId(), from));
            TemplatePage part = answer.value();
            if (part == null) {
                return lastKnown(workspaceId, accountId, answer);
            }
            found.addAll(part.templates());
            page = part.next();
            if (page == null) {
                break;
            }
        }
        List<TemplateView> listed = found.stream().map(TemplateReader::view).toList();
        desk.keep(workspaceId, accountId, listed);
        return listed;
    }

    /** What may be sent of an account, as Meta listed it last, or does now where it was never asked; empty where it will not. */
    public List<TemplateView> sendable(Actor actor, UUID workspaceId, UUID accountId) {
        return known(actor, workspaceId, accountId).stream()
                .filter(TemplateView::sendable)
                .toList();
    }

    private List<TemplateView> known(Actor actor, UUID workspaceId, UUID accountId) {
        List<TemplateView> kept = desk.kept(workspaceId, accountId);
        try {
            return kept.isEmpty() ? list(actor, workspaceId, accountId) : kept;
        } catch (Problem unavailable) {
            LOG.log(Level.FINE, unavailable, () -> "nothing to offer of account " + accountId);
            return List.of();
        }
    }

    private List<TemplateView> lastKnown(UUID workspaceId, UUID accountId, Answer<TemplatePage> answer) {
        List<TemplateView> kept = desk.kept(workspaceId, accountId);
        if (kept.isEmpty()) {
            String reason = Objects.requireNonNullElse(answer.receipt().errorMessage(), "WhatsApp did not answer.");
            throw new Problem(ConnectorProblem.TEMPLATES_UNAVAILABLE, Map.of("reason", reason));
        }
        return kept;
    }
}
