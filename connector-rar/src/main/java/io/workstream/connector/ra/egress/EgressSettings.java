package io.workstream.connector.ra.egress;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator decides about outgoing calls.
 *
 * @param allowed hosts and ports that may be called although private or plain http
 * @param connectTimeout for each of the name look-up, the connection and the wait for a free one
 * @param calls how long a call may last, redirects included
 * @param transfers how long a file may take
 */
public record EgressSettings(Set<HostAndPort> allowed, Duration connectTimeout, Patience calls, Patience transfers) {

    private static final String ALLOW = "workstream.egress.allow";
    private static final List<String> OPERATOR_ADDRESSES =
            List.of("workstream.whatsapp.graph.url", "workstream.waha.url");

    /**
     * Reads the settings. An address that the operator names is allowed by that; Meta's own, the default, needs no
     * exception and gets none.
     *
     * @throws WrongSettingException naming the first one that cannot be used
     */
    public static EgressSettings from(SettingSource source) {
        Set<HostAndPort> allowed = new HashSet<>();
        for (String entry : source.value(ALLOW).orElse("").split(",", -1)) {
            if (!entry.isBlank()) {
                allowed.add(allowEntry(entry.strip()));
            }
        }
        for (String setting : OPERATOR_ADDRESSES) {
            Optional<URI> address = source.address(setting);
            address.ifPresent(uri -> allowed.add(hostOf(setting, uri)));
        }
        return new EgressSettings(
                Set.copyOf(allowed),
                source.millis("workstream.egress.connect-timeout-ms", Duration.ofSeconds(3)),
                Patience.calls(source.millis("workstream.egress.answer-timeout-ms", Duration.ofSeconds(10))),
                new Patience(
                        source.millis("workstream.egress.transfer-timeout-ms", Duration.ofMinutes(5)),
                        source.millis("workstream.egress.idle-timeout-ms", Duration.ofSeconds(30))));
    }

    private static HostAndPort allowEntry(String entry) {
        try {
            return HostAndPort.parse(entry);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(ALLOW, "'" + entry + "': " + e.getMessage());
        }
    }

    private static HostAndPort hostOf(String setting, URI uri) {
        try {
            return HostAndPort.of(uri);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(setting, String.valueOf(e.getMessage()));
        }
    }
}
