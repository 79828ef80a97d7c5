package io.workstream.simulator.whatsapp;

import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.StoredFile;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Media by their ids: uploads of businesses live 30 days, what customers sent 7, a download link 5 minutes. */
public final class MetaMedia {

    /** How a medium misbehaves when it is fetched. */
    public enum Trouble {
        NONE,
        /** Its id is no longer known. */
        EXPIRED,
        /** Each link answers 404. */
        GONE,
        /** The first link has already run out. */
        STALE_LINK,
        /** The link leads to another one. */
        REDIRECTED,
        /** The connection ends after half of the bytes. */
        CUT,
        /** The SHA-256 that is told is not that of the bytes. */
        WRONG_HASH
    }

    /** A medium of one number. */
    public record Item(String id, String phoneNumberId, boolean uploaded, StoredFile file, Life life) {

        /** When it was brought and what it suffers from; {@code downloads} counts how often its bytes were fetched. */
        public record Life(Instant since, Trouble trouble, AtomicInteger links, AtomicInteger downloads) {}

        Instant until() {
            return life.since().plus(uploaded ? UPLOAD_LIFE : CUSTOMER_LIFE);
        }

        /** As Meta tells it, in hex. */
        String sha256() {
            return life.trouble() == Trouble.WRONG_HASH ? "0".repeat(64) : file.sha256();
        }
    }

    /** An address that opens a medium for a while. */
    record Link(String hash, String mediaId, Instant until) {}

    private static final Duration UPLOAD_LIFE = Duration.ofDays(30);
    private static final Duration CUSTOMER_LIFE = Duration.ofDays(7);
    private static final Duration LINK_LIFE = Duration.ofMinutes(5);

    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final FileStore files;
    private final Clock clock;

    MetaMedia(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** A file that a customer of this number is about to send. */
    public Item bring(String phoneNumberId, StoredFile file, Trouble trouble) {
        return put(phoneNumberId, file, false, trouble);
    }

    /** The same with a file that is made for it. */
    public Item bring(String phoneNumberId, FileSpec spec) {
        return bring(phoneNumberId, files.make(spec), Trouble.NONE);
    }

    Item upload(String phoneNumberId, StoredFile file) {
        return put(phoneNumberId, file, true, Trouble.NONE);
    }

    /** A medium that still lives. */
    public Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id))
                .filter(item -> item.life().trouble() != Trouble.EXPIRED)
                .filter(item -> clock.instant().isBefore(item.until()));
    }

    /** All media of a number, oldest first, also those that misbehave. */
    public List<Item> all(String phoneNumberId) {
        return items.values().stream()
                .filter(item -> item.phoneNumberId().equals(phoneNumberId))
                .sorted(Comparator.comparing((Item item) -> item.life().since()).thenComparing(Item::id))
                .toList();
    }

    void delete(String id) {
        items.remove(id);
    }

    Link link(Item item) {
        byte[] hash = new byte[24];
        random.nextBytes(hash);
        boolean stale =
                item.life().links().getAndIncrement() == 0 && item.life().trouble() == Trouble.STALE_LINK;
        Instant now = clock.instant();
        Link link = new Link(HexFormat.of().formatHex(hash), item.id(), stale ? now : now.plus(LINK_LIFE));
        links.put(link.hash(), link);
        return link;
    }

    /** The medium behind a link that has not run out. */
    Optional<Item> open(String mediaId, String hash) {
        return Optional.ofNullable(links.get(hash))
                .filter(link -> link.mediaId().equals(mediaId))
                .filter(link -> clock.instant().isBefore(link.until()))
                .flatMap(link -> find(link.mediaId()))
                .filter(item -> item.life().trouble() != Trouble.GONE);
    }

    void clear() {
        items.clear();
        links.clear();
    }

    private Item put(String phoneNumberId, StoredFile file, boolean uploaded, Trouble trouble) {
        String id = Long.toString(random.nextLong(1_000_000_000_000_000L, 9_999_999_999_999_999L));
        Item.Life life = new Item.Life(clock.instant(), trouble, new AtomicInteger(), new AtomicInteger());
        Item item = new Item(id, phoneNumberId, uploaded, file, life);
        items.put(id, item);
        return item;
    }
}
