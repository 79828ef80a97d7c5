package io.workstream.simulator.jivo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.files.FileControl;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.wire.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files of operators, open to everybody who knows the link. */
public final class AgentFiles {

    /** How the server of a file misbehaves. */
    public enum Trouble {
        NONE,
        /** 404. */
        MISSING,
        /** A login page instead of the file. */
        LOGIN,
        /** Leads to another link first. */
        REDIRECT,
        /** Leads into a private network. */
        INWARD,
        /** Does not say how long the file is. */
        CHUNKED,
        /** Says that the file is a web page. */
        HTML,
        /** Ends after half of the bytes. */
        CUT,
        /** 500. */
        BROKEN
    }

    /** A file and the link that leads to it. */
    public record Offer(String link, StoredFile file) {}

    private final FileStore files;
    private final Supplier<URI> ownUrl;

    public AgentFiles(FileStore files, Supplier<URI> ownUrl) {
        this.files = files;
        this.ownUrl = ownUrl;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/jivo-files/{trouble}/{id}/{name}", this::serve);
    }

    public Offer offer(StoredFile file, Trouble trouble) {
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        String path = "jivo-files/" + trouble.name().toLowerCase(Locale.ROOT) + "/" + file.id() + "/"
                + (name.isEmpty() || name.equals("..") ? "file" : name);
        return new Offer(ownUrl.get().resolve(path).toString(), file);
    }

    static Trouble trouble(@Nullable String name) {
        if (name == null) {
            return Trouble.NONE;
        }
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "trouble must be one of " + Arrays.toString(Trouble.values())));
    }

    private void serve(Context context) throws IOException {
        StoredFile file = files.get(context.pathParam("id"));
        switch (trouble(context.pathParam("trouble"))) {
            case NONE -> FileControl.send(context, file, file.mimeType());
            case MISSING -> context.status(404).result("not found");
            case LOGIN -> context.status(200).html("<!doctype html><title>Log in</title>");
            case REDIRECT -> context.redirect(context.path().replace("/jivo-files/redirect/", "/jivo-files/none/"));
            case INWARD -> context.redirect("http://169.254.169.254/latest/meta-data/");
            case CHUNKED -> context.contentType(file.mimeType()).result(Files.newInputStream(file.path()));
            case HTML -> FileControl.send(context, file, "text/html; charset=utf-8");
            case CUT -> {
                context.header("Content-Length", Long.toString(file.size()));
                context.contentType(file.mimeType()).result(file.head((int) (file.size() / 2)));
            }
            case BROKEN -> context.status(500).result("broken");
            default -> throw new IllegalStateException("a trouble without an answer");
        }
    }
}
