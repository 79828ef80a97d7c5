package io.workstream.system.bench;

import static io.workstream.system.harness.Bodies.object;

import io.workstream.system.bench.Callers.Outcome;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Measures what guessers get, what somebody else who signs in meanwhile notices of them, and whether time tells who has an
 * account. The product takes this machine for a proxy here, so callers come from wherever they say. Ends with the figures on
 * standard output.
 */
public final class LoginBench {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final String FORGOT = "/api/v1/auth/password/forgot";
    private static final int GUESSES = 1000;
    private static final int GUESSERS = 16;
    private static final int SIGN_INS = 40;
    private static final int ACCOUNTS = 20;
    private static final int TRIES_EACH = 3;

    private final URI server = Stack.get().baseUri();
    private final Person owner = Person.fresh();

    private LoginBench() {}

    /** Starts the product, measures, and stops it. */
    public static void main(String[] arguments) {
        System.setProperty("workstream.env.WORKSTREAM_RATE_LIMITS", "on");
        System.setProperty("workstream.env.WORKSTREAM_TRUSTED_PROXIES", "127.0.0.1");
        try {
            Stack.get();
            LoginBench bench = new LoginBench();
            bench.signIns();
            bench.guessing();
            bench.telling();
        } finally {
            Stack.stop();
        }
    }

    private void guessing() {
        String victim = Person.fresh().email();
        LongFunction<byte[]> manyAddresses = n -> login(address(n), victim, "wrong");
        guess("one account from 1,000 addresses", manyAddresses);
        meanwhile(manyAddresses);

        LongFunction<byte[]> oneAddress = n -> login("127.200.0.1", "nobody" + n + "@example.test", "wrong");
        guess("1,000 accounts from one address", oneAddress);
        meanwhile(oneAddress);
    }

    private void guess(String what, LongFunction<byte[]> guesses) {
        say(Callers.callTimes(GUESSES, server, GUESSERS, guesses).line("guessing at " + what));
    }

    /** Somebody else signs in, in turns without and beside guessers whom the limits have engaged. */
    private void meanwhile(LongFunction<byte[]> guesses) {
        for (int rate : new int[] {50, 200}) {
            double alone = signIns().quantile(0.5);
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Outcome> guessers = CompletableFuture.supplyAsync(
                    () -> Callers.callTimes(Integer.MAX_VALUE, server, 1, paced(rate, over, guesses)));
            double beside = signIns().quantile(0.5);
            over.set(true);
            say(guessers.join().line("  meanwhile, " + rate + " guesses/s"));
            say(String.format(
                    Locale.ROOT,
                    "  another signs in: median %.0f ms alone, %.0f ms beside them (%+.0f %%)",
                    alone,
                    beside,
                    100 * (beside / alone - 1)));
        }
    }

    private static LongFunction<byte[]> paced(int rate, AtomicBoolean over, LongFunction<byte[]> guesses) {
        long begin = System.nanoTime();
        return n -> {
            LockSupport.parkNanos(begin + n * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            return over.get() ? null : guesses.apply(n + GUESSES);
        };
    }

    private Outcome signIns() {
        return Callers.callTimes(SIGN_INS, server, 1, n -> login("127.0.0.1", owner.email(), owner.password()));
    }

    /** In turns, each time from another address: an account that exists, and one that does not. */
    private void telling() {
        List<String> known =
                Stream.generate(() -> Person.fresh().email()).limit(ACCOUNTS).toList();
        List<String> unknown = known.stream().map(email -> "x" + email).toList();
        for (int round = 0; round < 2; round++) {
            tell("login", round, n -> login(address(n), known.get((int) (n % ACCOUNTS)), "wrong"));
            tell("login, unknown", round, n -> login(address(n), unknown.get((int) (n % ACCOUNTS)), "wrong"));
            tell("forgot", round, n -> forgot(address(n), known.get((int) (n % ACCOUNTS))));
            tell("forgot, unknown", round, n -> forgot(address(n), unknown.get((int) (n % ACCOUNTS))));
        }
    }

    private void tell(String what, int round, LongFunction<byte[]> requests) {
        int tries = ACCOUNTS * TRIES_EACH / (round + 1);
        say(Callers.callTimes(tries, server, 1, n -> requests.apply(n + (round + 1) * 100_000L))
                .line("time of " + what));
    }

    private static byte[] login(String address, String email, String password) {
        return post(LOGIN, address, object("email", email, "password", password));
    }

    private static byte[] forgot(String address, String email) {
        return post(FORGOT, address, object("email", email));
    }

    private static byte[] post(String path, String address, JsonObject body) {
        return KeptLine.request("POST", path, body.toString(), "X-Forwarded-For: " + address + "\r\n");
    }

    /** A different one for each number, out of 127.0.0.0/8. */
    private static String address(long n) {
        return "127." + (n / 62_500 + 1) + "." + n / 250 % 250 + "." + (n % 250 + 1);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
