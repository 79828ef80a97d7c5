package io.workstream.simulator.wire;

import java.net.URI;
import java.util.Map;

/** One POST to the product: where, the exact bytes, and headers beside the content type. */
public record ProductCall(URI uri, byte[] body, Map<String, String> headers) {}
