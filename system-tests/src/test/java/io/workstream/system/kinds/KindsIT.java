package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.system.harness.Bridge;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Sends every kind of message each way and compares what comes of it with {@code docs/kinds.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsIT {

    private final KindsTable table = new KindsTable();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String title, List<Played> played) {
        KindsTable.Section section() {
            return new KindsTable.Section(
                    title, played.stream().map(Played::row).toList());
        }
    }

    @BeforeAll
    void play() {
        Bridge bridge = Bridge.open();
        parts.add(new Part(CustomerKinds.TITLE, play(CustomerKinds.ALL, bridge)));
        parts.add(new Part(OperatorKinds.TITLE, play(OperatorKinds.ALL, bridge)));
        parts.add(new Part(AgentKinds.TITLE, play(AgentKinds.ALL, bridge)));
    }

    private static List<Played> play(List<KindCase> kinds, Bridge bridge) {
        return kinds.parallelStream()
                .map(kind -> Played.of(kind, new Scene(bridge)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> kindShouldArriveAsTheTableSays() {
        Stream<DynamicTest> each = parts.stream().flatMap(part -> part.played().stream()
                .map(played -> dynamicTest(played.kind().what(), () -> check(part, played))));
        return Stream.concat(each, Stream.of(dynamicTest("the whole page", this::checkPage)));
    }

    private void check(Part part, Played played) {
        later().until(played::settled);

        if (table.wanted().isEmpty()) {
            String expected = table.committedRow(part.title(), played.kind().what());
            later().untilAsserted(() -> assertThat(played.row()).isEqualTo(expected));
        }
    }

    /** What came after its own check would show here. */
    private void checkPage() {
        if (table.wanted().isEmpty()) {
            assertThat(KindsTable.page(parts.stream().map(Part::section).toList()))
                    .isEqualTo(table.committed());
        }
    }

    @AfterAll
    void write() throws IOException {
        Optional<java.nio.file.Path> wanted = table.wanted();
        if (wanted.isPresent()) {
            Files.writeString(
                    wanted.get(),
                    KindsTable.page(parts.stream().map(Part::section).toList()));
        }
    }
}
