package io.workstream.simulator.wire;

/** What the product answered; status 0 means that there was no answer, and the body then says why. */
public record ProductAnswer(int status, String body) {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    public boolean isServerFailure() {
        return status == 0 || status >= 500;
    }
}
