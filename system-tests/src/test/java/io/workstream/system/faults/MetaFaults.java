package io.workstream.system.faults;

import static io.workstream.system.faults.FaultCase.HELD;
import static io.workstream.system.faults.FaultCase.WAITING;
import static io.workstream.system.faults.FaultCase.answers;

import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.Fault.Ending;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.simulator.wire.Telling;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes wrong on an operator's answer's way to the customer. */
final class MetaFaults {

    static final String CODES = "Meta's codes for an operator's answer";
    static final String ANSWERS = "Meta's other answers";
    static final String STATUSES = "What Meta tells of an answer that it took";
    static final String WEBHOOKS = "Jivo's webhook with an operator's answer";

    private static final int FOR_EVER = 1000;
    private static final String ARRIVES = "read";
    private static final String FAILS = "failed";

    private MetaFaults() {}

    static List<FaultCase> codes() {
        return Stream.of(
                        each(
                                code -> answers(code + ", once", 1, Fault.code(code), ARRIVES),
                                4,
                                80007,
                                130429,
                                131056,
                                1,
                                2,
                                131000,
                                131016,
                                131057,
                                133016,
                                135000),
                        each(
                                code -> answers(code + " with Retry-After 7, once", 1, held(code), ARRIVES),
                                130429,
                                131056),
                        Stream.of(answers("131000, for ever", FOR_EVER, Fault.code(131000), FAILS)),
                        each(
                                code -> answers(Integer.toString(code), FOR_EVER, Fault.code(code), HELD),
                                0,
                                3,
                                10,
                                190,
                                200,
                                368,
                                131005,
                                131031,
                                131037,
                                131042,
                                131045,
                                131048,
                                131064),
                        each(
                                code -> answers(Integer.toString(code), 1, Fault.code(code), FAILS),
                                100,
                                130472,
                                130497,
                                131008,
                                131009,
                                131021,
                                131026,
                                131030,
                                131047,
                                131049,
                                131050,
                                131051,
                                131052,
                                131053,
                                131062,
                                132000,
                                132001,
                                132005,
                                132007,
                                132008,
                                132012,
                                132015,
                                132016),
                        each(
                                code -> answers(code + ", told in a status", 1, Fault.late(code), FAILS),
                                130429,
                                130472,
                                131000,
                                131026,
                                131042,
                                131047,
                                131048,
                                131049,
                                131053,
                                131056))
                .flatMap(cases -> cases)
                .toList();
    }

    private static Fault held(int code) {
        return Fault.code(code).retryAfter(7);
    }

    private static Stream<FaultCase> each(IntFunction<FaultCase> make, int... codes) {
        return IntStream.of(codes).mapToObj(make);
    }

    static List<FaultCase> answersOfMeta() {
        return Stream.of(
                        each(status -> answers(bare(status), 1, Fault.answering(status), FAILS), 302, 400, 403, 404),
                        each(
                                status -> answers(bare(status) + ", once", 1, Fault.answering(status), ARRIVES),
                                429,
                                500,
                                502,
                                503,
                                504),
                        broken().stream())
                .flatMap(cases -> cases)
                .toList();
    }

    private static String bare(int status) {
        return "answers " + status + " without a code";
    }

    private static List<FaultCase> broken() {
        return List.of(
                answers("answers 401 without a code", FOR_EVER, Fault.answering(401), HELD),
                answers(
                        "answers 429 without a code, Retry-After 7",
                        1,
                        Fault.answering(429).retryAfter(7),
                        ARRIVES),
                answers("answers 503 without a code, for ever", FOR_EVER, Fault.answering(503), FAILS),
                answers("answers after 2 s", 1, Fault.slow(Duration.ofSeconds(2)), ARRIVES),
                answers("takes it and never answers", 1, Fault.ending(Ending.SILENT), ARRIVES),
                answers("never answers, once", 1, Fault.ending(Ending.SILENT).withoutEffect(), ARRIVES),
                answers("takes it and closes the connection", 1, Fault.droppingAnswer(), ARRIVES),
                answers("closes the connection, once", 1, Fault.droppingAnswer().withoutEffect(), ARRIVES),
                answers(
                        "closes the connection, for ever",
                        FOR_EVER,
                        Fault.droppingAnswer().withoutEffect(),
                        FAILS),
                answers("takes it and resets the connection", 1, Fault.ending(Ending.RESET), ARRIVES),
                answers(
                        "resets the connection, once",
                        1,
                        Fault.ending(Ending.RESET).withoutEffect(),
                        ARRIVES),
                answers("takes it and breaks off in the middle of the 200", 1, Fault.ending(Ending.HALF), ARRIVES),
                new FaultCase("takes it, closes the connection and reports nothing", "accepted", scene -> {
                    scene.answers(1, Fault.droppingAnswer());
                    scene.statuses(StatusScript.of());
                    scene.statuses(StatusScript.of("sent"));
                }),
                phone("the customer has blocked the number", new Switches(true, true, false)),
                phone("the customer wrote too long ago, as Meta sees it", new Switches(true, false, true)),
                new FaultCase("five calls about others were in vain: its breaker is open", WAITING, FaultScene::isAway),
                new FaultCase("five calls about others were in vain, then it answers", ARRIVES, FaultScene::isAway));
    }

    static List<FaultCase> statuses() {
        return List.of(
                told("none", "accepted"),
                told("`sent`", "accepted", "sent"),
                told("`delivered` only", "delivered", "delivered"),
                told("`read` only", ARRIVES, "read"),
                told("`read`, `delivered`, `sent`", ARRIVES, "read", "delivered", "sent"),
                told("each twice", ARRIVES, "sent", "sent", "delivered", "delivered", "read", "read"),
                told("`sent`, `failed`", FAILS, "sent", "failed"),
                told("`failed`, `sent`", FAILS, "failed", "sent"),
                told("`failed`, `delivered`", "delivered", "failed", "delivered"),
                told("`delivered`, `failed`", "delivered", "delivered", "failed"),
                new FaultCase(
                        "`sent`, `delivered`, `read` before the answer",
                        ARRIVES,
                        scene -> scene.statuses(
                                StatusScript.of("sent", "delivered", "read").beforeAnswer())),
                new FaultCase(
                        "`failed` before the answer",
                        FAILS,
                        scene -> scene.statuses(StatusScript.of("failed").beforeAnswer())),
                new FaultCase("each webhook twice at once", ARRIVES, scene -> scene.metaTells(3, Telling.copied(2))),
                new FaultCase(
                        "each again because our answer was lost",
                        ARRIVES,
                        scene -> scene.metaTells(3, Telling.beginning(Telling.First.UNHEARD))),
                new FaultCase(
                        "each cut off in its middle and told again",
                        ARRIVES,
                        scene -> scene.metaTells(3, Telling.beginning(Telling.First.CUT))));
    }

    private static FaultCase told(String what, String ends, String... words) {
        return new FaultCase(what, ends, scene -> scene.statuses(StatusScript.of(words)));
    }

    static List<FaultCase> webhooks() {
        return List.of(
                new FaultCase("comes twice at once", ARRIVES, scene -> scene.jivoTells(Telling.copied(2))),
                new FaultCase("comes five times at once", ARRIVES, scene -> scene.jivoTells(Telling.copied(5))),
                new FaultCase(
                        "comes a second late", ARRIVES, scene -> scene.jivoTells(Telling.late(Duration.ofSeconds(1)))),
                first("comes again because our answer was lost", Telling.First.UNHEARD),
                first("is cut off in its middle and comes again", Telling.First.CUT),
                first("is reset in its middle and comes again", Telling.First.RESET),
                first("stays half-open in its middle and comes again", Telling.First.STUCK));
    }

    private static FaultCase phone(String what, Switches switches) {
        return new FaultCase(what, FAILS, scene -> scene.phoneBecomes(switches));
    }

    private static FaultCase first(String what, Telling.First first) {
        return new FaultCase(what, ARRIVES, scene -> scene.jivoTells(Telling.beginning(first)));
    }
}
