package io.workstream.web.page.platform;

import io.workstream.identity.LoginLock;
import io.workstream.platform.PeopleService;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;

/** The part of the people's page that looks at one network address. */
@Named("addressDesk")
@ViewScoped
public class AddressDesk implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    PeopleService people;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private final ArrayList<LoginLock> locks = new ArrayList<>();
    private String address = "";
    private String asked = "";

    /** Looks at the address in the form. */
    public void look() {
        locks.clear();
        asked = "";
        locks.addAll(people.locksOf(user.actor(), address));
        asked = address.strip();
    }

    /** Lets the address that was looked at try again. */
    public void unlock() {
        people.unlockAddress(user.actor(), asked);
        notices.done("people.address.unlocked", asked);
        look();
    }

    /** What is held up from it. */
    public ArrayList<LoginLock> getLocks() {
        return locks;
    }

    /** The address that was looked at; empty before. */
    public String getAsked() {
        return asked;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
