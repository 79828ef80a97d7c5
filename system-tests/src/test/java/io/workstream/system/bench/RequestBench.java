package io.workstream.system.bench;

import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures what a signed-in GET costs, at 64 connections that each wait for their answer. Arguments: seconds to warm up, seconds
 * of each measurement. Ends with the figures on standard output.
 */
public final class RequestBench {

    private static final int CALLERS = 64;
    private static final int ROUNDS = 3;

    private final Map<String, byte[]> requests = new LinkedHashMap<>();

    private RequestBench() {
        Bridge bridge = Bridge.open();
        Customer customer = bridge.customer("Ivan");
        customer.starts("hello");
        String bearer = "Authorization: Bearer " + bridge.owner().accessToken() + "\r\n";
        add("GET the profile", "me", bearer);
        add("GET a workspace", "workspaces/" + bridge.workspace(), bearer);
        add("GET its numbers", bridge.path("whatsapp-accounts"), bearer);
        add("GET a conversation", "conversations/" + customer.conversation(), bearer);
    }

    private void add(String what, String path, String bearer) {
        requests.put(what, KeptLine.request("GET", "/api/v1/" + path, "", bearer));
    }

    /** Starts the product, measures, and stops it. */
    public static void main(String[] arguments) {
        Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments[0]));
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        try {
            Stack.get();
            RequestBench bench = new RequestBench();
            bench.run("(warming up) ", warmUp);
            for (int round = 0; round < ROUNDS; round++) {
                bench.run("", time);
            }
        } finally {
            Stack.stop();
        }
    }

    private void run(String mark, Duration time) {
        requests.forEach((what, request) ->
                System.out.println(Callers.callFor(time, Stack.get().baseUri(), CALLERS, n -> request)
                        .line(mark + what)));
    }
}
