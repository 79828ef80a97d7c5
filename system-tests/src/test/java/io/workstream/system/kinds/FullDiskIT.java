package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.JobRows;
import io.workstream.system.harness.MediaDisk;
import io.workstream.system.harness.Uploads;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk for files fails while the product runs, for one workspace so that other tests are not disturbed. */
class FullDiskIT {

    private static final int SIZE = 300_000;

    private enum Trouble {
        /** Where files should lie there is something else. */
        UNWRITABLE {
            @Override
            boolean begin(Path directory) throws IOException {
                Files.createDirectories(directory.resolveSibling("."));
                Files.writeString(directory, "in the way");
                return true;
            }

            @Override
            void end(Path directory) throws IOException {
                Files.delete(directory);
            }
        },

        /** It takes the beginning of a file, and no more. */
        FULL {
            @Override
            boolean begin(Path directory) throws IOException {
                Files.createDirectories(directory);
                return run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", directory.toString());
            }

            @Override
            void end(Path directory) throws IOException {
                assertThat(run("umount", "-l", directory.toString())).isTrue();
            }
        };

        /** False where it cannot be made, such as without the right to mount anything. */
        abstract boolean begin(Path directory) throws IOException;

        abstract void end(Path directory) throws IOException;

        private static boolean run(String... command) throws IOException {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private final Bridge bridge = Bridge.open();
    private final MediaDisk disk = MediaDisk.of(bridge);
    private Trouble present;

    @AfterEach
    void endTrouble() throws IOException {
        if (present != null) {
            present.end(disk.directory());
            present = null;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingShouldBeLostWhenTheDiskTakesNoFilesForAWhile(Trouble trouble) throws IOException {
        Scene customer = new Scene(bridge);
        Scene operator = new Scene(bridge);
        StoredFile cat = Scene.stored(of("image/jpeg").sized(SIZE));
        StoredFile prices = Scene.stored(of("application/pdf").sized(SIZE));
        begin(trouble);

        customer.sends("image", cat, MetaMedia.Trouble.NONE, "{'caption': 'my cat'}");
        operator.operator("document", prices, AgentFiles.Trouble.NONE, "{'text': 'our prices'}");
        Answer refused = Uploads.to(bridge, bridge.api(), prices);

        refused.problem(503, "media-not-stored");
        assertThat(refused.text("detail")).contains("disk is full", "again in a few minutes");
        later().untilAsserted(() -> assertThat(customer.atJivo()).hasSize(1));
        assertThat(customer.atJivo().get(0).text()).startsWith("my cat\n").contains("could not be stored");
        assertThat(file(customer).getString("failure")).isEqualTo("not_stored");
        JsonObject failed = later().until(() -> operator.timeline().get(1), message -> message.getString("status")
                .equals("failed"));
        assertThat(failed.getJsonObject("failure").getString("reason")).contains("not_stored");
        soon().untilAsserted(() ->
                assertThat(operator.onPhone()).extracting(PhoneMessage::text).containsExactly("our prices"));
        assertThat(disk.objects()).allMatch(object -> object.equals(disk.directory()));

        endTrouble();

        soon().until(() -> JobRows.makeDue(bridge, "fetch_media") > 0);
        new Scene(bridge);
        bridge.api().post(operator.path("messages/" + failed.getString("id") + "/resend"), object());
        soon().untilAsserted(() -> assertThat(customer.atJivo())
                .last()
                .extracting(ReceivedEvent::file)
                .matches(file -> file != null && file.sha256().equals(cat.sha256())));
        soon().untilAsserted(() -> assertThat(operator.onPhone()).hasSize(2));
        assertThat(operator.lastOnPhone().content().media().sha256()).isEqualTo(prices.sha256());
        Uploads.to(bridge, bridge.api(), prices).expect(201);
    }

    private void begin(Trouble trouble) throws IOException {
        assumeThat(trouble.begin(disk.directory())).as("the right to mount").isTrue();
        present = trouble;
    }

    private static JsonObject file(Scene scene) {
        return scene.timeline().get(1).getJsonObject("media");
    }
}
