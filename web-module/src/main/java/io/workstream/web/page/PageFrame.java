package io.workstream.web.page;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Problem;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PlatformOnly;
import io.workstream.workspace.Membership;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import io.workstream.workspace.SupportVisit;
import io.workstream.workspace.WorkspaceProblem;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the workspace it is in, the others one may switch to, and what the menu offers. */
@Named("frame")
@RequestScoped
public class PageFrame {

    @Inject
    HttpServletRequest request;

    @Inject
    PageUser user;

    @Inject
    WorkspaceService service;

    @Inject
    SupportBanner support;

    @Inject
    BeanManager beans;

    private @Nullable List<WorkspaceView> workspaces;
    private @Nullable WorkspaceView visited;
    private @Nullable Membership membership;

    /** Lets the reader in, if the page's right is among theirs. Called before anything is read. */
    public void enter() {
        Class<?> page = beans.resolve(beans.getBeans(address().bean())).getBeanClass();
        if (page.isAnnotationPresent(PlatformOnly.class) && !user.profile().platformAdmin()) {
            throw new Problem(IdentityProblem.PLATFORM_ADMINISTRATORS_ONLY);
        }
        Needs needs = page.getAnnotation(Needs.class);
        if (needs != null && !membership().may(needs.value())) {
            throw new Problem(
                    WorkspaceProblem.SCOPE_MISSING,
                    Map.of("scope", needs.value().code()));
        }
    }

    /** Where the reader is a member. */
    public List<WorkspaceView> getWorkspaces() {
        return all().stream().filter(workspace -> !workspace.deleted()).toList();
    }

    /** What the reader owns and can still bring back. */
    public List<WorkspaceView> getDeleted() {
        return all().stream().filter(WorkspaceView::deleted).toList();
    }

    private List<WorkspaceView> all() {
        List<WorkspaceView> known = workspaces;
        if (known == null) {
            known = service.mine(user.actor());
            workspaces = known;
        }
        return known;
    }

    /** The workspace of this page; null outside workspaces and on the problem page. */
    public @Nullable WorkspaceView getCurrent() {
        String slug = slug();
        return getWorkspaces().stream()
                .filter(workspace -> workspace.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> visited(slug));
    }

    /** A workspace that the reader is no member of, but looks into. */
    private @Nullable WorkspaceView visited(@Nullable String slug) {
        SupportVisit visit = support.getVisit();
        if (visited == null && visit != null && visit.slug().equals(slug)) {
            visited = service.show(user.actor(), visit.workspaceId());
        }
        return visited;
    }

    /** The workspace of this page, by id. */
    public UUID workspaceId() {
        return membership().workspaceId();
    }

    /** Whether the reader has this right here; what they have not is not shown. */
    public boolean may(String scope) {
        return getCurrent() != null && membership().may(Scope.valueOf(scope));
    }

    /** Whether the reader owns this workspace. */
    public boolean isOwning() {
        return getCurrent() != null && membership().owning();
    }

    /** Whether the reader has the right of this code here. */
    public boolean mayCode(String code) {
        return membership().scopes().stream().anyMatch(scope -> scope.code().equals(code));
    }

    /** All rights that the reader has here; none outside workspaces, and where they do not get in. */
    Set<Scope> rights() {
        try {
            return slug() == null ? Set.of() : membership().scopes();
        } catch (Problem out) {
            return Set.of();
        }
    }

    /** Whether a role has nothing that the reader has not: others they can neither give nor change. */
    public boolean covers(RoleView role) {
        return membership().covers(role);
    }

    /** Address of a part of this workspace. */
    public String path(String part) {
        String home = "/w/" + slug();
        return part.isEmpty() ? home : home + "/" + part;
    }

    /** {@code page} for the menu entry that leads to this very page, as {@code aria-current} wants it. */
    public @Nullable String current(String part) {
        String path = path(part);
        boolean open = part.isEmpty() ? here().equals(path) : below(path);
        return open ? "page" : null;
    }

    /** Whether this is a page of the platform that its reader administers. */
    public boolean isPlatform() {
        return below("/platform") && user.profile().platformAdmin();
    }

    /** Whether this is the page at a path, or one below it. */
    public boolean below(String path) {
        String here = here();
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** The path that the reader sees. */
    public String here() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }

    /** This page in another language, for people without a profile. */
    public String inLanguage(String language) {
        return here() + "?" + PageSessionFilter.LANGUAGE_PARAMETER + "=" + language
                + MailedToken.of(request)
                        .map(token -> "&" + MailedToken.PARAMETER + "=" + token)
                        .orElse("")
                + back("&");
    }

    /** Another page for people without a session; where they wanted to go is kept. */
    public String other(String path) {
        return path + back("?");
    }

    private String back(String mark) {
        String wanted = LocalPath.orHome(request.getParameter(LocalPath.PARAMETER));
        return wanted.equals("/")
                ? ""
                : mark + LocalPath.PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** First letter of the reader's name. */
    public String getInitial() {
        String name = user.profile().name();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(user.getLocale());
    }

    /** What the path names. */
    public PageAddress address() {
        if (request.getAttribute(PageAddress.ATTRIBUTE) instanceof PageAddress address) {
            return address;
        }
        throw new IllegalStateException("every page is reached through PageServlet");
    }

    private Membership membership() {
        Membership known = membership;
        if (known == null) {
            known = service.membership(user.actor(), address().requiredSlug());
            membership = known;
        }
        return known;
    }

    private @Nullable String slug() {
        return request.getAttribute(PageAddress.ATTRIBUTE) instanceof PageAddress address ? address.slug() : null;
    }
}
