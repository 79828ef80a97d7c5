package io.workstream.web.page.platform;

import io.workstream.platform.TenantQuestion;
import io.workstream.platform.TenantService;
import io.workstream.platform.TenantView;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.Listing;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All workspaces: found by name, address or owner, with what they use of their limits. */
@Named("tenantsPage")
@ViewScoped
@PlatformOnly
public class TenantsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    TenantService tenants;

    @Inject
    PageUser user;

    private final Listing<TenantView> listing = new Listing<>();
    private @Nullable String words;
    private @Nullable String status;

    /** Reads the list anew. */
    public void load() {
        listing.load(this::part);
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(this::part);
    }

    private Page<TenantView> part(PageRequest request) {
        return tenants.list(user.actor(), question(), request);
    }

    private TenantQuestion question() {
        return TenantQuestion.of(words, status);
    }

    /** Whether not all are asked for. */
    public boolean isNarrowed() {
        return !question().equals(TenantQuestion.of(null, null));
    }

    /** What was read so far. */
    public Listing<TenantView> getListing() {
        return listing;
    }

    /** States to choose from; the empty one means all. */
    public List<String> getStatuses() {
        return List.of("", "active", "suspended", "deleted");
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }
}
