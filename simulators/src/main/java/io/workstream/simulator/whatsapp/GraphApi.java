package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.FaultyHandler;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The pretend Graph API under {@code /graph}: account check, sending, read marks. */
public final class GraphApi {

    private static final String DEFAULT_FIELDS =
            "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,id";
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,2}\\.[0-9]");

    private final Numbers numbers;
    private final Dialogues dialogues;
    private final MessageDelivery delivery;
    private final LiveFeed feed;

    GraphApi(Numbers numbers, Dialogues dialogues, MessageDelivery delivery, LiveFeed feed) {
        this.numbers = numbers;
        this.dialogues = dialogues;
        this.delivery = delivery;
        this.feed = feed;
    }

    public void addTo(RoutesConfig routes, Faults faults) {
        routes.post("/graph/{version}/{id}/messages", faulty(faults, this::post));
        routes.get("/graph/{version}/{id}", faulty(faults, this::account));
        routes.exception(GraphError.class, (error, context) -> answer(context, error));
    }

    private static Handler faulty(Faults faults, Handler real) {
        return new FaultyHandler(FaultTarget.GRAPH, faults, GraphApi::answerWrongly, real);
    }

    private static void answerWrongly(Context context, Fault fault) {
        GraphError error = GraphError.of(fault.code() == 0 ? 131000 : fault.code(), "Planned fault");
        if (fault.status() != 0 && fault.code() == 0) {
            // A bare status stands for a broken gateway before Meta, which speaks no JSON.
            context.status(fault.status()).contentType("text/plain").result("planned fault");
            return;
        }
        answer(context, error);
        if (fault.status() != 0) {
            context.status(fault.status());
        }
    }

    private static void answer(Context context, GraphError error) {
        context.status(error.status())
                .contentType("application/json; charset=UTF-8")
                .result(Json.bytes(error.body()));
    }

    private void post(Context context) {
        BusinessNumber number = caller(context);
        ObjectNode body = body(context);
        if (body.has("status")) {
            markRead(context, number, body);
        } else {
            send(context, number, SendRequest.read(body));
        }
    }

    private void send(Context context, BusinessNumber number, SendRequest request) {
        if (request.to().equals(number.phoneNumber())) {
            throw GraphError.of(131021, "Recipient cannot be the sender");
        }
        String recipient = request.isToUserId()
                ? dialogues.customerByUserId(request.to()).map(Customer::number).orElse(request.to())
                : request.to();
        String wamid = Wamid.fresh(recipient);
        delivery.start(new MessageDelivery.Accepted(number, recipient, wamid, request));
        ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
        answer.putArray("contacts")
                .addObject()
                .put("input", request.input())
                .put(request.isToUserId() ? "user_id" : "wa_id", request.to());
        answer.putArray("messages").addObject().put("id", wamid);
        context.json(answer);
    }

    private void markRead(Context context, BusinessNumber number, ObjectNode body) {
        if (!"whatsapp".equals(body.path("messaging_product").textValue())) {
            throw GraphError.badParameter("Param messaging_product must be one of {WHATSAPP}");
        }
        if (!"read".equals(body.path("status").textValue())) {
            throw GraphError.badParameter("Param status must be one of {READ}");
        }
        String wamid = body.path("message_id").textValue();
        if (wamid == null) {
            throw GraphError.missing("The parameter message_id is required");
        }
        if (!dialogues.readUpTo(number.phoneNumberId(), wamid)) {
            throw GraphError.wrongValue("Message with id " + wamid + " was not received by this number");
        }
        feed.changed(LiveFeed.Area.PHONE);
        context.json(Map.of("success", true));
    }

    private void account(Context context) {
        BusinessNumber number = caller(context);
        ObjectNode all = Json.object()
                .put("id", number.phoneNumberId())
                .put("display_phone_number", "+" + number.phoneNumber())
                .put("verified_name", "WorkStream Demo")
                .put("name_status", "APPROVED")
                .put("code_verification_status", "VERIFIED")
                .put("quality_rating", "GREEN")
                .put("platform_type", "CLOUD_API")
                .put("status", "CONNECTED")
                .put("account_mode", "LIVE");
        all.putObject("throughput").put("level", "STANDARD");
        String fields = context.queryParam("fields");
        ObjectNode answer = Json.object();
        for (String field : (fields == null || fields.isBlank() ? DEFAULT_FIELDS : fields + ",id").split(",", -1)) {
            if (!all.has(field.strip())) {
                throw GraphError.of(
                        100,
                        "Tried accessing nonexisting field (" + field + ") on node type (WhatsAppBusinessPhoneNumber)");
            }
            answer.set(field.strip(), all.get(field.strip()));
        }
        context.json(answer);
    }

    private BusinessNumber caller(Context context) {
        if (!VERSION.matcher(context.pathParam("version")).matches()) {
            throw GraphError.of(2500, "Unknown path components: /" + context.pathParam("version"));
        }
        String header = context.header("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw GraphError.badToken("An access token is required to request this resource.");
        }
        String id = context.pathParam("id");
        BusinessNumber number = numbers.find(id).orElseThrow(() -> GraphError.unknownObject(id));
        byte[] given = header.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, number.secrets().accessToken().getBytes(StandardCharsets.UTF_8))) {
            throw GraphError.badToken("Error validating access token: the token belongs to no app of this number");
        }
        return number;
    }

    private static ObjectNode body(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw GraphError.badParameter("The body must be sent as application/json");
        }
        try {
            return Json.readObject(context.bodyAsBytes());
        } catch (Refusal e) {
            throw GraphError.badParameter(e.reason());
        }
    }
}
