package io.workstream.web.socket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wire that remembers what went over it; it finishes writes at once, or when the test says so. */
final class RecordingWire implements Wire {

    final List<String> sent = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();

    @Nullable Ending ending;

    private final boolean slow;
    private @Nullable Runnable unfinished;

    private RecordingWire(boolean slow) {
        this.slow = slow;
    }

    static RecordingWire quick() {
        return new RecordingWire(false);
    }

    static RecordingWire slow() {
        return new RecordingWire(true);
    }

    @Override
    public void write(List<Frame> frames, Runnable done, Runnable broken) {
        frames.stream().filter(Frame::isText).map(Frame::text).forEach(sent::add);
        batches.add(frames.size());
        if (slow) {
            unfinished = done;
        } else {
            done.run();
        }
    }

    @Override
    public void close(Ending why) {
        ending = why;
    }

    void finishWrite() {
        Runnable done = unfinished;
        unfinished = null;
        if (done != null) {
            done.run();
        }
    }
}
