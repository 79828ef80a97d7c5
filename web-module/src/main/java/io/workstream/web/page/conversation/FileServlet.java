package io.workstream.web.page.conversation;

import io.workstream.conversation.AttachmentService;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaView;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.BodyLimitFilter;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.Failures;
import io.workstream.web.http.LimitedInput;
import io.workstream.web.http.Needs;
import io.workstream.web.page.PageSessionFilter;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.ProblemTexts;
import io.workstream.web.page.Texts;
import io.workstream.workspace.Scope;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files for people with a page's session: {@code GET} leads to a link that opens the file, {@code POST} takes one to be
 * attached. The body is the file itself, so that it streams into the store and is never whole in memory; its name comes
 * percent-encoded in {@value #NAME_HEADER}.
 */
@WebServlet(name = PageSessionFilter.FILES, urlPatterns = FileServlet.PATH + "/*")
public class FileServlet extends HttpServlet {

    static final String PATH = "/files";
    static final String NAME_HEADER = "X-File-Name";

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(FileServlet.class.getName());
    private static final String UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ADDRESS =
            Pattern.compile("/(?<workspace>" + UUID_PATTERN + ")(?:/(?<file>" + UUID_PATTERN + "))?");
    // Less than a link lives: a timeline drawn again does not load its pictures again.
    private static final int KEPT_SECONDS = 600;

    @Inject
    transient AttachmentService attachments;

    @Inject
    transient ProblemTexts problems;

    @Inject
    transient Texts texts;

    @Inject
    transient PageUser user;

    @Override
    @Needs(Scope.CONVERSATIONS_READ)
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place place = Place.of(request.getPathInfo());
        UUID file = place == null ? null : place.file();
        if (place == null || file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            MediaLinks.Link link = attachments.link(user.actor(), place.workspace(), file);
            response.setHeader("Cache-Control", "private, max-age=" + KEPT_SECONDS);
            response.setHeader("Vary", "Cookie");
            // The path only: whoever came by another name of ours stays there, as the page's policy demands.
            response.setHeader("Location", link.url().getRawPath());
            response.setStatus(HttpServletResponse.SC_FOUND);
        } catch (EJBException | Problem failure) {
            refuse(request, response, failure);
        }
    }

    @Override
    @Needs(Scope.CONVERSATIONS_REPLY)
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place place = Place.of(request.getPathInfo());
        if (place == null || place.file() != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            MediaView kept = kept(user.actor(), place.workspace(), request);
            answer(
                    response,
                    HttpServletResponse.SC_CREATED,
                    Json.createObjectBuilder().add("id", kept.id().toString()).build());
        } catch (EJBException | Problem failure) {
            refuse(request, response, failure);
        }
    }

    private MediaView kept(Actor actor, UUID workspaceId, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > AttachmentService.MOST_BYTES) {
            throw new Problem(MediaProblem.MEDIA_TOO_LARGE);
        }
        return attachments.upload(
                actor,
                workspaceId,
                name(request.getHeader(NAME_HEADER)),
                request.getContentType(),
                new LimitedInput(request.getInputStream(), BodyLimitFilter.MOST_WITH_FILE));
    }

    /** The name as the person calls the file; null where none came. */
    static @Nullable String name(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw (Problem) SharedProblem.invalid(NAME_HEADER, "must be percent-encoded")
                    .initCause(malformed);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        Problem problem = Failures.expected(failure).orElse(null);
        if (problem != null) {
            String reason = String.join(" ", problems.of(problem));
            answer(response, problem.code().category().status(), told(reason));
            return;
        }
        String reference = CorrelationFilter.idOf(request);
        LOG.log(Level.SEVERE, failure, () -> "file of request " + reference + " failed");
        answer(
                response,
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                told(texts.with("problem.unexpected", reference)));
    }

    private static JsonObject told(String reason) {
        return Json.createObjectBuilder().add("reason", reason).build();
    }

    private static void answer(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a path names.
     *
     * @param file null for the place where files are taken
     */
    record Place(UUID workspace, @Nullable UUID file) {

        static @Nullable Place of(@Nullable String path) {
            Matcher matcher = ADDRESS.matcher(path == null ? "" : path);
            if (!matcher.matches()) {
                return null;
            }
            String file = matcher.group("file");
            return new Place(UUID.fromString(matcher.group("workspace")), file == null ? null : UUID.fromString(file));
        }
    }
}
