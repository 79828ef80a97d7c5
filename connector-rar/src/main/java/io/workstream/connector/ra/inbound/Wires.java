package io.workstream.connector.ra.inbound;

import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressSettings;
import io.workstream.connector.ra.egress.SettingSource;
import io.workstream.connector.ra.jivo.JivoClient;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;
import io.workstream.connector.ra.whatsapp.WhatsAppSettings;
import java.time.Clock;

/**
 * What the adapter holds between start and stop.
 *
 * @param egress the one way out
 * @param whatsApp speaks to the Graph API through it
 * @param jivo speaks to Jivo channels through it
 */
record Wires(EgressClient egress, WhatsAppClient whatsApp, JivoClient jivo) implements AutoCloseable {

    /** Reads every setting before anything is opened, so that a wrong one leaves nothing behind. */
    static Wires open(SettingSource source) {
        WhatsAppSettings whatsAppSettings = WhatsAppSettings.from(source);
        EgressSettings egressSettings = EgressSettings.from(source);
        EgressClient egress = new EgressClient(egressSettings, Clock.systemUTC());
        return new Wires(egress, new WhatsAppClient(egress, whatsAppSettings), new JivoClient(egress));
    }

    @Override
    public void close() {
        egress.close();
    }
}
