package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<Integer>> transactions = new CopyOnWriteArrayList<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        disk.countDown();
        callers.shutdownNow();
    }

    @Test
    void lonelyItemShouldBeWrittenAlone() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(10, (key, items) -> written(items));

        String result = commits.write("workspace", 7);

        assertThat(result).isEqualTo("7 written");
        assertThat(transactions).containsExactly(List.of(7));
    }

    @Test
    void itemsShouldShareATransactionWhenTheyComeWhileAnotherIsWritten() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(10, (key, items) -> slowly(items));

        List<CompletableFuture<String>> all = twoBehindOne(commits);

        assertThat(all.stream().map(CompletableFuture::join)).containsExactly("1 written", "2 written", "3 written");
        assertThat(transactions.stream().mapToInt(List::size).sum()).isEqualTo(3);
        assertThat(transactions.get(0)).containsExactly(1);
    }

    @Test
    void transactionShouldHoldNoMoreThanItsMost() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(2, (key, items) -> slowly(items));
        List<CompletableFuture<String>> all =
                List.of(bring(commits, 1), bring(commits, 2), bring(commits, 3), bring(commits, 4), bring(commits, 5));
        await().until(() -> waiting.get() == 5);

        disk.countDown();
        all.forEach(CompletableFuture::join);

        assertThat(transactions).allSatisfy(items -> assertThat(items).hasSizeLessThanOrEqualTo(2));
        assertThat(transactions.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void nobodyShouldWaitForEverWhenAnItemEndsInAnError() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(10, (key, items) -> {
            if (items.contains(1)) {
                return slowly(items);
            }
            if (items.size() > 1) {
                throw new IllegalStateException("not together");
            }
            if (items.size() == 1) {
                throw new AssertionError("fatal");
            }
            // Whoever was forgotten would ask for a transaction of nothing, again and again.
            return List.of();
        });

        List<CompletableFuture<String>> all = twoBehindOne(commits);

        assertThat(all.get(0).join()).isEqualTo("1 written");
        // Not failsWithin, which a caller that waits for ever would satisfy too.
        await().until(all.get(1)::isCompletedExceptionally);
        await().until(all.get(2)::isCompletedExceptionally);
    }

    @Test
    void othersShouldBeWrittenWhenOneItemCannotBe() {
        GroupCommit<String, List<Integer>, String> commits = new GroupCommit<>(10, (key, items) -> items.stream()
                .map(item -> 10 / item.get(0) + " written")
                .toList());

        assertThatThrownBy(() -> commits.write("workspace", List.of(0))).isInstanceOf(ArithmeticException.class);
        assertThat(commits.write("workspace", List.of(5))).isEqualTo("2 written");
    }

    @Test
    void itemsShouldBeTriedOneByOneWhenTheirTransactionFails() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(10, (key, items) -> {
            List<String> results = slowly(items);
            if (items.contains(2)) {
                throw new IllegalStateException("2 breaks a rule");
            }
            return results;
        });

        List<CompletableFuture<String>> all = twoBehindOne(commits);

        assertThat(all.get(2).join()).isEqualTo("3 written");
        assertThat(all.get(1))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("2 breaks a rule");
    }

    @Test
    void noneShouldBeTriedAgainWhenTheDatabaseIsAway() {
        GroupCommit<String, Integer, String> commits = new GroupCommit<>(10, (key, items) -> {
            slowly(items);
            throw new IllegalStateException(new SQLException("gone", "08006"));
        });
        CompletableFuture<String> first = bring(commits, 1);
        CompletableFuture<String> second = bring(commits, 2);
        CompletableFuture<String> third = bring(commits, 3);
        await().until(() -> waiting.get() == 3);

        disk.countDown();

        assertThat(List.of(first, second, third)).allSatisfy(each -> assertThat(each)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("gone"));
        assertThat(transactions.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void keysShouldNotWaitForOneAnother() {
        GroupCommit<String, Integer, String> commits =
                new GroupCommit<>(10, (key, items) -> key.equals("slow") ? slowly(items) : written(items));
        callers.submit(() -> commits.write("slow", 1));
        await().until(() -> transactions.size() == 1);

        assertThat(commits.write("quick", 2)).isEqualTo("2 written");
    }

    /** Lets 2 and 3 come while 1 is being written; then the disk goes on. */
    private List<CompletableFuture<String>> twoBehindOne(GroupCommit<String, Integer, String> commits) {
        CompletableFuture<String> first = bring(commits, 1);
        await().until(() -> transactions.size() == 1);
        CompletableFuture<String> second = bring(commits, 2);
        CompletableFuture<String> third = bring(commits, 3);
        await().until(() -> waiting.get() == 3);
        disk.countDown();
        return List.of(first, second, third);
    }

    private CompletableFuture<String> bring(GroupCommit<String, Integer, String> commits, int item) {
        return CompletableFuture.supplyAsync(
                () -> {
                    waiting.incrementAndGet();
                    return commits.write("workspace", item);
                },
                callers);
    }

    private List<String> slowly(List<Integer> items) {
        List<String> results = written(items);
        try {
            disk.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return results;
    }

    private List<String> written(List<Integer> items) {
        transactions.add(items);
        return items.stream().map(item -> item + " written").toList();
    }
}
