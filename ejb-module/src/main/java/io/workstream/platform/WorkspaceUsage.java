package io.workstream.platform;

/**
 * How much a workspace uses of what the platform allows it.
 *
 * @param members people
 * @param whatsappSlots connected numbers
 * @param jobs jobs that run right now
 * @param storageBytes bytes of files that are kept now
 * @param messagesPerDay messages that its people and programs have sent today, by its own time zone
 */
public record WorkspaceUsage(Quota members, Quota whatsappSlots, Quota jobs, Quota storageBytes, Quota messagesPerDay) {

    /**
     * One limit.
     *
     * @param used how many there are
     * @param allowed how many there may be; fewer than are used where it was lowered
     */
    public record Quota(long used, long allowed) {

        /** How full, 0 to 100. */
        public int percent() {
            return allowed == 0 ? 100 : (int) Math.min(100, used * 100 / allowed);
        }
    }
}
