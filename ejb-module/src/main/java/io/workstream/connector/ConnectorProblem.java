package io.workstream.connector;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about accounts, channels and routes. */
public enum ConnectorProblem implements ProblemCode {
    WHATSAPP_ACCOUNT_NOT_FOUND(Category.NOT_FOUND, "There is no such WhatsApp account in this workspace."),
    JIVO_CHANNEL_NOT_FOUND(Category.NOT_FOUND, "There is no such Jivo channel in this workspace."),
    ROUTE_NOT_FOUND(Category.NOT_FOUND, "There is no such route in this workspace."),
    PHONE_NUMBER_TAKEN(Category.CONFLICT, "This number is connected to the workspace already."),
    CHANNEL_NAME_TAKEN(Category.CONFLICT, "There is a Jivo channel with this name already."),
    ACCOUNT_ROUTED(Category.CONFLICT, "This account leads to a Jivo channel already; remove that route first."),
    WHATSAPP_SLOTS_USED(Category.CONFLICT, "All WhatsApp slots of this workspace are in use."),
    OUTBOUND_URL_REFUSED(Category.INVALID, "Outgoing calls to this address are not allowed."),
    BUSINESS_ACCOUNT_UNKNOWN(
            Category.CONFLICT,
            "This account does not say which WhatsApp business account it belongs to; add its id first."),
    TEMPLATE_NOT_FOUND(Category.NOT_FOUND, "This account has no such template."),
    TEMPLATE_NOT_SENDABLE(
            Category.CONFLICT,
            "This template cannot be sent from here: it is not approved, or needs more than texts and a file."),
    TEMPLATE_PARAMETERS_WRONG(
            Category.UNPROCESSABLE,
            "The template needs one text of 1 to 1024 characters, without line breaks, for each gap; the end of a link is"
                    + " without spaces."),
    TEMPLATE_TEXT_TOO_LONG(
            Category.UNPROCESSABLE, "With these parameters the template's text has more than 1024 characters."),
    TEMPLATE_FILE_WRONG(
            Category.UNPROCESSABLE,
            "The template needs the file that its heading shows, of the right kind and size, or shows none at all."),
    TEMPLATES_UNAVAILABLE(
            Category.UNAVAILABLE, "WhatsApp does not list the templates right now; try again in a moment."),
    CONNECTIONS_BUSY(Category.UNAVAILABLE, "All connections to the outside are busy; try again in a moment.");

    private final Category category;
    private final String sentence;

    ConnectorProblem(Category category, String sentence) {
        this.category = category;
        this.sentence = sentence;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
