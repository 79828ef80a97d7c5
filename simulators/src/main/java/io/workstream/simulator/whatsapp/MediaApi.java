package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.workstream.simulator.files.FileControl;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.rules.GraphError;
import io.workstream.simulator.whatsapp.rules.MediaRules;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.FaultyHandler;
import io.workstream.simulator.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Media of the pretend Graph API: upload, the two steps of a download, deletion. */
final class MediaApi {

    private static final String PLACE = "/lookaside/whatsapp_business/attachments/";

    private final Caller caller;
    private final Numbers numbers;
    private final MetaMedia media;
    private final FileStore files;

    MediaApi(Caller caller, Numbers numbers, MetaMedia media, FileStore files) {
        this.caller = caller;
        this.numbers = numbers;
        this.media = media;
        this.files = files;
    }

    void addTo(RoutesConfig routes, Faults faults) {
        routes.post("/graph/{version}/{id}/media", GraphApi.faulty(faults, this::upload));
        routes.delete("/graph/{version}/{id}", GraphApi.faulty(faults, this::delete));
        FaultyHandler.Service downloads =
                new FaultyHandler.Service(FaultTarget.MEDIA, this::names, GraphApi::answerWrongly);
        routes.get(PLACE, new FaultyHandler(downloads, faults, this::download));
    }

    private Set<String> names(Context context) {
        return media.find(String.valueOf(context.queryParam("mid")))
                .map(item -> Set.of(item.phoneNumberId()))
                .orElse(Set.of());
    }

    private void upload(Context context) throws IOException {
        BusinessNumber number = caller.number(context);
        if (!String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw GraphError.badParameter("The upload must be sent as multipart/form-data");
        }
        if (!"whatsapp".equals(context.formParam("messaging_product"))) {
            throw GraphError.badParameter("Param messaging_product must be one of {WHATSAPP}");
        }
        UploadedFile part = context.uploadedFile("file");
        if (part == null) {
            throw GraphError.badParameter("The parameter file is required");
        }
        String type = type(context, part);
        if (part.size() > MediaRules.LARGEST) {
            throw GraphError.media(
                    "The file has " + part.size() + " bytes, but at most " + MediaRules.LARGEST + " are taken.");
        }
        if (part.size() == 0) {
            throw GraphError.media("The file is empty.");
        }
        try (InputStream content = part.content()) {
            StoredFile file = files.store(new FileStore.Label(part.filename(), type), content);
            context.json(Map.of("id", media.upload(number.phoneNumberId(), file).id()));
        }
    }

    private static String type(Context context, UploadedFile part) {
        String type = context.formParam("type");
        if (type == null || type.isBlank()) {
            throw GraphError.badParameter("The parameter type is required");
        }
        if (!MediaRules.isType(type)) {
            throw GraphError.badParameter("Param type must be a mime type, not " + type);
        }
        String own = part.contentType();
        if (own == null || !plain(own).equals(plain(type))) {
            throw GraphError.badParameter("Param file must be a file of the type " + type + ", not " + own);
        }
        return type;
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The first step of a download. */
    void describe(Context context) {
        caller.checkVersion(context);
        MetaMedia.Item item = caller.medium(context, media.find(context.pathParam("id")));
        String wanted = context.queryParam("phone_number_id");
        if (wanted != null && !wanted.equals(item.phoneNumberId())) {
            throw Caller.unknown(context, item.id());
        }
        MetaMedia.Link link = media.link(item);
        ObjectNode answer = Json.object()
                .put("url", url(context, item, link))
                .put("mime_type", item.file().mimeType())
                .put("sha256", item.sha256())
                .put("file_size", item.file().size())
                .put("id", item.id())
                .put("messaging_product", "whatsapp");
        context.json(answer);
    }

    private static String url(Context context, MetaMedia.Item item, MetaMedia.Link link) {
        return "http://" + context.header("Host") + PLACE + "?mid=" + item.id() + "&ext="
                + link.until().getEpochSecond() + "&hash=" + link.hash();
    }

    /** The second step: the bytes, for who still has a good link and the token. */
    private void download(Context context) throws IOException {
        String token = Caller.token(context);
        String agent = context.header("User-Agent");
        if (agent == null || agent.isBlank()) {
            throw GraphError.of(10, "A User-Agent is required");
        }
        String id = String.valueOf(context.queryParam("mid"));
        Optional<MetaMedia.Item> opened = media.open(id, String.valueOf(context.queryParam("hash")));
        if (opened.isEmpty()) {
            context.status(404).contentType("text/plain").result("URL signature expired");
            return;
        }
        MetaMedia.Item item = opened.get();
        caller.checkToken(numbers.find(item.phoneNumberId()).orElseThrow(() -> Caller.unknown(context, id)), token);
        if (item.life().trouble() == MetaMedia.Trouble.REDIRECTED && context.queryParam("hop") == null) {
            context.redirect(context.path() + "?" + context.queryString() + "&hop=1");
            return;
        }
        item.life().downloads().incrementAndGet();
        send(context, item);
    }

    private static void send(Context context, MetaMedia.Item item) throws IOException {
        if (item.life().trouble() == MetaMedia.Trouble.CUT) {
            byte[] half = item.file().head((int) (item.file().size() / 2));
            context.contentType(item.file().mimeType())
                    .header("Content-Length", Long.toString(item.file().size()));
            context.result(new ByteArrayInputStream(half));
            return;
        }
        FileControl.send(context, item.file(), item.file().mimeType());
    }

    private void delete(Context context) {
        caller.checkVersion(context);
        MetaMedia.Item item = caller.medium(context, media.find(context.pathParam("id")));
        media.delete(item.id());
        context.json(Map.of("success", true));
    }
}
