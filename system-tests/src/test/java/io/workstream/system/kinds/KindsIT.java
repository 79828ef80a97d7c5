package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.simulator.jivo.Refusing;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.TablePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Sends every kind of message each way and compares what comes of it with {@code docs/kinds.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsIT {

    private static final TablePage TABLE = new TablePage(
            "kinds.md",
            "workstream.kinds.table",
            """
            # Kinds of messages, each way

            Written by `KindsIT` (`-Dworkstream.kinds.table=docs/kinds.md`), which otherwise asserts that the product does what
            stands here. The workspace's language is English. `[name, type]` is a file, `⏎` a new line, `before:` the earlier
            message that a later one is about. Long texts are given by their length.
            """,
            """
            | What is sent | What arrives | What the timeline shows |
            | --- | --- | --- |
            """);

    private final List<Part> parts = new ArrayList<>();

    private record Part(String title, List<Played> played) {
        TablePage.Section section() {
            return new TablePage.Section(title, played.stream().map(Played::row).toList());
        }
    }

    @BeforeAll
    void play() {
        Bridge bridge = Bridge.open();
        parts.add(new Part(CustomerKinds.TITLE, play(CustomerKinds.ALL, bridge)));
        parts.add(new Part(OperatorKinds.TITLE, play(OperatorKinds.ALL, bridge)));
        parts.add(new Part(AgentKinds.TITLE, play(AgentKinds.ALL, bridge)));
        parts.add(new Part(RefusedKinds.TITLE, play(RefusedKinds.ALL, refusing(RefusedKinds.REFUSED))));
        parts.add(new Part(RefusedKinds.TITLE_OF_WORDS, play(RefusedKinds.ALL, refusing(RefusedKinds.ALL_FILES))));
    }

    private static Bridge refusing(Set<String> kinds) {
        Bridge bridge = Bridge.open();
        Stack.get().simulators().jivo().refuse(bridge.console().id(), new Refusing(kinds, 0));
        return bridge;
    }

    private static List<Played> play(List<KindCase> kinds, Bridge bridge) {
        return kinds.parallelStream().map(kind -> kind.play(bridge)).toList();
    }

    @TestFactory
    Stream<DynamicTest> kindShouldArriveAsTheTableSays() {
        Stream<DynamicTest> each = parts.stream().flatMap(part -> part.played().stream()
                .map(played -> dynamicTest(played.kind().what(), () -> check(part, played))));
        return Stream.concat(each, Stream.of(dynamicTest("the whole page", this::checkPage)));
    }

    private void check(Part part, Played played) {
        later().until(played::settled);

        if (TABLE.wanted().isEmpty()) {
            String expected = TABLE.committedRow(part.title(), played.kind().what());
            later().untilAsserted(() -> assertThat(played.row()).isEqualTo(expected));
        }
    }

    /** What came after its own check would show here. */
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
    }
}
