package io.workstream.simulator.files;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Control API of files: make one of a given type and size, upload one, look at one. */
public final class FileControl {

    // What a browser shows without running anything in it.
    private static final Set<String> SHOWN = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "video/mp4",
            "video/3gpp",
            "audio/ogg",
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/amr",
            "application/pdf");

    private final FileStore files;

    public FileControl(FileStore files) {
        this.files = files;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/files", this::create);
        routes.get("/control/files/{id}", context -> context.json(files.get(context.pathParam("id"))));
        routes.get("/control/files/{id}/content", context -> show(context, files.get(context.pathParam("id"))));
    }

    private void create(Context context) throws IOException {
        if (String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            UploadedFile upload = context.uploadedFile("file");
            if (upload == null) {
                throw new Refusal(400, "the form must have a part file");
            }
            String type = upload.contentType() == null ? "application/octet-stream" : upload.contentType();
            try (InputStream content = upload.content()) {
                context.json(files.store(new FileStore.Label(upload.filename(), type), content));
            }
        } else {
            context.json(files.make(FileSpec.read(ControlRequest.of(context))));
        }
    }

    /** Writes the file into the page; what could act there is only offered for download. */
    private static void show(Context context, StoredFile file) throws IOException {
        boolean harmless = SHOWN.contains(file.plainType());
        context.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox")
                .header("Content-Disposition", harmless ? "inline" : "attachment")
                .header("Cache-Control", "private, max-age=3600");
        send(context, file, harmless ? file.mimeType() : "application/octet-stream");
    }

    /** Streams the whole file. */
    public static void send(Context context, StoredFile file, String type) throws IOException {
        context.contentType(type).header("Content-Length", Long.toString(file.size()));
        context.result(Files.newInputStream(file.path()));
    }
}
