package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.rules.Account;
import io.workstream.simulator.whatsapp.rules.GraphError;
import io.workstream.simulator.whatsapp.rules.MetaCodes;
import io.workstream.simulator.whatsapp.rules.SendFailure;
import io.workstream.simulator.whatsapp.rules.SendRequest;
import io.workstream.simulator.whatsapp.rules.SendRules;
import io.workstream.simulator.whatsapp.rules.Template;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.FaultyHandler;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pretend Graph API under {@code /graph}: account check, sending, read marks; media and templates beside it. */
public final class GraphApi {

    private static final String DEFAULT_FIELDS =
            "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,id";

    private final Caller caller;
    private final Shelves shelves;
    private final Dialogues dialogues;
    private final MessageDelivery delivery;
    private final LiveFeed feed;
    private final MediaApi mediaApi;
    private final TemplateApi templateApi;
    private final Faults faults;

    /** What lies behind the ids of a request. */
    record Shelves(Numbers numbers, MetaMedia media, Templates templates) {}

    GraphApi(Shelves shelves, Dialogues dialogues, MessageDelivery delivery, Surroundings around) {
        this.caller = new Caller(shelves.numbers());
        this.shelves = shelves;
        this.dialogues = dialogues;
        this.delivery = delivery;
        this.feed = around.feed();
        this.faults = around.faults();
        this.mediaApi = new MediaApi(
                caller, shelves.numbers(), shelves.media(), around.fetcher().files());
        this.templateApi = new TemplateApi(caller, shelves.templates());
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/graph/{version}/{id}/messages", faulty(faults, this::post));
        routes.get("/graph/{version}/{id}", faulty(faults, this::get));
        mediaApi.addTo(routes, faults);
        templateApi.addTo(routes, faults);
        routes.exception(GraphError.class, (error, context) -> answer(context, error));
    }

    static Handler faulty(Faults faults, Handler real) {
        return new FaultyHandler(
                new FaultyHandler.Service(FaultTarget.GRAPH, GraphApi::names, GraphApi::answerWrongly), faults, real);
    }

    /** The number or object in the path, and the recipient of a message. */
    private static Set<String> names(Context context) {
        Set<String> names = new HashSet<>(Set.of(context.pathParam("id")));
        if (context.path().endsWith("/messages") && context.method() == HandlerType.POST) {
            Json.maybeObject(context.bodyAsBytes()).ifPresent(body -> {
                names.add(body.path("to").asText("").replaceFirst("^[+]", ""));
                names.add(body.path("recipient").asText(""));
            });
        }
        return names;
    }

    static void answerWrongly(Context context, Fault fault) {
        Fault.Reply reply = fault.reply();
        if (!reply.hasCode()) {
            // A bare status stands for a broken gateway before Meta, which speaks no JSON.
            context.status(reply.status()).contentType("text/plain").result("planned fault");
            return;
        }
        answer(context, GraphError.of(reply.code(), MetaCodes.title(reply.code())));
        if (reply.status() != 0) {
            context.status(reply.status());
        }
    }

    private static void answer(Context context, GraphError error) {
        context.status(error.status())
                .contentType("application/json; charset=UTF-8")
                .result(Json.bytes(error.body()));
    }

    private void post(Context context) {
        BusinessNumber number = caller.number(context);
        ObjectNode body = body(context);
        if (body.has("status")) {
            markRead(context, number, body);
        } else {
            send(context, number, new SendRules(account(number)).read(body));
        }
    }

    private Account account(BusinessNumber number) {
        return new Account() {
            @Override
            public Optional<StoredFile> media(String id) {
                return shelves.media()
                        .find(id)
                        .filter(item -> item.phoneNumberId().equals(number.phoneNumberId()))
                        .map(MetaMedia.Item::file);
            }

            @Override
            public List<Template> templates() {
                return shelves.templates().of(number.wabaId());
            }
        };
    }

    private void send(Context context, BusinessNumber number, SendRequest request) {
        if (request.to().equals(number.phoneNumber())) {
            throw GraphError.of(131021, "Recipient cannot be the sender");
        }
        String recipient = request.isToUserId()
                ? dialogues.customerByUserId(request.to()).map(Customer::number).orElse(request.to())
                : request.to();
        Dialogues.Key key = new Dialogues.Key(number.phoneNumberId(), recipient);
        checkReaction(key, request);
        shelves.numbers().rates().require(key);
        String wamid = Wamid.fresh(recipient);
        delivery.start(
                new MessageDelivery.Accepted(number, recipient, wamid, request),
                FaultyHandler.lateCode(context).map(SendFailure::of));
        ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
        answer.putArray("contacts")
                .addObject()
                .put("input", request.input())
                .put(request.isToUserId() ? "user_id" : "wa_id", request.to());
        answer.putArray("messages").addObject().put("id", wamid);
        context.json(answer);
    }

    private void checkReaction(Dialogues.Key key, SendRequest request) {
        String target = request.content().object().path("message_id").asText();
        if (request.content().type().equals("reaction") && !dialogues.knows(key, target)) {
            throw GraphError.wrongValue("Message with id " + target + " is not in the dialogue with this customer");
        }
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
        JsonNode typing = body.path("typing_indicator");
        if (!typing.isMissingNode() && !"text".equals(typing.path("type").textValue())) {
            throw GraphError.badParameter("Param typing_indicator['type'] must be one of {TEXT}");
        }
        if (!dialogues.readUpTo(number.phoneNumberId(), wamid, typing.isObject())) {
            throw GraphError.wrongValue("Message with id " + wamid + " was not received by this number");
        }
        feed.changed(LiveFeed.Area.PHONE);
        context.json(Map.of("success", true));
    }

    /** One path for whatever has an id. */
    private void get(Context context) {
        if (shelves.media().find(context.pathParam("id")).isPresent()) {
            mediaApi.describe(context);
        } else {
            account(context);
        }
    }

    private void account(Context context) {
        BusinessNumber number = caller.number(context);
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
