package io.workstream.web.page.platform;

import io.workstream.identity.PeopleQuestion;
import io.workstream.identity.PersonView;
import io.workstream.platform.PeopleService;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Everybody with an account: found by name or address, unlocked where too many tries locked them out. */
@Named("peoplePage")
@ViewScoped
@PlatformOnly
public class PeoplePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    PeopleService people;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private final Listing<PersonView> listing = new Listing<>();
    private @Nullable String words;
    private boolean locked;

    /** Reads the list anew. */
    public void load() {
        listing.load(this::part);
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(this::part);
    }

    /** Lets a person sign in again. */
    public void unlock(PersonView person) {
        people.unlock(user.actor(), person.id());
        notices.done("people.unlocked", person.name());
        load();
    }

    private Page<PersonView> part(PageRequest request) {
        return people.list(user.actor(), PeopleQuestion.of(words, locked), request);
    }

    /** What was read so far. */
    public Listing<PersonView> getListing() {
        return listing;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
