package io.workstream.connector.ra.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves and checks in one step. The HTTP client connects to the very addresses returned here, so a name that changes
 * its mind between check and call (DNS rebinding) gains nothing.
 */
final class GuardedDnsResolver implements DnsResolver {

    /** A look-up that does not say its port matches no entry of the allow list. */
    private static final int NO_PORT = -1;

    private final EgressPolicy policy;
    private final NameLookup lookup;

    GuardedDnsResolver(EgressPolicy policy, NameLookup lookup) {
        this.policy = policy;
        this.lookup = lookup;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (InetAddress address : checked(new HostAndPort(host, port))) {
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(new HostAndPort(host, NO_PORT));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** One bad address spoils the name: an honest public service does not mix in private ones. */
    private InetAddress[] checked(HostAndPort target) throws UnknownHostException {
        InetAddress[] addresses = lookup.addressesOf(target.host());
        if (addresses.length == 0) {
            throw new UnknownHostException(target.host());
        }
        for (InetAddress address : addresses) {
            Optional<String> objection = policy.objectionTo(target, address);
            if (objection.isPresent()) {
                throw new ForbiddenAddressException(objection.get());
            }
        }
        return addresses;
    }
}
