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
 * @param open whether people without a session may see it
 * @param slug the workspace in the path, absent outside workspaces
 * @param id the thing in the path, absent on lists
 */
public record PageAddress(String view, String bean, boolean open, @Nullable String slug, @Nullable UUID id) {

    /** Request attribute under which the servlet hands the address to the page. */
    public static final String ATTRIBUTE = PageAddress.class.getName();

    private static final String VIEWS = "/WEB-INF/pages/";
    private static final String SLUG = "(?<slug>[a-z0-9-]{1,60})";
    private static final String ID = "(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    private static final String TOKEN = "[A-Za-z0-9_-]{20,80}";

    private static final List<Route> ROUTES = List.of(
            new Route("/", "workspace/dashboard", "dashboardPage", false),
            new Route("/login", "identity/login", "loginPage", true),
            new Route("/register", "identity/register", "registerPage", true),
            new Route("/profile", "identity/profile", "profilePage", false),
            new Route("/invitation/{token}", "workspace/invitation", "invitationPage", false),
            new Route("/w/{slug}", "workspace/overview", "overviewPage", false),
            new Route("/w/{slug}/conversations", "conversation/list", "conversationsPage", false),
            new Route("/w/{slug}/conversations/{id}", "conversation/timeline", "conversationPage", false),
            new Route("/w/{slug}/deliveries", "delivery/list", "deliveriesPage", false),
            new Route("/w/{slug}/deliveries/events", "delivery/events", "eventsPage", false),
            new Route("/w/{slug}/deliveries/{id}", "delivery/story", "deliveryPage", false),
            new Route("/w/{slug}/whatsapp", "connector/whatsapp", "whatsAppPage", false),
            new Route("/w/{slug}/jivo", "connector/jivo", "jivoPage", false),
            new Route("/w/{slug}/routes", "connector/routes", "routesPage", false),
            new Route("/w/{slug}/members", "workspace/members", "membersPage", false),
            new Route("/w/{slug}/roles", "workspace/roles", "rolesPage", false),
            new Route("/w/{slug}/audit", "workspace/audit", "auditPage", false),
            new Route("/w/{slug}/settings", "workspace/settings", "settingsPage", false));

    private record Route(Pattern path, String view, String bean, boolean open) {

        Route(String template, String view, String bean, boolean open) {
            this(
                    Pattern.compile(
                            template.replace("{slug}", SLUG).replace("{id}", ID).replace("{token}", TOKEN)),
                    VIEWS + view + ".xhtml",
                    bean,
                    open);
        }

        Optional<PageAddress> match(String wanted) {
            Matcher matcher = path.matcher(wanted);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String id = part(matcher, ID, "id");
            return Optional.of(new PageAddress(
                    view, bean, open, part(matcher, SLUG, "slug"), id == null ? null : UUID.fromString(id)));
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
                .map(route -> new PageAddress(route.view(), route.bean(), route.open(), null, null))
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
