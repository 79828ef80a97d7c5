package io.workstream.web.socket;

import java.util.List;

/** What carries frames to one client. One write at a time; the next is asked for when the one before is done. */
interface Wire {

    /** Writes frames and then calls {@code done}, on whatever thread; {@code broken} instead when they cannot be written. */
    void write(List<Frame> frames, Runnable done, Runnable broken);

    /** Ends the connection. */
    void close(Ending ending);
}
