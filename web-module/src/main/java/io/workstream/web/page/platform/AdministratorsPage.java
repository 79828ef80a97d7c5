package io.workstream.web.page.platform;

import io.workstream.identity.AdministratorView;
import io.workstream.platform.AdministratorService;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;

/** Who administers the platform. */
@Named("administratorsPage")
@ViewScoped
@PlatformOnly
public class AdministratorsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    AdministratorService administrators;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private final Listing<AdministratorView> listing = new Listing<>();
    private String email = "";

    /** Reads the list anew. */
    public void load() {
        listing.load(part -> administrators.list(user.actor(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> administrators.list(user.actor(), part));
    }

    /** Appoints whom the form names. */
    public void appoint() {
        AdministratorView appointed = administrators.appoint(user.actor(), email);
        notices.done("administrators.appointed", appointed.name());
        email = "";
        load();
    }

    /** Dismisses somebody else. */
    public void dismiss(AdministratorView person) {
        administrators.dismiss(user.actor(), person.id(), false);
        notices.done("administrators.dismissed", person.name());
        load();
    }

    /** Gives up one's own right; the reader has nothing to see here any more. */
    public void resign() throws IOException {
        administrators.dismiss(user.actor(), user.actor().userId(), true);
        notices.done("administrators.resigned");
        notices.keep();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/");
    }

    /** Whether this is the reader. */
    public boolean oneself(AdministratorView person) {
        return person.id().equals(user.actor().userId());
    }

    /** Whether nobody can be dismissed because there would be nobody left. */
    public boolean isAlone() {
        return listing.getItems().size() == 1 && !listing.isMore();
    }

    /** What was read so far. */
    public Listing<AdministratorView> getListing() {
        return listing;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
