package io.workstream.system.harness;

import io.workstream.simulator.files.StoredFile;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

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
        return post(bridge.path("media"), api, part("file", file.fileName(), file.mimeType()), file.path());
    }

    /** A form whose only field is a plain text. */
    public static Answer withoutFile(Bridge bridge) {
        return post(
                bridge.path("media"),
                bridge.api(),
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n",
                Path.of("/dev/null"));
    }

    private static Answer post(String path, Api api, String head, Path file) {
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
            URI uri = Web.at("/api/v1/" + path);
            return Web.postMultipart(
                    uri, body, "multipart/form-data; boundary=" + BOUNDARY, "Authorization", "Bearer " + api.token());
        } catch (FileNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String field, String fileName, String type) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: "
                + type + "\r\n\r\n";
    }
}
