package io.workstream.connector.ra.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as the provider knows it.
 *
 * @param status such as APPROVED, PENDING, REJECTED or PAUSED; new ones may come
 * @param category such as MARKETING, UTILITY or AUTHENTICATION
 */
public record MessageTemplate(String name, String language, String status, String category, List<Part> parts) {

    public MessageTemplate {
        parts = List.copyOf(parts);
    }

    /** Whether it may be sent now. */
    public boolean isApproved() {
        return status.equals("APPROVED");
    }

    /**
     * One part of a template.
     *
     * @param type such as HEADER, BODY, FOOTER or BUTTONS
     * @param format of a header: TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION
     * @param text with gaps written as {@code {{1}}} or {@code {{name}}}
     * @param buttons of a part of type BUTTONS
     */
    public record Part(String type, @Nullable String format, @Nullable String text, List<Button> buttons) {

        public Part {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button of a template.
     *
     * @param type such as QUICK_REPLY, URL or PHONE_NUMBER
     * @param url with a gap at its end when it varies
     */
    public record Button(String type, String text, @Nullable String url) {}
}
