package io.workstream.breaker;

/** What a call showed about its receiver. */
public enum CallEnd {
    /** It took what it was sent. */
    TAKEN,
    /** It answered, though not as wished: refusals and limits are signs of life. */
    ANSWERED,
    /** No connection, no answer in time, or a fault of its own. */
    AWAY,
    /** Nothing: no call was made. */
    NOT_MADE
}
