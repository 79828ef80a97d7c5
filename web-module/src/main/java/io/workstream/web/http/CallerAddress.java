package io.workstream.web.http;

import io.workstream.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** From which address a request comes, past the proxies that the operator trusts. */
@ApplicationScoped
public class CallerAddress {

    private List<Network> trusted = List.of();

    @PostConstruct
    void read() {
        trusted = new Setting("workstream.trusted.proxies")
                .read(CallerAddress::networks, "a list of addresses or networks such as 10.0.0.0/8")
                .orElse(List.of());
    }

    /** The caller's address. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Whether the caller sits on this very machine, with no proxy between. */
    public boolean loopback(HttpServletRequest request) {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !forwarded && Network.LOOPBACK.stream().anyMatch(network -> network.contains(request.getRemoteAddr()));
    }

    /** Each proxy appends whom it heard from: the last one that is not a proxy of ours is the caller. */
    String of(String peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        String caller = peer;
        for (int hop = hops.size() - 1; hop >= 0 && isTrusted(caller); hop--) {
            if (!Network.isAddress(hops.get(hop))) {
                break;
            }
            caller = hops.get(hop);
        }
        return caller;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    void trust(String list) {
        trusted = networks(list);
    }

    private static List<Network> networks(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(Network::parse)
                .toList();
    }
}
