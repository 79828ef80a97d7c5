package io.workstream.web.http;

import io.workstream.idempotency.Claim;
import io.workstream.idempotency.IdempotencyKey;
import io.workstream.idempotency.IdempotencyStore;
import io.workstream.idempotency.StoredAnswer;
import io.workstream.media.MediaView;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an upload once per {@code Idempotency-Key}. A file is never whole in memory, so what is compared is the digest
 * of what passed, with the file's name and type; how a form wraps them changes nothing. A refused upload is not remembered.
 */
@ApplicationScoped
public class IdempotentUploads {

    @Inject
    IdempotencyStore store;

    @Inject
    Caller caller;

    /**
     * A request to keep a file.
     *
     * @param key as the client chose it, if it did
     * @param path what for
     * @param bytes read once, to the end
     */
    public record Request(
            @Nullable String key,
            List<PathSegment> path,
            @Nullable String fileName,
            String mimeType,
            InputStream bytes) {}

    /** What keeps the file. */
    @FunctionalInterface
    public interface Upload {
        MediaView run() throws IOException;
    }

    /** The answer to an upload: made now, or the first one again where the same file came under the same key before. */
    public Response once(Request request, Upload upload) throws IOException {
        if (request.key() == null) {
            return Answers.created(upload.run());
        }
        String path = IdempotencyFilter.path(request.path());
        IdempotencyKey key =
                new IdempotencyKey(caller.actor().userId(), path, IdempotencyFilter.requireSane(request.key()));
        Claim claim = store.begin(key);
        if (claim instanceof Claim.Answered answered) {
            return IdempotencyFilter.again(answered.to(contentHash(request, sha256(request.bytes()))));
        }
        return first((Claim.Started) claim, request, upload);
    }

    private Response first(Claim.Started claim, Request request, Upload upload) throws IOException {
        StoredAnswer answer;
        byte[] hash;
        try {
            MediaView kept = upload.run();
            hash = contentHash(request, String.valueOf(kept.sha256()));
            answer = new StoredAnswer(
                    Response.Status.CREATED.getStatusCode(),
                    Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
                    JsonConfig.JSON.toJson(kept).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException vain) {
            store.release(claim);
            throw vain;
        }
        if (!store.finish(claim, hash, answer)) {
            // It took so long that somebody else began anew: theirs counts, and ours, which nobody is told of, expires.
            throw new Problem(SharedProblem.IDEMPOTENCY_KEY_IN_USE);
        }
        return IdempotencyFilter.again(answer);
    }

    private static byte[] contentHash(Request request, String sha256) {
        String content = request.fileName() + "\n" + request.mimeType() + "\n" + sha256;
        return digest().digest(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
