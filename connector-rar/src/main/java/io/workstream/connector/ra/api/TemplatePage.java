package io.workstream.connector.ra.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an account's templates.
 *
 * @param templates in the provider's order
 * @param next names the page after this one; absent on the last
 */
public record TemplatePage(List<MessageTemplate> templates, @Nullable String next) {

    public TemplatePage {
        templates = List.copyOf(templates);
    }
}
