package io.workstream.system.harness;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that no other test uses, in this run and most probably in any other on the same data. */
public final class Unique {

    private static final AtomicLong NEXT =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000_000L));

    private Unique() {}

    /** A possible phone number: digits without a plus sign. */
    public static String phone() {
        return "1" + (2_000_000_000L + NEXT.incrementAndGet() % 7_000_000_000L);
    }

    /** As Meta would name a number. */
    public static String phoneNumberId() {
        return Long.toString(500_000_000_000_000L + NEXT.incrementAndGet());
    }

    /** As Meta would name a message. */
    public static String wamid() {
        return "wamid.TEST" + NEXT.incrementAndGet() + "x" + Long.toHexString(System.nanoTime());
    }

    /** An address that nobody has. */
    public static String email() {
        return "nobody-" + NEXT.incrementAndGet() + "x" + Long.toHexString(System.nanoTime()) + "@example.test";
    }
}
