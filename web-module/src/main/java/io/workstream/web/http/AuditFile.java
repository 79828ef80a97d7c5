package io.workstream.web.http;

import io.workstream.audit.AuditEntry;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The audit as a file. It is read and sent part by part, so that it may have any length. */
@ApplicationScoped
public class AuditFile {

    /** How browsers keep it. */
    public static final String DISPOSITION = "attachment; filename=\"audit.csv\"";

    private static final int PART = 200;
    private static final List<String> HEAD = List.of(
            "time",
            "actorId",
            "actorName",
            "action",
            "objectType",
            "objectId",
            "before",
            "after",
            "details",
            "ip",
            "sessionId",
            "workspaceId",
            "workspaceName");

    /** Writes all that the source gives. */
    public void write(Function<PageRequest, Page<AuditEntry>> source, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Csv.BYTE_ORDER_MARK);
        Csv.line(writer, HEAD);
        Page<AuditEntry> page = source.apply(PageRequest.of(PART, null));
        write(page, writer);
        while (page.next() != null) {
            page = source.apply(PageRequest.of(PART, page.next()));
            write(page, writer);
        }
        writer.flush();
    }

    private static void write(Page<AuditEntry> page, Appendable writer) throws IOException {
        for (AuditEntry entry : page.items()) {
            Csv.line(
                    writer,
                    Arrays.asList(
                            entry.createdAt(),
                            entry.actorId(),
                            entry.actorName(),
                            entry.action(),
                            entry.objectType(),
                            entry.objectId(),
                            json(entry.before()),
                            json(entry.after()),
                            json(entry.details()),
                            entry.ip(),
                            entry.sessionId(),
                            entry.workspaceId(),
                            entry.workspaceName()));
        }
    }

    private static @Nullable String json(@Nullable Map<String, Object> facts) {
        return facts == null || facts.isEmpty() ? null : JsonConfig.JSON.toJson(facts);
    }
}
