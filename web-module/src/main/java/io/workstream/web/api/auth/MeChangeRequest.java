package io.workstream.web.api.auth;

import io.workstream.identity.UserView;
import io.workstream.web.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Changes the caller's own preferences. */
@MergePatch
public record MeChangeRequest(@Nullable String locale, @Nullable String theme) {

    String localeOr(UserView present) {
        return locale == null ? present.locale() : locale;
    }

    String themeOr(UserView present) {
        return theme == null ? present.theme() : theme;
    }
}
