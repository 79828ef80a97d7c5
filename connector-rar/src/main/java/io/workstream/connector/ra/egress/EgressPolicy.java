package io.workstream.connector.ra.egress;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for outgoing calls: https to public addresses, and what the operator has allowed by host and port besides.
 * An address is judged twice, as written and (each of its resolved addresses) before the connection.
 */
final class EgressPolicy {

    private final Set<HostAndPort> allowed;

    EgressPolicy(Set<HostAndPort> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** What speaks against calling this address as it is written; the reason never repeats its path. */
    Optional<String> objectionTo(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("only https addresses are called");
        }
        if (Optional.ofNullable(uri.getRawAuthority()).orElse("").indexOf('@') >= 0) {
            return Optional.of("an address must not carry user information");
        }
        HostAndPort target;
        try {
            target = HostAndPort.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (target.port() < 1 || target.port() > 65_535) {
            return Optional.of("the port is out of range");
        }
        if (scheme.equals("http") && !allowed.contains(target)) {
            return Optional.of("plain http is not allowed to " + target);
        }
        return Optional.empty();
    }

    /** What speaks against connecting to this address, to which the name has resolved. */
    Optional<String> objectionTo(HostAndPort target, InetAddress address) {
        if (allowed.contains(target) || PublicAddresses.contain(address)) {
            return Optional.empty();
        }
        return Optional.of(target + " is not on the public internet");
    }
}
