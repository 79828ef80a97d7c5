package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.PlatformAdministrator;
import org.junit.jupiter.api.Test;

/** Customers' files when their workspace has no room left for files. */
class StorageQuotaIT {

    private static final int SIZE = 20_000;

    private final Bridge bridge = Bridge.open();

    @Test
    void messageShouldGoOnAndSaySoWhenThereIsNoRoomForItsFile() {
        Scene customer = new Scene(bridge);
        StoredFile cat = Scene.stored(of("image/jpeg").sized(SIZE));
        PlatformAdministrator.fresh()
                .api()
                .patch("platform/tenants/" + bridge.workspace(), object("storageBytes", SIZE - 1))
                .expect(200);

        customer.sends("image", cat, MetaMedia.Trouble.NONE, "{'caption': 'my cat'}");

        later().untilAsserted(() -> assertThat(customer.atJivo()).hasSize(1));
        assertThat(customer.atJivo().get(0).text()).startsWith("my cat\n").contains("no room left for files");
        assertThat(customer.timeline().get(1).getJsonObject("media").getString("failure"))
                .isEqualTo("storage_full");
        assertThat(bridge.api()
                        .get(bridge.path("usage"))
                        .json()
                        .getJsonObject("storageBytes")
                        .getInt("used"))
                .isZero();
    }
}
