package io.workstream.conversation;

/** Carries a dispatch to one side and judges the answer by that side's rules. One CDI bean per channel. */
public interface OutboundGateway {

    /** The side that it serves. */
    DeliveryChannel channel();

    /** Makes the call, with no transaction open. */
    Verdict send(Dispatch dispatch);
}
