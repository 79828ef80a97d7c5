package io.workstream.simulator.whatsapp.rules;

/** Why Meta could not deliver an accepted message, in the words of its statuses. */
public record SendFailure(int code, String title, String details) {

    public static final SendFailure WINDOW_CLOSED = new SendFailure(
            131047,
            "Re-engagement message",
            "Message failed to send because more than 24 hours have passed since the customer last replied to this"
                    + " number.");
    public static final SendFailure UNDELIVERABLE =
            new SendFailure(131026, "Message undeliverable", "Message Undeliverable.");

    /** With this code of Meta's. */
    public static SendFailure of(int code) {
        return switch (code) {
            case 131026 -> UNDELIVERABLE;
            case 131047 -> WINDOW_CLOSED;
            default -> new SendFailure(code, MetaCodes.title(code), MetaCodes.title(code) + ".");
        };
    }

    public static SendFailure media(String details) {
        return new SendFailure(131053, "Media upload error", details);
    }
}
