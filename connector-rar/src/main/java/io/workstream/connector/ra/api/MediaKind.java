package io.workstream.connector.ra.api;

/** As what a file is shown to a WhatsApp user. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    /** A file that is listened to. */
    AUDIO,
    /** Shown as a recording of the sender's voice. */
    VOICE,
    DOCUMENT,
    STICKER;

    /** Whether a text can go with it. */
    public boolean hasCaption() {
        return this == IMAGE || this == VIDEO || this == DOCUMENT;
    }
}
