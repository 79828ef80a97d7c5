package io.workstream.web.page.identity;

import io.workstream.identity.IdentityService;
import io.workstream.identity.Preferences;
import io.workstream.web.http.SignedIn;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Zones;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person's own profile: who they are here, and in which time zone they read. */
@Named("profilePage")
@RequestScoped
@SignedIn
public class ProfilePage {

    @Inject
    IdentityService identity;

    @Inject
    PageUser user;

    @Inject
    Zones zones;

    @Inject
    Notices notices;

    private @Nullable String timezone;

    /** Shows times in the chosen zone from now on. */
    public void save() {
        identity.prefer(user.actor(), Preferences.of(user.profile()).withTimezone(getTimezone()));
        notices.done("profile.saved");
    }

    /** Zones to choose from. */
    public List<Zones.Choice> getZones() {
        return zones.choices(user.profile().timezone());
    }

    public String getTimezone() {
        return timezone == null ? user.profile().timezone() : timezone;
    }

    public void setTimezone(String timezone) {
        this.timezone = timezone;
    }
}
