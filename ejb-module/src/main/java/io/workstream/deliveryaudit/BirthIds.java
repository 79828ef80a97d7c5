package io.workstream.deliveryaudit;

import java.time.Instant;
import java.util.UUID;

/** Ids as points in time: those of version 7 sort by birth, so a span of time is a range of ids. */
public final class BirthIds {

    private static final Instant LATEST = Instant.ofEpochMilli(0xFFFF_FFFF_FFFFL);

    /** Behind every id. */
    static final UUID LAST = new UUID(-1L, -1L);

    /** Before every id. */
    static final UUID FIRST = new UUID(0L, 0L);

    private BirthIds() {}

    /** The smallest id that may be born at this millisecond. */
    static UUID at(Instant time) {
        Instant sane = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LATEST) ? LATEST : time;
        return new UUID((sane.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /** When this id was born, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
