package io.workstream.system.samples;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Database;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every sample of Jivo does what it should: those of this project, and those of the machine where it has some
 * ({@code -Dsamples=folder}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JivoSamplesIT {

    private static final String FOLDER = "jivo";

    /** Of Jivo's other interface, whose calls are kept and no more. */
    private static final Set<String> NOTIFICATIONS = Set.of(
            "webhook-chat-accepted.json",
            "webhook-chat-finished.json",
            "webhook-chat-updated.json",
            "webhook-offline-message.json");

    private Bridge bridge;

    @BeforeAll
    void openBridge() {
        bridge = Bridge.open();
    }

    @TestFactory
    Stream<DynamicTest> sampleShouldDoWhatItIsFor() {
        return Sample.all(FOLDER).stream().map(sample -> dynamicTest(sample.title(), () -> check(sample)));
    }

    private void check(Sample sample) {
        if (JivoExpectations.ALL.containsKey(sample.name())) {
            JivoExpectations.ALL.get(sample.name()).accept(new FromJivo(bridge, sample));
        } else if (NOTIFICATIONS.contains(sample.name())) {
            checkNotification(sample);
        } else {
            assertThat(ToJivo.ALL).as("expectations").containsKey(sample.name());
            ToJivo.ALL.get(sample.name()).accept(bridge, sample);
        }
    }

    private void checkNotification(Sample sample) {
        long before = Database.keptEvents(bridge.channelId(), "ignored");

        Answer answer = bridge.fromJivo(sample.json());

        assertThat(answer.expect(200).json()).isEqualTo(object("result", "ok"));
        assertThat(Database.keptEvents(bridge.channelId(), "ignored")).isEqualTo(before + 1);
    }

    @TestFactory
    Stream<DynamicTest> messageShouldBeRefusedWithAReasonWhenItsRecipientIsUnknown() {
        return Sample.all(FOLDER).stream()
                .filter(sample -> sample.name().startsWith("agent-"))
                .map(sample -> dynamicTest(sample.title(), () -> {
                    Answer answer = bridge.fromJivo(sample.json());

                    assertThat(answer.status()).isBetween(400, 499);
                    assertThat(answer.header("content-type"))
                            .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
                    assertThat(answer.body()).isNotBlank();
                }));
    }

    @Test
    void projectShouldHaveASampleForEachExpectation() {
        Set<String> expected = new TreeSet<>();
        List.of(JivoExpectations.ALL.keySet(), NOTIFICATIONS, ToJivo.ALL.keySet())
                .forEach(expected::addAll);

        assertThat(Sample.own(FOLDER)).extracting(Sample::name).containsExactlyElementsOf(expected);
    }
}
