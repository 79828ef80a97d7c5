package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Control API of numbers and phones: what tests and the page use to act as a customer. */
public final class PhoneControl {

    private static final int LONGEST_TEXT = 4096;

    private final PretendMeta meta;
    private final URI productUrl;
    private final MediaControl media;
    private final DraftReader drafts;

    /** {@code productUrl} completes webhook URLs that are given as a path. */
    public PhoneControl(PretendMeta meta, FileStore files, URI productUrl) {
        this.meta = meta;
        this.productUrl = productUrl;
        this.media = new MediaControl(meta, files);
        this.drafts = new DraftReader(meta, media);
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/numbers", this::register);
        routes.get(
                "/control/numbers",
                context -> context.json(Map.of(
                        "items", meta.numbers().all().stream().map(this::view).toList())));
        routes.get(
                "/control/phone/customers",
                context -> context.json(Map.of("items", meta.phone().customers())));
        routes.post("/control/phone/customers/{number}", this::changeCustomer);
        routes.post("/control/phone/messages", this::write);
        routes.get("/control/phone/messages", this::dialogue);
        routes.post("/control/phone/read", this::read);
        routes.post("/control/phone/age", this::age);
        routes.post("/control/phone/play", this::play);
        routes.post("/control/phone/webhooks", this::sendRaw);
        media.addTo(routes);
    }

    private void register(Context context) {
        ControlRequest request = ControlRequest.of(context);
        AppSecrets secrets =
                new AppSecrets(request.text("accessToken"), request.text("appSecret"), request.text("verifyToken"));
        URI webhookUrl = request.maybeUrl("webhookUrl").orElseThrow(() -> request.wrong("webhookUrl", "is required"));
        BusinessNumber number = new BusinessNumber(
                request.text("phoneNumberId"),
                request.phoneDigits("phoneNumber"),
                secrets,
                productUrl.resolve(webhookUrl),
                request.maybeText("wabaId").orElse(BusinessNumber.WABA_ID));
        Handshake handshake = meta.numbers().register(number);
        ObjectNode answer = view(number);
        answer.put("httpStatus", handshake.status()).put("detail", handshake.detail());
        context.json(answer);
    }

    private void changeCustomer(Context context) {
        String number = context.pathParam("number").replaceAll("[^0-9]", "");
        if (number.length() < 7 || number.length() > 15) {
            throw new Refusal(400, "the customer's number must have 7 to 15 digits");
        }
        ControlRequest request = ControlRequest.of(context);
        context.json(meta.phone().change(number, known -> changed(known, request)));
    }

    private static Customer changed(Customer known, ControlRequest request) {
        Switches before = known.switches();
        return new Customer(
                known.number(),
                request.maybeText("name").orElse(known.name()),
                request.maybeText("userId").orElse(known.userId()),
                new Switches(
                        request.flag("reads").orElse(before.reads()),
                        request.flag("blocked").orElse(before.blocked()),
                        request.flag("windowClosed").orElse(before.windowClosed())));
    }

    private void write(Context context) {
        PhoneDraft draft = drafts.read(ControlRequest.of(context));
        JsonNode body = draft.part().path("text").path("body");
        if (body.isTextual()
                && body.textValue().codePointCount(0, body.textValue().length()) > LONGEST_TEXT) {
            throw new Refusal(400, "text must be at most " + LONGEST_TEXT + " characters long");
        }
        Phone.Written written = meta.phone().send(draft);
        context.json(Map.of(
                "wamid", written.wamid(),
                "httpStatus", written.answer().status(),
                "body", written.answer().body()));
    }

    /** A webhook as given: {@code value} is wrapped as Meta does, {@code body} goes out byte by byte. */
    private void sendRaw(Context context) {
        ControlRequest request = ControlRequest.of(context);
        String phoneNumberId = request.text("phoneNumberId");
        ProductAnswer answer = request.value("value").orElse(null) instanceof ObjectNode value
                ? meta.phone().sendValue(phoneNumberId, value)
                : meta.phone().sendRaw(phoneNumberId, request.text("body").getBytes(StandardCharsets.UTF_8));
        context.json(Map.of("httpStatus", answer.status(), "body", answer.body()));
    }

    private void dialogue(Context context) {
        String phoneNumberId = query(context, "phoneNumberId");
        String customer = query(context, "from").replaceAll("[^0-9]", "");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", meta.phone().dialogue(phoneNumberId, customer));
        answer.put("typing", meta.phone().isBusinessTyping(phoneNumberId, customer));
        context.json(answer);
    }

    private void play(Context context) {
        ControlRequest request = ControlRequest.of(context);
        meta.phone().play(request.text("phoneNumberId"), request.phoneDigits("from"), request.text("wamid"));
        context.status(204);
    }

    private void age(Context context) {
        ControlRequest request = ControlRequest.of(context);
        long hours = request.number("hours").orElseThrow(() -> request.wrong("hours", "is required"));
        meta.phone().age(request.text("phoneNumberId"), request.phoneDigits("from"), Duration.ofHours(hours));
        context.status(204);
    }

    private void read(Context context) {
        ControlRequest request = ControlRequest.of(context);
        meta.phone().read(request.text("phoneNumberId"), request.phoneDigits("from"));
        context.status(204);
    }

    private static String query(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            throw new Refusal(400, "query parameter " + name + " is required");
        }
        return value;
    }

    private ObjectNode view(BusinessNumber number) {
        return Json.object()
                .put("phoneNumberId", number.phoneNumberId())
                .put("phoneNumber", "+" + number.phoneNumber())
                .put("webhookUrl", number.webhookUrl().toString())
                .put("wabaId", number.wabaId())
                .put("verified", meta.numbers().isVerified(number.phoneNumberId()));
    }
}
