package io.workstream.workspace;

import io.workstream.shared.DisplayName;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.SpokenLanguage;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workspace to be made.
 *
 * @param name 1 to 80 characters
 * @param slug its address in pages; null to make one out of the name
 * @param locale in which its operators and customers are spoken to, {@code en} or {@code ru}; null for its maker's own language
 */
public record NewWorkspace(String name, @Nullable String slug, @Nullable String locale) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BASE = 32;

    /** Checks what was typed. */
    public NewWorkspace {
        name = typedName(name);
        if (slug != null) {
            requireSlug(slug);
        }
        if (locale != null) {
            SpokenLanguage.typed("locale", locale);
        }
    }

    /** One that speaks its maker's language. */
    public NewWorkspace(String name, @Nullable String slug) {
        this(name, slug, null);
    }

    static void requireSlug(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw SharedProblem.invalid("slug", "must be 1 to 40 small letters, digits and dashes");
        }
    }

    static String typedName(String name) {
        return DisplayName.typed("name", name, 1, LONGEST_NAME);
    }

    /** An address made out of the name; short and random where the name has no Latin letters. */
    String suggestedSlug(UUID id) {
        String latin = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base =
                latin.length() > LONGEST_BASE ? latin.substring(0, LONGEST_BASE).replaceAll("-+$", "") : latin;
        return base.isEmpty() ? "w-" + id.toString().substring(24) : base;
    }
}
