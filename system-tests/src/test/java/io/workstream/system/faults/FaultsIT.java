package io.workstream.system.faults;

import static io.workstream.system.harness.Patience.meanwhile;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.TablePage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Lets everything go wrong that can, one thing at a time, and compares how it ends with {@code docs/faults.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    /** Most of them wait for each other's ends, not for the processor. */
    private static final int AT_ONCE = 12;

    private static final TablePage TABLE = new TablePage(
            "faults.md",
            "workstream.faults.table",
            """
            # What goes wrong, and how it ends

            Written by `FaultsIT` (`-Dworkstream.faults.table=docs/faults.md`), which otherwise asserts that the product does what
            stands here. Each row is a message of its own between an account and a channel of its own. *Calls* is how many the
            receiver saw, *there* how often the message stands on the other side in the end. The pauses between calls are shortened
            for the test; what they are: [rules of the receivers](receivers.md). The words in code style that files suffer from are
            the simulators' [troubles](../simulators/README.md); a file that stays behind leaves a note or a link.
            """,
            """
            | What goes wrong | How the delivery ends | Calls | There |
            | --- | --- | --- | --- |
            """);

    private final List<Part> parts = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Person owner = Person.fresh();

    private record Playing(FaultCase fault, CompletableFuture<PlayedFault> played) {}

    private record Part(String title, List<Playing> cases) {
        TablePage.Section section() {
            return new TablePage.Section(
                    title,
                    cases.stream()
                            .filter(each -> !each.played().isCompletedExceptionally())
                            .map(each -> each.played().join().row())
                            .toList());
        }
    }

    @BeforeAll
    void play() {
        add(JivoFaults.ANSWERS, FaultScene.Way.TO_JIVO, JivoFaults.answersOfJivo());
        add(MetaFaults.ANSWERS, FaultScene.Way.TO_PHONE, MetaFaults.answersOfMeta());
        add(MetaFaults.CODES, FaultScene.Way.TO_PHONE, MetaFaults.codes());
        add(MetaFaults.STATUSES, FaultScene.Way.TO_PHONE, MetaFaults.statuses());
        add(JivoFaults.WEBHOOKS, FaultScene.Way.TO_JIVO, JivoFaults.webhooks());
        add(MetaFaults.WEBHOOKS, FaultScene.Way.TO_PHONE, MetaFaults.webhooks());
        add(FileFaults.OF_CUSTOMERS, FaultScene.Way.TO_JIVO, FileFaults.ofCustomers());
        add(FileFaults.TO_JIVO, FaultScene.Way.TO_JIVO, FileFaults.toJivo());
        add(FileFaults.OF_OPERATORS, FaultScene.Way.TO_PHONE, FileFaults.ofOperators());
        add(FileFaults.UPLOADS, FaultScene.Way.TO_PHONE, FileFaults.uploads());
        threads.shutdown();
        soon().forever().until(threads::isTerminated);
        // What would still come, such as a second copy, comes now.
        long traffic = traffic();
        meanwhile().until(() -> traffic() == traffic);
    }

    private void add(String title, FaultScene.Way way, List<FaultCase> cases) {
        List<Playing> playing = cases.stream()
                .map(fault -> new Playing(
                        fault,
                        CompletableFuture.supplyAsync(
                                () -> PlayedFault.play(fault, new FaultScene(way, owner)), threads)))
                .toList();
        parts.add(new Part(title, playing));
    }

    private long traffic() {
        return played().mapToLong(PlayedFault::traffic).sum();
    }

    private Stream<PlayedFault> played() {
        return parts.stream()
                .flatMap(part -> part.cases().stream())
                .map(Playing::played)
                .filter(each -> !each.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    @TestFactory
    Stream<DynamicTest> deliveryShouldEndAsTheTableSays() {
        return Stream.concat(
                parts.stream().flatMap(part -> part.cases().stream()
                        .map(each ->
                                dynamicTest(part.title() + ": " + each.fault().what(), () -> check(part, each)))),
                Stream.of(dynamicTest("the whole page", this::checkPage)));
    }

    private static void check(Part part, Playing playing) {
        String row = playing.played().join().row();

        if (TABLE.wanted().isEmpty()) {
            assertThat(row)
                    .isEqualTo(TABLE.committedRow(part.title(), playing.fault().what()));
        }
    }

    private void checkPage() {
        if (TABLE.wanted().isEmpty()) {
            assertThat(TABLE.page(parts.stream().map(Part::section).toList())).isEqualTo(TABLE.committed());
        }
    }

    @AfterAll
    void write() {
        if (TABLE.wanted().isPresent()) {
            TABLE.write(parts.stream().map(Part::section).toList());
        }
        Stack.get().simulators().faults().clear();
    }
}
