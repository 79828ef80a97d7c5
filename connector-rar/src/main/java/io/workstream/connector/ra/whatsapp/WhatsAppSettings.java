package io.workstream.connector.ra.whatsapp;

import io.workstream.connector.ra.egress.SettingSource;
import io.workstream.connector.ra.egress.WrongSettingException;
import java.net.URI;

/**
 * Where the Graph API is found.
 *
 * @param graph base address without a slash at its end
 * @param version such as v26.0
 */
public record WhatsAppSettings(URI graph, String version) {

    private static final String VERSION = "workstream.whatsapp.graph.version";

    /**
     * Reads the settings.
     *
     * @throws WrongSettingException naming the first one that cannot be used
     */
    public static WhatsAppSettings from(SettingSource source) {
        URI graph = source.address("workstream.whatsapp.graph.url")
                .orElseGet(() -> URI.create("https://graph.facebook.com"));
        String version = source.value(VERSION).map(String::strip).orElse("v26.0");
        if (!version.matches("v[0-9]{1,3}\\.[0-9]{1,2}")) {
            throw new WrongSettingException(VERSION, "'" + version + "' is no version such as v26.0");
        }
        return new WhatsAppSettings(graph, version);
    }
}
