package io.workstream.web.api.auth;

import io.workstream.identity.Preferences;
import io.workstream.identity.UserView;
import io.workstream.web.http.MergePatch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the caller's own name and preferences. */
@MergePatch
public record MeChangeRequest(
        @Nullable String name, @Nullable String locale, @Nullable String timezone, @Nullable String theme) {

    /** What the caller prefers once this is applied. */
    Preferences over(UserView present) {
        return new Preferences(
                Objects.requireNonNullElse(locale, present.locale()),
                Objects.requireNonNullElse(timezone, present.timezone()),
                Objects.requireNonNullElse(theme, present.theme()));
    }
}
