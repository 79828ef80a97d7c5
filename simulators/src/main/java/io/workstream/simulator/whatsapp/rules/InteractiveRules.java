package io.workstream.simulator.whatsapp.rules;

import io.workstream.simulator.files.StoredFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for messages with buttons, lists, a link or a question for the place. */
final class InteractiveRules {

    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_SMALL = 60;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int LONGEST_ROW_ID = 200;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    private InteractiveRules() {}

    static Content read(Fields interactive, Account account) {
        interactive.only("type", "header", "body", "footer", "action");
        String type = interactive.string("type");
        String body = limited(interactive.object("body").only("text"), "text", LONGEST_BODY);
        if (interactive.has("footer")) {
            limited(interactive.object("footer").only("text"), "text", LONGEST_SMALL);
        }
        StoredFile file = interactive.has("header") ? header(interactive.object("header"), type, account) : null;
        Fields action = interactive.object("action");
        switch (type) {
            case "button" -> buttons(action.only("buttons").list("buttons"));
            case "list" -> list(action.only("button", "sections"));
            case "cta_url" -> link(action);
            case "location_request_message" -> action.only("name").oneOf("name", "send_location");
            default -> throw GraphError.badParameter("Param interactive['type'] must be one of {button, list, cta_url,"
                    + " location_request_message}, not " + type);
        }
        return Content.of("interactive", body, interactive.node()).with(file);
    }

    private static @Nullable StoredFile header(Fields header, String type, Account account) {
        String kind = header.string("type");
        if (type.equals("list") && !kind.equals("text")) {
            throw GraphError.wrongValue("The header of a list must be a text");
        }
        switch (kind) {
            case "text" -> limited(header.only("type", "text"), "text", LONGEST_SMALL);
            case "image", "video", "document" -> {
                Fields media = header.only("type", kind).object(kind).only("id", "link", "filename");
                return MediaRules.file(media, account);
            }
            default -> throw GraphError.badParameter(
                    "Param interactive['header']['type'] must be one of {text, image, video," + " document}");
        }
        return null;
    }

    private static void buttons(List<Fields> buttons) {
        count("buttons", buttons.size(), MOST_BUTTONS);
        Set<String> titles = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Fields button : buttons) {
            button.only("type", "reply").oneOf("type", "reply");
            Fields reply = button.object("reply").only("id", "title");
            unique(ids, "button id", limited(reply, "id", LONGEST_BUTTON_ID));
            unique(titles, "button title", limited(reply, "title", LONGEST_TITLE));
        }
    }

    private static void list(Fields action) {
        limited(action, "button", LONGEST_TITLE);
        List<Fields> sections = action.list("sections");
        count("sections", sections.size(), MOST_ROWS);
        Set<String> ids = new HashSet<>();
        int rows = 0;
        for (Fields section : sections) {
            section.only("title", "rows");
            if (sections.size() > 1 || section.has("title")) {
                limited(section, "title", LONGEST_ROW);
            }
            for (Fields row : section.list("rows")) {
                row.only("id", "title", "description");
                unique(ids, "row id", limited(row, "id", LONGEST_ROW_ID));
                limited(row, "title", LONGEST_ROW);
                if (row.has("description")) {
                    limited(row, "description", LONGEST_DESCRIPTION);
                }
                rows++;
            }
        }
        count("rows", rows, MOST_ROWS);
    }

    private static void link(Fields action) {
        action.only("name", "parameters").oneOf("name", "cta_url");
        Fields parameters = action.object("parameters").only("display_text", "url");
        limited(parameters, "display_text", LONGEST_TITLE);
        if (!parameters.text("url", 2000).matches("https?://\\S+")) {
            throw GraphError.wrongValue("Param " + parameters.name("url") + " is not a valid URI.");
        }
    }

    private static void count(String what, int given, int most) {
        if (given < 1 || given > most) {
            throw GraphError.wrongValue(
                    "Invalid " + what + " count. Min allowed " + what + ": 1, Max allowed " + what + ": " + most);
        }
    }

    private static void unique(Set<String> known, String what, String value) {
        if (!known.add(value)) {
            throw GraphError.wrongValue("Duplicated " + what + ": " + value);
        }
    }

    /** Meta calls a wrong length here a wrong value, and elsewhere a wrong parameter. */
    private static String limited(Fields fields, String field, int longest) {
        String value = fields.string(field);
        if (value.isBlank() || value.codePointCount(0, value.length()) > longest) {
            throw GraphError.wrongValue(
                    "Param " + fields.name(field) + " length invalid. Min length: 1, Max length: " + longest);
        }
        return value;
    }
}
