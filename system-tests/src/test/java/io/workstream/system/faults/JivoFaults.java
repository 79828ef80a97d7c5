package io.workstream.system.faults;

import static io.workstream.system.faults.FaultCase.WAITING;
import static io.workstream.system.faults.FaultCase.answers;

import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.Fault.Ending;
import io.workstream.simulator.wire.Telling;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes wrong on a customer's message's way to the operator. */
final class JivoFaults {

    static final String ANSWERS = "Jivo's answers to a customer's message";
    static final String WEBHOOKS = "Meta's webhook with a customer's message";

    private static final int FOR_EVER = 1000;
    private static final String ARRIVES = "delivered";
    private static final String FAILS = "failed";

    private JivoFaults() {}

    static List<FaultCase> answersOfJivo() {
        Stream<FaultCase> rejections = IntStream.of(400, 401, 403, 404, 409, 413, 422, 429)
                .mapToObj(status -> answers("answers " + status, 1, Fault.answering(status), FAILS));
        Stream<FaultCase> stumbles = IntStream.of(302, 500, 502, 503, 504)
                .mapToObj(status -> answers("answers " + status + ", once", 1, Fault.answering(status), ARRIVES));
        return Stream.of(rejections, stumbles, others().stream())
                .flatMap(cases -> cases)
                .toList();
    }

    private static List<FaultCase> others() {
        return List.of(
                answers(
                        "answers 429 with Retry-After 7",
                        1,
                        Fault.answering(429).retryAfter(7),
                        FAILS),
                answers("answers 500, twice", 2, Fault.answering(500), ARRIVES),
                answers("answers 503, for ever", FOR_EVER, Fault.answering(503), FAILS),
                answers("answers after 2 s", 1, Fault.slow(Duration.ofSeconds(2)), ARRIVES),
                answers("takes it and never answers, once", 1, Fault.ending(Ending.SILENT), ARRIVES),
                answers("never answers, once", 1, Fault.ending(Ending.SILENT).withoutEffect(), ARRIVES),
                answers(
                        "never answers, for ever",
                        FOR_EVER,
                        Fault.ending(Ending.SILENT).withoutEffect(),
                        FAILS),
                answers("takes it and closes the connection, once", 1, Fault.droppingAnswer(), ARRIVES),
                answers("takes it and closes the connection, for ever", FOR_EVER, Fault.droppingAnswer(), FAILS),
                answers("closes the connection, once", 1, Fault.droppingAnswer().withoutEffect(), ARRIVES),
                answers("takes it and resets the connection, once", 1, Fault.ending(Ending.RESET), ARRIVES),
                answers(
                        "resets the connection, once",
                        1,
                        Fault.ending(Ending.RESET).withoutEffect(),
                        ARRIVES),
                answers("breaks off in the middle of a 200", 1, Fault.ending(Ending.HALF), ARRIVES),
                new FaultCase("nobody listens at its address", FAILS, FaultScene::nobodyListens),
                new FaultCase("five calls about others were in vain: its breaker is open", WAITING, FaultScene::isAway),
                new FaultCase("five calls about others were in vain, then it answers", ARRIVES, FaultScene::isAway));
    }

    static List<FaultCase> webhooks() {
        return List.of(
                new FaultCase("comes twice at once", ARRIVES, scene -> scene.metaTells(1, Telling.copied(2))),
                new FaultCase("comes five times at once", ARRIVES, scene -> scene.metaTells(1, Telling.copied(5))),
                new FaultCase(
                        "comes a second late",
                        ARRIVES,
                        scene -> scene.metaTells(1, Telling.late(Duration.ofSeconds(1)))),
                first("comes again because our answer was lost", Telling.First.UNHEARD),
                first("is cut off in its middle and comes again", Telling.First.CUT),
                first("is reset in its middle and comes again", Telling.First.RESET),
                first("stays half-open in its middle and comes again", Telling.First.STUCK));
    }

    private static FaultCase first(String what, Telling.First first) {
        return new FaultCase(what, ARRIVES, scene -> scene.metaTells(1, Telling.beginning(first)));
    }
}
