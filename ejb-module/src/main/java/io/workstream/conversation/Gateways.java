package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The gateways to all sides. */
@ApplicationScoped
class Gateways {

    @Inject
    @Any
    Instance<OutboundGateway> gateways;

    OutboundGateway to(DeliveryChannel side) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no gateway for " + side));
    }
}
