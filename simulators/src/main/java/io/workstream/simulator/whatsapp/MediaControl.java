package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.rules.Template;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Control API of media and templates: what tests prepare, and what they look at afterwards. */
public final class MediaControl {

    private final PretendMeta meta;
    private final FileStore files;

    public MediaControl(PretendMeta meta, FileStore files) {
        this.meta = meta;
        this.files = files;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/media", this::bring);
        routes.get("/control/media", this::list);
        routes.get("/control/templates/{waba}", this::templates);
        routes.post("/control/templates/{waba}", this::addTemplate);
    }

    private void bring(Context context) {
        ControlRequest request = ControlRequest.of(context);
        String phoneNumberId = request.text("phoneNumberId");
        context.json(view(bring(phoneNumberId, request)));
    }

    /** From {@code fileId} or the fields of a file to be made, and {@code trouble}. */
    MetaMedia.Item bring(String phoneNumberId, ControlRequest request) {
        if (meta.numbers().find(phoneNumberId).isEmpty()) {
            throw new Refusal(404, "no number with phoneNumberId " + phoneNumberId);
        }
        Optional<String> fileId = request.maybeText("fileId");
        StoredFile file = fileId.isPresent() ? files.get(fileId.get()) : files.make(FileSpec.read(request));
        return meta.media().bring(phoneNumberId, file, trouble(request));
    }

    private static MetaMedia.Trouble trouble(ControlRequest request) {
        String name = request.maybeText("trouble").orElse("none").toUpperCase(Locale.ROOT);
        return Arrays.stream(MetaMedia.Trouble.values())
                .filter(trouble -> trouble.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        request.wrong("trouble", "must be one of " + Arrays.toString(MetaMedia.Trouble.values())));
    }

    private void list(Context context) {
        String phoneNumberId = context.queryParam("phoneNumberId");
        if (phoneNumberId == null) {
            throw new Refusal(400, "query parameter phoneNumberId is required");
        }
        context.json(Map.of(
                "items",
                meta.media().all(phoneNumberId).stream().map(MediaControl::view).toList()));
    }

    static ObjectNode view(MetaMedia.Item item) {
        StoredFile file = item.file();
        return Json.object()
                .put("mediaId", item.id())
                .put("origin", item.uploaded() ? "uploaded" : "customer")
                .put("fileId", file.id())
                .put("fileName", file.fileName())
                .put("mimeType", file.mimeType())
                .put("size", file.size())
                .put("sha256", file.sha256())
                .put("downloads", item.life().downloads().get())
                .put("until", item.until().toString());
    }

    private void templates(Context context) {
        context.json(Map.of(
                "items",
                meta.templates().of(context.pathParam("waba")).stream()
                        .map(Template::view)
                        .toList()));
    }

    private void addTemplate(Context context) {
        ObjectNode view = Json.readObject(context.bodyAsBytes());
        if (!view.path("name").isTextual() || !view.path("components").isArray()) {
            throw new Refusal(400, "a template needs a name and components");
        }
        context.json(meta.templates().add(context.pathParam("waba"), view).view());
    }
}
