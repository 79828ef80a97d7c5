package io.workstream.web.socket;

/** Why we end a connection, with the code that says so. */
enum Ending {
    STOPPING(1001, "this node stops"),
    SILENT(1001, "no answer to pings"),
    FAULT(1011, "internal error"),
    GAP(1012, "events were lost here; connect again and recover"),
    ABUSE(4400, "protocol abuse"),
    UNAUTHENTICATED(4401, "no valid hello"),
    SLOW_READER(4408, "slow reader");

    private final int code;
    private final String reason;

    Ending(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
