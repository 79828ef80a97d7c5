package io.workstream.connector;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Templates of the workspace that the transaction sees, as Meta last listed them. */
@ApplicationScoped
public class Templates {

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    /** One template of an account; refused as {@code template-not-found} when it was never listed. */
    public TemplateView required(UUID workspaceId, UUID accountId, String name, String language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                select components from whatsapp_templates
                                where workspace_id = :workspace and whatsapp_account_id = :account
                                    and name = :name and language = :language
                                """)
                        .bind("workspace", workspaceId)
                        .bind("account", accountId)
                        .bind("name", name)
                        .bind("language", language)
                        .mapTo(String.class)
                        .findOne())
                .map(this::view)
                .orElseThrow(() -> new Problem(ConnectorProblem.TEMPLATE_NOT_FOUND));
    }

    /** All templates of an account, by name. */
    List<TemplateView> of(UUID workspaceId, UUID accountId) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select components from whatsapp_templates
                                where workspace_id = :workspace and whatsapp_account_id = :account order by name, language
                                """)
                        .bind("workspace", workspaceId)
                        .bind("account", accountId)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(this::view)
                .toList();
    }

    /** Puts a fresh list in place of the old one. */
    void replace(UUID workspaceId, UUID accountId, List<TemplateView> templates) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "delete from whatsapp_templates where workspace_id = :workspace and whatsapp_account_id = :account")
                    .bind("workspace", workspaceId)
                    .bind("account", accountId)
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into whatsapp_templates (workspace_id, whatsapp_account_id, name, language, status, category,
                        components, fetched_at)
                    values (:workspace, :account, :name, :language, :status, :category, :components::jsonb, :now)
                    on conflict do nothing
                    """);
            for (TemplateView template : templates) {
                batch.bind("workspace", workspaceId)
                        .bind("account", accountId)
                        .bind("name", template.name())
                        .bind("language", template.language())
                        .bind("status", template.status())
                        .bind("category", template.category())
                        .bind("components", jsonb.toJson(template))
                        .bind("now", clock.instant())
                        .add();
            }
            if (!templates.isEmpty()) {
                batch.execute();
            }
        });
    }

    private TemplateView view(String json) {
        return jsonb.fromJson(json, TemplateView.class);
    }
}
