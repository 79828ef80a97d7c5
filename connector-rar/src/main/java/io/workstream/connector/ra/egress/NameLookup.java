package io.workstream.connector.ra.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a host name into addresses; tests answer from a table. */
@FunctionalInterface
interface NameLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
