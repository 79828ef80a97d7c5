package io.workstream.launcher;

/**
 * The TCP ports of one stack.
 *
 * @param http where the product listens
 * @param postgres the embedded PostgreSQL
 * @param redis the embedded Redis
 * @param serverBase the server's other listeners lie at fixed distances above this port
 */
public record Ports(int http, int postgres, int redis, int serverBase) {

    /** The port of Payara's administration, on loopback. */
    public int admin() {
        return serverBase + 48;
    }

    int iiop() {
        return serverBase + 37;
    }

    int jms() {
        return serverBase + 76;
    }

    int jmx() {
        return serverBase + 86;
    }
}
