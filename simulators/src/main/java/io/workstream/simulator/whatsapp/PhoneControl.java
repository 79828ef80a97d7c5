package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Control API of numbers and phones: what tests and the page use to act as a customer. */
public final class PhoneControl {

    private final PretendMeta meta;
    private final URI productUrl;

    /** {@code productUrl} completes webhook URLs that are given as a path. */
    public PhoneControl(PretendMeta meta, URI productUrl) {
        this.meta = meta;
        this.productUrl = productUrl;
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
                productUrl.resolve(webhookUrl));
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
        ControlRequest request = ControlRequest.of(context);
        PhoneText.Writer from = new PhoneText.Writer(
                request.phoneDigits("from"), request.maybeText("name").orElse(null));
        PhoneText text = new PhoneText(
                request.text("phoneNumberId"),
                from,
                request.text("text"),
                new PhoneText.Origin(
                        request.maybeText("wamid").orElse(null),
                        request.number("timestamp").map(Instant::ofEpochSecond).orElse(null)));
        Phone.Written written = meta.phone().write(text);
        context.json(Map.of(
                "wamid", written.wamid(),
                "httpStatus", written.answer().status(),
                "body", written.answer().body()));
    }

    private void dialogue(Context context) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                meta.phone()
                        .dialogue(
                                query(context, "phoneNumberId"),
                                query(context, "from").replaceAll("[^0-9]", "")));
        context.json(answer);
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
                .put("verified", meta.numbers().isVerified(number.phoneNumberId()));
    }
}
