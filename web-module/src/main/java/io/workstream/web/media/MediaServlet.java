package io.workstream.web.media;

import io.workstream.media.MediaFile;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaRecords;
import io.workstream.media.MediaStatus;
import io.workstream.media.MediaStore;
import io.workstream.media.ServedMedia;
import io.workstream.shared.Problem;
import io.workstream.web.http.EdgeProblem;
import io.workstream.web.http.Failures;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

/**
 * Serves files under signed links: whoever holds a link may have the file until the link's time is over. Nothing that could
 * run in our origin is shown in place; it is handed out as a download.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final int BUFFER = 64 << 10;
    /** Nothing runs or loads but the file itself: browsers wrap pictures and sound in a page of their own, which shows it. */
    private static final String HARMLESS =
            "default-src 'none'; img-src 'self'; media-src 'self'; sandbox allow-same-origin; frame-ancestors 'none'";

    private static final String GONE = "The file is not kept any more.";

    @Inject
    transient MediaLinks links;

    @Inject
    transient MediaRecords records;

    @Inject
    transient MediaStore store;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> super.service(request, response);
            case "OPTIONS" -> response.setHeader("Allow", METHODS);
            default -> {
                response.setHeader("Allow", METHODS);
                refuse(response, EdgeProblem.METHOD_NOT_ALLOWED.status(), EdgeProblem.METHOD_NOT_ALLOWED.sentence());
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, false);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, boolean content) throws IOException {
        try {
            Optional<MediaFile> file = file(request.getPathInfo());
            if (file.isEmpty()) {
                refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such file, or the link has expired.");
            } else if (file.get().status() != MediaStatus.STORED) {
                refuse(response, HttpServletResponse.SC_GONE, GONE);
            } else {
                serve(ServedMedia.of(file.get()), request, response, content);
            }
        } catch (EJBException | Problem failure) {
            refuse(response, failure);
        }
    }

    private Optional<MediaFile> file(String path) {
        if (path == null || path.length() < 2) {
            return Optional.empty();
        }
        return links.named(path.substring(1)).map(named -> records.required(named.workspaceId(), named.mediaId()));
    }

    private void serve(ServedMedia media, HttpServletRequest request, HttpServletResponse response, boolean content)
            throws IOException {
        EntityTag tag = tag(media);
        // Ranges are for GET alone (RFC 9110, 14.2).
        String asked = content && tag.continues(request.getHeader("If-Range")) ? request.getHeader("Range") : null;
        if (tag.knownBy(request.getHeader("If-None-Match"))) {
            mark(tag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (ByteRange.unsatisfiable(asked, media.size())) {
            response.setHeader("Content-Range", "bytes */" + media.size());
            refuse(response, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, "The file is shorter.");
        } else {
            give(media, ByteRange.of(asked, media.size()), response, content);
        }
    }

    private static EntityTag tag(ServedMedia media) {
        return EntityTag.ofDigest(Objects.requireNonNull(media.file().sha256(), "digest of a stored file"));
    }

    /** What lets a browser keep the file and ask later whether it is still the same. */
    private static void mark(EntityTag tag, HttpServletResponse response) {
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", "private, max-age=900");
    }

    private void give(ServedMedia media, Optional<ByteRange> range, HttpServletResponse response, boolean content)
            throws IOException {
        ByteRange part = range.orElse(new ByteRange(0, media.size() - 1));
        // Opened before a word is said about it: its bytes may have gone since its row was read.
        try (InputStream bytes = store.open(media.file(), part.first())) {
            describe(media, response);
            range.ifPresent(wanted -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        "Content-Range", "bytes " + wanted.first() + "-" + wanted.last() + "/" + media.size());
            });
            response.setContentLengthLong(part.length());
            if (content) {
                send(bytes, part.length(), response.getOutputStream());
            }
        }
    }

    private static void describe(ServedMedia media, HttpServletResponse response) {
        mark(tag(media), response);
        response.setContentType(media.contentType());
        response.setHeader("Content-Disposition", media.disposition());
        response.setHeader("Content-Security-Policy", HARMLESS);
        response.setHeader("Accept-Ranges", "bytes");
    }

    private static void send(InputStream bytes, long length, OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int count = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("a file is " + left + " bytes shorter than its row says");
            }
            target.write(buffer, 0, count);
            left -= count;
        }
    }

    private static void refuse(HttpServletResponse response, RuntimeException failure) throws IOException {
        Optional<Problem> problem = Failures.expected(failure);
        if (problem.filter(told -> told.code() == MediaProblem.MEDIA_NOT_THERE).isPresent()) {
            refuse(response, HttpServletResponse.SC_GONE, GONE);
            return;
        }
        int status = problem.map(told -> told.code().category().status())
                .orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        refuse(response, status, "The file cannot be opened right now.");
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(reason);
    }
}
