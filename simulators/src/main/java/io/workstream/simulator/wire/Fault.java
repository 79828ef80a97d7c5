package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * How a pretend service answers a call wrongly.
 *
 * @param reply what it answers instead of the truth
 * @param delay passes before anything happens
 * @param ending how the answer goes out
 * @param undone the call is not carried out, which without a {@code reply} it would be
 */
public record Fault(Reply reply, Duration delay, Ending ending, boolean undone) {

    /** How an answer goes out. */
    public enum Ending {
        WHOLE,
        /** Status and headers arrive, the body breaks off. */
        HALF,
        /** The connection is closed before the answer. */
        LOST,
        /** The same by a reset. */
        RESET,
        /** The connection stays open, and nothing ever comes. */
        SILENT
    }

    /**
     * A refusal in the words of the service.
     *
     * @param status 0 for none
     * @param code Meta's, with the HTTP status that belongs to it unless {@code status} says another, or {@link #NO_CODE};
     *     a status without a code is no JSON, as from a broken gateway before Meta
     * @param retryAfter seconds, for the header of that name; 0 for none
     * @param late Meta takes the message and tells the code in a status
     */
    public record Reply(int status, int code, int retryAfter, boolean late) {

        /** 0 is one of Meta's codes. */
        public static final int NO_CODE = -1;

        static final Reply NONE = new Reply(0, NO_CODE, 0, false);

        public boolean hasCode() {
            return code != NO_CODE;
        }
    }

    public static Fault answering(int status) {
        return replying(new Reply(status, Reply.NO_CODE, 0, false));
    }

    /** Meta refuses with this code. */
    public static Fault code(int code) {
        return replying(new Reply(0, code, 0, false));
    }

    /** Meta takes the message and tells later that it failed with this code. */
    public static Fault late(int code) {
        return replying(new Reply(0, code, 0, true));
    }

    /** The truth, but not at once. */
    public static Fault slow(Duration delay) {
        return new Fault(Reply.NONE, delay, Ending.WHOLE, false);
    }

    /** The call is carried out, but its answer never arrives. */
    public static Fault droppingAnswer() {
        return ending(Ending.LOST);
    }

    /** The call is carried out, and its answer ends so. */
    public static Fault ending(Ending ending) {
        return new Fault(Reply.NONE, Duration.ZERO, ending, false);
    }

    /** The same, but the call is not carried out. */
    public Fault withoutEffect() {
        return new Fault(reply, delay, ending, true);
    }

    /** The same with the header {@code Retry-After}. */
    public Fault retryAfter(int seconds) {
        return new Fault(new Reply(reply.status(), reply.code(), seconds, reply.late()), delay, ending, undone);
    }

    public boolean refuses() {
        return !reply.late() && (reply.status() != 0 || reply.hasCode());
    }

    private static Fault replying(Reply reply) {
        return new Fault(reply, Duration.ZERO, Ending.WHOLE, false);
    }
}
