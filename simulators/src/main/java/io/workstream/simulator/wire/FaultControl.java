package io.workstream.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Control API of what goes wrong. */
public final class FaultControl {

    private final Faults faults;
    private final IntPredicate knownCode;

    /** {@code knownCode} knows Meta's codes. */
    public FaultControl(Faults faults, IntPredicate knownCode) {
        this.faults = faults;
        this.knownCode = knownCode;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/control/faults", this::plan);
        routes.get("/control/faults", context -> context.json(faults.left()));
        routes.get("/control/faults/calls/{target}/{who}", this::calls);
        routes.delete("/control/faults", context -> {
            faults.clear();
            context.status(204);
        });
    }

    private void plan(Context context) {
        ControlRequest request = ControlRequest.of(context);
        FaultTarget target = target(request, request.text("target"));
        Occasion when = new Occasion(
                number(request, "count", 1),
                request.value("chance").map(JsonNode::asDouble).orElse(1.0),
                request.maybeText("who").orElse(null));
        switch (target) {
            case GRAPH, JIVO, MEDIA -> faults.plan(target, when, fault(request));
            case META_WEBHOOK, JIVO_WEBHOOK -> faults.plan(target, when, telling(request));
            case STATUSES -> faults.plan(when, script(request));
        }
        context.json(faults.left());
    }

    private void calls(Context context) {
        FaultTarget target = FaultTarget.valueOf(context.pathParam("target").toUpperCase(Locale.ROOT));
        context.json(Map.of("calls", faults.calls(target, context.pathParam("who"))));
    }

    private Fault fault(ControlRequest request) {
        int status = number(request, "status", 0);
        if (status != 0 && (status < 200 || status > 599)) {
            throw request.wrong("status", "must be between 200 and 599");
        }
        Fault.Reply reply = new Fault.Reply(
                status,
                code(request, Fault.Reply.NO_CODE),
                number(request, "retryAfter", 0),
                request.flag("late").orElse(false));
        return new Fault(
                reply,
                delay(request),
                word(request, "answer", Fault.Ending.WHOLE),
                request.flag("undone").orElse(false));
    }

    private static Telling telling(ControlRequest request) {
        return new Telling(
                number(request, "copies", 1),
                delay(request),
                word(request, "first", Telling.First.WHOLE),
                request.flag("patient").orElse(false));
    }

    private StatusScript script(ControlRequest request) {
        List<String> words = new ArrayList<>();
        request.value("statuses")
                .filter(JsonNode::isArray)
                .orElseThrow(() -> request.wrong("statuses", "must be a list"))
                .forEach(word -> words.add(word.asText()));
        return new StatusScript(words, request.flag("early").orElse(false), code(request, 131026));
    }

    private int code(ControlRequest request, int otherwise) {
        int code = number(request, "code", otherwise);
        if (code != otherwise && !knownCode.test(code)) {
            throw request.wrong("code", "must be one of Meta's");
        }
        return code;
    }

    private static Duration delay(ControlRequest request) {
        return Duration.ofMillis(request.number("delayMs").orElse(0L));
    }

    private static <E extends Enum<E>> E word(ControlRequest request, String field, E otherwise) {
        String word = request.maybeText(field).orElse(otherwise.name());
        E[] words = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(words)
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> request.wrong(field, "must be one of " + Arrays.toString(words)));
    }

    private static FaultTarget target(ControlRequest request, String word) {
        return Arrays.stream(FaultTarget.values())
                .filter(target -> target.word().equals(word))
                .findFirst()
                .orElseThrow(() -> request.wrong(
                        "target",
                        "must be one of "
                                + Arrays.stream(FaultTarget.values())
                                        .map(FaultTarget::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static int number(ControlRequest request, String field, int otherwise) {
        return request.number(field).map(Math::toIntExact).orElse(otherwise);
    }
}
