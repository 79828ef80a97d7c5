package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.whatsapp.rules.GraphError;
import io.workstream.simulator.whatsapp.rules.Template;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of an account's templates, page by page. */
final class TemplateApi {

    private static final int USUAL_LIMIT = 25;
    private static final Set<String> FIELDS =
            Set.of("name", "parameter_format", "language", "status", "category", "id", "components");

    private final Caller caller;
    private final Templates templates;

    TemplateApi(Caller caller, Templates templates) {
        this.caller = caller;
        this.templates = templates;
    }

    void addTo(RoutesConfig routes, Faults faults) {
        routes.get("/graph/{version}/{id}/message_templates", GraphApi.faulty(faults, this::list));
    }

    private void list(Context context) {
        String wabaId = context.pathParam("id");
        caller.ofAccount(context, wabaId);
        List<Template> found = templates.of(wabaId).stream()
                .filter(template -> fits(context, "status", template.review().status()))
                .filter(template -> fits(context, "category", template.review().category()))
                .filter(template -> fits(context, "language", template.language()))
                .filter(template -> fits(context, "name", template.name()))
                .toList();
        int limit = number(context.queryParam("limit"), USUAL_LIMIT);
        int from = after(context.queryParam("after"));
        int to = Math.min(found.size(), from + limit);
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        found.subList(Math.min(from, to), to).forEach(template -> data.add(chosen(context, template)));
        if (!data.isEmpty()) {
            ObjectNode paging = answer.putObject("paging");
            paging.putObject("cursors").put("before", cursor(from)).put("after", cursor(to));
            if (to < found.size()) {
                paging.put("next", next(context, limit, to));
            }
        }
        context.json(answer);
    }

    private static boolean fits(Context context, String parameter, String value) {
        String wanted = context.queryParam(parameter);
        return wanted == null || wanted.equalsIgnoreCase(value);
    }

    private static ObjectNode chosen(Context context, Template template) {
        String fields = context.queryParam("fields");
        ObjectNode view = template.view();
        if (fields == null || fields.isBlank()) {
            return view;
        }
        List<String> wanted =
                Arrays.stream(fields.split(",", -1)).map(String::strip).toList();
        wanted.stream().filter(field -> !FIELDS.contains(field)).findFirst().ifPresent(field -> {
            throw GraphError.of(
                    100, "Tried accessing nonexisting field (" + field + ") on node type (WhatsAppMessageTemplate)");
        });
        ObjectNode answer = Json.object();
        wanted.forEach(field -> answer.set(field, view.get(field)));
        return answer.put("id", template.id());
    }

    private static String next(Context context, int limit, int to) {
        String fields = context.queryParam("fields");
        return "http://" + context.header("Host") + context.path() + "?limit=" + limit + "&after=" + cursor(to)
                + (fields == null ? "" : "&fields=" + fields);
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("at" + position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return number(text.replaceFirst("^at", ""), 0);
        } catch (IllegalArgumentException e) {
            throw GraphError.badParameter("Param after is not a cursor of this list");
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw GraphError.badParameter("Param limit must be a number");
        }
        return Integer.parseInt(text);
    }
}
