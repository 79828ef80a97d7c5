package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import java.util.UUID;

/** A refusal in the words of the Graph API. Codes as in Meta's list; subcode 0 means none. */
public final class GraphError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int subcode;
    private final String details;

    private GraphError(int code, int subcode, String message, String details) {
        super(message);
        this.code = code;
        this.subcode = subcode;
        this.details = details;
    }

    public static GraphError badToken(String message) {
        return new GraphError(190, 0, message, "");
    }

    public static GraphError unknownObject(String method, String id) {
        return new GraphError(
                100,
                33,
                "Unsupported " + method + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation. Please read the Graph API documentation"
                        + " at https://developers.facebook.com/docs/graph-api",
                "");
    }

    public static GraphError badParameter(String details) {
        return new GraphError(100, 0, "(#100) Invalid parameter", details);
    }

    public static GraphError missing(String details) {
        return new GraphError(131008, 0, "(#131008) Required parameter is missing", details);
    }

    public static GraphError wrongValue(String details) {
        return new GraphError(131009, 0, "(#131009) Parameter value is not valid", details);
    }

    public static GraphError media(String details) {
        return new GraphError(131053, 0, "(#131053) Media upload error", details);
    }

    public static GraphError of(int code, String details) {
        return new GraphError(code, 0, "(#" + code + ") " + details, details);
    }

    public int status() {
        return MetaCodes.status(code);
    }

    public ObjectNode body() {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("message", getMessage())
                .put("type", subcode == 33 ? "GraphMethodException" : "OAuthException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (!details.isEmpty()) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put(
                "fbtrace_id",
                "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22));
        return body;
    }
}
