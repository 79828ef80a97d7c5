package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.system.harness.Bridge;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Twenty documents of 100 MB each way at once. Takes minutes and gigabytes, so it runs only with
 * {@code -Dworkstream.heavy=true -Dworkstream.env.WORKSTREAM_HEAP=512m -Dworkstream.env.WORKSTREAM_JOB_WORKERS=120}: a third
 * of the workers moves files, and half of those for one workspace.
 */
class LargeFilesIT {

    private static final long SIZE = 100L << 20;
    private static final int FILES = 20;
    private static final long MOST_HEAP = 512L << 20;
    private static final Duration QUICK = Duration.ofSeconds(10);

    @BeforeEach
    void needPermission() {
        assumeThat(Boolean.getBoolean("workstream.heavy"))
                .as("moves 4 GB through the product; ask for it with -Dworkstream.heavy=true")
                .isTrue();
    }

    @Test
    void wordsShouldStayQuickAndTheHeapSmallWhenLargeFilesTravelEachWay() {
        Bridge bridge = Bridge.open();
        StoredFile theirs =
                Scene.stored(of("application/pdf").named("theirs.pdf").sized(SIZE));
        StoredFile ours =
                Scene.stored(of("application/pdf").named("ours.pdf").sized(SIZE).seeded(7));
        Bridge other = Bridge.open();
        List<Scene> customers = Stream.of(bridge, other)
                .flatMap(each -> Stream.generate(() -> new Scene(each)).limit(FILES / 2))
                .toList();
        Pulse pulse = new Pulse(new Scene(bridge));

        customers.parallelStream().forEach(scene -> {
            scene.sends("document", theirs, MetaMedia.Trouble.NONE, "{}");
            scene.operator("document", ours, AgentFiles.Trouble.NONE, "{}");
        });
        long start = System.nanoTime();
        patiently().until(() -> {
            pulse.beat();
            return customers.stream().allMatch(scene -> arrivedAtJivo(scene, theirs) && arrivedOnPhone(scene, ours));
        });

        System.Logger log = System.getLogger("large-files");
        log.log(
                System.Logger.Level.INFO,
                "{0} files of {1} MB each way in {2} s; {3}",
                FILES,
                SIZE >> 20,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                pulse);
        assertThat(pulse.slowestWords()).isLessThan(QUICK);
        assertThat(pulse.heapLimit()).isLessThanOrEqualTo(MOST_HEAP);
        assertThat(pulse.mostTransfers()).isGreaterThanOrEqualTo(FILES);
    }

    private static boolean arrivedAtJivo(Scene scene, StoredFile file) {
        return scene.atJivo().stream()
                .anyMatch(event -> event.file() != null && event.file().sha256().equals(file.sha256()));
    }

    private static boolean arrivedOnPhone(Scene scene, StoredFile file) {
        return scene.onPhone().stream()
                .map(PhoneMessage::content)
                .anyMatch(content ->
                        content.media() != null && content.media().sha256().equals(file.sha256()));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(500));
    }
}
