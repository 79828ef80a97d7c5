package io.workstream.web.page.workspace;

import io.workstream.workspace.WorkspaceChange;
import io.workstream.workspace.WorkspaceView;
import java.util.Locale;

/** The settings of a workspace as they stand in a form. */
public class SettingsForm {

    private String name = "";
    private String slug = "";
    private String language = "";
    private String timezone = "UTC";
    private int mediaHours;
    private int messageDays;
    private long version;

    /** Takes over what there is. */
    void fill(WorkspaceView present) {
        name = present.name();
        slug = present.slug();
        language = present.locale();
        timezone = present.timezone();
        mediaHours = present.mediaHours();
        messageDays = present.messageDays();
        version = present.version();
    }

    /** What is asked for, of the version that was read. */
    WorkspaceChange change() {
        return new WorkspaceChange(
                name, slug.strip().toLowerCase(Locale.ROOT), language, timezone, mediaHours, messageDays, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimezone() {
        return timezone;
    }

    public void setTimezone(String timezone) {
        this.timezone = timezone;
    }

    public int getMediaHours() {
        return mediaHours;
    }

    public void setMediaHours(int mediaHours) {
        this.mediaHours = mediaHours;
    }

    public int getMessageDays() {
        return messageDays;
    }

    public void setMessageDays(int messageDays) {
        this.messageDays = messageDays;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
