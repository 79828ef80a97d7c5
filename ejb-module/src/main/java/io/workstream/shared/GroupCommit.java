package io.workstream.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several callers bring at the same moment in one transaction. Whoever comes while one is being written waits
 * and goes into the next, so a lonely caller waits for nobody. Where callers do share, a lane takes a breath between two
 * transactions: a commit costs the same for one as for many, and a busy server gets more done with fewer of them.
 *
 * <p>A failure that one item brings about does not touch the others: each is then written alone. Callers must have no
 * transaction of their own.
 *
 * @param <K> what shares transactions, such as a workspace
 * @param <T> what is written
 * @param <R> what comes of it
 */
public final class GroupCommit<K, T, R> {

    private static final Duration BREATH = Duration.ofMillis(4);

    private final int most;
    private final BiFunction<K, List<T>, List<R>> transaction;
    private final Map<K, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * Makes one for a kind of transaction.
     *
     * @param most items of one transaction
     * @param transaction writes all items or none, and tells what came of each, in their order
     */
    public GroupCommit(int most, BiFunction<K, List<T>, List<R>> transaction) {
        this.most = most;
        this.transaction = transaction;
    }

    /** Writes the item, and returns when it is committed. Items of one key are written in the order in which they came. */
    public R write(K key, T item) {
        return lanes.computeIfAbsent(key, Lane::new).write(item);
    }

    /** Items of one key; as few as there are workspaces or accounts, so none is ever taken down. */
    private final class Lane {

        private final K key;
        private final ReentrantLock lock = new ReentrantLock();
        private final Queue<Entry> waiting = new ArrayDeque<>();
        private boolean writing;
        private long breathUntil = System.nanoTime();

        Lane(K key) {
            this.key = key;
        }

        R write(T item) {
            Entry entry = new Entry(item, lock.newCondition());
            lock.lock();
            try {
                waiting.add(entry);
                while (!entry.done) {
                    if (writing) {
                        entry.news.awaitUninterruptibly();
                    } else {
                        writeNext();
                    }
                }
            } finally {
                lock.unlock();
            }
            return entry.result();
        }

        /** Writes what waits. The lock is free meanwhile: others come and wait, and those who are served go at once. */
        private void writeNext() {
            writing = true;
            lock.unlock();
            List<Entry> batch = List.of();
            try {
                breathe();
                batch = next();
                commit(key, batch);
            } finally {
                lock.lock();
                writing = false;
                // An Error leaves a batch half written: nobody may wait for what will never be tried again.
                batch.stream()
                        .filter(entry -> !entry.done)
                        .forEach(entry -> entry.fail(new IllegalStateException("nothing was written")));
                breathUntil = System.nanoTime() + (batch.size() > 1 ? BREATH.toNanos() : 0);
                batch.forEach(entry -> entry.news.signal());
                Optional.ofNullable(waiting.peek()).ifPresent(next -> next.news.signal());
            }
        }

        private void breathe() {
            long left = breathUntil - System.nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = breathUntil - System.nanoTime();
            }
        }

        private List<Entry> next() {
            lock.lock();
            try {
                List<Entry> batch = new ArrayList<>();
                for (Entry entry = waiting.poll(); entry != null; entry = batch.size() < most ? waiting.poll() : null) {
                    batch.add(entry);
                }
                return batch;
            } finally {
                lock.unlock();
            }
        }
    }

    private void commit(K key, List<Entry> batch) {
        try {
            List<R> results =
                    transaction.apply(key, batch.stream().map(Entry::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).succeed(results.get(i));
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1 || DatabaseAway.caused(failure)) {
                batch.forEach(entry -> entry.fail(failure));
            } else {
                batch.forEach(entry -> commit(key, List.of(entry)));
            }
        } catch (Error fatal) {
            batch.forEach(entry -> entry.fail(new IllegalStateException("nothing was written", fatal)));
            throw fatal;
        }
    }

    /** One caller's item. Written by whoever has the lane's turn, and read by its caller, who has had it since. */
    private final class Entry {

        private final T item;
        private final Condition news;
        private @Nullable R result;
        private @Nullable RuntimeException failure;
        private boolean done;

        Entry(T item, Condition news) {
            this.item = item;
            this.news = news;
        }

        T item() {
            return item;
        }

        void succeed(R what) {
            result = what;
            done = true;
        }

        void fail(RuntimeException why) {
            failure = why;
            done = true;
        }

        R result() {
            RuntimeException why = failure;
            if (why != null) {
                throw why;
            }
            return Objects.requireNonNull(result);
        }
    }
}
