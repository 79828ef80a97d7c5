package io.workstream.system.outages;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;

import io.workstream.launcher.RunningStack;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Detours;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.TcpProxy;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A part that the product stands on goes away while messages pass, and comes back: none is lost, doubled or overtaken. */
@Tag("slow")
class PartsAwayIT {

    private static final Logger LOG = Logger.getLogger("outages");
    private static final int CONVERSATIONS = 12;
    private static final int TEXTS = 6;

    private static Detours detours;

    private final RunningStack processes = Stack.get().processes();

    @BeforeAll
    static void detour() {
        detours = Stack.get().detours();
    }

    @AfterAll
    static void straighten() {
        if (detours != null) {
            detours.close();
        }
    }

    @AfterEach
    void mend() {
        detours.database().mend();
        detours.redis().mend();
        detours.broker().goOn();
    }

    private interface Step {
        void run();
    }

    /** Lets something happen in the middle of a load, and the opposite once {@code part} is not up any more. */
    private static void suffer(String part, Step trouble, Step cure) {
        Load load = new Load(CONVERSATIONS, TEXTS).start();
        load.awaitTaken(load.size() / 4);

        trouble.run();
        later().alias(part + " is missed").until(() -> !part(part).equals("up"));
        String missed = part(part);
        cure.run();
        long cured = System.nanoTime();
        later().alias(part + " is there again").until(() -> part(part).equals("up"));
        long up = since(cured);
        load.awaitEnd();

        LOG.info(part + " was " + missed + "; up " + up + " ms and everything final " + since(cured)
                + " ms after it was there again; " + load.repeatedAtJivo() + " events repeated to Jivo");
        load.requireWhole();
    }

    private static void slowDown(TcpProxy line, Duration delay) {
        Load load = new Load(CONVERSATIONS, TEXTS).start();

        line.delay(delay);
        load.awaitTaken(load.size() / 2);
        line.mend();
        load.awaitEnd();

        load.requireWhole();
    }

    /** What the readiness says of a part: {@code up}, {@code degraded}, {@code down}. */
    private static String part(String name) {
        Answer answer = Web.get(Web.at("/health/ready"));
        return Optional.ofNullable(
                        answer.json().getJsonArray("checks").getJsonObject(0).getJsonObject("data"))
                .map(data -> data.getString(name))
                .orElse("silent");
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    @Test
    void nothingShouldBeLostWhenPostgresIsKilledAndBack() {
        suffer("database", processes::killDatabase, processes::startDatabase);
    }

    @Test
    void nothingShouldBeLostWhenTheLineToPostgresIsCut() {
        suffer("database", detours.database()::cut, detours.database()::mend);
    }

    @Test
    void nothingShouldBeLostWhenTheLineToPostgresSwallowsEverything() {
        suffer("database", detours.database()::swallow, detours.database()::mend);
    }

    @Test
    void nodeShouldStayAliveWhenPostgresSwallowsEverythingAndMoreCallThanThereAreThreads() {
        List<Callable<Answer>> calls = IntStream.range(0, 240)
                .<Callable<Answer>>mapToObj(
                        i -> () -> Web.get(Web.at("/webhooks/whatsapp/" + Unique.wamid() + "?hub.mode=subscribe")))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        detours.database().swallow();

        List<Future<Answer>> answers = calls.stream().map(callers::submit).toList();
        later().until(() -> answers.stream().anyMatch(Future::isDone));
        Answer alive = Web.get(Web.at("/health/live"));

        detours.database().mend();
        callers.shutdownNow();
        alive.expect(200);
    }

    @Test
    void nothingShouldBeLostWhenTheLineToPostgresIsSlow() {
        slowDown(detours.database(), Duration.ofMillis(30));
    }

    @Test
    void nothingShouldBeLostWhenRedisIsKilledAndBack() {
        Load load = new Load(CONVERSATIONS, TEXTS).start();
        load.awaitTaken(load.size() / 4);

        Stack.get().killRedis();
        load.awaitEnd();

        load.requireWhole();
        later().until(() -> part("redis").equals("up"));
    }

    @Test
    void nothingShouldBeLostWhenTheLineToRedisIsCut() {
        suffer("redis", detours.redis()::cut, detours.redis()::mend);
    }

    @Test
    void nothingShouldBeLostWhenTheLineToRedisSwallowsEverything() {
        suffer("redis", detours.redis()::swallow, detours.redis()::mend);
    }

    @Test
    void nothingShouldBeLostWhenTheLineToRedisIsSlow() {
        slowDown(detours.redis(), Duration.ofMillis(30));
    }

    @Test
    void nothingShouldBeLostWhenTheLineToRedisIsSlowerThanItIsWaitedFor() {
        suffer("redis", () -> detours.redis().delay(Duration.ofSeconds(2)), detours.redis()::mend);
    }

    @Test
    void rightsShouldBeAsTheyAreWhateverBecomesOfTheLineToRedis() {
        Bridge bridge = Bridge.open();
        Person person = Colleague.of(bridge, "agent");
        List<Step> troubles = List.of(detours.redis()::cut, detours.redis()::swallow, () -> detours.redis()
                .delay(Duration.ofSeconds(2)));

        for (Step trouble : troubles) {
            give(bridge, person, "agent");
            routes(bridge, person).expect(200);
            trouble.run();

            routes(bridge, person).expect(200);
            give(bridge, person, "viewer");
            routes(bridge, person).problem(403, "scope-missing");
            detours.redis().mend();
            later().until(() -> part("redis").equals("up"));
            routes(bridge, person).problem(403, "scope-missing");
        }
    }

    private static void give(Bridge bridge, Person person, String role) {
        bridge.api()
                .patch(bridge.path("members/" + person.id()), object("roles", array(role)))
                .expect(200);
    }

    private static Answer routes(Bridge bridge, Person person) {
        return person.api().get(bridge.path("routes"));
    }

    @Test
    void nothingShouldBeLostWhenTheBrokerStandsStill() {
        suffer("jms", detours.broker()::pause, detours.broker()::goOn);
    }

    @Test
    void nothingShouldBeLostWhenTheBrokerIsKilledAndBack() {
        suffer("jms", detours.broker()::kill, detours.broker()::startAgain);
    }
}
