package io.workstream.web.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page's path stands for. The table below is the one place where an address, a view and the page bean that names
 * the right meet.
 *
 * @param view Facelets view, as the Faces servlet is asked for it
 * @param bean name of the page bean
 * @param audience whom it is for
 * @param slug the workspace in the path, absent outside workspaces
 * @param id the thing in the path, absent on lists
 */
public record PageAddress(String view, String bean, Audience audience, @Nullable String slug, @Nullable UUID id) {

    /** Whom a page is for. */
    public enum Audience {
        /** People with a session; others sign in first. */
        SIGNED_IN,
        /** People without one: the ways in. */
        STRANGERS,
        /** Both, such as whoever follows a link out of a mail. */
        EVERYBODY
    }

    /** Request attribute under which the servlet hands the address to the page. */
    public static final String ATTRIBUTE = PageAddress.class.getName();

    private static final String VIEWS = "/WEB-INF/pages/";
    private static final String SLUG = "(?<slug>[a-z0-9-]{1,60})";
    private static final String ID = "(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    private static final String TOKEN = "[A-Za-z0-9_-]{20,80}";

    private static final List<Route> ROUTES = List.of(
            new Route("/", "workspace/dashboard", "dashboardPage"),
            new Route("/login", "identity/login", "loginPage", Audience.STRANGERS),
            new Route("/register", "identity/register", "registerPage", Audience.STRANGERS),
            new Route("/forgot", "identity/forgot", "forgotPage", Audience.EVERYBODY),
            new Route("/reset", "identity/reset", "resetPage", Audience.EVERYBODY),
            new Route("/confirm", "identity/confirm", "confirmPage", Audience.EVERYBODY),
            new Route("/unlock", "identity/unlock", "unlockPage", Audience.EVERYBODY),
            new Route("/profile", "identity/profile", "profilePage"),
            new Route("/invitation/{token}", "workspace/invitation", "invitationPage", Audience.EVERYBODY),
            new Route("/platform", "platform/tenants", "tenantsPage"),
            new Route("/platform/tenants/{id}", "platform/tenant", "tenantPage"),
            new Route("/platform/people", "platform/people", "peoplePage"),
            new Route("/platform/administrators", "platform/administrators", "administratorsPage"),
            new Route("/platform/mails", "platform/mails", "mailsPage"),
            new Route("/platform/audit", "platform/audit", "platformAuditPage"),
            new Route("/w/{slug}", "workspace/overview", "overviewPage"),
            new Route("/w/{slug}/conversations", "conversation/list", "conversationsPage"),
            new Route("/w/{slug}/conversations/{id}", "conversation/timeline", "conversationPage"),
            new Route("/w/{slug}/deliveries", "delivery/list", "deliveriesPage"),
            new Route("/w/{slug}/deliveries/events", "delivery/events", "eventsPage"),
            new Route("/w/{slug}/deliveries/{id}", "delivery/story", "deliveryPage"),
            new Route("/w/{slug}/whatsapp", "connector/whatsapp", "whatsAppPage"),
            new Route("/w/{slug}/jivo", "connector/jivo", "jivoPage"),
            new Route("/w/{slug}/routes", "connector/routes", "routesPage"),
            new Route("/w/{slug}/members", "workspace/members", "membersPage"),
            new Route("/w/{slug}/roles", "workspace/roles", "rolesPage"),
            new Route("/w/{slug}/audit", "workspace/audit", "auditPage"),
            new Route("/w/{slug}/settings", "workspace/settings", "settingsPage"));

    private record Route(Pattern path, String view, String bean, Audience audience) {

        Route(String template, String view, String bean) {
            this(template, view, bean, Audience.SIGNED_IN);
        }

        Route(String template, String view, String bean, Audience audience) {
            this(
                    Pattern.compile(
                            template.replace("{slug}", SLUG).replace("{id}", ID).replace("{token}", TOKEN)),
                    VIEWS + view + ".xhtml",
                    bean,
                    audience);
        }

        Optional<PageAddress> match(String wanted) {
            Matcher matcher = path.matcher(wanted);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String id = part(matcher, ID, "id");
            return Optional.of(new PageAddress(
                    view, bean, audience, part(matcher, SLUG, "slug"), id == null ? null : UUID.fromString(id)));
        }

        private @Nullable String part(Matcher matcher, String marker, String name) {
            return path.pattern().contains(marker) ? matcher.group(name) : null;
        }
    }

    /** The page at this path; empty when there is none. */
    public static Optional<PageAddress> of(String path) {
        return ROUTES.stream()
                .map(route -> route.match(path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All pages there are, for the rules that hold for each; without what a path would name. */
    static List<PageAddress> all() {
        return ROUTES.stream()
                .map(route -> new PageAddress(route.view(), route.bean(), route.audience(), null, null))
                .toList();
    }

    /** The workspace in the path. */
    public String requiredSlug() {
        if (slug == null) {
            throw new IllegalStateException(view + " is not a page of a workspace");
        }
        return slug;
    }

    /** The thing in the path. */
    public UUID requiredId() {
        if (id == null) {
            throw new IllegalStateException(view + " is not a page about one thing");
        }
        return id;
    }
}
