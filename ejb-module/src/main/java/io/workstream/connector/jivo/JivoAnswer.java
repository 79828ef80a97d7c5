package io.workstream.connector.jivo;

/**
 * What to answer to Jivo. By its rules 2xx is taken, 4xx is never sent again and shown to the operator as failed with the
 * body as the reason, anything else is sent again.
 *
 * @param status HTTP status
 * @param mediaType of the body
 * @param body a reason for people, or JSON
 */
public record JivoAnswer(int status, String mediaType, String body) {

    private static final int OK = 200;

    static JivoAnswer taken() {
        return new JivoAnswer(OK, "application/json", "{\"result\":\"ok\"}");
    }

    static JivoAnswer refused(int status, String reason) {
        return new JivoAnswer(status, "text/plain; charset=utf-8", reason);
    }

    boolean isRefusal() {
        return status != OK;
    }
}
