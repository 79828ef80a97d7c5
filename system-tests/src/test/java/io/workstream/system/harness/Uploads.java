package io.workstream.system.harness;

import static java.util.stream.Collectors.joining;

import io.workstream.simulator.files.StoredFile;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that people attach, as a browser sends them. */
public final class Uploads {

    private static final String BOUNDARY = "----system-tests";

    private Uploads() {}

    /** Uploads a file of the pretend world into a workspace; returns the file's id. */
    public static String mediaId(Bridge bridge, StoredFile file) {
        return to(bridge, bridge.api(), file).expect(201).text("id");
    }

    /** The same as this caller, with whatever the product answers. */
    public static Answer to(Bridge bridge, Api api, StoredFile file) {
        return post(new Form(bridge.path("media"), BOUNDARY), api, part(BOUNDARY, file), file.path());
    }

    /** The same under an {@code Idempotency-Key}, in a form that is written differently each time, as browsers do. */
    public static Answer once(Bridge bridge, String key, StoredFile file) {
        String boundary = BOUNDARY + UUID.randomUUID();
        return post(
                new Form(bridge.path("media"), boundary),
                bridge.api(),
                part(boundary, file),
                file.path(),
                "Idempotency-Key",
                key);
    }

    /** A form whose only field is a plain text. */
    public static Answer withoutFile(Bridge bridge) {
        return post(
                new Form(bridge.path("media"), BOUNDARY),
                bridge.api(),
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n",
                Path.of("/dev/null"));
    }

    /** A form with this body, each line of it. */
    public static Answer form(Bridge bridge, String... lines) {
        Form form = new Form(bridge.path("media"), BOUNDARY);
        String body = Stream.of(lines)
                .map(line -> line.replace("--b", "--" + BOUNDARY))
                .collect(joining("\r\n"));
        return post(form, bridge.api(), body, Path.of("/dev/null"));
    }

    private record Form(String path, String boundary) {}

    private static Answer post(Form form, Api api, String head, Path file, String... headers) {
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + form.boundary() + "--\r\n"));
            URI uri = Web.at("/api/v1/" + form.path());
            String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + api.token()), Stream.of(headers))
                    .toArray(String[]::new);
            return Web.postMultipart(uri, body, "multipart/form-data; boundary=" + form.boundary(), all);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String boundary, StoredFile file) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.fileName() + "\"\r\nContent-Type: "
                + file.mimeType() + "\r\n\r\n";
    }
}
