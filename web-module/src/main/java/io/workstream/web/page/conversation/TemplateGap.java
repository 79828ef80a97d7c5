package io.workstream.web.page.conversation;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One gap of the chosen template and what the agent writes into it. */
public class TemplateGap implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final String name;
    private String value = "";

    TemplateGap(String name) {
        this.name = name;
    }

    /** Its name, or its number. */
    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }
}
