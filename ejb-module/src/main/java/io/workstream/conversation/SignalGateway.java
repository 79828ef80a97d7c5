package io.workstream.conversation;

/** Carries signs to one side. One CDI bean per side. */
public interface SignalGateway {

    /** The side that it serves. */
    DeliveryChannel channel();

    /**
     * Makes the call, with no transaction open.
     *
     * @return false when another try may do better
     */
    boolean send(Signal signal);
}
