package io.workstream.system.harness;

/** Jobs that would run in a minute or later. */
public final class JobRows {

    private JobRows() {}

    /** Lets a workspace's waiting jobs of a type run at the next nudge. Returns how many there are. */
    public static int makeDue(Bridge bridge, String type) {
        return Database.change(
                bridge,
                "update jobs set run_at = now() where type = ? and status = 'queued' and serial_key is null",
                type);
    }
}
