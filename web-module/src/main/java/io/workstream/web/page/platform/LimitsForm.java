package io.workstream.web.page.platform;

import io.workstream.platform.WorkspaceUsage;
import io.workstream.workspace.WorkspaceTerms;

/** The limits of a workspace as they stand in a form. */
public class LimitsForm {

    private static final long MEGABYTE = 1 << 20;

    private int members;
    private int whatsappSlots;
    private int messagesPerDay;
    private long storageMegabytes;
    private int jobs;

    /** Takes over what there is. */
    void fill(WorkspaceUsage usage) {
        members = (int) usage.members().allowed();
        whatsappSlots = (int) usage.whatsappSlots().allowed();
        messagesPerDay = (int) usage.messagesPerDay().allowed();
        storageMegabytes = usage.storageBytes().allowed() / MEGABYTE;
        jobs = (int) usage.jobs().allowed();
    }

    /** What is asked for. */
    WorkspaceTerms terms() {
        // What is beyond any number of bytes is refused as such, not turned into a small one.
        long bytes = Math.min(storageMegabytes, Long.MAX_VALUE / MEGABYTE) * MEGABYTE;
        return new WorkspaceTerms(null, whatsappSlots, members, jobs, bytes, messagesPerDay);
    }

    public int getMembers() {
        return members;
    }

    public void setMembers(int members) {
        this.members = members;
    }

    public int getWhatsappSlots() {
        return whatsappSlots;
    }

    public void setWhatsappSlots(int whatsappSlots) {
        this.whatsappSlots = whatsappSlots;
    }

    public int getMessagesPerDay() {
        return messagesPerDay;
    }

    public void setMessagesPerDay(int messagesPerDay) {
        this.messagesPerDay = messagesPerDay;
    }

    public long getStorageMegabytes() {
        return storageMegabytes;
    }

    public void setStorageMegabytes(long storageMegabytes) {
        this.storageMegabytes = storageMegabytes;
    }

    public int getJobs() {
        return jobs;
    }

    public void setJobs(int jobs) {
        this.jobs = jobs;
    }
}
